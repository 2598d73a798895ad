import type {
  PriceListPatch,
  PriceListReader,
  PriceListRecord,
  PriceListRepository,
  PricePlace,
} from '@atelier/domain/prices'
import { sql } from 'kysely'
import { blueprint, type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import { idAfter, type Keyset, pageById, valuesAfter } from '../keyset.ts'
import { preparedRead } from '../prepared.ts'
import { columnsUnder, toColumns } from '../tables/columns.ts'
import { changed } from './catalog-rows.ts'

const columns = [
  ...columnsUnder('price_lists', [
    'id',
    'code',
    'currency',
    'priority',
    'startsAt',
    'endsAt',
    'version',
    'createdAt',
    'updatedAt',
  ]),
  sql<PriceListRecord['customerType']>`customer_type`.as('customerType'),
  sql<PriceListRecord['derivedFrom']>`derived_from`.as('derivedFrom'),
] as const

const all = (db: ReadHandle) => db.selectFrom('price_lists').select(columns)
const named = (db: ReadHandle, codes: readonly string[]) => all(db).where('code', '=', sql<string>`any(${[...codes]})`)

const nextTurn = preparedRead(({ since }: { since: string }) =>
  blueprint.selectFrom('price_lists').select(
    sql<string | null>`least(
      min(starts_at) filter (where starts_at > ${since}::timestamptz),
      min(ends_at) filter (where ends_at > ${since}::timestamptz))`.as('at'),
  ),
)

export function priceListReader(db: ReadHandle, keyset: Keyset): PriceListReader {
  return {
    async list(page) {
      const rows = await all(db)
        .where('id', '>', idAfter(keyset, 'price_lists', page) ?? 0)
        .orderBy('id')
        .limit(page.limit + 1)
        .execute()
      return pageById(keyset, 'price_lists', { rows, limit: page.limit })
    },
    findByCodes: codes => named(db, codes).execute(),
    find: code => all(db).where('code', '=', code).executeTakeFirst(),
    nextTurn: async since => (await nextTurn(db, { since }))[0]?.at ?? undefined,
    async prices(listId, page) {
      const cursors = `price_lists.${listId}.prices`
      const [amount = 0, offerId = 0, minQuantity = 0] = valuesAfter(keyset, cursors, page) ?? []
      const rows = await db
        .selectFrom('prices')
        .innerJoin('offers', 'offers.id', 'prices.offer_id')
        .select(['prices.offer_id as offerId', 'offers.sku', 'offers.title'])
        .select(['prices.min_quantity as minQuantity', 'prices.amount'])
        .where('prices.price_list_id', '=', listId)
        .where(
          sql<boolean>`(prices.amount, prices.offer_id, prices.min_quantity)
            > (${Number(amount)}::bigint, ${Number(offerId)}::bigint, ${Number(minQuantity)}::integer)`,
        )
        .where('offers.deleted_at', 'is', null)
        .orderBy('prices.amount')
        .orderBy('prices.offer_id')
        .orderBy('prices.min_quantity')
        .limit(page.limit + 1)
        .execute()
      const items = rows.slice(0, page.limit)
      const last = rows.length > page.limit ? items.at(-1) : undefined
      return {
        items,
        nextCursor: last ? keyset.seal(cursors, [last.amount, last.offerId, last.minQuantity]) : null,
      }
    },
  }
}

const kindOf = (derivedFrom: PriceListRecord['derivedFrom']) =>
  derivedFrom
    ? { kind: 'derived' as const, derived_from: JSON.stringify(derivedFrom) }
    : { kind: 'fixed' as const, derived_from: null }

const toRow = ({ derivedFrom, ...same }: PriceListPatch) => ({
  ...toColumns(same),
  ...(derivedFrom !== undefined && kindOf(derivedFrom)),
})

/** Few enough that the rows are locked for a moment only. */
const relistedAtOnce = 1_000

export function priceListRepository(db: Handle, keyset: Keyset): PriceListRepository {
  return {
    ...priceListReader(readOnly(db), keyset),
    lock: code => db.selectFrom('price_lists').select(columns).where('code', '=', code).forUpdate().executeTakeFirst(),
    hold: codes => named(readOnly(db), codes).forKeyShare().execute(),
    insert: ({ code, currency, ...rest }) =>
      db
        .insertInto('price_lists')
        .values({ ...toRow(rest), code, currency })
        .returning(columns)
        .executeTakeFirstOrThrow(),
    update: (id, patch) =>
      db
        .updateTable('price_lists')
        .set(eb => ({ ...toRow(patch), ...changed(eb) }))
        .where('id', '=', id)
        .returning(columns)
        .executeTakeFirstOrThrow(),
    async usesOf({ id, code }) {
      const { rows } = await sql<{ name: string }>`
        select 'offer' as name where exists (
          select from prices join offers on offers.id = prices.offer_id
          where prices.price_list_id = ${id} and offers.deleted_at is null)
        union all
        select code from price_lists where derived_from -> 'mean' ? ${code}
        order by name`.execute(db)
      return rows.map(({ name }) => name)
    },
    async pricedBy(id) {
      const { rows } = await sql<{ id: number }>`
        select id from price_lists where id = ${id} and kind = 'fixed'
        union
        select bases.id from price_lists lists join price_lists bases on lists.derived_from -> 'mean' ? bases.code
        where lists.id = ${id} order by id`.execute(db)
      return rows.map(row => row.id)
    },
    async relist(id, after = { amount: 0, offerId: 0 }) {
      const { rows } = await sql<PricePlace & { productId: number }>`
        select prices.amount, prices.offer_id as "offerId", offers.product_id as "productId"
        from prices join offers on offers.id = prices.offer_id
        where prices.price_list_id = ${id} and (prices.amount, prices.offer_id) > (${after.amount}, ${after.offerId})
        order by prices.amount, prices.offer_id limit ${relistedAtOnce}`.execute(db)
      const productIds = [...new Set(rows.map(row => row.productId))]
      await sql`select refresh_listings(${productIds}::bigint[])`.execute(db)
      const last = rows.at(-1)
      return last && rows.length === relistedAtOnce ? { amount: last.amount, offerId: last.offerId } : undefined
    },
    async delete(id) {
      await db.deleteFrom('prices').where('price_list_id', '=', id).execute()
      await db.deleteFrom('price_lists').where('id', '=', id).execute()
    },
  }
}
