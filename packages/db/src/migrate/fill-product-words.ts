import { type Kysely, sql } from 'kysely'
import { inBatches, noteOn, rebuildIndexes } from './beside-writers.ts'

const batchSize = 1_000

/** Indexes of what the migration folds otherwise than before; until they are built anew, older numbers are found as they were. */
const indexesOfNumbers = [
  'products_number_idx',
  'products_number_parts_idx',
  'offers_sku_number_idx',
  'offers_manufacturer_number_idx',
  'offers_barcode_number_idx',
  'offers_number_parts_idx',
]

/**
 * Fills `product_words` where its migration has just made it, batch by batch, each a transaction of its own. Triggers
 * keep the words of products that change meanwhile. Killed, it goes on with the next call.
 */
export async function fillProductWords(db: Kysely<unknown>): Promise<void> {
  if ((await noteOn(db, 'product_words')) !== 'unfilled') return
  if (await hasProducts(db)) await rebuildIndexes(db, indexesOfNumbers)
  await inBatches(db, {
    size: batchSize,
    next: after => sql`
      select id from products
      where id > ${after} and deleted_at is null
        and not exists (select from product_words where product_words.product_id = products.id)
      order by id limit ${batchSize}`,
    work: ids => sql`select refresh_words(${ids})`,
  })
  await sql`comment on table product_words is null`.execute(db)
}

async function hasProducts(db: Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select exists (select from products) as is`.execute(db)
  return rows[0]?.is === true
}
