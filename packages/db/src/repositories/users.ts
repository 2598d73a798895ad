import type { UserFilter, UserReader, UserRepository } from '@atelier/domain'
import { type ExpressionBuilder, sql } from 'kysely'
import { blueprint, type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import type { DB } from '../generated/schema.ts'
import { idAfter, type Keyset, pageById } from '../keyset.ts'
import { preparedRead } from '../prepared.ts'
import { userColumns, usernameKey, userRecordColumns } from '../tables/users.ts'

const records = (db: Pick<ReadHandle, 'selectFrom'>) =>
  db.selectFrom('users').innerJoin('accounts', 'accounts.id', 'users.account_id').select(userRecordColumns)

const find = preparedRead((where: { id: number }) => records(blueprint).where('users.id', '=', where.id))
const findByUsername = preparedRead((where: { username: string }) =>
  blueprint.selectFrom('users').select(userColumns).where(usernameKey, '=', where.username),
)

/** `q` is searched as it stands: its wildcards count for nothing. */
const containing = (q: string): string => `%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`

const meets =
  ({ q, role, customerType }: UserFilter, after: number | undefined) =>
  (eb: ExpressionBuilder<DB, 'users' | 'accounts'>) =>
    eb.and([
      ...(after === undefined ? [] : [eb('users.id', '>', after)]),
      ...(role === undefined ? [] : [eb('users.role', '=', role)]),
      ...(customerType === undefined ? [] : [eb('users.customer_type', '=', customerType)]),
      ...(q === undefined
        ? []
        : [eb.or([eb('users.username', 'ilike', containing(q)), eb('accounts.email', 'ilike', containing(q))])]),
    ])

export function userReader(db: ReadHandle, keyset: Keyset): UserReader {
  return {
    find: async id => (await find(db, { id }))[0],
    findByUsername: async username => (await findByUsername(db, { username }))[0],
    async list(filter, page) {
      const after = idAfter(keyset, 'users', page)
      const rows = await records(db)
        .where(meets(filter, after))
        .orderBy('users.id')
        .limit(page.limit + 1)
        .execute()
      return pageById(keyset, 'users', { rows, limit: page.limit })
    },
  }
}

export function userRepository(db: Handle, keyset: Keyset): UserRepository {
  return {
    ...userReader(readOnly(db), keyset),
    update: (id, { username, location, role, customerType, level }, ifVersion) =>
      db
        .updateTable('users')
        .from('accounts')
        .set(eb => ({
          ...(username === undefined ? {} : { username }),
          ...(location === undefined ? {} : { location }),
          ...(role === undefined ? {} : { role }),
          ...(customerType === undefined ? {} : { customer_type: customerType }),
          ...(level === undefined ? {} : { level }),
          version: eb('users.version', '+', 1),
          updated_at: sql<string>`now()`,
        }))
        .whereRef('accounts.id', '=', 'users.account_id')
        .where('users.id', '=', id)
        .$if(ifVersion !== undefined, query => query.where('users.version', '=', ifVersion ?? 0))
        .returning(userRecordColumns)
        .executeTakeFirst(),
    async lockCountOf(role) {
      // In the order of ids, so that two who count do not wait for each other.
      const held = await db
        .selectFrom('users')
        .select('id')
        .where('role', '=', role)
        .orderBy('id')
        .forUpdate()
        .execute()
      return held.length
    },
  }
}
