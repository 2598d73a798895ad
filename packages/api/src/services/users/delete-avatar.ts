import type { Actor } from '@atelier/domain'
import type { Needs } from '../../app-services.ts'
import { changeAvatar, requireSelfOrStaff } from './change-avatar.ts'

/** Back to `default.jpg`. @throws FORBIDDEN, NOT_FOUND */
export async function deleteAvatar(context: Needs<'transact'>, actor: Actor, id: number): Promise<void> {
  requireSelfOrStaff(actor, id)
  await changeAvatar(context, actor, { id, avatar: null })
}
