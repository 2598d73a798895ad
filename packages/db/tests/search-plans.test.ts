import { parseQuery, searchTypes } from '@atelier/domain/search'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keyset } from './_backend.ts'
import { type Call, countAllRows, type Explained, explained, scannedBy } from './_plans.ts'

let db: Explained

/** Enough of everything that a scan of a table is never the cheap way. */
beforeAll(async () => {
  db = await explained()
  await db.client.query(`
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
  await countAllRows(db.client)
})
afterAll(() => db[Symbol.asyncDispose]())

/** Few, or empty here. */
const small = new Set(['categories', 'sub_categories', 'tags', 'product_tags', 'current_price_lists'])

const first = { limit: 20, cursor: null }
const search =
  (q: string, cursor: string | null = null): Call =>
  r =>
    r.search.find({ query: parseQuery(q), types: searchTypes }, { limit: 20, cursor })

describe('a search', () => {
  it.each<[string, Call, number]>([
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
    const plans = await db.plansOf(call)
    expect(scannedBy(plans).filter(table => !small.has(table))).toEqual([])
    expect(plans.length).toBeGreaterThanOrEqual(statements)
  })
})
