import type { Client } from 'pg'
import { createClient } from '../src/connection/clients.ts'
import { withoutIndexes } from './catalog-seed/bulk-load.ts'
import {
  bulkTables,
  chance,
  listings,
  numbered,
  productWords,
  searchWords,
  type Step,
  steps,
  temporaryTables,
} from './catalog-seed/statements.ts'
import { brands, partKinds, praises, tags, uses } from './catalog-seed/words.ts'

interface CatalogSeed {
  /** Of the catalogue: 10,000 or a million, say. */
  readonly products: number
  /** Sees what is done, before it is. */
  readonly onStep?: (what: string) => void
}

/**
 * Adds the goods of a workshop: into an empty catalogue the same rows for the same number of products, whatever the
 * day. One transaction: killed, it leaves nothing. A million products take some minutes.
 * @returns false when the workshop's categories are there already, and nothing was added
 */
export async function seedCatalog(url: string, { products, onStep = () => {} }: CatalogSeed): Promise<boolean> {
  const client = createClient({ connectionString: url, application_name: 'atelier-seed' })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(
      `set local statement_timeout = 0; set local synchronous_commit = off; set local maintenance_work_mem = '256MB'; set local work_mem = '64MB'; set local jit = off`,
    )
    await client.query('lock table products, categories in share row exclusive mode')
    const { rowCount } = await client.query(
      'select from categories where name = any($1::text[]) and deleted_at is null limit 1',
      [partKinds.map(({ category }) => category)],
    )
    if (rowCount !== 0) return false
    await fillWords(client)
    const run = async ({ what, sql, counted }: Step) => {
      onStep(what)
      // Several statements go without values, so the count is written out where it is asked for.
      await client.query(counted ? { text: sql, values: [products] } : sql)
    }
    await withoutIndexes(client, bulkTables, async () => {
      for (const step of steps) await run(step)
      onStep('indexes')
    })
    await withoutIndexes(client, ['product_listings'], () => run(listings))
    await withoutIndexes(client, ['product_words'], () => run(productWords))
    await run(searchWords)
    for (const table of numbered)
      await client.query(`select setval(pg_get_serial_sequence($1, 'id'), coalesce(max(id), 1)) from ${table}`, [table])
    await client.query('commit')
    onStep('statistics')
    await client.query('vacuum analyze')
    return true
  } finally {
    await client.end()
  }
}

async function fillWords(client: Client): Promise<void> {
  await client.query(`${chance}; ${temporaryTables}`)
  await client.query(
    `insert into seed_parts select at, part ->> 'category', part ->> 'subCategory', part ->> 'part', part ->> 'option',
       array(select jsonb_array_elements_text(part -> 'sizes')), (part ->> 'price')::bigint
     from jsonb_array_elements($1::jsonb) with ordinality as parts (part, ordinal), lateral (select ordinal - 1 as at) counted`,
    [JSON.stringify(partKinds)],
  )
  await client.query(
    `insert into seed_brands select ordinal - 1, brand ->> 0, brand ->> 1, (brand ->> 2)::integer
     from jsonb_array_elements($1::jsonb) with ordinality as brands (brand, ordinal)`,
    [JSON.stringify(brands)],
  )
  for (const [kind, words] of Object.entries({ use: uses, praise: praises, tag: tags }))
    await client.query(
      `insert into seed_words select $1, ordinal - 1, word from unnest($2::text[]) with ordinality as words (word, ordinal)`,
      [kind, words],
    )
}
