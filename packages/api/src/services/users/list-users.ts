import type { Page } from '@atelier/domain'
import type { UserRecord } from '@atelier/domain/users'
import type { ListUsersInput } from '../../schemas/users.ts'
import type { Needs } from '../../tools.ts'

/** By id, for staff. */
export function listUsers(tools: Needs<'readers'>, input: ListUsersInput): Promise<Page<UserRecord>> {
  const { limit, cursor, q, role, customerType } = input
  const filter = {
    ...(q === undefined ? {} : { q }),
    ...(role === undefined ? {} : { role }),
    ...(customerType === undefined ? {} : { customerType }),
  }
  return tools.readers.users.list(filter, { limit, cursor })
}
