import type { CatalogImporter, ImportedRow, ImportKind, ImportRows } from '@atelier/domain/imports'
import type { Calls } from './_calls.ts'

const line = 2
const category = { line, derivedSlug: 'lamps', name: 'Lamps' }
const rowOf: { readonly [K in ImportKind]: ImportedRow<K> } = {
  categories: category,
  'sub-categories': { ...category, category: 'light' },
  products: { line, derivedSlug: 'lamp', name: 'Lamp', subCategory: 'lamps', tags: ['new'] },
  offers: { line, sku: 'L-1', slug: 'l-1', product: 'lamp', brand: 'Harrow', manufacturerNumber: '1' },
  prices: { line, sku: 'L-1', priceList: 'retail', minQuantity: 1, amount: '19.90' },
}

const rowsOf = (kind: ImportKind): ImportRows => ({
  kind,
  count: 1,
  columns: kind === 'products' ? ['name', 'sub_category', 'tags'] : [],
  json: Buffer.from(JSON.stringify([rowOf[kind]])),
})

export const catalogImport: Calls<CatalogImporter> = {
  judge: {
    categories: r => r.judge(rowsOf('categories')),
    'sub-categories': r => r.judge(rowsOf('sub-categories')),
    products: r => r.judge(rowsOf('products')),
    offers: r => r.judge(rowsOf('offers')),
    prices: r => r.judge(rowsOf('prices')),
  },
  write: {
    categories: r => r.write(rowsOf('categories'), []),
    'sub-categories': r => r.write(rowsOf('sub-categories'), []),
    products: r => r.write(rowsOf('products'), []),
    offers: r => r.write(rowsOf('offers'), []),
    prices: r => r.write(rowsOf('prices'), []),
  },
  counts: r => r.counts(rowsOf('offers'), []),
}
