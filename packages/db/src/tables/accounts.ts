import type { Account } from '@atelier/domain/accounts'
import { profileColumns } from './users.ts'

/** Columns of an account under the domain's names. Queries that need the password hash add it. */
export const accountColumns = [
  'accounts.id',
  'accounts.email',
  'accounts.verified_at as verifiedAt',
  'accounts.banned_at as bannedAt',
  'accounts.credential_version as credentialVersion',
  'accounts.created_at as createdAt',
  'accounts.updated_at as updatedAt',
] as const

/** The account's user, beside {@link accountColumns}. */
export const personColumns = [
  ...profileColumns,
  'users.id as userId',
  'users.created_at as userCreatedAt',
  'users.updated_at as userUpdatedAt',
] as const

type Person = Omit<Account['user'], 'id' | 'accountId' | 'createdAt' | 'updatedAt'>
/** A row of {@link accountColumns} and {@link personColumns}. */
export type AccountRow = Omit<Account, 'user'> &
  Person & { readonly userId: number; readonly userCreatedAt: string; readonly userUpdatedAt: string | null }

export function toAccount(row: AccountRow): Account {
  const { id, email, verifiedAt, bannedAt, credentialVersion, createdAt, updatedAt } = row
  const { username, location, about, aboutHtml, links, avatarUrl, role, customerType, level, version } = row
  const times = { createdAt: row.userCreatedAt, updatedAt: row.userUpdatedAt }
  const profile = { username, location, about, aboutHtml, links, avatarUrl }
  const user = { id: row.userId, accountId: id, ...profile, role, customerType, level, version, ...times }
  return { id, email, verifiedAt, bannedAt, credentialVersion, createdAt, updatedAt, user }
}
