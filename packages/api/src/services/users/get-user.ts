import { type Actor, AppError, ownsOrStaff } from '@atelier/domain'
import type { User, UserRecord } from '@atelier/domain/users'
import type { Needs } from '../../app-services.ts'

/** The text of the documents (`documented-api.md` 6). */
export const userNotFound = () => new AppError('NOT_FOUND', { resource: 'user' }, { message: 'User not found' })

/** Oneself, or anybody for staff; a stranger learns nothing. @throws NOT_FOUND */
export async function getUser(context: Needs<'readers'>, actor: Actor, id: number): Promise<UserRecord> {
  const user = ownsOrStaff(actor, id) ? await context.readers.users.find(id) : undefined
  if (!user) throw userNotFound()
  return user
}

/** Id and level of anybody, for anybody signed in. @throws NOT_FOUND */
export async function getUserLevel(context: Needs<'readers'>, id: number): Promise<UserRecord> {
  const user = await context.readers.users.find(id)
  if (!user) throw userNotFound()
  return user
}

/** The public side of a user, by exact username. @throws NOT_FOUND */
export async function getProfile(context: Needs<'readers'>, username: string): Promise<User> {
  const user = await context.readers.users.findByUsername(username)
  if (!user) throw userNotFound()
  return user
}
