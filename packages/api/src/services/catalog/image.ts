import type { Actor, UnitOfWork } from '@atelier/domain'
import type { Image } from '@atelier/domain/assets'
import { attachImage, chooseImage } from '../assets/attach-image.ts'
import { toImageOutput } from '../assets/to-asset-output.ts'
import type { StoreContext } from '../assets/store-images.ts'
import type { Needs } from '../../app-services.ts'

interface Sent {
  readonly imageBlob?: File | undefined
  readonly imageAssetId?: number | null | undefined
}

/** Before the transaction: the asset that a row shall point at; undefined leaves it. */
export const chooseRowImage = (context: StoreContext, actor: Actor, { imageBlob, imageAssetId }: Sent) =>
  chooseImage(context, actor, { assetId: imageAssetId, file: imageBlob, keys: ['imageAssetId', 'imageBlob'] })

/** In it: the id for the row's column. @throws REFERENCE_MISSING */
export const attachChosenImage = (
  uow: UnitOfWork,
  actor: Actor,
  { wanted, before }: { wanted: number | null | undefined; before?: Image | null },
) => attachImage(uow, actor, { wanted, before: before?.id, key: 'imageAssetId' })

/** Holds the new ones until commit and lets the old ones go. @throws REFERENCE_MISSING */
export async function attachImages(
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
export function toOptionalImageOutput(context: Needs<'objects'>, image: Image | null) {
  const shown = image && toImageOutput(context, image)
  return { imageUrl: shown?.url ?? null, image: shown }
}

/** A row with its image, for the wire. */
export const withImageOutput = <T extends { readonly image: Image | null }>(context: Needs<'objects'>, row: T) => ({
  ...row,
  ...toOptionalImageOutput(context, row.image),
})
