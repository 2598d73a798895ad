import type { Page } from '@atelier/domain'
import type { UserRecord } from '@atelier/domain/users'
import type { ListUsersInput } from '../../schemas/users.ts'
import type { Needs } from '../../app-services.ts'

/** By id, for staff. */
export function listUsers(context: Needs<'readers'>, input: ListUsersInput): Promise<Page<UserRecord>> {
  const { limit, cursor, q, role, customerType } = input
  const filter = {
    ...(q === undefined ? {} : { q }),
    ...(role === undefined ? {} : { role }),
    ...(customerType === undefined ? {} : { customerType }),
  }
  return context.readers.users.list(filter, { limit, cursor })
}
