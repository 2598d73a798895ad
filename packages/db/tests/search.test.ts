import type { ProductFilter } from '@atelier/domain/products'
import { numberKeyOf, parseQuery, type SearchHit, type SearchType, searchTypes, wordsOf } from '@atelier/domain/search'
import * as fc from 'fast-check'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AppServices, backend } from './_backend.ts'

let h: AppServices
let client: Client

/** What can be found, and beside it what is hidden from every caller. */
beforeAll(async () => {
  h = await backend()
  client = new Client({ connectionString: h.url })
  await client.connect()
  await client.query(`
    insert into accounts (email, email_key, password_hash) values ('a@b.example', 'a@b.example', '');
    insert into users (account_id, username) select id, 'ana' from accounts;
    insert into categories (name, slug) values ('Parts', 'parts');
    insert into sub_categories (category_id, name, slug) select id, 'Parts', 'parts' from categories;
    create function a_product(called text, part text, more text, crossed text = null, state text = 'published', pence bigint = 100)
    returns void language sql as $$
      insert into products (category_id, sub_category_id, name, slug, status, tax_class_id, cross_number, description_md, description_html)
        select s.category_id, s.id, called, md5(called), state, t.id, crossed, more, '<p>' || more || '</p>'
        from sub_categories s, tax_classes t where t.code = 'standard';
      insert into offers (product_id, sku, title, slug, brand, manufacturer_number)
        select id, part, called, md5(called), 'Kessel', 'mn/' || part from products where slug = md5(called);
      insert into prices (offer_id, price_list_id, amount)
        select offers.id, l.id, pence from offers, price_lists l where l.code = 'retail' and pence is not null and offers.slug = md5(called);
    $$;
    select a_product('Oak desk lamp', 'OL-1001', 'Warm light for the evening');
    select a_product('Oak chair', 'OC-1002', 'Stands beside any desk lamp of ours');
    select a_product('Brake disc', 'BD-2001', 'Vented', '0 242 229 699');
    select a_product('Свеча зажигания', 'SZ-3001', 'Для двигателя');
    select a_product('Ёмкость для воды', 'EM-3002', '');
    select a_product('Lampshade', 'LS-4001', '');
    select a_product('<script>alert(1)</script> poster', 'XS-1', '');
    select a_product('Secret draft lamp', 'DR-9001', '', '9 999', 'draft');
    select a_product('Unpriced lamp', 'UN-9002', '', null, 'published', null);
    select a_product('Deleted lamp', 'DE-9003', '');
    insert into offers (product_id, sku, title, slug, brand, manufacturer_number, status)
      select id, 'HID-7001', 'Hidden wick', 'hidden-1', 'Kessel', 'mn-hid-1', 'draft' from products where name = 'Oak desk lamp';
    insert into offers (product_id, sku, title, slug, brand, manufacturer_number)
      select id, 'HID-7002', 'Hidden wick', 'hidden-2', 'Kessel', 'mn-hid-2' from products where name = 'Oak desk lamp';
    insert into prices (offer_id, price_list_id, amount) select id, 1, 1 from offers where sku = 'HID-7001';
    update products set deleted_at = now() where name = 'Deleted lamp';
    update offers set deleted_at = now() where sku = 'DE-9003';
    insert into projects (user_id, title, body, html, slug) select id, 'A house of lamps', 'Built of oak', '<p>Built of oak</p>', 'house' from users;
    insert into events (owner_id, date, time, venue, address, title)
      select id, '2026-12-31', '8pm', 'Oak Hall', 'Street 1', 'Evening of lamps' from users`)
})
afterAll(async () => {
  await client.end()
  await h[Symbol.asyncDispose]()
})

const find = async (q: string, types: readonly SearchType[] = searchTypes) =>
  (await h.readers.search.find({ query: parseQuery(q), types }, { limit: 20, cursor: null })).items
const titles = (hits: readonly SearchHit[]) => hits.map(hit => hit.title)
const found = async (q: string, types?: readonly SearchType[]) => titles(await find(q, types))

describe('a search', () => {
  it('puts a word of the name before a word of the description', async () => {
    expect(await found('desk lamp', ['products'])).toEqual(['Oak desk lamp', 'Oak chair'])
  })

  it('finds words by their other forms, in Russian and English', async () => {
    expect(await found('свечи зажигания')).toEqual(['Свеча зажигания'])
    expect(await found('discs')).toEqual(['Brake disc'])
    expect(await found('двигатели')).toEqual(['Свеча зажигания'])
  })

  it('takes ё for е and the other way round', async () => {
    expect(await found('емкость')).toEqual(['Ёмкость для воды'])
    expect(await found('ЁМКОСТЬ')).toEqual(['Ёмкость для воды'])
  })

  it('finds every word before it is finished', async () => {
    expect(await found('oak des', ['products'])).toEqual(expect.arrayContaining(['Oak desk lamp']))
    expect(await found('lampsh')).toEqual(['Lampshade'])
    expect(await found('зажиг')).toEqual(['Свеча зажигания'])
    expect(await found('des oa ', ['products'])).toEqual(['Oak desk lamp', 'Oak chair'])
  })

  it('wants quoted words side by side and leaves out what follows a minus', async () => {
    expect(await found('"oak lamp"')).toEqual([])
    expect(await found('"desk lamp"', ['products'])).toEqual(['Oak desk lamp', 'Oak chair'])
    expect(await found('desk lamp -chairs', ['products'])).toEqual(['Oak desk lamp'])
    expect(await found('-oak')).toEqual([])
  })

  it.each(['BD-2001', 'bd2001', 'BD 2001', 'mn/BD-2001', '0 242 229 699', '0242229699', '0242-229.699'])(
    'finds a part by its number, written as %s, before everything else',
    async number => {
      const [first] = await find(number)
      expect(first).toMatchObject({ type: 'product', title: 'Brake disc', number: expect.stringMatching(/2001|699/) })
    },
  )

  it('finds parts by how their number begins, the whole number first', async () => {
    expect(await found('0242 229')).toEqual(['Brake disc'])
    expect(await found('xs1')).toEqual(['<script>alert(1)</script> poster'])
  })

  it('finds a part by a piece of its number, where nothing begins so', async () => {
    expect(await found('42229')).toEqual(['Brake disc'])
    expect(await found('0242229698')).toEqual(['Brake disc'])
  })

  it('finds what was meant when a word is misspelt, in any script', async () => {
    expect(await found('brkae disk')).toEqual(['Brake disc'])
    expect(await found('lampshde')).toEqual(['Lampshade'])
    expect(await found('свечя зажигания')).toEqual(['Свеча зажигания'])
    expect(await found('kesell brake')).toEqual(['Brake disc'])
  })

  it('learns the words of a new name at once', async () => {
    expect(await found('zirconium')).toEqual([])
    await client.query(`select a_product('Zirconium bolt', 'ZB-1', '')`)
    expect(await found('zircnoium')).toEqual(['Zirconium bolt'])
    await client.query(
      `update products set name = 'Vanadium bolt' where name = 'Zirconium bolt'; update offers set title = 'Vanadium bolt' where sku = 'ZB-1'`,
    )
    expect(await found('vandium')).toEqual(['Vanadium bolt'])
    expect(await found('zircnoium')).toEqual([])
  })

  it('finds a brand, which stands on offers alone', async () => {
    expect(await found('kessel brake')).toEqual(['Brake disc'])
  })

  it('looks through products, projects and events, or those that are named', async () => {
    const all = await find('lamps')
    expect(new Set(all.map(hit => hit.type))).toEqual(new Set(['product', 'project', 'event']))
    expect(await found('lamps', ['events'])).toEqual(['Evening of lamps'])
    expect(await found('oak', ['projects'])).toEqual(['A house of lamps'])
  })

  it('never finds drafts, what has no price, or what is deleted, offers among them, by words, numbers or slips', async () => {
    for (const q of [
      'secret',
      'draft',
      'secrte',
      'unpriced',
      'deleted',
      'DR-9001',
      'dr900',
      '9 999',
      'UN-9002',
      'DE9003',
      '9003',
      'HID-7001',
      'hid7002',
      '7002',
      'wick',
    ])
      expect([q, ...(await found(q))]).toEqual([q])
  })

  it('gives every hit once, in one order, whatever the size of a page', async () => {
    const whole = await find('oak')
    const one: SearchHit[] = []
    let cursor: string | null = null
    do {
      const page = await h.readers.search.find({ query: parseQuery('oak'), types: searchTypes }, { limit: 1, cursor })
      one.push(...page.items)
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(whole.length).toBeGreaterThan(3)
    expect(one).toEqual(whole)
  })

  it('goes on with what was meant on the next page', async () => {
    const query = { query: parseQuery('lmaps'), types: searchTypes }
    const first = await h.readers.search.find(query, { limit: 1, cursor: null })
    const second = await h.readers.search.find(query, { limit: 20, cursor: first.nextCursor })
    expect(second.items.length).toBeGreaterThan(0)
    expect(titles(second.items)).not.toContain(first.items[0]?.title)
  })

  it('refuses a cursor of another list', async () => {
    const page = await h.readers.projects.list({}, { limit: 1, cursor: null })
    expect(page.nextCursor).toBeNull()
    const wanted = h.readers.search.find(
      { query: parseQuery('oak'), types: searchTypes },
      { limit: 1, cursor: 'forged' },
    )
    await expect(wanted).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('answers any text without an error', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 500 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({
        unit: fc.constantFrom(
          'a',
          '"',
          '-',
          ' ',
          ':*',
          '&',
          '|',
          '!',
          '(',
          ')',
          '<->',
          "'",
          '\\',
          '0',
          '%',
          '_',
          'й',
          '\0',
          '\uD800',
        ),
        maxLength: 30,
      }),
    )
    await fc.assert(
      fc.asyncProperty(text, async q => {
        expect(Array.isArray(await find(q))).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a list of products', () => {
  const list = async (q: string, more: Partial<ProductFilter> = {}) => {
    const filter: ProductFilter = { audience: 'public', sort: 'relevance', query: parseQuery(q), ...more }
    return h.readers.products.list(filter, { limit: 20, cursor: null })
  }
  const names = async (...wanted: Parameters<typeof list>) => (await list(...wanted)).items.map(product => product.name)

  it('is narrowed by words and numbers, the best first', async () => {
    expect(await names('desk lamp')).toEqual(['Oak desk lamp', 'Oak chair'])
    expect(await names('0242-229-699')).toEqual(['Brake disc'])
    expect(await names('kessel brake')).toEqual(['Brake disc'])
    expect(await names('!!!')).toEqual([])
  })

  it('has its other orders and conditions beside them', async () => {
    expect(await names('desk lamp', { sort: 'name' })).toEqual(['Oak chair', 'Oak desk lamp'])
    expect(await names('desk lamp', { brands: ['Kessel'], maxPrice: 99 })).toEqual([])
    expect(await names('desk lamp', { brands: ['Kessel'], maxPrice: 100 })).toEqual(['Oak desk lamp', 'Oak chair'])
  })

  it('is counted with them', async () => {
    const conditions = { audience: 'public' as const, query: parseQuery('desk lamp') }
    expect(await h.readers.products.count(conditions)).toEqual({ count: 2, isExact: true })
    expect((await h.readers.products.facets(conditions, ['brand'])).brand).toEqual([{ value: 'Kessel', count: 2 }])
  })

  it('shows staff what is no longer or not yet on sale', async () => {
    expect(await names('secret')).toEqual([])
    expect(await names('secret', { audience: 'staff' })).toEqual(['Secret draft lamp'])
    expect(await names('secret', { audience: 'staff', sort: 'newest' })).toEqual(['Secret draft lamp'])
    expect(await names('dr-9001', { audience: 'staff', status: 'published' })).toEqual([])
    expect(await names('deleted', { audience: 'staff' })).toEqual([])
  })

  it('goes on by cursor, each product once', async () => {
    const filter: ProductFilter = { audience: 'public', sort: 'relevance', query: parseQuery('kessel') }
    const whole = await h.readers.products.list(filter, { limit: 100, cursor: null })
    const ids: number[] = []
    let cursor: string | null = null
    do {
      const page = await h.readers.products.list(filter, { limit: 2, cursor })
      ids.push(...page.items.map(product => product.id))
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(ids.length).toBeGreaterThan(4)
    expect(ids).toEqual(whole.items.map(product => product.id))
  })

  it('has no order of relevance without a query', async () => {
    await expect(list('', { query: undefined })).rejects.toMatchObject({ code: 'RULE_VIOLATED' })
  })
})

describe('texts are folded alike', () => {
  it('by the queries and by what is searched', async () => {
    const letters = fc.string({
      unit: fc.constantFrom(
        ...Array.from('aZéÉëЁёЙйßøñﬁΩΣς№×x1259 -./«»"½⅟↉²₂①⒈㉑🄁㊀９\u{AD}\u{200B}\u{2060}\u{FEFF}\u{FE0F}\u{E0101}'),
        'e\u0301',
        'и\u0306',
      ),
      maxLength: 40,
    })
    const texts = fc.sample(letters, 300)
    const { rows } = await client.query<{ folded: string; key: string }>(
      'select search_text(text) as folded, number_key(text) as key from unnest($1::text[]) text',
      [texts],
    )
    expect(rows.map(row => [row.folded.trim(), row.key])).toEqual(
      texts.map(text => [wordsOf(text).join(' '), numberKeyOf(text)]),
    )
  })

  it('whatever number in one character, or character that shows nothing, stands among digits and letters', async () => {
    const rare = Array.from({ length: 0xf0000 }, (_, code) => String.fromCodePoint(code)).filter(character =>
      /[\p{No}\p{Default_Ignorable_Code_Point}]/u.test(character),
    )
    const texts = rare.flatMap(character => [`1${character}2`, `a${character}b`, `²${character}½${character}`])
    const { rows } = await client.query<{ folded: string }>(
      'select search_text(text) as folded from unnest($1::text[]) text',
      [texts],
    )
    expect(rows.map(({ folded }) => folded.trim())).toEqual(texts.map(text => wordsOf(text).join(' ')))
  })
})
