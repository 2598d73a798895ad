import type { ProfileLink } from '@atelier/domain/users'
import { type ExpressionBuilder, sql } from 'kysely'
import type { DB } from '../generated/schema.ts'

/** What a user shows, under the domain's names; free of names that other tables have too. */
export const profileColumns = [
  'users.username',
  'users.location',
  'users.about',
  'users.about_html as aboutHtml',
  sql<readonly ProfileLink[]>`users.links`.as('links'),
  'users.avatar_url as avatarUrl',
  'users.role',
  'users.customer_type as customerType',
  'users.level',
  'users.version',
] as const

export const userColumns = [
  'users.id',
  'users.account_id as accountId',
  ...profileColumns,
  'users.created_at as createdAt',
  'users.updated_at as updatedAt',
] as const

/** A user with what only staff and the person see; needs `users` joined with `accounts`. */
export const userRecordColumns = (eb: ExpressionBuilder<DB, 'users' | 'accounts'>) =>
  [
    ...userColumns,
    'accounts.email',
    eb('accounts.verified_at', 'is not', null).$castTo<boolean>().as('verified'),
    'accounts.banned_at as bannedAt',
  ] as const

/** Names are compared as the unique index keeps them. */
export const usernameKey = sql<string>`lower(users.username)`
