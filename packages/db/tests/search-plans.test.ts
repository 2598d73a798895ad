import { createDatabase, createReaders } from '@atelier/db'
import { testDatabase } from '@atelier/db/testing'
import { parseQuery, type Readers, searchTypes } from '@atelier/domain'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keyset } from './_house.ts'

const stack = new AsyncDisposableStack()
const sent: string[] = []
let readers: Readers
let client: Client

/** Enough of everything that a scan of a table is never the cheap way. */
beforeAll(async () => {
  const { url } = stack.use(await testDatabase())
  const database = stack.use(createDatabase({ url, observe: text => sent.push(text) }))
  readers = createReaders(database, { keyset })
  client = stack.adopt(new Client({ connectionString: url }), async each => each.end())
  await client.connect()
  await client.query(`
    insert into accounts (email, email_key, password_hash) values ('a@b.example', 'a@b.example', '');
    insert into users (account_id, username) select id, 'ana' from accounts;
    insert into categories (name, slug) values ('Lamps', 'lamps');
    insert into sub_categories (category_id, name, slug) select id, 'Oak', 'oak' from categories;
    insert into products (category_id, sub_category_id, name, slug, tax_class_id, cross_number, description_html)
      select s.category_id, s.id, 'Lamp ' || n, 'p-' || n, t.id, '0 ' || n, repeat('x', 1000)
      from sub_categories s, tax_classes t, generate_series(1, 8000) n where t.code = 'standard';
    insert into assets (object_id, sha256, visibility, kept, key, format, width, height, frames, thumbhash, bytes, stored_bytes, variants)
      select gen_random_uuid(), sha256(n::text::bytea), 'public', true, '', 'png', 1, 1, 1, '', 1, 1, '[]' from generate_series(1, 2000) n;
    insert into search_words (word) select translate(md5(n::text), '0123456789', 'ghijklmnop') from generate_series(1, 2000) n;
    insert into offers (product_id, sku, title, slug, brand, manufacturer_number, barcode)
      select id, 'sku-' || id, name, 'o-' || id, 'Oak', 'mn-' || id, '46' || id from products;
    insert into prices (offer_id, price_list_id, amount) select id, 1, 1000 from offers;
    insert into projects (user_id, title, body, html, slug) select u.id, 'House ' || n, repeat('x ', 500), '', 'h-' || n from users u, generate_series(1, 4000) n;
    insert into events (owner_id, date, time, venue, address, title)
      select u.id, '2026-12-31', '8pm', 'Hall ' || n, repeat('Street ', 30), 'Evening ' || n from users u, generate_series(1, 10000) n`)
  await client.query('vacuum analyze')
}, 60_000)
afterAll(() => stack.disposeAsync())

interface Plan {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly Plans?: readonly Plan[]
}
const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]

/** Tables that any of the statements reads as a whole, by the plan for all values. */
async function scannedBy(call: (readers: Readers) => Promise<unknown>): Promise<readonly string[]> {
  sent.length = 0
  await call(readers)
  const scanned: string[] = []
  for (const text of sent) {
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      `explain (generic_plan, format json) ${text}`,
    )
    const nodes = rows.flatMap(row => nodesOf(row['QUERY PLAN'][0].Plan))
    scanned.push(
      ...nodes.filter(node => node['Node Type'].endsWith('Seq Scan')).map(node => node['Relation Name'] ?? ''),
    )
  }
  return scanned
}

/** Few, or empty here. */
const small = new Set(['categories', 'sub_categories', 'tags', 'product_tags'])

const first = { limit: 20, cursor: null }
const search =
  (q: string, cursor: string | null = null) =>
  (r: Readers) =>
    r.search.find({ query: parseQuery(q), types: searchTypes }, { limit: 20, cursor })

describe('a search', () => {
  it.each<[string, (readers: Readers) => Promise<unknown>, number]>([
    ['by a word that is everywhere', search('lamp'), 2],
    ['by a word in many forms', search('evenings'), 2],
    ['by a part number', search('SKU-1007'), 2],
    ['by the start of a number', search('mn10'), 2],
    ['by words side by side and without others', search('"house 7" -lamp'), 2],
    ['on the next page', search('lamp', keyset.seal('search', ['exact', 900_000, 3, 7])), 2],
    ['by a part of a number', search('ku1007'), 3],
    ['by a misspelt word', search('evenign'), 4],
    ['by what is nowhere', search('zzzzzzz'), 2],
    [
      'of a list by relevance',
      r => r.products.list({ audience: 'public', sort: 'relevance', query: parseQuery('lamp') }, first),
      1,
    ],
    [
      'of a list in another order',
      r => r.products.list({ audience: 'public', sort: 'newest', query: parseQuery('lamp 77') }, first),
      1,
    ],
    ['of a count', r => r.products.count({ audience: 'public', query: parseQuery('lamp 77') }), 1],
    ['of events by words', r => r.events.list({ q: 'hall 77' }, first), 1],
  ])('%s reads no table that grows as a whole', async (_, call, statements) => {
    expect((await scannedBy(call)).filter(table => !small.has(table))).toEqual([])
    expect(sent.length).toBeGreaterThanOrEqual(statements)
  })
})
