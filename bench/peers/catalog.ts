import type { Pool } from 'pg'
import { findProduct, nextPageOfCategory, offersOfProduct, pageOfCategory } from './catalog-queries.ts'
import { idOfCursor, pageOf, type ProjectRow } from './queries.ts'

interface OfferRow {
  readonly manage_stock: boolean
  readonly opening_quantity: number
  readonly low_stock_threshold: number
  readonly retail: number | null
}

/** What is left of the stock, in a word. */
export function availabilityOf(quantity: number, lowStockThreshold: number): string {
  if (quantity === 0) return 'OUT_OF_STOCK'
  return quantity <= lowStockThreshold ? 'LOW_STOCK' : 'IN_STOCK'
}

/** Numbers of the stock are for staff. */
function toOfferOutput({ opening_quantity: quantity, low_stock_threshold: low, retail, ...offer }: OfferRow) {
  const availability = offer.manage_stock ? availabilityOf(quantity, low) : 'IN_STOCK'
  return { ...offer, availability, price_rub: retail === null ? null : retail / 100 }
}

/** A product with its offers, or undefined. */
export async function productWithOffers(pool: Pool, id: number): Promise<object | undefined> {
  const product = await pool.query<object>(findProduct, [id])
  if (!product.rows[0]) return undefined
  const offers = await pool.query<OfferRow>(offersOfProduct, [id])
  return { ...product.rows[0], offers: offers.rows.map(toOfferOutput) }
}

export interface Wanted {
  readonly categoryId: number
  readonly limit: number
  readonly cursor: string | null
}

/** A page of the products of a category, the newest first. */
export async function productsOfCategory(pool: Pool, { categoryId, limit, cursor }: Wanted) {
  const { rows } =
    cursor === null
      ? await pool.query<ProjectRow>(pageOfCategory, [categoryId, limit + 1])
      : await pool.query<ProjectRow>(nextPageOfCategory, [categoryId, limit + 1, idOfCursor(cursor)])
  return pageOf(rows, limit)
}

const kept = new Map<string, { readonly value: unknown; readonly until: number }>()

/** What was made for `key` within the last minute, else made anew. */
export async function cached<T>(key: string, make: () => Promise<T>): Promise<T> {
  const hit = kept.get(key)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each key is of one kind
  if (hit && hit.until > Date.now()) return hit.value as T
  const value = await make()
  kept.set(key, { value, until: Date.now() + 60_000 })
  return value
}
