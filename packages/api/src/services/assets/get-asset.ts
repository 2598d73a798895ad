import { type Actor, ownsOrStaff } from '@atelier/domain'
import type { Asset } from '@atelier/domain/assets'
import type { Needs } from '../../app-services.ts'
import { assetNotFound } from './internal.ts'

/** One's own, or any for staff; for others the asset does not exist. @throws NOT_FOUND */
export async function getAsset(context: Needs<'readers'>, actor: Actor, id: number): Promise<Asset> {
  const asset = await context.readers.assets.find(id)
  if (asset?.status !== 'ready' || !ownsOrStaff(actor, asset.ownerId ?? 0)) throw assetNotFound()
  return asset
}
