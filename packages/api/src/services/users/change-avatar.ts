import { type Actor, AppError, ownsOrStaff } from '@atelier/domain'
import type { NewAvatar, UserRecord } from '@atelier/domain/users'
import type { Needs } from '../../app-services.ts'
import { changeRecord } from '../internal/change.ts'
import { userRecord } from './internal.ts'

const kind = { ...userRecord, fields: ({ avatarUrl }: UserRecord) => ({ avatarUrl }) }

interface AvatarChange {
  readonly id: number
  readonly avatar: NewAvatar
}

/** What setting and deleting an avatar share. @throws NOT_FOUND, REFERENCE_MISSING */
export function changeAvatar(
  context: Needs<'transact'>,
  actor: Actor,
  { id, avatar }: AvatarChange,
): Promise<UserRecord> {
  return changeRecord(context, actor, {
    kind,
    input: {},
    lock: uow => uow.users.lock(id),
    update: async uow => {
      // The lock keeps the sweeper away until commit.
      if (avatar && !(await uow.assets.lockFor({ id: avatar.assetId }))) {
        throw new AppError('REFERENCE_MISSING', { field: 'image' })
      }
      const changed = await uow.users.setAvatar(id, avatar)
      if (avatar) await uow.assets.touch(avatar.assetId)
      const replaced = changed?.replaced ?? null
      if (replaced !== null && replaced !== avatar?.assetId) await uow.assets.touch(replaced)
      return changed?.user
    },
    events: () => [['user.updated', { userId: id }]],
  })
}

/** Avatars are public, so another user's avatar is FORBIDDEN, not NOT_FOUND. @throws FORBIDDEN */
export function requireSelfOrStaff(actor: Actor, id: number): void {
  if (!ownsOrStaff(actor, id)) throw new AppError('FORBIDDEN', { required: 'EMPLOYEE', reason: 'not_owner' })
}
