import { seedCatalog } from '@atelier/db/catalog-seed'
import { type ImportFormat, importKinds } from '@atelier/domain/imports'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tableReader } from '../../src/adapters/tables/table-reader.ts'
import { createPerson, inDatabase, type Person, rowsOf } from '../_people.ts'
import { testServer, type TestServer } from '../_server.ts'

const tables = ['categories', 'sub_categories', 'products', 'offers', 'prices', 'product_tags']

let server: TestServer
let ana: Person, staff: Person
beforeAll(async () => {
  server = await testServer()
  ana = await createPerson(server.backend)
  staff = await createPerson(server.backend, { role: 'EMPLOYEE' })
  await seedCatalog(server.backend.config.database.url, { products: 1_200 })
  await inDatabase(server.backend, client =>
    client.query(`update products set description_md = '=1+2', description_html = '<p>=1+2</p>' where id = 1`),
  )
})
afterAll(() => server[Symbol.asyncDispose]())

const sent: TestServer['sent'] = (...request) => server.sent(...request)

const pathOf = (url: string) => url.slice('http://api.test:8443'.length)

/** Asks for a file and reads it. */
async function file(
  path: string,
  json: object,
  token: string | undefined = staff.accessToken,
): Promise<Uint8Array<ArrayBuffer>> {
  const { status, body } = await sent('POST', path, { json, token })
  expect(status).toBe(201)
  const response = await server.send('GET', pathOf(body.url))
  expect([response.status, response.headers.get('content-type')]).toEqual([200, body.media_type])
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${body.file_name}"`)
  return new Uint8Array(await response.arrayBuffer())
}

async function cellsOf(bytes: Uint8Array, format: ImportFormat): Promise<(readonly string[])[]> {
  const rows: (readonly string[])[] = []
  async function* whole() {
    yield bytes
  }
  for await (const { cells } of tableReader.read(whole(), format)) rows.push(cells)
  return rows
}

const digestOf = async (table: string) =>
  (
    await rowsOf(
      server.backend,
      `select count(*)::int as rows, md5(string_agg(t::text, ',' order by t::text)) from ${table} t`,
    )
  )[0]

describe('an export', () => {
  it.each(['csv', 'xlsx'] as const)('as %s goes back in as it came out, and nothing changes', async format => {
    const before = await Promise.all(tables.map(digestOf))
    for (const kind of importKinds) {
      const bytes = await file('/v1/exports', { kind, format })
      const form = new FormData()
      form.append('kind', kind)
      form.append('file', new File([bytes], `${kind}.${format}`))
      const { body } = await sent('POST', '/v1/imports', { body: form, token: staff.accessToken })
      const read = async () => (await sent('GET', `/v1/imports/${body.id}`, { token: staff.accessToken })).body
      await expect.poll(async () => (await read()).status).toBeOneOf(['completed', 'failed'])
      const done = await read()
      expect([kind, done.status, done.rows_bad]).toEqual([kind, 'completed', 0])
      expect(done.rows_good).toBe((await cellsOf(bytes, format)).length - 1)
    }
    expect(await Promise.all(tables.map(digestOf))).toEqual(before)
  })

  it('is for staff; its link is for whoever has it, for five minutes', async () => {
    expect((await sent('POST', '/v1/exports', { json: { kind: 'offers' } })).status).toBe(401)
    expect((await sent('POST', '/v1/exports', { json: { kind: 'offers' }, token: ana.accessToken })).status).toBe(403)
    const { body } = await sent('POST', '/v1/exports', { json: { kind: 'offers' }, token: staff.accessToken })
    expect((await server.send('HEAD', pathOf(body.url))).status).toBe(200)
    const forged = `${pathOf(body.url).slice(0, -4)}AAAA`
    expect((await sent('GET', forged)).body.error.code).toBe('NOT_FOUND')
    server.backend.time.ahead = 301_000
    expect((await sent('GET', pathOf(body.url))).body.error.code).toBe('NOT_FOUND')
    server.backend.time.ahead = 0
  })

  it('503 when too many are made at once, and again possible when one is left', async () => {
    const { body } = await sent('POST', '/v1/exports', { json: { kind: 'prices' }, token: staff.accessToken })
    const open = await Promise.all([1, 2, 3, 4].map(() => server.send('GET', pathOf(body.url))))
    expect(open.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const refused = await sent('GET', pathOf(body.url))
    expect([refused.status, refused.body.error.code]).toEqual([503, 'OVERLOADED'])
    for (const left of open) await left.body?.cancel()
    await expect.poll(async () => (await server.send('GET', pathOf(body.url))).status).toBe(200)
  })
})

describe('a price list', () => {
  it('speaks the language of the shop', async () => {
    const settings = (locale: string) =>
      rowsOf(server.backend, 'update shop_settings set locale = $1 returning locale', [locale])
    expect(await settings('ru')).toHaveLength(1)
    const csv = await cellsOf(await file('/v1/price-lists/retail/document', { format: 'csv' }, undefined), 'csv')
    await settings('en')
    expect(csv[0]).toEqual(['Артикул', 'Наименование', 'Марка', 'Номер', 'От, шт.', 'Цена'])
  })

  it('of retail prices is public, in every format, and counts its offers', async () => {
    const [{ offers } = { offers: 0 }] = await inDatabase(server.backend, async client => {
      const { rows } = await client.query<{ offers: number }>(
        `select count(distinct o.id)::int as offers from offers o join products p on p.id = product_id join prices x on x.offer_id = o.id
         join price_lists l on l.id = price_list_id where l.code = 'retail' and o.status = 'active' and p.status = 'published'`,
      )
      return rows
    })
    const csv = await cellsOf(await file('/v1/price-lists/retail/document', { format: 'csv' }, undefined), 'csv')
    const xlsx = await cellsOf(await file('/v1/price-lists/retail/document', { format: 'xlsx' }, undefined), 'xlsx')
    expect(csv[0]).toEqual(['SKU', 'Title', 'Brand', 'Number', 'From', 'Price'])
    expect(csv.at(-1)).toEqual(['Offers', '', '', '', '', String(offers)])
    expect(xlsx.at(-1)?.filter(cell => cell !== '')).toEqual(['Offers', String(offers)])
    expect(new Set(csv.slice(1, -1).map(([sku]) => sku)).size).toBe(offers)
    const pdf = await file('/v1/price-lists/retail/document', {}, undefined)
    expect(new TextDecoder().decode(pdf.subarray(0, 5))).toBe('%PDF-')
    const docx = await file('/v1/price-lists/retail/document', { format: 'docx' }, undefined)
    expect(Object.keys(unzipSync(docx))[0]).toBe('word/document.xml')
  })

  it('of wholesale prices is for staff, and is the mean of the two it is derived from', async () => {
    const wanted = { json: { format: 'csv' } } as const
    expect((await sent('POST', '/v1/price-lists/wholesale/document', wanted)).status).toBe(401)
    expect(
      (await sent('POST', '/v1/price-lists/wholesale/document', { ...wanted, token: ana.accessToken })).status,
    ).toBe(403)
    const csv = await cellsOf(await file('/v1/price-lists/wholesale/document', { format: 'csv' }), 'csv')
    const [sku, , , , quantity, price] = csv[1] ?? []
    const amounts = await inDatabase(server.backend, async client => {
      const { rows } = await client.query<{ amount: number }>(
        `select amount::int from prices join offers on offers.id = offer_id where sku = $1 and min_quantity = 1 order by price_list_id`,
        [sku],
      )
      return rows.map(({ amount }) => amount)
    })
    expect([quantity, amounts.length]).toEqual(['1', 2])
    expect(Number(price) * 100).toBeCloseTo(Math.floor((amounts.reduce((sum, each) => sum + each) + 1) / 2))
  })
})
