import { type Kysely, sql } from 'kysely'
import { inBatches, noteOn } from './beside-writers.ts'

const batchSize = 200

/** What each table folds, and a column whose assignment makes Postgres compute the folded one anew. */
const folded = {
  projects: { column: 'title', text: `title || ' ' || body` },
  events: {
    column: 'venue',
    text: `concat_ws(' ', title, venue, address, time, description)`,
  },
  products: { column: 'name', text: `concat_ws(' ', name, cross_number, description_md)` },
  offers: { column: 'title', text: `concat_ws(' ', title, brand, sku, manufacturer_number)` },
}

/** Texts that `fold-numbers-of-one-character` folds otherwise than the release before. */
const isFoldedOtherwise = (text: string) =>
  sql.raw(
    `octet_length(${text}) > char_length(${text}) and (search_decomposable(${text}) <> ${text} or ${text} ~ '[ςΣ]')`,
  )

/**
 * Folds older texts as `fold-numbers-of-one-character` reads them, behind its commit and while others write. Until then
 * they are found as they were. After a crash the next call begins anew.
 */
export async function foldAgain(db: Kysely<unknown>): Promise<void> {
  if ((await noteOn(db, 'search_words')) !== 'unfolded') return
  for (const [table, { column, text }] of Object.entries(folded)) {
    await inBatches(db, {
      size: batchSize,
      next: after => sql`
        select id from ${sql.table(table)} where id > ${after} and ${isFoldedOtherwise(text)} order by id limit ${batchSize}`,
      work: ids => sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)} where id = any(${ids})`,
    })
    // The triggers that learn words look at changed names only.
    await sql`
      insert into search_words (word)
      select distinct found.word from ${sql.table(table)}, words_to_learn(search) as found (word)
      where ${isFoldedOtherwise(text)} and not exists (select from search_words known where known.word = found.word)`.execute(
      db,
    )
  }
  await inBatches(db, {
    size: batchSize,
    next: after => sql`
      select id from (
        select id from products where ${isFoldedOtherwise(folded.products.text)}
        union select product_id from offers where ${isFoldedOtherwise(folded.offers.text)}
      ) changed where id > ${after} order by id limit ${batchSize}`,
    work: ids => sql`select refresh_words(${ids})`,
  })
  await sql`comment on table search_words is null`.execute(db)
}
