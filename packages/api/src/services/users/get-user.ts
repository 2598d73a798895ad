import { type Actor, AppError, ownsOrStaff } from '@atelier/domain'
import type { User, UserRecord } from '@atelier/domain/users'
import type { Needs } from '../../tools.ts'

/** The text of the documents (`documented-api.md` 6). */
export const userNotFound = () => new AppError('NOT_FOUND', { resource: 'user' }, { message: 'User not found' })

/** Oneself, or anybody for staff; a stranger learns nothing. @throws NOT_FOUND */
export async function getUser(tools: Needs<'readers'>, actor: Actor, id: number): Promise<UserRecord> {
  const user = ownsOrStaff(actor, id) ? await tools.readers.users.find(id) : undefined
  if (!user) throw userNotFound()
  return user
}

/** Id and level of anybody, for anybody signed in. @throws NOT_FOUND */
export async function getUserLevel(tools: Needs<'readers'>, id: number): Promise<UserRecord> {
  const user = await tools.readers.users.find(id)
  if (!user) throw userNotFound()
  return user
}

/** The public side of a user, by exact username. @throws NOT_FOUND */
export async function getProfile(tools: Needs<'readers'>, username: string): Promise<User> {
  const user = await tools.readers.users.findByUsername(username)
  if (!user) throw userNotFound()
  return user
}
