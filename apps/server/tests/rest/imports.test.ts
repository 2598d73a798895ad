import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPerson, inDatabase, type Person, rowsOf } from '../_people.ts'
import { type Sending, testServer, type TestServer } from '../_server.ts'

let server: TestServer
let staff: Person
beforeAll(async () => {
  server = await testServer()
  staff = await createPerson(server.backend, { role: 'EMPLOYEE' })
  await inDatabase(server.backend, async client => {
    await client.query(`insert into categories (name, slug) values ('Tools', 'tools')`)
    await client.query(
      `insert into sub_categories (category_id, name, slug) select id, 'Drills', 'drills' from categories`,
    )
  })
})
afterAll(() => server[Symbol.asyncDispose]())

const sent = (method: string, path: string, sending: Sending = {}) =>
  server.sent(method, path, { token: staff.accessToken, ...sending })

interface Wanted {
  readonly kind: string
  readonly name?: string
  readonly mode?: string
  readonly dry_run?: string
}

function formOf(text: string | Uint8Array<ArrayBuffer>, { name = 'rows.csv', ...fields }: Wanted): FormData {
  const form = new FormData()
  for (const [key, value] of Object.entries(fields)) form.append(key, value)
  form.append('file', new File([text], name))
  return form
}

const over = ['completed', 'failed', 'canceled']

/** Sends a file and waits for its end. */
async function imported(text: string | Uint8Array<ArrayBuffer>, wanted: Wanted) {
  const { status, body } = await sent('POST', '/v1/imports', { body: formOf(text, wanted) })
  expect([status, body.status]).toEqual([202, 'queued'])
  return ended(body.id)
}

async function ended(id: number) {
  await expect.poll(async () => (await sent('GET', `/v1/imports/${id}`)).body.status).toBeOneOf(over)
  const { body } = await sent('GET', `/v1/imports/${id}`)
  const report = await sent('GET', `/v1/imports/${id}/report?limit=100`)
  const faults: string[] = report.body.items.map(
    ({ line, column, reason }: { line: number; column: string | null; reason: string }) =>
      `${line} ${column}: ${reason}`,
  )
  return { status: body.status, read: body.rows_read, good: body.rows_good, bad: body.rows_bad, faults, id }
}

const one = async (query: string) => (await rowsOf(server.backend, query))[0]
const productsLike = (prefix: string) =>
  one(`select count(*)::int as n, sum(version)::int as versions from products where slug like '${prefix}%'`)

const products = (prefix: string, count: number, bad: readonly number[] = []) =>
  ['slug,name,sub_category,tags']
    .concat(
      Array.from(
        { length: count },
        (_, at) => `${prefix}-${at},Drill ${at},${bad.includes(at) ? 'no-such' : 'drills'},"New; Cordless"`,
      ),
    )
    .join('\n')

it('200 the columns that a file of each kind may have, and which of them it must have', async () => {
  const { status, body } = await sent('GET', '/v1/imports/columns')
  expect(status).toBe(200)
  const required: Record<string, string[]> = {}
  for (const { kind, columns } of body.items) {
    const titles = (of: readonly Record<string, string>[]) => of.map(({ title = '' }) => title)
    required[kind] = titles(columns.filter((column: Record<string, unknown>) => column['is_required']))
    const known = await imported(`${titles(columns).join(',')}\n`, { kind, dry_run: 'true' })
    expect([kind, known]).toMatchObject([kind, { status: 'completed', faults: [] }])
  }
  expect(required).toEqual({
    categories: ['name'],
    'sub-categories': ['category', 'name'],
    products: ['name', 'sub_category'],
    offers: ['sku', 'product', 'brand', 'manufacturer_number'],
    prices: ['sku', 'price_list', 'amount'],
  })
})

describe('an import', () => {
  it('202 brings each kind in, one after the other, and the same again changes nothing', async () => {
    const files = [
      ['categories', 'Name;Position\r\nЛампы;3\r\nTools;1\r\n', 2],
      ['sub-categories', 'category,name,slug\ntools,Hammers,hammers\n', 1],
      [
        'products',
        'name,sub_category,description,status,tags\nClaw hammer,hammers,**Forged**,published,"Steel, steel; new"\n',
        1,
      ],
      ['offers', 'sku,product,brand,manufacturer_number,weight_g,quantity\nCH-1,claw-hammer,Harrow,0042,600,7\n', 1],
      ['prices', 'sku;price_list;min_quantity;amount\nch-1;retail;;1 999,90\nCH-1;retail;10;1899\n', 2],
    ] as const
    for (const round of [1, 2]) {
      for (const [kind, text, rows] of files)
        expect([kind, round, await imported(text, { kind })]).toMatchObject([
          kind,
          round,
          { status: 'completed', good: rows, bad: 0, faults: [] },
        ])
    }
    expect(await one(`select position, version from categories where name = 'Tools'`)).toEqual({
      position: 1,
      version: 2,
    })
    expect(
      await rowsOf(
        server.backend,
        `select p.name, description_html, p.version, o.sku, o.title, o.weight_g, (select on_hand from stock_levels where offer_id = o.id), o.version as "offerVersion"
      from products p join offers o on o.product_id = p.id where p.slug = 'claw-hammer'`,
      ),
    ).toEqual([
      {
        name: 'Claw hammer',
        description_html: '<p><strong>Forged</strong></p>',
        version: 1,
        sku: 'CH-1',
        title: 'Claw hammer Harrow 0042',
        weight_g: 600,
        on_hand: 7,
        // Its prices were imported after it.
        offerVersion: 2,
      },
    ])
    expect(
      await rowsOf(
        server.backend,
        `select t.name from product_tags join tags t on t.id = tag_id join products p on p.id = product_id where p.slug = 'claw-hammer' order by 1`,
      ),
    ).toEqual([{ name: 'new' }, { name: 'steel' }])
    expect(await rowsOf(server.backend, `select min_quantity, amount::int from prices order by 1`)).toEqual([
      { min_quantity: 1, amount: 199_990 },
      { min_quantity: 10, amount: 189_900 },
    ])
  })

  it('mode all leaves everything out for one bad row, and names every bad one', async () => {
    const result = await imported(products('all', 1_100, [3, 777]), { kind: 'products' })
    expect(result).toMatchObject({
      status: 'failed',
      read: 1_100,
      bad: 2,
      faults: [
        '5 sub_category: There is no sub-category with this slug',
        '779 sub_category: There is no sub-category with this slug',
      ],
    })
    expect(await productsLike('all-')).toEqual({ n: 0, versions: null })
  })

  it('mode rows takes the good ones', async () => {
    const result = await imported(products('some', 1_100, [3, 777]), { kind: 'products', mode: 'rows' })
    expect(result).toMatchObject({ status: 'completed', read: 1_100, good: 1_098, bad: 2 })
    expect(await productsLike('some-')).toEqual({ n: 1_098, versions: 1_098 })
  })

  it('a dry run judges the same and writes nothing', async () => {
    const result = await imported(products('dry', 600, [599]), { kind: 'products', mode: 'rows', dry_run: 'true' })
    expect(result).toMatchObject({ status: 'completed', good: 599, bad: 1 })
    expect(await productsLike('dry-')).toEqual({ n: 0, versions: null })
  })

  it('says of every bad cell what to mend', async () => {
    const rows = [
      'sku,product,brand,manufacturer_number,weight_g,status',
      ',claw-hammer,Harrow,1,,',
      'A-1,Claw Hammer,Harrow,2,heavy,',
      'A-2,claw-hammer,Harrow,3,0,sold',
      'A-3,no-such,Harrow,4,,',
      'A-4,claw-hammer,Harrow,5,,,more',
      'CH-1,some-0,Harrow,6,,',
    ]
    const { faults } = await imported(rows.join('\n'), { kind: 'offers', mode: 'rows' })
    expect(faults).toEqual([
      '2 sku: Is needed',
      '3 product: Must be a slug: a-z, 0-9 and single hyphens',
      '3 weight_g: Must be a whole number from 1 to 100000000',
      '4 weight_g: Must be a whole number from 1 to 100000000',
      '4 status: Must be one of draft, active, archived',
      '5 product: There is no product with this slug',
      '6 null: There are more cells than titles',
      '7 product: The offer belongs to another product',
      '7 status: Cannot be cleared: leave the column out to keep it',
    ])
    expect(
      (
        await imported('sku,price_list,amount\nCH-1,no-such,5\nCH-1,wholesale,5\nCH-1,retail,0.001\nX,retail,5\n', {
          kind: 'prices',
        })
      ).faults,
    ).toEqual([
      '2 price_list: There is no price list with this code',
      '3 price_list: The prices of this list are derived',
      '4 amount: Must be an amount above 0 in RUB, as 19.90',
      '5 sku: There is no offer with this SKU',
    ])
  })

  it('gives each fault a code with details, and leaves an older fault its sentence', async () => {
    const rows = [
      'sku,product,brand,manufacturer_number,weight_g,status',
      'A-1,claw-hammer,Harrow,1,heavy,',
      'A-2,no-such,Harrow,2,,sold',
    ]
    const { id } = await imported(rows.join('\n'), { kind: 'offers', mode: 'rows' })
    const reportOf = async () => (await sent('GET', `/v1/imports/${id}/report`)).body.items
    const fault = (line: number, column: string, reason: string) => ({ line, column, reason, severity: 'error' })
    const coded = [
      {
        ...fault(2, 'weight_g', 'Must be a whole number from 1 to 100000000'),
        code: 'not_whole',
        details: { min: 1, max: 100_000_000 },
      },
      {
        ...fault(3, 'status', 'Must be one of draft, active, archived'),
        code: 'not_listed',
        details: { known: ['draft', 'active', 'archived'] },
      },
    ]
    expect(await reportOf()).toEqual(coded)
    await rowsOf(
      server.backend,
      `insert into import_faults (import_id, line, column_title, reason) values (${id}, 4, 'sku', 'Has no code yet')`,
    )
    // As a later version may have stored it.
    await rowsOf(
      server.backend,
      `insert into import_faults (import_id, line, column_title, code, details, reason)
       values (${id}, 5, 'sku', 'code_of_a_later_version', '{"max": 1}', 'Is of another age')`,
    )
    expect(await reportOf()).toEqual([
      ...coded,
      { ...fault(4, 'sku', 'Has no code yet'), code: null, details: null },
      { ...fault(5, 'sku', 'Is of another age'), code: null, details: null },
    ])
    const unknown = await imported('sku,price_list,amount\nA-9,retail,5\n', { kind: 'prices' })
    expect((await sent('GET', `/v1/imports/${unknown.id}/report`)).body.items).toEqual([
      { ...fault(2, 'sku', 'There is no offer with this SKU'), code: 'unknown_offer', details: null },
    ])
  })

  it.each([
    ['a column twice', 'name,Name\nA,B\n', '1 Name: The column stands there twice'],
    [
      'a column that is none',
      'name,colour\nA,B\n',
      '1 colour: There is no such column: the columns are slug, name, position, image_url',
    ],
    ['bytes that are no text', new Uint8Array([0xff, 0x00]), '1 null: The file is not UTF-8: save it as "CSV UTF-8"'],
  ])('of a file with %s fails as a whole and says so', async (_, text, reason) =>
    expect(await imported(text, { kind: 'categories' })).toMatchObject({ status: 'failed', faults: [reason] }),
  )

  it('400 of nothing, or of a file of an unknown kind', async () => {
    for (const [text, name] of [
      ['', 'rows.csv'],
      ['name', 'rows.txt'],
    ] as const) {
      const { status, body } = await sent('POST', '/v1/imports', { body: formOf(text, { kind: 'categories', name }) })
      expect([status, body.error.code]).toEqual([400, 'INVALID_INPUT'])
    }
  })

  it('of a file that came straight to the storage, and refuses one that did not come whole', async () => {
    const rows = Array.from({ length: 1_200 }, (_, at) => `parts-${at},Part ${at},drills,${'oak '.repeat(250)}`)
    const bytes = new TextEncoder().encode(['slug,name,sub_category,description', ...rows].join('\n'))
    const begun = await sent('POST', '/v1/imports/uploads', { json: { name: 'products.csv', bytes: bytes.length } })
    expect([begun.status, begun.body.parts.length]).toEqual([201, 3])
    const create = { kind: 'products', upload_id: begun.body.upload_id, mode: 'rows', dry_run: true }
    const early = await sent('POST', '/v1/imports', { json: create })
    expect([early.status, early.body.error.code]).toEqual([422, 'RULE_VIOLATED'])
    let at = 0
    for (const part of begun.body.parts) {
      const answer = await fetch(part.url, {
        method: 'PUT',
        headers: part.headers,
        body: bytes.subarray(at, (at += part.bytes)),
      })
      expect(answer.status).toBe(200)
    }
    const { status, body } = await sent('POST', '/v1/imports', { json: create })
    expect([status, body.format, body.file_bytes]).toEqual([202, 'csv', bytes.length])
    const result = await ended(body.id)
    expect(result).toMatchObject({ status: 'completed', good: rows.length, bad: 0 })
    await expect.poll(async () => (await server.backend.wired.services.objects.list('quarantine/')).objects).toEqual([])
  })

  it('publishes its progress to those who may see it', async () => {
    const { id } = await imported(products('progress', 1_200), { kind: 'products', mode: 'rows' })
    const published = await rowsOf(
      server.backend,
      `select type, (payload ->> 'rowsRead')::int as read from outbox where type in ('import.progressed', 'import.finished') and aggregate_id = ${id} order by id`,
    )
    expect(published).toEqual([
      { type: 'import.progressed', read: 500 },
      { type: 'import.progressed', read: 1_000 },
      { type: 'import.progressed', read: 1_200 },
      { type: 'import.finished', read: 1_200 },
    ])
  })

  it('that is over cannot be called off', async () => {
    const { id } = await imported(products('over', 1), { kind: 'products' })
    const { status, body } = await sent('POST', `/v1/imports/${id}/cancel`)
    expect([status, body.error.code]).toEqual([409, 'ILLEGAL_TRANSITION'])
    expect((await sent('POST', '/v1/imports/999999/cancel')).status).toBe(404)
  })
})
