import type { Actor, UnitOfWork } from '@atelier/domain'
import type { Image } from '@atelier/domain/assets'
import { attachImage } from '../assets/attach-image.ts'
import { toImageOutput } from '../assets/to-asset-output.ts'
import type { Needs } from '../../app-services.ts'

/** Holds new images until commit and releases those that are no longer used. @throws REFERENCE_MISSING */
export async function attachImages(
  uow: UnitOfWork,
  actor: Actor,
  { wanted, before }: { wanted: readonly number[] | undefined; before: readonly Image[] },
): Promise<void> {
  if (!wanted) return
  const had = new Set(before.map(image => image.id))
  for (const id of wanted) if (!had.has(id)) await attachImage(uow, actor, { chosen: { id, key: 'imageAssetIds' } })
  for (const id of had) if (!wanted.includes(id)) await uow.assets.touch(id)
}

/** The image of a record for the wire. */
export function toOptionalImageOutput(context: Needs<'objects'>, image: Image | null) {
  const output = image && toImageOutput(context, image)
  return { imageUrl: output?.url ?? null, image: output }
}

/** A record with its image for the wire. */
export const withImageOutput = <T extends { readonly image: Image | null }>(context: Needs<'objects'>, record: T) => ({
  ...record,
  ...toOptionalImageOutput(context, record.image),
})
