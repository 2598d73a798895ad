import type { Actor } from '@atelier/domain'
import type { Asset } from '@atelier/domain/assets'
import type { UploadImagesInput } from '../../schemas/assets.ts'
import type { Needs } from '../../app-services.ts'
import { storeImages, type StoreContext } from './store-images.ts'

/** Images for their own sake: they stay until somebody removes them. @throws what `storeImages` throws */
export async function uploadImages(
  context: StoreContext & Needs<'transact'>,
  actor: Actor,
  { files, visibility }: UploadImagesInput,
): Promise<readonly Asset[]> {
  const assets = await storeImages(context, actor, { files, visibility, kept: true })
  await context.transact(async uow => {
    for (const assetId of new Set(assets.map(asset => asset.id))) {
      await uow.outbox.emit('asset.uploaded', { assetId, userId: actor.userId })
    }
  })
  return assets
}
