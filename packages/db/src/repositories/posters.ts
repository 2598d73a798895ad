import type { Page } from '@atelier/domain'
import type { Poster, PosterReader, PosterRepository, PosterTargetKey } from '@atelier/domain/posters'
import { type ExpressionBuilder, sql } from 'kysely'
import { blueprint, type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import type { DB } from '../generated/schema.ts'
import { type Keyset, valuesAfter } from '../keyset.ts'
import { preparedRead } from '../prepared.ts'
import { toColumns } from '../tables/columns.ts'
import { posterColumns } from '../tables/posters.ts'

const posters = blueprint.selectFrom('posters').select(posterColumns)
const isPublished = sql<boolean>`products.status = 'published' and products.deleted_at is null`
/**
 * By the clock of the database, the same for all replicas: expiry acts the moment it is due. Events and projects are
 * public for as long as they are there, and take their posters along.
 */
const isLive = sql<boolean>`posters.expires_at > now() and (posters.product_id is null
  or (select ${isPublished} from products where products.id = posters.product_id))`
const byId = (where: { id: number }) => posters.where('posters.id', '=', where.id)
const find = preparedRead(byId)
const findLive = preparedRead((where: { id: number }) => byId(where).where(isLive))
const lock = preparedRead((where: { id: number }) => byId(where).forUpdate('posters'))

const targets: Readonly<
  Record<PosterTargetKey, (db: ReadHandle, where: { id: number }) => Promise<readonly unknown[]>>
> = {
  eventId: preparedRead((where: { id: number }) =>
    blueprint.selectFrom('events').select('id').where('id', '=', where.id).forKeyShare(),
  ),
  productId: preparedRead((where: { id: number }) =>
    blueprint.selectFrom('products').select('id').where('id', '=', where.id).where(isPublished).forKeyShare(),
  ),
  projectId: preparedRead((where: { id: number }) =>
    blueprint.selectFrom('projects').select('id').where('id', '=', where.id).forKeyShare(),
  ),
}

interface Asked {
  readonly live: boolean
  readonly after: readonly [position: number, id: number] | undefined
}

const meets =
  ({ live, after }: Asked) =>
  (eb: ExpressionBuilder<DB, 'posters'>) =>
    eb.and([
      ...(live ? [isLive] : []),
      ...(after ? [sql<boolean>`(position, id) > (${after[0]}::integer, ${after[1]}::bigint)`] : []),
    ])

export function posterReader(db: ReadHandle, keyset: Keyset): PosterReader {
  return {
    find: async (id, { live }) => (await (live ? findLive : find)(db, { id }))[0],
    async list({ live }, page): Promise<Page<Poster>> {
      const after = valuesAfter(keyset, 'posters', page)
      const rows = await db
        .selectFrom('posters')
        .select(posterColumns)
        .where(meets({ live, after: after && [Number(after[0]), Number(after[1])] }))
        .orderBy('position')
        .orderBy('id')
        .limit(page.limit + 1)
        .execute()
      const items = rows.slice(0, page.limit)
      const last = items.at(-1)
      const isMore = rows.length > page.limit && last
      return { items, nextCursor: isMore ? keyset.seal('posters', [last.position, last.id]) : null }
    },
  }
}

export function posterRepository(db: Handle, keyset: Keyset): PosterRepository {
  return {
    ...posterReader(readOnly(db), keyset),
    async lockTarget(key, id) {
      const rows = await targets[key](readOnly(db), { id })
      return rows.length === 1
    },
    insert: row => db.insertInto('posters').values(toColumns(row)).returning(posterColumns).executeTakeFirstOrThrow(),
    lock: async id => (await lock(readOnly(db), { id }))[0],
    update: (id, row) =>
      db
        .updateTable('posters')
        .set(eb => ({ ...toColumns(row), version: eb('version', '+', 1), updated_at: sql<string>`now()` }))
        .where('id', '=', id)
        .returning(posterColumns)
        .executeTakeFirstOrThrow(),
    async delete(id) {
      await db.deleteFrom('posters').where('id', '=', id).execute()
    },
  }
}
