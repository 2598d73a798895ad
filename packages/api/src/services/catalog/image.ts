import type { Actor, UnitOfWork } from '@atelier/domain'
import type { Image } from '@atelier/domain/assets'
import { attachImage, chooseImage } from '../assets/attach-image.ts'
import { showImage } from '../assets/show-asset.ts'
import type { StoreTools } from '../assets/store-images.ts'
import type { Needs } from '../../tools.ts'

interface Sent {
  readonly imageBlob?: File | undefined
  readonly imageAssetId?: number | null | undefined
}

/** Before the transaction: the asset that a row shall point at; undefined leaves it. */
export const chosenImage = (tools: StoreTools, actor: Actor, { imageBlob, imageAssetId }: Sent) =>
  chooseImage(tools, actor, { assetId: imageAssetId, file: imageBlob, keys: ['imageAssetId', 'imageBlob'] })

/** In it: the id for the row's column. @throws REFERENCE_MISSING */
export const attachedImage = (
  uow: UnitOfWork,
  actor: Actor,
  { wanted, before }: { wanted: number | null | undefined; before?: Image | null },
) => attachImage(uow, actor, { wanted, before: before?.id, key: 'imageAssetId' })

/** Holds the new ones until commit and lets the old ones go. @throws REFERENCE_MISSING */
export async function attachedImages(
  uow: UnitOfWork,
  actor: Actor,
  { wanted, before }: { wanted: readonly number[] | undefined; before: readonly Image[] },
): Promise<void> {
  if (!wanted) return
  const had = new Set(before.map(image => image.id))
  for (const id of wanted) if (!had.has(id)) await attachImage(uow, actor, { wanted: id, key: 'imageAssetIds' })
  for (const id of had) if (!wanted.includes(id)) await uow.assets.touch(id)
}

/** The image of a row, for the wire. */
export function shownImage(tools: Needs<'objects'>, image: Image | null) {
  const shown = image && showImage(tools, image)
  return { imageUrl: shown?.url ?? null, image: shown }
}

/** A row with its image, for the wire. */
export const shown = <T extends { readonly image: Image | null }>(tools: Needs<'objects'>, row: T) => ({
  ...row,
  ...shownImage(tools, row.image),
})
