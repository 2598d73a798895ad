import { mergeLines, planTakes, type ShortLine, type StockDemand, type StockOutcome } from '@atelier/domain/stock'
import { sql } from 'kysely'
import { blueprint, type Handle } from '../../connection/handle.ts'
import { preparedWrite } from '../../prepared.ts'
import { lockLevels, openStock, shiftLevels } from './levels.ts'

/** The counter of a level that a promise raises, and the table that says to which order. */
export type PromiseKind = keyof typeof promises
const promises = {
  reserved: sql`insert into reservations (order_id, offer_id, location_id, quantity)`,
  allocated: sql`insert into allocations (order_id, offer_id, location_id, quantity)`,
} as const

interface Attempt {
  /** Null: there is more than one sellable location, or none, and nothing was tried. */
  readonly locationId: number | null
  readonly offerId: number
  readonly productId: number
  readonly manageStock: boolean
  readonly lowStockThreshold: number
  readonly requested: number
  /** Before this statement; read under the lock of the level. */
  readonly free: number
  readonly isTaken: boolean
}

/**
 * Locks, tests and writes in one statement while there is one sellable location. Source: `spec/commerce.md` 3.4, step 2.
 * All or nothing, so that a caller needs no savepoint to go on after a shortage.
 */
const atOneLocation = (kind: PromiseKind) =>
  preparedWrite((slots: { offerIds: readonly number[]; quantities: readonly number[]; orderId: number }) => {
    const statement = sql<Attempt>`
      with want as (
        select * from unnest(${slots.offerIds}::bigint[], ${slots.quantities}::int[]) w(offer_id, qty)
      ), place as (
        select min(id) as id from stock_locations where sellable having count(*) = 1
      ), locked as (
        select l.offer_id, l.location_id, l.on_hand + l.backorder_limit - l.allocated - l.reserved as free
        from stock_levels l join want using (offer_id)
        where l.location_id = (select id from place) order by l.offer_id, l.location_id for update of l
      ), short as (
        select from want w left join locked k using (offer_id) where coalesce(k.free, 0) < w.qty
      ), taken as (
        update stock_levels l set ${sql.ref(kind)} = ${sql.ref(`l.${kind}`)} + w.qty from want w join locked k using (offer_id)
        where l.offer_id = k.offer_id and l.location_id = k.location_id and not exists (select from short)
          and l.on_hand + l.backorder_limit - l.allocated - l.reserved >= w.qty
        returning l.offer_id, l.location_id, w.qty
      ), promised as (
        ${promises[kind]} select ${slots.orderId}::bigint, offer_id, location_id, qty from taken
      )
      select place.id as "locationId", w.offer_id as "offerId", o.product_id as "productId", o.manage_stock as "manageStock",
        o.low_stock_threshold as "lowStockThreshold", w.qty as requested, coalesce(k.free, 0) as free,
        t.offer_id is not null as "isTaken"
      from want w join offers o on o.id = w.offer_id left join place on true
      left join locked k using (offer_id) left join taken t using (offer_id) order by w.offer_id`
    return { compile: () => statement.compile(blueprint) }
  })
const tryAtOneLocation = { reserved: atOneLocation('reserved'), allocated: atOneLocation('allocated') }

/** Promises every line to an order, or none. */
export async function promise(db: Handle, kind: PromiseKind, demand: StockDemand): Promise<StockOutcome> {
  const lines = mergeLines(demand.lines)
  if (lines.length === 0) return { short: [], changes: [] }
  const [, rows] = await Promise.all([
    openStock(db),
    tryAtOneLocation[kind](db, {
      orderId: demand.orderId,
      offerIds: lines.map(line => line.offerId),
      quantities: lines.map(line => line.quantity),
    }),
  ])
  if (rows.some(row => row.locationId === null)) return promiseAtSeveral(db, kind, { ...demand, lines })
  const short = rows.flatMap(({ offerId, requested, free, isTaken }): readonly ShortLine[] =>
    isTaken || free >= requested ? [] : [{ offerId, requested, available: Math.max(0, free) }],
  )
  if (short.length > 0) return { short, changes: [] }
  if (rows.length < lines.length || rows.some(row => !row.isTaken)) throw new Error('a locked level changed')
  const changes = rows.map(({ offerId, productId, manageStock, lowStockThreshold, free: before, requested }) => ({
    offerId,
    productId,
    manageStock,
    lowStockThreshold,
    before,
    after: before - requested,
  }))
  return { short, changes }
}

/** Plans on locked values; the CHECK of the table is the second wall. */
async function promiseAtSeveral(db: Handle, kind: PromiseKind, { orderId, lines }: StockDemand): Promise<StockOutcome> {
  const offerIds = lines.map(line => line.offerId)
  const { takes, short } = planTakes(lines, await lockLevels(db, offerIds))
  if (short.length > 0) return { short, changes: [] }
  const [, changes] = await Promise.all([
    sql`${promises[kind]} select ${orderId}::bigint, * from unnest(${takes.map(take => take.offerId)}::bigint[],
      ${takes.map(take => take.locationId)}::bigint[], ${takes.map(take => take.quantity)}::int[])`.execute(db),
    shiftLevels(
      db,
      takes.map(({ quantity, ...at }) => ({ ...at, onHand: 0, reserved: 0, allocated: 0, [kind]: quantity })),
    ),
  ])
  return { short, changes }
}
