import type { Actor } from '@atelier/domain'
import type { UserRecord } from '@atelier/domain/users'
import type { SetAvatarInput } from '../../schemas/users.ts'
import type { Needs } from '../../app-services.ts'
import { storeImages, type StoreContext } from '../assets/store-images.ts'
import { requireFound } from '../internal/references.ts'
import { changeAvatar, requireSelfOrStaff } from './change-avatar.ts'
import { userNotFound } from './internal.ts'

/**
 * Oneself or staff (`documented-api.md` 6). The image belongs to the user, whoever sends it; `avatarUrl` is its
 * smallest variant. @throws FORBIDDEN, NOT_FOUND, and what `storeImages` throws
 */
export async function setAvatar(
  context: StoreContext & Needs<'transact'>,
  actor: Actor,
  { id, image }: SetAvatarInput,
): Promise<UserRecord> {
  requireSelfOrStaff(actor, id)
  if (!(await context.readers.users.find(id))) throw userNotFound()
  const storing = { files: image ? [image] : [], visibility: 'public' } as const
  const [stored] = await storeImages(context, { userId: id }, storing)
  const asset = requireFound(stored, 'asset')
  const [thumb] = asset.variants
  const avatar = { url: context.objects.publicUrl(thumb?.key ?? asset.key), assetId: asset.id }
  return changeAvatar(context, actor, { id, avatar })
}
