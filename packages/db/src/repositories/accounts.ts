import { AppError } from '@atelier/domain'
import type { AccountReader, AccountRepository, LoginRecord, NewAccount } from '@atelier/domain/accounts'
import { sql } from 'kysely'
import { blueprint, type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import { preparedRead, preparedWrite } from '../prepared.ts'
import { accountColumns, type AccountRow, personColumns, toAccount } from '../tables/accounts.ts'
import { usernameKey } from '../tables/users.ts'

const accounts = blueprint
  .selectFrom('accounts')
  .innerJoin('users', 'users.account_id', 'accounts.id')
  .select([...accountColumns, ...personColumns])
const logins = accounts.select('accounts.password_hash as passwordHash')

const find = preparedRead((where: { id: number }) => accounts.where('accounts.id', '=', where.id))
const findByEmail = preparedRead((where: { emailKey: string }) =>
  accounts.where('accounts.email_key', '=', where.emailKey),
)
const findLoginByEmail = preparedRead((where: { emailKey: string }) =>
  logins.where('accounts.email_key', '=', where.emailKey),
)
const findLoginByUsername = preparedRead((where: { username: string }) =>
  logins.where(usernameKey, '=', where.username),
)
const listStaffLogins = preparedRead(() => logins.where('users.role', '!=', 'USER').orderBy('accounts.id'))
const findPasswordHash = preparedRead((where: { id: number }) =>
  blueprint.selectFrom('accounts').select('password_hash as passwordHash').where('id', '=', where.id),
)

const toLogin = (row: (AccountRow & { passwordHash: string }) | undefined): LoginRecord | undefined =>
  row && { account: toAccount(row), passwordHash: row.passwordHash }

export function accountReader(db: ReadHandle): AccountReader {
  return {
    async find(id) {
      const [row] = await find(db, { id })
      return row && toAccount(row)
    },
    async findByEmail(emailKey) {
      const [row] = await findByEmail(db, { emailKey })
      return row && toAccount(row)
    },
    async findLogin(by) {
      const [row] = 'emailKey' in by ? await findLoginByEmail(db, by) : await findLoginByUsername(db, by)
      return toLogin(row)
    },
    async listStaffLogins() {
      const rows = await listStaffLogins(db, {})
      return rows.map(row => ({ account: toAccount(row), passwordHash: row.passwordHash }))
    },
    async findPasswordHash(id) {
      const [row] = await findPasswordHash(db, { id })
      return row?.passwordHash
    },
  }
}

const lock = preparedRead((where: { id: number }) => logins.where('accounts.id', '=', where.id).forUpdate('accounts'))

type Row = Required<Omit<NewAccount, 'verifiedAt'>> & { verifiedAt: string | null }

/** Account first: its e-mail is tested before the username. */
const insert = preparedWrite((row: Row) =>
  blueprint
    .with('account', db =>
      db
        .insertInto('accounts')
        .values({
          email: row.email,
          email_key: row.emailKey,
          password_hash: row.passwordHash,
          verified_at: row.verifiedAt,
        })
        .returning(accountColumns),
    )
    .with('person', db =>
      db
        .insertInto('users')
        .columns(['account_id', 'username', 'location', 'role'])
        .expression(eb =>
          eb
            .selectFrom('account')
            .select([
              'account.id as account_id',
              sql<string>`${row.username}::text`.as('username'),
              sql<string>`${row.location}::text`.as('location'),
              sql<Row['role']>`${row.role}::text`.as('role'),
            ]),
        )
        .returning(personColumns),
    )
    .selectFrom(['account', 'person'])
    // Both name their columns above.
    .selectAll(),
)

const markVerified = preparedWrite((where: { id: number }) =>
  blueprint
    .updateTable('accounts')
    .from('users')
    .set({ verified_at: sql`coalesce(accounts.verified_at, now())`, updated_at: sql`now()` })
    .whereRef('users.account_id', '=', 'accounts.id')
    .where('accounts.id', '=', where.id)
    .returning([...accountColumns, ...personColumns]),
)

export function accountRepository(db: Handle): AccountRepository {
  const read = readOnly(db)
  return {
    ...accountReader(read),
    async insert({ location = '', role = 'USER', verifiedAt = null, ...account }) {
      const { email, emailKey, passwordHash, username } = account
      const [row] = await insert(db, { email, emailKey, passwordHash, username, location, role, verifiedAt })
      return toAccount(found(row))
    },
    async lock(id) {
      const [row] = await lock(read, { id })
      return toLogin(row)
    },
    async markVerified(id) {
      const [row] = await markVerified(db, { id })
      return toAccount(found(row))
    },
    async setPassword(id, passwordHash, { verify }) {
      await db
        .updateTable('accounts')
        .set({
          password_hash: passwordHash,
          credential_version: sql`credential_version + 1`,
          updated_at: sql`now()`,
          ...(verify ? { verified_at: sql<string>`coalesce(verified_at, now())` } : {}),
        })
        .where('id', '=', id)
        .execute()
    },
    async setEmail(id, email, emailKey) {
      await db
        .updateTable('accounts')
        .set({
          email,
          email_key: emailKey,
          verified_at: sql`now()`,
          credential_version: sql`credential_version + 1`,
          updated_at: sql`now()`,
        })
        .where('id', '=', id)
        .execute()
    },
    async setBanned(id, banned) {
      await db
        .updateTable('accounts')
        .set({ banned_at: banned ? sql`coalesce(banned_at, now())` : null, updated_at: sql`now()` })
        .where('id', '=', id)
        .execute()
    },
    async delete(id) {
      const gone = await db.deleteFrom('accounts').where('id', '=', id).returning('id').executeTakeFirst()
      return gone !== undefined
    },
  }
}

function found<T>(row: T | undefined): T {
  if (row === undefined) throw new AppError('NOT_FOUND', { resource: 'account' })
  return row
}
