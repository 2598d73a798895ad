import type { ExpressionBuilder, Kysely } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { availabilityOf } from './catalog.ts'
import { idOfCursor } from './queries.ts'
import type { CatalogTables } from './trpc-tables.ts'

type Products = ExpressionBuilder<CatalogTables, 'products'>
type Offers = ExpressionBuilder<CatalogTables, 'offers'>

const isPriced = (eb: Offers) => eb.exists(eb.selectFrom('prices').whereRef('prices.offer_id', '=', 'offers.id'))

const summaries = (db: Kysely<CatalogTables>) =>
  db
    .selectFrom('products')
    .innerJoin('sub_categories', 'sub_categories.id', 'products.sub_category_id')
    .innerJoin('categories', 'categories.id', 'products.category_id')
    .where('products.deleted_at', 'is', null)
    .where('products.status', '=', 'published')
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('offers')
          .whereRef('offers.product_id', '=', 'products.id')
          .where('offers.deleted_at', 'is', null)
          .where('offers.status', '=', 'active')
          .where(isPriced),
      ),
    )
    .select([
      'products.id',
      'products.version',
      'products.created_at as createdAt',
      'products.updated_at as updatedAt',
      'products.name',
      'products.slug',
      'products.status',
      'products.cross_number as crossNumber',
      'products.tax_class_id as taxClassId',
      'products.category_id as categoryId',
      'categories.name as categoryName',
      'categories.slug as categorySlug',
      'products.sub_category_id as subCategoryId',
      'sub_categories.name as subCategoryName',
      'sub_categories.slug as subCategorySlug',
    ])
    .select(eb => [
      eb
        .selectFrom('offers')
        .innerJoin('prices', 'prices.offer_id', 'offers.id')
        .innerJoin('price_lists', 'price_lists.id', 'prices.price_list_id')
        .whereRef('offers.product_id', '=', 'products.id')
        .where('offers.deleted_at', 'is', null)
        .where('offers.status', '=', 'active')
        .where('prices.min_quantity', '=', 1)
        .where('price_lists.code', '=', 'retail')
        .select(price => price.fn.min('prices.amount').as('lowest'))
        .as('lowest'),
      jsonArrayFrom(
        eb
          .selectFrom('product_tags')
          .innerJoin('tags', 'tags.id', 'product_tags.tag_id')
          .whereRef('product_tags.product_id', '=', 'products.id')
          .orderBy('tags.name')
          .select('tags.name'),
      ).as('tagged'),
    ])

const shown = <T extends { tagged: { name: string }[]; lowest: number | null }>({ tagged, lowest, ...product }: T) => ({
  ...product,
  priceFrom: lowest === null ? null : { amount: lowest, currency: 'RUB' },
  tags: tagged.map(tag => tag.name),
})

const optionsOf = (eb: Products) =>
  jsonArrayFrom(
    eb
      .selectFrom('product_options')
      .whereRef('product_options.product_id', '=', 'products.id')
      .orderBy('product_options.position')
      .select(option => [
        'product_options.id',
        'product_options.name',
        jsonArrayFrom(
          option
            .selectFrom('option_values')
            .whereRef('option_values.option_id', '=', 'product_options.id')
            .orderBy('option_values.position')
            .select(['option_values.id', 'option_values.value']),
        ).as('values'),
      ]),
  )

const choiceOf = (eb: Offers) =>
  jsonArrayFrom(
    eb
      .selectFrom('offer_option_values')
      .innerJoin('product_options', 'product_options.id', 'offer_option_values.option_id')
      .innerJoin('option_values', 'option_values.id', 'offer_option_values.option_value_id')
      .whereRef('offer_option_values.offer_id', '=', 'offers.id')
      .orderBy('product_options.position')
      .select(['option_values.id as valueId', 'product_options.name', 'option_values.value']),
  )

/** A product with its offers, or undefined. */
export async function findProduct(db: Kysely<CatalogTables>, id: number) {
  const product = await summaries(db)
    .select(['products.description_md as description', 'products.description_html as descriptionHtml'])
    .select(eb => optionsOf(eb).as('options'))
    .where('products.id', '=', id)
    .executeTakeFirst()
  if (!product) return undefined
  const offers = await db
    .selectFrom('offers')
    .innerJoin('products', 'products.id', 'offers.product_id')
    .where('offers.product_id', '=', id)
    .where('offers.deleted_at', 'is', null)
    .where('offers.status', '=', 'active')
    .where(isPriced)
    .orderBy('offers.id')
    .limit(100)
    .select([
      'offers.id',
      'offers.version',
      'offers.created_at as createdAt',
      'offers.updated_at as updatedAt',
      'offers.product_id as productId',
      'products.name as productName',
      'products.slug as productSlug',
      'offers.sku',
      'offers.title',
      'offers.slug',
      'offers.brand',
      'offers.manufacturer_number as manufacturerNumber',
      'offers.barcode',
      'offers.weight_g as weightG',
      'offers.status',
      'offers.manage_stock as manageStock',
      'offers.opening_quantity as quantity',
      'offers.low_stock_threshold as lowStock',
    ])
    .select(eb => [
      choiceOf(eb).as('options'),
      eb
        .selectFrom('prices')
        .innerJoin('price_lists', 'price_lists.id', 'prices.price_list_id')
        .whereRef('prices.offer_id', '=', 'offers.id')
        .where('price_lists.code', '=', 'retail')
        .where('prices.min_quantity', '=', 1)
        .select('prices.amount')
        .as('retail'),
    ])
    .execute()
  return {
    ...shown(product),
    offers: offers.map(({ quantity, lowStock, retail, ...offer }) => ({
      ...offer,
      availability: offer.manageStock ? availabilityOf(quantity, lowStock) : 'IN_STOCK',
      priceRub: retail === null ? null : retail / 100,
    })),
  }
}

export interface Wanted {
  readonly categoryId: number
  readonly limit: number
  readonly cursor?: string | null | undefined
}

/** A page of the products of a category, the newest first. */
export async function listProducts(db: Kysely<CatalogTables>, { categoryId, limit, cursor }: Wanted) {
  const rows = await summaries(db)
    .where('products.category_id', '=', categoryId)
    .$if(Boolean(cursor), query => query.where('products.id', '<', idOfCursor(cursor ?? '')))
    .orderBy('products.id', 'desc')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit).map(shown)
  const last = rows.length > limit ? items.at(-1) : undefined
  return { items, nextCursor: last ? Buffer.from(String(last.id)).toString('base64url') : null }
}
