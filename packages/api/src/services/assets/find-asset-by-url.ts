import { type Asset, keysOf, objectIdOf } from '@atelier/domain/assets'
import type { Needs } from '../../tools.ts'

/** The asset whose image, or a variant of it, this deployment serves at that URL. */
export async function findAssetByUrl(tools: Needs<'readers' | 'objects'>, url: string): Promise<Asset | undefined> {
  // `<user_id>/images/<name>` and its like: whatever stands before it is compared below.
  const objectId = objectIdOf(new URL(url).pathname.split('/').slice(-3).join('/'))
  const asset = objectId === undefined ? undefined : await tools.readers.assets.findByObjectId(objectId)
  return asset && keysOf(asset).some(key => tools.objects.publicUrl(key) === url) ? asset : undefined
}
