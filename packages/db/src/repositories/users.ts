import type { OwnedCounts, UserFilter, UserReader, UserRepository } from '@atelier/domain/users'
import { type ExpressionBuilder, sql } from 'kysely'
import { blueprint, type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import { containing } from '../containing.ts'
import type { DB } from '../generated/schema.ts'
import { idAfter, type Keyset, pageById } from '../keyset.ts'
import { preparedRead } from '../prepared.ts'
import { toColumns } from '../tables/columns.ts'
import { userColumns, usernameKey, userRecordColumns } from '../tables/users.ts'

const records = (db: Pick<ReadHandle, 'selectFrom'>) =>
  db.selectFrom('users').innerJoin('accounts', 'accounts.id', 'users.account_id').select(userRecordColumns)

const find = preparedRead((where: { id: number }) => records(blueprint).where('users.id', '=', where.id))
const lock = preparedRead((where: { id: number }) =>
  records(blueprint).where('users.id', '=', where.id).forUpdate('users'),
)
const findByUsername = preparedRead((where: { username: string }) =>
  blueprint.selectFrom('users').select(userColumns).where(usernameKey, '=', where.username),
)

/** Shorter texts hold no trigram. Nearly every user matches them, so a page is full after a few rows. */
const isIndexed = (q: string): boolean => Array.from(q).length >= 3

type People = ExpressionBuilder<DB, 'users' | 'accounts'>

const isNamed = (eb: People, part: string) =>
  eb.or([eb('users.username', 'ilike', part), eb('accounts.email', 'ilike', part)])

/** Each side by its own trigram index; an `or` over two tables could use neither. */
const named = (eb: People, part: string) =>
  eb
    .selectFrom('users as u')
    .select('u.id')
    .where('u.username', 'ilike', part)
    .union(
      eb
        .selectFrom('accounts as a')
        // One look-up each: a join would be planned over all users, as nothing is known of how many will be found.
        .select(of => of.selectFrom('users as v').select('v.id').whereRef('v.account_id', '=', 'a.id').as('id'))
        .$narrowType<{ id: number }>()
        .where('a.email', 'ilike', part),
    )

const meets =
  ({ q, role, customerType }: UserFilter, after: number | undefined) =>
  (eb: People) =>
    eb.and([
      ...(after === undefined ? [] : [eb('users.id', '>', after)]),
      ...(role === undefined ? [] : [eb('users.role', '=', role)]),
      ...(customerType === undefined ? [] : [eb('users.customer_type', '=', customerType)]),
      ...(q === undefined
        ? []
        : [isIndexed(q) ? eb('users.id', 'in', named(eb, containing(q))) : isNamed(eb, containing(q))]),
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
    lock: async id => (await lock(readOnly(db), { id }))[0],
    update: (id, { links, ...same }, ifVersion) =>
      db
        .updateTable('users')
        .from('accounts')
        .set(eb => ({
          ...toColumns(same),
          links: links && JSON.stringify(links),
          version: eb('users.version', '+', 1),
          updated_at: sql<string>`now()`,
        }))
        .whereRef('accounts.id', '=', 'users.account_id')
        .where('users.id', '=', id)
        .$if(ifVersion !== undefined, query => query.where('users.version', '=', ifVersion ?? 0))
        .returning(userRecordColumns)
        .executeTakeFirst(),
    async setAvatar(id, avatar) {
      const before = await db
        .selectFrom('users')
        .select('avatar_asset_id as assetId')
        .where('id', '=', id)
        .forNoKeyUpdate()
        .executeTakeFirst()
      const user = await db
        .updateTable('users')
        .from('accounts')
        .set(eb => ({
          avatar_url: avatar?.url ?? 'default.jpg',
          avatar_asset_id: avatar?.assetId ?? null,
          version: eb('users.version', '+', 1),
          updated_at: sql<string>`now()`,
        }))
        .whereRef('accounts.id', '=', 'users.account_id')
        .where('users.id', '=', id)
        .returning(userRecordColumns)
        .executeTakeFirst()
      return before && user && { user, replaced: before.assetId }
    },
    async countOwned(id) {
      const { rows } = await sql<OwnedCounts>`
        select (select count(*) from projects where user_id = ${id})::int as projects,
          (select count(*) from events where owner_id = ${id})::int as events,
          (select count(*) from assets where owner_id = ${id})::int as assets,
          (select count(*) from sessions where user_id = ${id})::int as sessions,
          (select count(*) from addresses where user_id = ${id})::int as addresses,
          (select count(*) from api_keys where user_id = ${id})::int as "apiKeys",
          (select count(*) from orders where user_id = ${id})::int as orders`.execute(db)
      return rows[0] ?? { projects: 0, events: 0, assets: 0, sessions: 0, addresses: 0, apiKeys: 0, orders: 0 }
    },
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
