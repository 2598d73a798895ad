import type { Pool } from 'pg'
import {
  findProduct,
  insertEvent,
  insertLines,
  insertOrder,
  listNextProducts,
  listOffers,
  listProducts,
  lockOffers,
  takeStock,
} from './statements.ts'

// What the four plain peers do behind their frameworks: a pool, named statements, nothing pipelined.

export interface ProductRow {
  readonly id: number
  readonly price_from: number
}
export interface OfferRow {
  readonly price: number
}
export interface EventBody {
  readonly date: string
  readonly time: string
  readonly venue: string
  readonly address: string
}
export interface OrderLine {
  readonly offer_id: number
  readonly quantity: number
}
export interface PageQuery {
  readonly categoryId: number
  readonly limit: number
  readonly cursor: string | null
}

export const toProduct = ({ price_from: amount, ...product }: ProductRow) => ({
  ...product,
  price_from: { amount, currency: 'RUB' },
})
export const toOffer = ({ price, ...offer }: OfferRow) => ({ ...offer, price_rub: price / 100 })

/** A page and the cursor of the next one, from one row more than was asked for. */
export function toPage(rows: readonly ProductRow[], limit: number) {
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  const cursor = last ? Buffer.from(String(last.id)).toString('base64url') : null
  return { items: items.map(toProduct), next_cursor: cursor }
}
export const idOfCursor = (cursor: string): number => Number(Buffer.from(cursor, 'base64url').toString())

export async function getProduct(pool: Pool, id: number) {
  const { rows } = await pool.query<ProductRow>({ ...findProduct, values: [id] })
  const [product] = rows
  if (!product) return undefined
  const offers = await pool.query<OfferRow>({ ...listOffers, values: [id] })
  return { ...toProduct(product), offers: offers.rows.map(toOffer) }
}

export async function listCategory(pool: Pool, { categoryId, limit, cursor }: PageQuery) {
  const query =
    cursor === null
      ? { ...listProducts, values: [categoryId, limit + 1] }
      : { ...listNextProducts, values: [categoryId, limit + 1, idOfCursor(cursor)] }
  return toPage((await pool.query<ProductRow>(query)).rows, limit)
}

export async function createEvent(pool: Pool, userId: number, { date, time, venue, address }: EventBody) {
  const { rows } = await pool.query<object>({ ...insertEvent, values: [userId, date, time, venue, address] })
  return rows[0]
}

/** An offer that the transaction holds. */
export interface StockRow {
  readonly id: number
  readonly price: number
  readonly stock: number
}

/** What each line costs, and all of them. Undefined: an offer is missing or out of stock. */
export function priceLines(rows: readonly StockRow[], lines: readonly OrderLine[]) {
  const offers = new Map(rows.map(row => [row.id, row]))
  const prices = lines.flatMap(({ offer_id: id, quantity }) => {
    const offer = offers.get(id)
    return offer && offer.stock >= quantity ? [offer.price] : []
  })
  if (prices.length < lines.length) return undefined
  return { prices, total: prices.reduce((sum, price, index) => sum + price * (lines[index]?.quantity ?? 0), 0) }
}

/** One transaction, six round trips. Undefined: an offer is missing or out of stock. */
export async function placeOrder(pool: Pool, userId: number, lines: readonly OrderLine[]) {
  const client = await pool.connect()
  const ids = lines.map(line => line.offer_id)
  const quantities = lines.map(line => line.quantity)
  try {
    await client.query('begin')
    const { rows } = await client.query<StockRow>({ ...lockOffers, values: [ids] })
    const priced = priceLines(rows, lines)
    if (!priced) {
      await client.query('rollback')
      return undefined
    }
    const { prices, total } = priced
    await client.query({ ...takeStock, values: [ids, quantities] })
    const order = await client.query<{ id: number }>({ ...insertOrder, values: [userId, total] })
    await client.query({ ...insertLines, values: [order.rows[0]?.id, ids, quantities, prices] })
    await client.query('commit')
    return order.rows[0]
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

const answers = new Map<string, { readonly value: unknown; readonly until: number }>()

/** The value made for `key` within the last minute, else a new one. */
export async function cached<T>(key: string, make: () => Promise<T>): Promise<T> {
  const hit = answers.get(key)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each key is of one kind
  if (hit && hit.until > Date.now()) return hit.value as T
  const value = await make()
  answers.set(key, { value, until: Date.now() + 60_000 })
  return value
}
