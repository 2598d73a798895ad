import { type Asset, keysOf, objectIdOf } from '@atelier/domain/assets'
import type { Needs } from '../../app-services.ts'

/** The asset whose image, or a variant of it, this deployment serves at that URL. */
export async function findAssetByUrl(context: Needs<'readers' | 'objects'>, url: string): Promise<Asset | undefined> {
  // `<user_id>/images/<name>` and its like: whatever stands before it is compared below.
  const objectId = objectIdOf(new URL(url).pathname.split('/').slice(-3).join('/'))
  const asset = objectId === undefined ? undefined : await context.readers.assets.findByObjectId(objectId)
  return asset && keysOf(asset).some(key => context.objects.publicUrl(key) === url) ? asset : undefined
}
