import { mainLocation } from '@atelier/domain/locations'
import type { Offer } from '@atelier/domain/offers'
import type { Price } from '@atelier/domain/prices'
import { sql } from 'kysely'
import { imageOf } from './assets.ts'
import { columnsUnder } from './columns.ts'
import { priceListsColumn, priceListsOf } from './price-lists.ts'
import { imagesOf } from './products.ts'

const options = sql<Offer['options']>`(
  select coalesce(json_agg(json_build_object('valueId', v.id, 'name', o.name, 'value', v.value) order by o.position, o.id), '[]')
  from offer_option_values chosen
  join product_options o on o.id = chosen.option_id join option_values v on v.id = chosen.option_value_id
  where chosen.product_id = offers.product_id and chosen.offer_id = offers.id)`

/** `[list, from how many pieces on, minor units]` of each. */
export type PriceRow = readonly [listId: number, minQuantity: number, amount: number]
const prices = sql<readonly PriceRow[]>`(
  select coalesce(json_agg(json_build_array(price_list_id, min_quantity, amount) order by price_list_id, min_quantity), '[]')
  from prices where prices.offer_id = offers.id)`

/** Of a joined product. */
const categoryName = sql<string>`(select categories.name from categories where categories.id = products.category_id)`
/** The same of a row without a join. */
const writtenCategoryName = sql<string>`(
  select categories.name from products product join categories on categories.id = product.category_id
  where product.id = offers.product_id)`

/** Pieces at the location MAIN, and what can be had of all that sell; in one value, since either asks for the same rows. */
type Stock = readonly [onHand: number, available: number]
const stock = sql<Stock>`(
  select array[coalesce(sum(l.on_hand) filter (where s.code = ${sql.lit(mainLocation)}), 0),
    coalesce(sum(l.on_hand + l.backorder_limit - l.allocated - l.reserved) filter (where s.sellable), 0)]::bigint[]
  from stock_levels l join stock_locations s on s.id = l.location_id where l.offer_id = offers.id)`

const own = [
  ...columnsUnder('offers', [
    'id',
    'productId',
    'sku',
    'title',
    'slug',
    'brand',
    'manufacturerNumber',
    'barcode',
    'weightG',
    'manageStock',
    'lowStockThreshold',
    'status',
    'internalDescription',
    'version',
    'createdAt',
    'updatedAt',
  ]),
  imageOf('offers.image_asset_id').as('image'),
  imagesOf('offer_assets', 'offers').as('images'),
  stock.as('stock'),
  options.as('options'),
  prices.as('prices'),
  priceListsColumn.as('priceLists'),
] as const

/** Of `offers` joined to its `products`. */
export const offerColumns = [
  ...own,
  categoryName.as('categoryName'),
  'products.name as productName',
  'products.slug as productSlug',
] as const

const ofProduct = (column: 'name' | 'slug') =>
  sql<string>`(select ${sql.ref(`products.${column}`)} from products where products.id = offers.product_id)`

/** The same of a row that a statement writes, which has no join. */
export const writtenOfferColumns = [
  ...own,
  writtenCategoryName.as('categoryName'),
  ofProduct('name').as('productName'),
  ofProduct('slug').as('productSlug'),
] as const

type OfferRow = Omit<Offer, 'onHand' | 'available' | 'prices' | 'priceLists'> & {
  readonly stock: Stock
  readonly prices: readonly PriceRow[]
  readonly priceLists: string
}

export const toOffer = ({ stock: [onHand, available], prices: rows, priceLists: lists, ...row }: OfferRow): Offer => ({
  ...row,
  onHand,
  available,
  prices: rows.map(([listId, minQuantity, amount]): Price => ({ listId, minQuantity, amount })),
  priceLists: priceListsOf(lists),
})

/** On sale to guests: active, with a price, of a published product (`spec/commerce.md` CAT-3). */
export const isOfferOnSale = sql<boolean>`(offers.status = 'active' and products.status = 'published'
  and exists (select from prices where prices.offer_id = offers.id))`
