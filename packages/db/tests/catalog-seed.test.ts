import { seedCatalog } from '@atelier/db/catalog-seed'
import { testDatabase } from '@atelier/db/testing'
import { transliteratedSlugOf } from '@atelier/domain'
import { Client } from 'pg'
import { expect, test } from 'vitest'

interface Catalogue {
  readonly digest: string
  readonly counts: Readonly<Record<string, number>>
}

async function query<Row extends object>(url: string, sql: string): Promise<readonly Row[]> {
  const client = new Client(url)
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

const tables = [
  'product_listings',
  'search_words',
  'products',
  'offers',
  'prices',
  'product_tags',
  'option_values',
  'offer_option_values',
  'categories',
]

async function catalogueOf(url: string): Promise<Catalogue> {
  const rows = tables.map(
    table =>
      `select '${table}' as name, count(*)::int as rows, md5(string_agg(t::text, e'\\n' order by t::text)) as digest from ${table} t`,
  )
  const answer = await query<{ name: string; rows: number; digest: string }>(url, rows.join(' union all '))
  return {
    digest: answer.map(row => row.digest).join(),
    counts: Object.fromEntries(answer.map(row => [row.name, row.rows])),
  }
}

const schemaOf = (url: string) =>
  query(
    url,
    `select indexdef as what from pg_indexes where schemaname = 'public'
    union all select tgname || tgenabled::text from pg_trigger where not tgisinternal
    union all select conrelid::regclass || conname || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace order by 1`,
  )

test('the same size is the same catalogue, and its keys and indexes are as before', async () => {
  await using one = await testDatabase()
  await using other = await testDatabase()
  const before = await schemaOf(one.url)
  const size = { products: 1_000 }
  expect(await Promise.all([seedCatalog(one.url, size), seedCatalog(other.url, size)])).toEqual([true, true])

  const first = await catalogueOf(one.url)
  expect(first).toEqual(await catalogueOf(other.url))
  expect(first.counts).toMatchObject({ products: 1_000, categories: 8 })
  expect(first.counts['offers']).toBeGreaterThan(1_200)
  expect(first.counts['prices']).toBeGreaterThan(2 * (first.counts['offers'] ?? 0))
  expect(await schemaOf(one.url)).toEqual(before)
})

test('its slugs are what their names would be given, and the next row gets the next id', async () => {
  await using database = await testDatabase()
  await seedCatalog(database.url, { products: 300 })
  const named = await query<{ name: string; slug: string }>(
    database.url,
    'select name, slug from products union all select name, slug from categories union all select name, slug from sub_categories',
  )
  expect(named.map(({ slug }) => slug)).toEqual(named.map(({ name }) => transliteratedSlugOf(name)))
  const [next] = await query<{ id: string }>(
    database.url,
    `insert into products (category_id, sub_category_id, name, slug, tax_class_id)
     select category_id, id, 'One more', 'one-more', (select min(id) from tax_classes) from sub_categories limit 1 returning id`,
  )
  expect(Number(next?.id)).toBe(301)
})

test('goods that are there stay as they are, and a second time adds nothing', async () => {
  await using database = await testDatabase()
  await query(
    database.url,
    `with shelf as (insert into categories (name, slug) values ('Ours', 'ours') returning id),
       board as (insert into sub_categories (category_id, name, slug) select id, 'Ours', 'ours' from shelf returning id, category_id)
     insert into products (category_id, sub_category_id, name, slug, tax_class_id)
       select category_id, id, 'Our lamp', 'our-lamp', (select min(id) from tax_classes) from board`,
  )
  expect(await seedCatalog(database.url, { products: 100 })).toBe(true)
  expect(await seedCatalog(database.url, { products: 100 })).toBe(false)
  expect((await catalogueOf(database.url)).counts).toMatchObject({ products: 101, categories: 9 })
  expect(await query(database.url, 'select name from products where id = 1')).toEqual([{ name: 'Our lamp' }])
})
