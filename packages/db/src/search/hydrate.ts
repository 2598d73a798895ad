import type { FoundEvent, FoundProduct, FoundProject, SearchHit } from '@atelier/domain/search'
import { sql } from 'kysely'
import type { ReadHandle } from '../connection/handle.ts'
import { imageOf } from '../tables/assets.ts'
import { kinds } from './candidates.ts'
import type { Ranked } from './rank.ts'

/** Enough for an excerpt; a tag may be cut. */
const start = (column: string) => sql<string>`left(${sql.ref(column)}, 4000)`

/** The rows of a page, in its order. Visibility is checked again, since a row may have changed after the ranking. */
export async function hydrate(db: ReadHandle, page: readonly Ranked[]): Promise<readonly SearchHit[]> {
  const idsOf = (kind: number) => page.filter(row => row.kind === kind).map(row => row.id)
  const [products, projects, events] = await Promise.all([
    productsOf(db, idsOf(kinds.products)),
    projectsOf(db, idsOf(kinds.projects)),
    eventsOf(db, idsOf(kinds.events)),
  ])
  return page.flatMap(({ kind, id, number }): readonly SearchHit[] => {
    if (kind === kinds.projects) return projects.filter(row => row.id === id).map(row => ({ type: 'project', ...row }))
    if (kind === kinds.events) return events.filter(row => row.id === id).map(row => ({ type: 'event', ...row }))
    return products.filter(row => row.id === id).map(row => ({ type: 'product', number, ...row }))
  })
}

const among = (ids: readonly number[]) => sql<number>`any(${[...ids]}::bigint[])`

async function productsOf(
  db: ReadHandle,
  ids: readonly number[],
): Promise<readonly Omit<FoundProduct, 'type' | 'number'>[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('products')
    .innerJoin('product_listings', 'product_listings.product_id', 'products.id')
    .innerJoin('categories', 'categories.id', 'products.category_id')
    .select([
      'products.id',
      'products.slug',
      'products.name as title',
      'categories.name as categoryName',
      start('products.description_html').as('html'),
      imageOf('products.image_asset_id').as('image'),
    ])
    .where('products.id', '=', among(ids))
    .where('product_listings.on_sale', '=', true)
    .execute()
}

async function projectsOf(db: ReadHandle, ids: readonly number[]): Promise<readonly Omit<FoundProject, 'type'>[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('projects')
    .select([
      'projects.id',
      'projects.slug',
      'projects.title',
      'projects.user_id as userId',
      start('projects.html').as('html'),
      imageOf('projects.cover_asset_id').as('image'),
    ])
    .where('projects.id', '=', among(ids))
    .execute()
}

async function eventsOf(db: ReadHandle, ids: readonly number[]): Promise<readonly Omit<FoundEvent, 'type'>[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('events')
    .select([
      'events.id',
      sql<string>`coalesce(events.title, events.venue)`.as('title'),
      'events.date',
      'events.venue',
      'events.starts_at as startsAt',
      'events.image_url as imageUrl',
      start('events.description_html').as('html'),
      imageOf('events.image_asset_id').as('image'),
    ])
    .where('events.id', '=', among(ids))
    .execute()
}
