import type { CatalogImporter, ImportKind } from '@atelier/domain/imports'
import type { Handle } from '../connection/handle.ts'
import { categories } from './catalog-import/categories.ts'
import { countsOf, offers } from './catalog-import/offers.ts'
import { prices } from './catalog-import/prices.ts'
import { products } from './catalog-import/products.ts'
import type { KindImporter } from './catalog-import/rows.ts'
import { subCategories } from './catalog-import/sub-categories.ts'

const importers: Readonly<Record<ImportKind, KindImporter>> = {
  categories,
  'sub-categories': subCategories,
  products,
  offers,
  prices,
}

export const catalogImporter = (db: Handle): CatalogImporter => ({
  judge: rows => importers[rows.kind].judge(db, rows),
  write: (rows, except) => importers[rows.kind].write(db, rows, except),
  counts: (rows, except) => (rows.kind === 'offers' ? countsOf(db, rows, except) : Promise.resolve([])),
})
