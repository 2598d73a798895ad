import { type Actor, ownsOrStaff } from '@atelier/domain'
import type { UserRecord } from '@atelier/domain/users'
import type { Needs } from '../../app-services.ts'
import { userNotFound } from './internal.ts'

/** Oneself, or any user for staff; for others the user does not exist. @throws NOT_FOUND */
export async function getUser(context: Needs<'readers'>, actor: Actor, id: number): Promise<UserRecord> {
  const user = ownsOrStaff(actor, id) ? await context.readers.users.find(id) : undefined
  if (!user) throw userNotFound()
  return user
}
