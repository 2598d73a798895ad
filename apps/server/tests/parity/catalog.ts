import { anImageFile, formWith } from '../_images.ts'
import { post, type Call } from './_call.ts'

const photo = await anImageFile('Desk lamp.png', { tint: 9_001 })

const lamps = { name: 'Lamps' }
const lamp = {
  name: 'Oak lamp',
  subCategoryId: 1,
  description: '**Oak**',
  crossNumber: '0 242',
  tags: ['New'],
  options: [{ name: 'colour', values: ['red', 'blue'] }],
}
const wireLamp = {
  ...lamp,
  subCategoryId: undefined,
  crossNumber: undefined,
  sub_category_id: 1,
  cross_number: '0 242',
}
const red = { productId: 1, brand: 'Oak', manufacturerNumber: '1', optionValueIds: [1], priceRub: 1990.5, quantity: 0 }
const wireRed = {
  product_id: 1,
  brand: 'Oak',
  manufacturer_number: '1',
  option_value_ids: [1],
  price_rub: 1990.5,
  quantity: 0,
}
const desk = { name: 'Desk lamps', categoryId: 1 }

/** Each builds on those before it; what was made is taken down at the end, from below. */
export const catalogCalls: readonly Call[] = [
  { procedure: 'categories.create', by: 'eve', input: lamps, http: post('/v1/categories', lamps) },
  {
    procedure: 'categories.create',
    by: 'eve',
    input: lamps,
    http: post('/v1/categories', lamps),
    refused: 'ALREADY_EXISTS',
  },
  { procedure: 'categories.list', input: { sort: 'name' }, http: ['GET', '/v1/categories?sort=name'] },
  { procedure: 'categories.list', input: { q: 'LAMP' }, http: ['GET', '/v1/categories?q=LAMP'] },
  { procedure: 'categories.get', input: { id: 1 }, http: ['GET', '/v1/categories/1'] },
  { procedure: 'categories.bySlug', input: { slug: 'lamps' }, http: ['GET', '/v1/categories/slug/lamps'] },
  {
    procedure: 'categories.update',
    by: 'eve',
    input: { id: 1, name: 'Лампы' },
    http: ['PATCH', '/v1/categories/1', { json: { name: 'Лампы' } }],
  },
  {
    procedure: 'subCategories.create',
    by: 'eve',
    input: { ...desk, imageBlob: photo },
    http: [
      'POST',
      '/v1/sub-categories',
      { body: formWith(['name', 'Desk lamps'], ['category_id', '1'], ['image_blob', photo]) },
    ],
  },
  {
    procedure: 'categories.update',
    by: 'eve',
    input: { id: 1, imageBlob: photo },
    http: ['PATCH', '/v1/categories/1', { body: formWith(['image_blob', photo]) }],
  },
  {
    procedure: 'subCategories.list',
    input: { categorySlug: 'lampy' },
    http: ['GET', '/v1/sub-categories?category_slug=lampy'],
  },
  { procedure: 'subCategories.get', input: { id: 1 }, http: ['GET', '/v1/sub-categories/1'] },
  {
    procedure: 'subCategories.bySlug',
    input: { slug: 'desk-lamps' },
    http: ['GET', '/v1/sub-categories/slug/desk-lamps'],
  },
  {
    procedure: 'subCategories.update',
    by: 'eve',
    input: { id: 1, position: 2 },
    http: ['PATCH', '/v1/sub-categories/1', { json: { position: 2 } }],
  },
  {
    procedure: 'categories.delete',
    by: 'boss',
    input: { id: 1 },
    http: ['DELETE', '/v1/categories/1'],
    refused: 'HAS_CHILDREN',
  },
  {
    procedure: 'taxClasses.create',
    by: 'boss',
    input: { code: 'reduced', name: 'Reduced', rateBps: 700 },
    http: post('/v1/tax-classes', { code: 'reduced', name: 'Reduced', rate_bps: 700 }),
  },
  { procedure: 'taxClasses.list', by: 'eve', input: {}, http: ['GET', '/v1/tax-classes'] },
  {
    procedure: 'taxClasses.update',
    by: 'boss',
    input: { id: 2, rateBps: 500 },
    http: ['PATCH', '/v1/tax-classes/2', { json: { rate_bps: 500 } }],
  },
  { procedure: 'products.create', by: 'eve', input: lamp, http: post('/v1/products', wireLamp) },
  { procedure: 'products.get', input: { id: 1 }, http: ['GET', '/v1/products/1'], refused: 'NOT_FOUND' },
  { procedure: 'offers.create', by: 'eve', input: red, http: post('/v1/offers', wireRed) },
  { procedure: 'offers.create', by: 'eve', input: red, http: post('/v1/offers', wireRed), refused: 'ALREADY_EXISTS' },
  { procedure: 'offers.list', by: 'eve', input: { productId: 1 }, http: ['GET', '/v1/offers?product_id=1'] },
  { procedure: 'offers.get', input: { id: 1 }, http: ['GET', '/v1/offers/1'] },
  { procedure: 'offers.bySlug', input: { slug: 'oak-lamp-oak-1' }, http: ['GET', '/v1/offers/slug/oak-lamp-oak-1'] },
  {
    procedure: 'offers.thumbnails',
    input: { offerIds: [1, 2] },
    http: ['GET', '/v1/offers/thumbnails?offer_ids=1&offer_ids=2'],
  },
  {
    procedure: 'offers.update',
    by: 'eve',
    input: { id: 1, superWholesalePriceRub: 1500 },
    http: ['PATCH', '/v1/offers/1', { json: { super_wholesale_price_rub: 1500 } }],
  },
  {
    procedure: 'offers.setPrices',
    by: 'eve',
    input: { id: 1, prices: [{ priceList: 'retail', minQuantity: 10, price: { amount: 1990, currency: 'RUB' } }] },
    http: [
      'PUT',
      '/v1/offers/1/prices',
      { json: { prices: [{ price_list: 'retail', min_quantity: 10, price: { amount: 1990, currency: 'RUB' } }] } },
    ],
  },
  { procedure: 'offers.prices', by: 'eve', input: { id: 1 }, http: ['GET', '/v1/offers/1/prices'] },
  {
    procedure: 'offers.setPrices',
    by: 'eve',
    input: { id: 1, prices: [{ priceList: 'wholesale', minQuantity: 1, price: { amount: 1990, currency: 'RUB' } }] },
    http: [
      'PUT',
      '/v1/offers/1/prices',
      { json: { prices: [{ price_list: 'wholesale', price: { amount: 1990, currency: 'RUB' } }] } },
    ],
    refused: 'RULE_VIOLATED',
  },
  {
    procedure: 'offers.setPrices',
    by: 'eve',
    input: { id: 1, prices: [{ priceList: 'retail', minQuantity: 1, price: { amount: 1990, currency: 'RUB' } }] },
    http: [
      'PUT',
      '/v1/offers/1/prices',
      { json: { prices: [{ price_list: 'retail', price: { amount: 1990, currency: 'RUB' } }] } },
    ],
  },
  { procedure: 'products.get', input: { id: 1 }, http: ['GET', '/v1/products/1'] },
  { procedure: 'products.bySlug', input: { slug: 'oak-lamp' }, http: ['GET', '/v1/products/slug/oak-lamp'] },
  {
    procedure: 'products.list',
    input: { categorySlug: 'lampy', tag: ['new'], sort: 'name' },
    http: ['GET', '/v1/products?category_slug=lampy&tag=new&sort=name'],
  },
  {
    procedure: 'products.list',
    input: {
      brand: ['Oak', 'Elm'],
      option: { colour: ['red', 'blue'] },
      minPrice: 150,
      currency: 'RUB',
      inStock: false,
      sort: '-price',
      total: true,
      facets: ['brand', 'price', 'tags', 'options', 'category', 'availability'],
    },
    http: [
      'GET',
      '/v1/products?brand=Oak&brand=Elm&option=colour%3Ared&option=colour%3Ablue&min_price=150&currency=RUB&in_stock=false&sort=-price&total=true&facets=brand,price,tags&facets=options,category,availability',
    ],
  },
  {
    procedure: 'products.list',
    input: { sort: 'position' },
    http: ['GET', '/v1/products?sort=position'],
    refused: 'RULE_VIOLATED',
  },
  {
    procedure: 'products.update',
    by: 'eve',
    input: { id: 1, options: [] },
    http: ['PATCH', '/v1/products/1', { json: { options: [] } }],
    refused: 'IN_USE',
  },
  {
    procedure: 'products.update',
    by: 'eve',
    input: { id: 1, tags: ['sale'] },
    http: ['PATCH', '/v1/products/1', { json: { tags: ['sale'] } }],
  },
  {
    procedure: 'collections.create',
    by: 'eve',
    input: { name: 'Summer', productIds: [1] },
    http: post('/v1/collections', { name: 'Summer', product_ids: [1] }),
  },
  {
    procedure: 'collections.preview',
    by: 'eve',
    input: { rule: { tags: ['oak'] }, limit: 5 },
    http: post('/v1/collections/preview', { rule: { tags: ['oak'] }, limit: 5 }),
  },
  { procedure: 'collections.list', input: {}, http: ['GET', '/v1/collections'] },
  { procedure: 'collections.get', input: { id: 1 }, http: ['GET', '/v1/collections/1'] },
  {
    procedure: 'collections.products',
    input: { collectionId: 1 },
    http: ['GET', '/v1/collection-products?collection_id=1'],
  },
  {
    procedure: 'collections.update',
    by: 'eve',
    input: { id: 1, rule: { tags: ['sale'], brands: ['Oak'] } },
    http: ['PATCH', '/v1/collections/1', { json: { rule: { tags: ['sale'], brands: ['Oak'] } } }],
  },
  { procedure: 'collections.bySlug', input: { slug: 'summer' }, http: ['GET', '/v1/collections/slug/summer'] },
  { procedure: 'collections.delete', by: 'eve', input: { id: 1 }, http: ['DELETE', '/v1/collections/1'] },
  {
    procedure: 'products.delete',
    by: 'boss',
    input: { id: 1 },
    http: ['DELETE', '/v1/products/1'],
    refused: 'HAS_CHILDREN',
  },
  { procedure: 'offers.delete', by: 'boss', input: { id: 1 }, http: ['DELETE', '/v1/offers/1'] },
  { procedure: 'products.delete', by: 'boss', input: { id: 1 }, http: ['DELETE', '/v1/products/1'] },
  { procedure: 'subCategories.delete', by: 'boss', input: { id: 1 }, http: ['DELETE', '/v1/sub-categories/1'] },
  { procedure: 'categories.delete', by: 'boss', input: { id: 1 }, http: ['DELETE', '/v1/categories/1'] },
]
