import type { Product } from '@atelier/sdk'
import { Picture, useUpload } from '@atelier/sdk/react'
import { useState } from 'react'
import { Button, GridList, GridListItem } from 'react-aria-components'
import { api } from '../../client.ts'
import { Failure } from '../../ui/failure.tsx'
import { useAct } from '../kit/act.tsx'
import { DropBox } from '../kit/drop-box.tsx'
import { Badge, Panel } from '../kit/view.tsx'
import { useStudio } from '../words/words.tsx'
import { ImageAlts } from './image-alts.tsx'
import { useReorder } from './use-reorder.ts'

/** Images of a product in their order, by drag or by keyboard; the first is the cover. Dropped files come to the end. */
export function ProductImages({ product }: { readonly product: Product }) {
  const { catalogue } = useStudio()
  const { id, version, image: cover, images: further } = product
  const images = cover === null ? further : [cover, ...further.filter(each => each.id !== cover.id)]
  // What was dropped stands there while it is saved.
  const [wanted, setWanted] = useState<readonly number[]>()
  const ids = wanted ?? images.map(image => image.id)
  const save = useAct(async ([first, ...rest]: readonly number[]) => {
    try {
      await api.products.update.mutate({ id, ifVersion: version, imageAssetId: first ?? null, imageAssetIds: rest })
    } finally {
      setWanted(undefined)
    }
  })
  const uploading = useUpload({
    onDone: added => save.mutate([...ids, ...added.map(asset => asset.id)]),
  })
  const dragAndDropHooks = useReorder(ids, order => {
    setWanted(order)
    save.mutate(order)
  })
  const shown = ids.flatMap(each => images.find(image => image.id === each) ?? [])
  return (
    <Panel title={catalogue.images} aside={shown.length > 0 && <ImageAlts product={product} images={shown} />}>
      <GridList
        aria-label={catalogue.images}
        className="st-images"
        layout="grid"
        items={shown}
        keyboardNavigationBehavior="tab"
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <span className="st-empty">{catalogue.noImages}</span>}
      >
        {image => {
          const place = ids.indexOf(image.id) + 1
          return (
            <GridListItem id={image.id} textValue={catalogue.imageAt(place)}>
              <Picture image={image} alt="" sizes="6rem" />
              {place === 1 && <Badge tone="accent">{catalogue.cover}</Badge>}
              <span className="st-row-actions">
                <Button slot="drag" className="st-button st-quiet" aria-label={catalogue.moveImage(place)}>
                  ⠿
                </Button>
                <Button
                  className="st-button st-quiet"
                  aria-label={`${catalogue.removeImage} ${place}`}
                  isDisabled={save.isPending}
                  onPress={() => save.mutate(ids.filter(each => each !== image.id))}
                >
                  ✕
                </Button>
              </span>
            </GridListItem>
          )
        }}
      </GridList>
      <DropBox uploading={uploading} choose={catalogue.choose} isMultiple>
        <span className="st-soft">{catalogue.drop}</span>
      </DropBox>
      <Failure error={uploading.error ?? save.error} />
    </Panel>
  )
}
