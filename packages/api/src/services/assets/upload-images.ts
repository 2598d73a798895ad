import type { Actor } from '@atelier/domain'
import type { Asset } from '@atelier/domain/assets'
import type { UploadImagesInput } from '../../schemas/assets.ts'
import type { Needs } from '../../app-services.ts'
import { storeImages, type StoreContext } from './store-images.ts'

interface Sent extends UploadImagesInput {
  /** Set for one file whose repeat must meet the same object. */
  readonly objectId?: string
}

/** Stores images that stay until they are deleted, referenced or not. @throws what `storeImages` throws */
export async function uploadImages(
  context: StoreContext & Needs<'transact'>,
  actor: Actor,
  sent: Sent,
): Promise<readonly Asset[]> {
  const assets = await storeImages(context, actor, sent)
  await context.transact(async uow => {
    for (const { id } of assets) {
      await uow.assets.keep(id)
      await uow.outbox.emit('asset.uploaded', { assetId: id, userId: actor.userId })
    }
  })
  return assets
}
