import { type Kysely, type RawBuilder, sql } from 'kysely'
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

type Table = keyof typeof folded
const tables: readonly Table[] = ['projects', 'events', 'products', 'offers']

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
  const inEach = async (table: Table, work: (ids: RawBuilder<unknown>) => RawBuilder<unknown>) =>
    inBatches(db, {
      size: batchSize,
      next: after => sql`
        select id from ${sql.table(table)} where id > ${after} and ${isFoldedOtherwise(folded[table].text)}
        order by id limit ${batchSize}`,
      work,
    })
  for (const table of tables) {
    const column = sql.ref(folded[table].column)
    await inEach(table, ids => sql`update ${sql.table(table)} set ${column} = ${column} where id = any(${ids})`)
    // The triggers that learn words look at changed names only.
    await inEach(
      table,
      ids => sql`
        insert into search_words (word)
        select distinct found.word from ${sql.table(table)}, words_to_learn(search) as found (word)
        where id = any(${ids}) and not exists (select from search_words known where known.word = found.word)`,
    )
  }
  await inEach('products', ids => sql`select refresh_words(${ids})`)
  await inEach(
    'offers',
    ids => sql`select refresh_words(array(select distinct product_id from offers where id = any(${ids})))`,
  )
  await sql`comment on table search_words is null`.execute(db)
}
