import type { User } from '@atelier/domain/users'
import type { Needs } from '../../app-services.ts'
import { userNotFound } from './internal.ts'

/** The public profile of a user, by exact username. @throws NOT_FOUND */
export async function getProfile(context: Needs<'readers'>, username: string): Promise<User> {
  const user = await context.readers.users.findByUsername(username)
  if (!user) throw userNotFound()
  return user
}
