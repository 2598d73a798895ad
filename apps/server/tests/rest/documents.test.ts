import { issueDocument } from '@atelier/api'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasPdfToText, textOfPdf } from '../_document-readers.ts'
import { createPerson, type Person, rowsOf } from '../_people.ts'
import { anOrder, anOrderToken, withSeller } from '../_sales.ts'
import { scenarios } from '../_scenario.ts'
import { aStockedOffer, aWaybill } from '../_stock.ts'
import { testServer, type TestServer } from '../_server.ts'

let server: TestServer
let ana: Person, ben: Person, staff: Person
let invoice: { readonly id: number }
let order: Awaited<ReturnType<typeof anOrder>>
let orderToken: string

beforeAll(async () => {
  server = await testServer()
  const { backend } = server
  ana = await createPerson(backend)
  ben = await createPerson(backend)
  staff = await createPerson(backend, { role: 'EMPLOYEE' })
  await withSeller(backend)
  order = await anOrder(backend, { userId: ana.userId, locale: 'ru' })
  orderToken = await anOrderToken(backend, order.id)
  const transact = backend.wired.services.transactor.transact({ requestId: 'test', ip: '' })
  const document = await transact(uow => issueDocument(uow, { kind: 'invoice', orderId: order.id }))
  invoice = { id: document?.id ?? 0 }
})
afterAll(() => server[Symbol.asyncDispose]())

const read = (token?: string, headers = {}) =>
  server.sent('GET', `/v1/documents/${invoice.id}`, { headers, ...(token === undefined ? {} : { token }) })
const file = (query = '', sending: object = { token: ana.accessToken }) =>
  server.send('GET', `/v1/documents/${invoice.id}/file${query}`, sending)

describe('an invoice', () => {
  it('shows its number, its total and its files', async () => {
    await expect.poll(async () => (await read(staff.accessToken)).body.status).toBe('ready')
    const { status, body } = await read(ana.accessToken)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      kind: 'invoice',
      number: `I-${new Date().getUTCFullYear()}-000001`,
      order_id: order.id,
      order_number: order.number,
      locale: 'ru',
      status: 'ready',
      total: { amount: 6_470, currency: 'EUR' },
      tax_total: { amount: 1_078, currency: 'EUR' },
      failure_reason: null,
    })
    expect(body.files.map(({ format }: { format: string }) => format)).toEqual(['docx', 'pdf', 'xlsx'])
  })

  it('is the same bytes at each download, stored or made anew', async () => {
    const { body } = await read(ana.accessToken)
    for (const { format, bytes, sha256 } of body.files) {
      const once = Buffer.from(await (await file(`?format=${format}`)).arrayBuffer())
      const again = Buffer.from(await (await file(`?format=${format}`)).arrayBuffer())
      expect([once.length, createHash('sha256').update(once).digest('hex')]).toEqual([bytes, sha256])
      expect(again.equals(once)).toBe(true)
      const [stored] = await rowsOf(server.backend, 'select object_key as key from document_files where format = $1', [
        format,
      ])
      const { objects } = server.backend.wired.services
      await objects.delete(String(Reflect.get(Object(stored), 'key')))
      expect(Buffer.from(await (await file(`?format=${format}`)).arrayBuffer()).equals(once)).toBe(true)
    }
  })

  it.skipIf(!hasPdfToText)('says in the buyer’s language what was bought', async () => {
    const response = await file()
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="invoice-I-\d{4}-000001\.pdf"$/)
    const text = (await textOfPdf(new Uint8Array(await response.arrayBuffer()))).replaceAll(/\s+/gu, ' ')
    for (const each of ['Счёт I-', 'Настольная лампа', 'ООО «Ателье»', 'Ана Рейес', 'Всего 64,70 EUR', '10,78 EUR'])
      expect(text).toContain(each)
  })

  it('is read by its buyer, by the token of its order and by staff, and is not there for others', async () => {
    const by = async (token?: string, headers = {}) => (await read(token, headers)).status
    expect(await by(ana.accessToken)).toBe(200)
    expect(await by(staff.accessToken)).toBe(200)
    expect(await by(undefined, { 'order-token': orderToken })).toBe(200)
    expect(await by(undefined, { 'order-token': `${orderToken.slice(0, -4)}AAAA` })).toBe(404)
    expect(await by(ben.accessToken)).toBe(404)
    expect(await by()).toBe(404)
    const other = await anOrder(server.backend, {})
    const otherToken = await anOrderToken(server.backend, other.id)
    expect(await by(undefined, { 'order-token': otherToken })).toBe(404)
    const past = `update order_access_tokens set expires_at = now() - interval '1 minute' where order_id = $1`
    await rowsOf(server.backend, past, [order.id])
    expect(await by(undefined, { 'order-token': orderToken })).toBe(404)
    expect((await file('', { token: ben.accessToken })).status).toBe(404)
  })

  it('is listed with its order, for those who may read the order', async () => {
    const by = (sending: object) => server.sent('GET', `/v1/orders/${order.id}/documents`, sending)
    const { status, body } = await by({ token: ana.accessToken })
    expect([status, body.items.map(({ kind }: { kind: string }) => kind)]).toEqual([200, ['invoice']])
    expect((await by({ token: ben.accessToken })).error.code).toBe('NOT_FOUND')
    expect((await by({})).error.code).toBe('NOT_FOUND')
  })

  it('202 with Retry-After while its file is made', async () => {
    await rowsOf(server.backend, `update documents set status = 'pending' where id = $1`, [invoice.id])
    const response = await file()
    expect([response.status, response.headers.get('retry-after')]).toEqual([202, '2'])
    expect(await response.json()).toMatchObject({ document_id: invoice.id, status: 'pending', url: null })
    await rowsOf(server.backend, `update documents set status = 'ready' where id = $1`, [invoice.id])
  })
})

describe('the document of a waybill', () => {
  it.skipIf(!hasPdfToText)('is made when the waybill is posted; 404 of a draft', async () => {
    const { backend } = server
    const offer = await aStockedOffer(backend, 7)
    const byToken = (id: number) => server.send('GET', `/v1/waybills/${id}/document`, { token: staff.accessToken })
    await expect.poll(async () => (await byToken(offer.waybill.id)).status).toBe(200)
    const text = await textOfPdf(new Uint8Array(await (await byToken(offer.waybill.id)).arrayBuffer()))
    expect(text).toContain(`Goods receipt ${offer.waybill.number}`)
    expect(text).toContain(offer.sku)
    expect((await byToken((await aWaybill(backend)).id)).status).toBe(404)
  })
})

describe('refusals', () => {
  scenarios(
    () => ({ server, ana, staff }),
    [
      {
        name: '401 the list is for staff',
        request: ['GET', '/v1/documents'],
        error: ['UNAUTHENTICATED'],
      },
      {
        name: '200 the list of staff, by state',
        request: ({ staff: { accessToken: token } }) => ['GET', '/v1/documents?status=failed', { token }],
        body: { items: [], next_cursor: null },
      },
      {
        name: '404 a document that there is not',
        request: ({ staff: { accessToken: token } }) => ['GET', '/v1/documents/999/file', { token }],
        error: ['NOT_FOUND'],
      },
      {
        name: '400 a format that documents are not made in',
        request: ({ staff: { accessToken: token } }) => ['GET', '/v1/documents/1/file?format=csv', { token }],
        error: ['INVALID_INPUT'],
      },
    ],
  )
})
