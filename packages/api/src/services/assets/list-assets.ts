import type { Actor, Page } from '@atelier/domain'
import type { Asset } from '@atelier/domain/assets'
import type { ListAssetsInput } from '../../schemas/assets.ts'
import type { Needs } from '../../app-services.ts'
import { requireVisibleOwner } from './internal.ts'

/** One's own, newest first; staff may name any user. @throws FORBIDDEN */
export async function listAssets(
  context: Needs<'readers'>,
  actor: Actor,
  { userId, ...page }: ListAssetsInput,
): Promise<Page<Asset>> {
  return context.readers.assets.list({ ownerId: requireVisibleOwner(actor, userId) }, page)
}
