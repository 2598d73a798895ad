import type { UnitOfWork } from '@atelier/domain'
import { imageReason, type ImportImages, type ImportKind, type ImportRows } from '@atelier/domain/imports'
import { type Calls } from './_calls.ts'

const url = 'https://shop.example/lamp.png'
const rowOf: Readonly<Record<Exclude<ImportKind, 'prices'>, object>> = {
  categories: { line: 2, slug: 'x', imageUrls: [url] },
  'sub-categories': { line: 2, slug: 'x', imageUrls: [url] },
  products: { line: 2, slug: 'x', imageUrls: [url, `${url}?2`] },
  offers: { line: 2, sku: 'x', imageUrls: [url] },
}
type Kind = keyof typeof rowOf

const rowsOf = (kind: Kind): ImportRows => ({
  kind,
  count: 1,
  columns: ['image_url'],
  json: Buffer.from(JSON.stringify([rowOf[kind]])),
})
const written = [{ line: 2, id: 0 }]

/** Noted and all fetched: rows are given their images. */
const attached = (kind: Kind) => async (r: ImportImages) => {
  await r.note(0, rowsOf(kind), written)
  for (const wanted of [url, `${url}?2`]) await r.refuse(0, imageReason('image_unreadable', wanted))
  return r.attach(0, kind, 500)
}

export const importImages: Calls<UnitOfWork['importImages']> = {
  note: {
    categories: r => r.note(0, rowsOf('categories'), written),
    'sub-categories': r => r.note(0, rowsOf('sub-categories'), written),
    products: r => r.note(0, rowsOf('products'), written),
    offers: r => r.note(0, rowsOf('offers'), written),
  },
  waiting: r => r.waiting(0, 60),
  store: r => r.store(0, url, 1),
  refuse: r => r.refuse(0, imageReason('image_unreadable', url)),
  tryLater: r => r.tryLater(0, url),
  attach: {
    categories: attached('categories'),
    'sub-categories': attached('sub-categories'),
    products: attached('products'),
    offers: attached('offers'),
  },
}
