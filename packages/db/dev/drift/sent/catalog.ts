import type { CategoryRepository } from '@atelier/domain/categories'
import type { CollectionRepository } from '@atelier/domain/collections'
import type { OfferRepository } from '@atelier/domain/offers'
import { type ProductConditions, productFacets, type ProductRepository } from '@atelier/domain/products'
import { parseQuery } from '@atelier/domain/search'
import type { SubCategoryRepository } from '@atelier/domain/sub-categories'
import type { TaxClassRepository } from '@atelier/domain/tax-classes'
import { type Calls, first, keyset } from './_calls.ts'

const after = (list: string, value: string | number) => ({ limit: 20, cursor: keyset.seal(list, [value, 7]) })
const afterId = (list: string) => ({ limit: 20, cursor: keyset.seal(list, [7]) })
const named = { name: 'Oak', slug: 'oak-2', position: 0, imageAssetId: null }

export const categories: Calls<CategoryRepository> = {
  find: { 'by id': r => r.find({ id: 0 }), 'by slug': r => r.find({ slug: 'oak' }) },
  list: {
    'by place': r => r.list({ sort: 'position' }, after('categories.position', 3)),
    'by name': r => r.list({ sort: 'name' }, after('categories.name', 'Oak')),
    'newest first': r => r.list({ sort: 'newest' }, afterId('categories.newest')),
    'by a part of the name': r => r.list({ q: 'oak', sort: 'position' }, first),
  },
  freeSlug: r => r.freeSlug('oak', 0),
  lock: r => r.lock(0),
  insert: r => r.insert(named),
  update: r => r.update(0, named),
  delete: r => r.delete(0),
  hold: r => r.hold(0),
  countChildren: r => r.countChildren(0),
}

export const subCategories: Calls<SubCategoryRepository> = {
  find: { 'by id': r => r.find({ id: 0 }), 'by slug': r => r.find({ slug: 'oak' }) },
  list: {
    'by place': r => r.list({ categoryId: 0, sort: 'position' }, after('sub_categories.position', 3)),
    'by name': r => r.list({ sort: 'name' }, first),
    'by a part of the name': r => r.list({ q: 'oak', sort: 'position' }, first),
  },
  freeSlug: r => r.freeSlug('oak', 0),
  lock: r => r.lock(0),
  insert: r => r.insert({ ...named, categoryId: 0 }),
  update: r => r.update(0, { ...named, categoryId: 0 }),
  delete: r => r.delete(0),
  hold: r => r.hold(0),
  countChildren: r => r.countChildren(0),
}

const product = {
  subCategoryId: 0,
  name: 'Oak',
  slug: 'oak-2',
  description: '',
  descriptionHtml: '',
  status: 'published' as const,
  crossNumber: null,
  imageAssetId: null,
  imageAlts: [{ assetId: 7, text: 'An oak' }],
}
const parts = { options: [{ name: 'colour', values: ['red', 'blue'] }], tags: ['new'], imageAssetIds: [] }

const conditions: ProductConditions = {
  audience: 'staff',
  categoryId: 0,
  subCategoryId: 0,
  status: 'draft',
  brands: ['Oak', 'Elm'],
  tags: ['new'],
  options: { colour: ['red'] },
  minPrice: 100,
  maxPrice: 1990,
  inStock: true,
  collection: { id: 0, rule: { categoryIds: [0], subCategoryIds: [0], tags: ['new'], brands: ['Oak'] } },
}

export const products: Calls<ProductRepository> = {
  find: {
    'by id': r => r.find({ id: 0 }, 'staff'),
    'by slug': r => r.find({ slug: 'oak' }, 'staff'),
    'on sale, by id': r => r.find({ id: 0 }, 'public'),
    'on sale, by slug': r => r.find({ slug: 'oak' }, 'public'),
  },
  list: {
    'newest first': r => r.list({ audience: 'public', sort: 'newest' }, afterId('products.newest')),
    'by name': r => r.list({ audience: 'public', sort: 'name' }, after('products.name', 'Oak')),
    'by price': r => r.list({ audience: 'public', sort: 'price' }, after('products.price', 1990)),
    'dearest first': r => r.list({ audience: 'public', sort: '-price' }, first),
    'by place in a collection': r =>
      r.list({ audience: 'public', collection: { id: 0, rule: null }, sort: 'position' }, first),
    filtered: r => r.list({ ...conditions, sort: 'newest' }, first),
    'by relevance': r => r.list({ ...conditions, query: parseQuery('oak lamp'), sort: 'relevance' }, first),
    'filtered by words': r => r.list({ audience: 'staff', query: parseQuery('oak 77'), sort: 'newest' }, first),
  },
  count: r => r.count(conditions),
  facets: {
    'each without its own condition': r => r.facets(conditions, productFacets),
    'all at once': r => r.facets({ audience: 'public' }, productFacets),
  },
  freeSlug: r => r.freeSlug('oak', 0),
  lock: r => r.lock(0),
  insert: { alone: r => r.insert(product), 'with its parts': r => r.insert(product, parts) },
  update: { alone: r => r.update(0, product), 'with its parts': r => r.update(0, {}, parts) },
  delete: r => r.delete(0),
  hold: r => r.hold(0),
  countChildren: r => r.countChildren(0),
}

const offer = {
  productId: 0,
  sku: 'OL-2',
  title: 'Oak',
  slug: 'oak-ol-2',
  brand: 'Oak',
  manufacturerNumber: '2',
  barcode: null,
  weightG: null,
  imageAssetId: null,
  manageStock: true,
  lowStockThreshold: 0,
  status: 'active' as const,
  internalDescription: null,
}

const offerParts = {
  combination: [{ optionId: 0, valueId: 0 }],
  imageAssetIds: [],
  prices: { retail: 1990, super_wholesale: null },
}

export const offers: Calls<OfferRepository> = {
  find: {
    'by id': r => r.find({ id: 0 }, 'staff'),
    'by slug': r => r.find({ slug: 'oak' }, 'staff'),
    'on sale, by id': r => r.find({ id: 0 }, 'public'),
    'on sale, by slug': r => r.find({ slug: 'oak' }, 'public'),
  },
  list: {
    'on sale': r => r.list({ audience: 'public' }, afterId('offers')),
    filtered: r => r.list({ audience: 'staff', productId: 0, status: 'draft' }, first),
  },
  listOf: {
    'a product by id': r => r.listOf({ id: 0 }, 'public'),
    'a product by slug': r => r.listOf({ slug: 'oak' }, 'public'),
  },
  listThumbnails: {
    'for staff': r => r.listThumbnails([0], 'staff'),
    'for the public': r => r.listThumbnails([0], 'public'),
  },
  usesOf: r => r.usesOf(0),
  lock: r => r.lock(0),
  insert: { alone: r => r.insert(offer), 'with its parts': r => r.insert(offer, offerParts) },
  update: {
    'in its product': r => r.update(0, { title: 'Elm' }, offerParts),
    'to another': r => r.update(0, { productId: 0 }),
  },
  delete: r => r.delete(0),
}

const rule = { categoryIds: [0], subCategoryIds: [0], tags: ['new'], brands: ['Oak'] }

export const collections: Calls<CollectionRepository> = {
  find: { 'by id': r => r.find({ id: 0 }), 'by slug': r => r.find({ slug: 'oak' }) },
  list: r => r.list(after('collections', 'Oak')),
  listProducts: {
    'by hand': r => r.listProducts({ id: 0, rule: null }, after('collections.0.products', 3)),
    'by rule': r => r.listProducts({ id: 0, rule }, afterId('collections.0.products')),
  },
  freeSlug: r => r.freeSlug('oak', 0),
  lock: r => r.lock(0),
  insert: r => r.insert({ name: 'Oak', slug: 'oak-2', kind: 'rule', rule }),
  update: r => r.update(0, { name: 'Elm', kind: 'rule', rule }),
  delete: r => r.delete(0),
  listProductIds: r => r.listProductIds(0),
  setProducts: r => r.setProducts(0, [0]),
}

export const taxClasses: Calls<TaxClassRepository> = {
  list: r => r.list(afterId('tax_classes')),
  lock: r => r.lock(0),
  insert: r => r.insert({ code: 'reduced', name: 'Reduced', rateBps: 700 }),
  update: r => r.update(0, { code: 'reduced', name: 'Reduced', rateBps: 700 }),
}
