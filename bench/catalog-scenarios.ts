import type { Traffic } from './load.ts'
import { type Face, listOf, type Material, query, type Scenario } from './scenario.ts'

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** What the peers' answers have; ours says more. */
const summary = words(`id version created_at updated_at name slug status cross_number tax_class_id category_id
  category_name category_slug sub_category_id sub_category_name sub_category_slug tags price_from`)
const product = [...summary, 'description', 'description_html', 'options']
const offer = words(`id version created_at updated_at product_id product_name product_slug sku title slug brand
  manufacturer_number barcode weight_g status manage_stock options availability price_rub`)

const only = (keys: readonly string[], from: unknown): unknown =>
  typeof from === 'object' && from !== null
    ? Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)))
    : from
const each = (keys: readonly string[], from: unknown): unknown =>
  Array.isArray(from) ? from.map(one => only(keys, one)) : from

/** Who has a cart is answered from the database, by ours and by the peers: nothing else of the answer hangs on it. */
const uncached = { 'cart-token': 'bench' }

const page = (face: Face, { data }: Material): Traffic => ({
  method: 'GET',
  paths: listOf(random => {
    const categoryId = data.categoryIds[Math.floor(random() * data.categoryIds.length)]
    if (face === 'rest') return `/v1/products?category_id=${categoryId}&limit=20`
    return query('products.list', { categoryId, limit: 20 })
  }),
})

const sameProduct: Scenario = {
  name: 'product',
  title: 'S1 one product with its offers',
  goal: { rest: 2, trpc: 1 },
  traffic: (face, { data }) => ({
    method: 'GET',
    paths: listOf(random => {
      const id = data.productIds[Math.floor(random() * data.productIds.length)]
      return face === 'rest' ? `/v1/products/${id}` : query('products.get', { id })
    }),
    headers: uncached,
  }),
  same: answer => [only(product, answer), each(offer, answer['offers'])],
}

const productPage: Scenario = {
  name: 'product-page',
  title: 'S2 page of 20 products of a category',
  goal: { rest: 1.5, trpc: 0.9 },
  traffic: (face, material) => ({ ...page(face, material), headers: uncached }),
  same: ({ items, next_cursor: cursor }) => ({ items: each(summary, items), more: typeof cursor === 'string' }),
}

const cachedPage: Scenario = {
  ...productPage,
  name: 'cached-page',
  title: 'S3 the same page, cached',
  goal: { rest: 1.2, trpc: 0.8 },
  traffic: page,
  clustered: true,
}

const freshPage: Scenario = {
  ...cachedPage,
  name: 'fresh-page',
  title: 'S3 asked with its ETag (peers answer in full)',
  traffic: (face, material) => ({ ...page(face, material), headers: { 'if-none-match': '*' } }),
}

export const catalogScenarios: readonly Scenario[] = [sameProduct, productPage, cachedPage, freshPage]
