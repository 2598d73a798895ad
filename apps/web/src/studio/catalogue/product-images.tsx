import type { Product } from '@atelier/sdk'
import { Picture, useUpload } from '@atelier/sdk/react'
import { api } from '../../client.ts'
import { Failure } from '../../ui/failure.tsx'
import { Act, useAct } from '../kit/act.tsx'
import { Panel } from '../kit/view.tsx'
import { useStudio } from '../words/words.tsx'

/** Images of a product: dropped files are uploaded and added to its end. */
export function ProductImages({ product }: { readonly product: Product }) {
  const { catalogue } = useStudio()
  const { id, version: ifVersion, image: cover } = product
  const isListed = cover === null || product.images.some(each => each.id === cover.id)
  const images = isListed ? product.images : [cover, ...product.images]
  const own = images.map(image => image.id)
  const attach = useAct((added: readonly number[]) =>
    api.products.update.mutate({ id, ifVersion, imageAssetIds: [...own, ...added] }),
  )
  const { upload, status, percent, error, dropProps } = useUpload({
    onDone: assets => attach.mutate(assets.map(asset => asset.id)),
  })
  return (
    <Panel title={catalogue.images}>
      <ul className="st-images">
        {images.map(image => (
          <li key={image.id}>
            <Picture image={image} alt="" sizes="6rem" />
            <Act
              label={catalogue.removeImage}
              act={() =>
                api.products.update.mutate({ id, ifVersion, imageAssetIds: own.filter(each => each !== image.id) })
              }
            />
          </li>
        ))}
      </ul>
      <div className="st-drop" {...dropProps}>
        <span className="st-soft">{catalogue.drop}</span>
        <label className="st-button">
          {catalogue.choose}
          <input
            className="st-hidden"
            type="file"
            accept="image/*"
            multiple
            onChange={event => upload(event.target.files)}
          />
        </label>
        {status === 'uploading' && (
          <progress max={100} value={percent} aria-label={catalogue.uploading}>
            {percent}
          </progress>
        )}
      </div>
      <Failure error={error ?? attach.error} />
    </Panel>
  )
}
