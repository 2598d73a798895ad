import type { CatalogImporter } from '@atelier/domain'
import type { Calls } from './_calls.ts'

const line = 2
const category = { line, slug: 'lamps', name: 'Lamps' }
const subCategory = { ...category, category: 'light' }
const product = { line, slug: 'lamp', name: 'Lamp', subCategory: 'lamps', tags: ['new'] }
const offer = { line, sku: 'L-1', slug: 'l-1', product: 'lamp', brand: 'Harrow', manufacturerNumber: '1' }
const price = { line, sku: 'L-1', priceList: 'retail', minQuantity: 1, amount: '19.90' }

export const catalogImport: Calls<CatalogImporter> = {
  judge: {
    categories: r => r.judge('categories', [category]),
    'sub-categories': r => r.judge('sub-categories', [subCategory]),
    products: r => r.judge('products', [product]),
    offers: r => r.judge('offers', [offer]),
    prices: r => r.judge('prices', [price]),
  },
  write: {
    categories: r => r.write('categories', [category]),
    'sub-categories': r => r.write('sub-categories', [subCategory]),
    products: r => r.write('products', [product]),
    offers: r => r.write('offers', [offer]),
    prices: r => r.write('prices', [price]),
  },
}
