import { type Kysely, sql } from 'kysely'

/** Products of one transaction: a writer waits for one batch at most. */
const batchSize = 1_000

/**
 * Fills `product_words` where its migration has just made it, batch by batch, each a transaction of its own. Triggers
 * keep the words of products that change meanwhile. Killed, it goes on with the next call.
 */
export async function fillProductWords(db: Kysely<unknown>): Promise<void> {
  if (!(await isUnfilled(db))) return
  for (let after = 0, more = true; more;) {
    const { rows } = await sql<{ id: string }>`
      select id from products
      where id > ${after} and deleted_at is null
        and not exists (select from product_words where product_words.product_id = products.id)
      order by id limit ${batchSize}`.execute(db)
    const ids = rows.map(({ id }) => Number(id))
    await sql`select refresh_words(${ids}::bigint[])`.execute(db)
    after = ids.at(-1) ?? after
    more = ids.length === batchSize
  }
  await sql`comment on table product_words is null`.execute(db)
}

async function isUnfilled(db: Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql<{ note: string | null }>`
    select obj_description(to_regclass('product_words'), 'pg_class') as note`.execute(db)
  return rows[0]?.note === 'unfilled'
}
