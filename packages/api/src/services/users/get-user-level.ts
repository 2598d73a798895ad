import type { UserRecord } from '@atelier/domain/users'
import type { Needs } from '../../app-services.ts'
import { userNotFound } from './internal.ts'

/** Id and level of any user, for signed-in callers. @throws NOT_FOUND */
export async function getUserLevel(context: Needs<'readers'>, id: number): Promise<UserRecord> {
  const user = await context.readers.users.find(id)
  if (!user) throw userNotFound()
  return user
}
