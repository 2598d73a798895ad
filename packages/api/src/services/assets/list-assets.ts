import { type Actor, AppError, includesRole, ownsOrStaff, type Page } from '@atelier/domain'
import type { Asset, AssetUsage } from '@atelier/domain/assets'
import type { ListAssetsInput } from '../../schemas/assets.ts'
import type { Needs } from '../../app-services.ts'

/** One's own, newest first; staff may name anybody. @throws FORBIDDEN */
export async function listAssets(
  context: Needs<'readers'>,
  actor: Actor,
  { userId, ...page }: ListAssetsInput,
): Promise<Page<Asset>> {
  return context.readers.assets.list({ ownerId: whoseOf(actor, userId) }, page)
}

/** How much one has stored; staff may name anybody. @throws FORBIDDEN */
export async function getUsage(
  context: Needs<'readers' | 'settings'>,
  actor: Actor,
  userId: number | undefined,
): Promise<AssetUsage & { limitBytes: number }> {
  const usage = await context.readers.assets.usageOf(whoseOf(actor, userId))
  return { ...usage, limitBytes: context.settings.uploadQuotaBytes }
}

/** One's own, or anybody's for staff; a stranger learns nothing. @throws NOT_FOUND */
export async function getAsset(context: Needs<'readers'>, actor: Actor, id: number): Promise<Asset> {
  const asset = await context.readers.assets.find(id)
  if (asset?.status !== 'ready' || !ownsOrStaff(actor, asset.ownerId ?? 0)) throw assetNotFound()
  return asset
}

export const assetNotFound = () => new AppError('NOT_FOUND', { resource: 'asset' })

function whoseOf(actor: Actor, userId: number | undefined): number {
  if (userId === undefined || userId === actor.userId) return actor.userId
  if (!includesRole(actor.role, 'EMPLOYEE')) throw new AppError('FORBIDDEN', { required: 'EMPLOYEE' })
  return userId
}
