import { type Kysely, sql } from 'kysely'
import { dropUnfinished, noteOn, withPatience } from './beside-writers.ts'

/** Indexes in the order of names as people expect it, of tables that grow; `sort-names` leaves them to `orderNames`. */
export const nameIndexes: Readonly<Record<string, string>> = {
  products_name_idx: 'products (name collate name_order, id) where deleted_at is null',
  products_of_category_name_idx: 'products (category_id, name collate name_order, id) where deleted_at is null',
  products_of_sub_category_name_idx: 'products (sub_category_id, name collate name_order, id) where deleted_at is null',
  product_listings_name_idx: 'product_listings (name collate name_order, product_id) where on_sale',
  product_listings_of_category_name_idx:
    'product_listings (category_id, name collate name_order, product_id) where on_sale',
  product_listings_of_sub_category_name_idx:
    'product_listings (sub_category_id, name collate name_order, product_id) where on_sale',
}

/** Under this name an index serves the release before until the new one is built. */
export const formerName = (name: string): string => `${name}_former`

const batchSize = 1_000

/** Finishes `sort-names` behind its commit, while others write. Killed, it goes on with the next call. */
export async function orderNames(db: Kysely<unknown>): Promise<void> {
  if ((await noteOn(db, 'product_listings')) !== 'unordered') return
  await withPatience(db, async own => {
    for (const [name, definition] of Object.entries(nameIndexes)) {
      await dropUnfinished(own, `^${name}$`)
      await sql`create index concurrently if not exists ${sql.id(name)} on ${sql.raw(definition)}`.execute(own)
      await sql`drop index concurrently if exists ${sql.id(formerName(name))}`.execute(own)
    }
  })
  await foldBrands(db)
  await sql`comment on table product_listings is null`.execute(db)
}

/** Adds the folded brands to the keys of listings; those that change meanwhile have them from their triggers. */
async function foldBrands(db: Kysely<unknown>): Promise<void> {
  for (let after = 0, more = true; more;) {
    const { rows } = await sql<{ id: string }>`
      select product_id as id from product_listings where product_id > ${after} order by 1 limit ${batchSize}`.execute(
      db,
    )
    const last = Number(rows.at(-1)?.id ?? after)
    await sql`
      update product_listings set keys = array(
        select key from unnest(keys) key
        union
        select 'b:' || lower(btrim(substr(key, 7))) from unnest(keys) key where starts_with(key, 'brand:')
        order by 1)
      where product_id > ${after} and product_id <= ${last}
        and exists (select from unnest(keys) key where starts_with(key, 'brand:'))`.execute(db)
    after = last
    more = rows.length === batchSize
  }
}
