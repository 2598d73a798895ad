import type { Product } from '@atelier/sdk'
import { Picture, useUpload } from '@atelier/sdk/react'
import { useEffect, useRef } from 'react'
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
  const { upload, status, percent, assets, error, dropProps } = useUpload()
  const attach = useAct((added: readonly number[]) =>
    api.products.update.mutate({ id, ifVersion, imageAssetIds: [...own, ...added] }),
  )
  const attached = useRef<readonly unknown[]>([])
  useEffect(() => {
    if (status !== 'done' || attached.current === assets) return
    attached.current = assets
    attach.mutate(assets.map(asset => asset.id))
  }, [status, assets, attach])
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
            onChange={event => void upload([...(event.target.files ?? [])])}
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
