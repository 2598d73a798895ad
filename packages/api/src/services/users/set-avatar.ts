import { type Actor, AppError, ownsOrStaff } from '@atelier/domain'
import type { NewAvatar, UserRecord } from '@atelier/domain/users'
import type { SetAvatarInput } from '../../schemas/users.ts'
import type { Needs } from '../../app-services.ts'
import { storeImages, type StoreContext } from '../assets/store-images.ts'
import { recordChange } from '../audit/record-change.ts'
import { userNotFound } from './get-user.ts'

/**
 * Oneself or staff (`documented-api.md` 6). The image is the user's own, whoever sends it; `avatarUrl` is its smallest
 * variant. @throws FORBIDDEN, NOT_FOUND, and what `storeImages` throws
 */
export async function setAvatar(
  context: StoreContext & Needs<'transact'>,
  actor: Actor,
  { id, image }: SetAvatarInput,
): Promise<UserRecord> {
  requireSelfOrStaff(actor, id)
  if (!(await context.readers.users.find(id))) throw userNotFound()
  const storing = { files: image ? [image] : [], visibility: 'public', kept: false } as const
  const [asset] = await storeImages(context, { userId: id }, storing)
  if (!asset) throw userNotFound()
  const [thumb] = asset.variants
  const avatar = { url: context.objects.publicUrl(thumb?.key ?? asset.key), assetId: asset.id }
  return changeAvatar(context, actor, { id, avatar })
}

/** Back to `default.jpg`. @throws FORBIDDEN, NOT_FOUND */
export async function deleteAvatar(context: Needs<'transact'>, actor: Actor, id: number): Promise<void> {
  requireSelfOrStaff(actor, id)
  await changeAvatar(context, actor, { id, avatar: null })
}

interface Change {
  readonly id: number
  readonly avatar: NewAvatar
}

function changeAvatar(context: Needs<'transact'>, actor: Actor, { id, avatar }: Change): Promise<UserRecord> {
  return context.transact(async uow => {
    const before = await uow.users.lock(id)
    // Held until commit, and its grace begins anew, as that of the one it replaces.
    if (avatar && !(await uow.assets.lockFor({ id: avatar.assetId }))) {
      throw new AppError('REFERENCE_MISSING', { field: 'image' })
    }
    const changed = await uow.users.setAvatar(id, avatar)
    if (!before || !changed) throw userNotFound()
    const { user, replaced } = changed
    if (avatar) await uow.assets.touch(avatar.assetId)
    if (replaced !== null && replaced !== avatar?.assetId) await uow.assets.touch(replaced)
    if (id !== actor.userId) {
      const change = { before: { avatarUrl: before.avatarUrl }, after: { avatarUrl: user.avatarUrl } }
      await recordChange(uow, actor, { action: 'user.updated', subjectUserId: id, ...change })
    }
    await uow.outbox.emit('user.updated', { userId: id })
    return user
  })
}

/** An avatar is a public thing of somebody: a stranger is refused, not deceived. */
function requireSelfOrStaff(actor: Actor, id: number): void {
  if (!ownsOrStaff(actor, id)) throw new AppError('FORBIDDEN', { required: 'EMPLOYEE' })
}
