import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPerson, type Person, rowsOf } from '../_people.ts'
import { anOrder, anOrderToken, aPaidOrder, withSeller } from '../_sales.ts'
import { testServer, type TestServer } from '../_server.ts'

let server: TestServer
let ana: Person, ben: Person, staff: Person
beforeAll(async () => {
  server = await testServer()
  ana = await createPerson(server.backend)
  ben = await createPerson(server.backend)
  staff = await createPerson(server.backend, { role: 'EMPLOYEE' })
  await withSeller(server.backend)
})
afterAll(() => server[Symbol.asyncDispose]())

let keys = 0
type Sent = Awaited<ReturnType<TestServer['sent']>>
const byStaff = (path: string, json: object = {}): Promise<Sent> =>
  server.sent('POST', path, { token: staff.accessToken, json, headers: { 'idempotency-key': `key-${(keys += 1)}` } })
const request = (order: { id: number; lineId: number }, quantity: number, token = ana.accessToken): Promise<Sent> =>
  server.sent('POST', `/v1/orders/${order.id}/returns`, {
    token,
    json: { reason_code: 'changed_mind', note: 'Too bright', lines: [{ order_line_id: order.lineId, quantity }] },
  })
const aShipped = () => aPaidOrder(server.backend, { userId: ana.userId })
const get = (id: number) => server.sent('GET', `/v1/returns/${id}`, { token: staff.accessToken })
const untilClosed = (id: number) => expect.poll(async () => (await get(id)).body.status).toBe('closed')

/** A return of so many units that was received. */
async function aReceived(order: { id: number; lineId: number }, quantity: number) {
  const { body } = await request(order, quantity)
  await byStaff(`/v1/returns/${body.id}/approve`)
  await byStaff(`/v1/returns/${body.id}/receive`)
  return body
}

describe('a return', () => {
  it('201 is requested by the buyer, and walks to closed with its money', async () => {
    const order = await aShipped()
    const requested = await request(order, 2)
    expect(requested.status).toBe(201)
    expect(requested.body).toMatchObject({
      order_id: order.id,
      order_number: order.number,
      status: 'requested',
      reason_code: 'changed_mind',
      note: 'Too bright',
      lines: [{ order_line_id: order.lineId, quantity: 2, received: 0, condition: null, refunded: null }],
      refund: null,
      version: 1,
    })
    expect(requested.body.number).toMatch(/^R-\d{4}-\d{6}$/)
    const { id } = requested.body
    expect((await byStaff(`/v1/returns/${id}/approve`)).body.status).toBe('approved')
    const received = await byStaff(`/v1/returns/${id}/receive`, {})
    expect(received.body).toMatchObject({ status: 'received', lines: [{ received: 2, condition: 'resellable' }] })
    const refunded = await byStaff(`/v1/returns/${id}/refund`, {})
    // Two of three lamps at 19.90.
    expect(refunded.body).toMatchObject({
      status: 'refunded',
      lines: [{ refunded: { amount: 3_980, currency: 'EUR' } }],
      refund: { amount: { amount: 3_980 }, shipping_amount: { amount: 0 }, reduced_by: { amount: 0 } },
    })
    await untilClosed(id)
    const mail = await server.backend.mailTo('buyer@studio.example', `Refund of order ${order.number}`)
    expect(mail.text).toContain(`We gave 39.80 EUR of your order ${order.number} back to you.`)
    expect(await rowsOf(server.backend, 'select type, status from waybills where return_id = $1', [id])).toEqual([
      { type: 'WAYBILL_RETURN', status: 'posted' },
    ])
    const events = await rowsOf(
      server.backend,
      `select type, actor from order_events where order_id = $1 and type like 'return.%' order by id`,
      [order.id],
    )
    expect(events).toEqual([
      { type: 'return.requested', actor: 'buyer' },
      { type: 'return.approved', actor: 'staff' },
      { type: 'return.received', actor: 'staff' },
      { type: 'return.refunded', actor: 'staff' },
      { type: 'return.closed', actor: 'system' },
    ])
  })

  it('is requested and read with the token of a guest, and is not there for others', async () => {
    const order = await aPaidOrder(server.backend)
    const headers = { 'order-token': await anOrderToken(server.backend, order.id) }
    const lines = [{ order_line_id: order.lineId, quantity: 1 }]
    const sent = (sending: object) =>
      server.sent('POST', `/v1/orders/${order.id}/returns`, { json: { reason_code: 'other', lines }, ...sending })
    expect((await sent({})).error.code).toBe('NOT_FOUND')
    expect((await sent({ token: ben.accessToken })).error.code).toBe('NOT_FOUND')
    const { status, body } = await sent({ headers })
    expect(status).toBe(201)
    expect((await server.sent('GET', `/v1/returns/${body.id}`, { headers })).status).toBe(200)
    expect((await server.sent('GET', `/v1/returns/${body.id}`, { token: ben.accessToken })).status).toBe(404)
    expect((await server.sent('GET', '/v1/returns', { headers })).body.items).toHaveLength(1)
    expect((await server.sent('GET', '/v1/returns', { token: ben.accessToken })).body.items).toEqual([])
    expect((await server.sent('GET', '/v1/returns')).error.code).toBe('UNAUTHENTICATED')
    const canceled = await server.sent('POST', `/v1/returns/${body.id}/cancel`, { headers })
    expect(canceled.body.status).toBe('canceled')
    // Its unit is free again.
    expect((await sent({ headers })).status).toBe(201)
  })

  it('200 is found by staff with its waybill: by number, by its order, by the buyer and by the supplier', async () => {
    const order = await aShipped()
    const { body } = await request(order, 1)
    const find = async (q: string, types = 'returns') =>
      (
        await server.sent('GET', `/v1/search?types=${types}&q=${encodeURIComponent(q)}`, { token: staff.accessToken })
      ).body.items.map(({ id }: { id: number }) => id)
    expect(await find(body.number.toLowerCase())).toEqual([body.id])
    expect(await find(order.number)).toEqual([body.id])
    expect(await find('buyer@studio')).toContain(body.id)
    // The buyer of the helper is called Ана Рейес.
    expect([await find('рейес АН'), await find('рейес оак')]).toEqual([expect.arrayContaining([body.id]), []])
    expect(await find('рейес', 'orders')).toContain(order.id)
    const { body: waybill } = await byStaff('/v1/waybills', { type: 'WAYBILL_IN', counterparty_name: 'Elm & Sons Ltd' })
    expect(await find('sons el', 'waybills')).toEqual([waybill.id])
    expect(await find('&|!:*', 'waybills,returns,orders')).toEqual([])
  })

  it('404 an order or a return that is not there; 422 a line of another order', async () => {
    const [order, other] = [await aShipped(), await aShipped()]
    expect((await request({ ...order, id: 999_999 }, 1)).status).toBe(404)
    expect((await get(999_999)).status).toBe(404)
    const refused = await request({ ...order, lineId: other.lineId }, 1)
    expect([refused.status, refused.error.code]).toEqual([422, 'REFERENCE_MISSING'])
  })

  it('409 before anything was shipped', async () => {
    const order = await anOrder(server.backend, { userId: ana.userId, status: 'NEW' })
    const { status, error } = await request(order, 1)
    expect([status, error.code, error.details.from]).toEqual([409, 'ILLEGAL_TRANSITION', 'NEW'])
  })

  it('409 for more units than were shipped and no other return holds (RET-1)', async () => {
    const order = await aShipped()
    expect((await request(order, 4)).error).toMatchObject({
      code: 'EXCEEDS_REMAINING',
      details: { remaining_quantity: 3 },
    })
    const first = await request(order, 2)
    expect((await request(order, 2)).error.details).toEqual({ remaining_quantity: 1 })
    await byStaff(`/v1/returns/${first.body.id}/reject`, { note: 'Worn' })
    expect((await request(order, 3)).status).toBe(201)
  })

  // Fault row 14.
  it('409 for one of two that ask for the same units at once', async () => {
    const order = await aShipped()
    const both = await Promise.all([request(order, 2), request(order, 2)])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409])
    expect(both.map(({ error }) => error?.code)).toContain('EXCEEDS_REMAINING')
  })

  it('is received and refunded once when two do it at once', async () => {
    const order = await aShipped()
    const { body } = await request(order, 3)
    await byStaff(`/v1/returns/${body.id}/approve`)
    for (const step of ['receive', 'refund']) {
      const both = await Promise.all([1, 2].map(() => byStaff(`/v1/returns/${body.id}/${step}`)))
      expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
      expect(both.map(({ error }) => error?.code)).toContain('ILLEGAL_TRANSITION')
    }
    const refunded = 'select sum(amount)::int as amount from refunds where order_id = $1'
    expect(await rowsOf(server.backend, refunded, [order.id])).toEqual([{ amount: 5_970 }])
  })

  it('lets fewer units arrive than were announced, never more; the others are free again', async () => {
    const order = await aShipped()
    const { body } = await request(order, 3)
    const [line] = body.lines
    const receive = (received: number) =>
      byStaff(`/v1/returns/${body.id}/receive`, {
        lines: [{ return_line_id: line.id, received, condition: 'resellable' }],
      })
    expect((await receive(1)).error.code).toBe('ILLEGAL_TRANSITION')
    await byStaff(`/v1/returns/${body.id}/approve`)
    expect((await receive(4)).error).toMatchObject({ code: 'EXCEEDS_REMAINING', details: { remaining_quantity: 3 } })
    expect((await receive(1)).body.lines[0]).toMatchObject({ quantity: 3, received: 1 })
    expect((await request(order, 2)).status).toBe(201)
  })

  it('422 damaged goods without a quarantine location, and nothing is received', async () => {
    const order = await aShipped()
    const { body } = await request(order, 1)
    await byStaff(`/v1/returns/${body.id}/approve`)
    const lines = [{ return_line_id: body.lines[0].id, received: 1, condition: 'damaged' }]
    const refused = await byStaff(`/v1/returns/${body.id}/receive`, { lines })
    expect([refused.status, refused.error.details.rule]).toEqual([422, 'quarantine_for_damaged'])
    expect((await get(body.id)).body).toMatchObject({ status: 'approved', lines: [{ received: 0 }] })
    const admin = await createPerson(server.backend, { role: 'ADMIN' })
    await server.sent('POST', '/v1/locations', {
      token: admin.accessToken,
      json: { code: 'QUARANTINE', name: 'Quarantine', kind: 'quarantine', sellable: false },
    })
    expect((await byStaff(`/v1/returns/${body.id}/receive`, { lines })).body.lines[0].condition).toBe('damaged')
  })

  it('422 a refund when nothing was received', async () => {
    const order = await aShipped()
    const { body } = await request(order, 1)
    await byStaff(`/v1/returns/${body.id}/approve`)
    const lines = [{ return_line_id: body.lines[0].id, received: 0, condition: 'resellable' }]
    await byStaff(`/v1/returns/${body.id}/receive`, { lines })
    const refused = await byStaff(`/v1/returns/${body.id}/refund`)
    expect([refused.status, refused.error.details.rule]).toEqual([422, 'nothing_received'])
  })

  it('is received anew after its waybill was reversed, which a refund forbids (CW-44)', async () => {
    const order = await aShipped()
    const { id } = await aReceived(order, 2)
    const waybillOf = async (returnId: number) =>
      (
        await rowsOf(server.backend, 'select id::int from waybills where return_id = $1 order by id limit 1', [
          returnId,
        ])
      )[0]
    const reverse = async (returnId: number) =>
      byStaff(`/v1/waybills/${Reflect.get(Object(await waybillOf(returnId)), 'id')}/reverse`)
    expect((await reverse(id)).status).toBe(201)
    expect((await get(id)).body.lines[0].received).toBe(0)
    expect((await byStaff(`/v1/returns/${id}/refund`)).error.details.rule).toBe('nothing_received')
    const again = await aReceived(order, 3)
    await byStaff(`/v1/returns/${again.id}/refund`)
    expect((await reverse(again.id)).error.code).toBe('ILLEGAL_TRANSITION')
  })

  it('412 of an older version', async () => {
    const { body } = await request(await aShipped(), 1)
    const refused = await server.sent('POST', `/v1/returns/${body.id}/approve`, {
      token: staff.accessToken,
      json: {},
      headers: { 'if-match': '"9"' },
    })
    expect([refused.status, refused.error.code]).toEqual([412, 'VERSION_CONFLICT'])
  })
})

describe('refunds of returns', () => {
  it('give the exact line total however the units come back (RET-2)', async () => {
    const order = await aShipped()
    const amounts: number[] = []
    for (const quantity of [1, 1, 1]) {
      const { id } = await aReceived(order, quantity)
      amounts.push((await byStaff(`/v1/returns/${id}/refund`)).body.refund.amount.amount)
      await untilClosed(id)
    }
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(5_970)
  })

  // Section 14, row 9.
  it('give shipping back once, and lines of later returns still', async () => {
    const order = await aShipped()
    const first = await aReceived(order, 1)
    const withShipping = await byStaff(`/v1/returns/${first.id}/refund`, { include_shipping: true })
    expect(withShipping.body.refund).toMatchObject({ amount: { amount: 2_490 }, shipping_amount: { amount: 500 } })
    await untilClosed(first.id)
    const second = await aReceived(order, 1)
    const again = await byStaff(`/v1/returns/${second.id}/refund`, { include_shipping: true })
    expect([again.status, again.error.code, again.error.details.remaining.amount]).toEqual([
      409,
      'EXCEEDS_REMAINING',
      0,
    ])
    expect((await get(second.id)).body).toMatchObject({ status: 'received', refund: null, lines: [{ refunded: null }] })
    const plain = await byStaff(`/v1/returns/${second.id}/refund`)
    expect(plain.body.refund).toMatchObject({ amount: { amount: 1_990 }, shipping_amount: { amount: 0 } })
  })

  it('are reduced by goodwill of before, and that is no error (CW-38)', async () => {
    const order = await aShipped()
    await rowsOf(
      server.backend,
      `insert into refunds (payment_id, order_id, amount, reason, status)
       select id, order_id, 6000, 'goodwill', 'succeeded' from payments where order_id = $1`,
      [order.id],
    )
    const { id } = await aReceived(order, 1)
    expect((await byStaff(`/v1/returns/${id}/refund`)).body.refund).toMatchObject({
      amount: { amount: 470 },
      reduced_by: { amount: 1_520 },
    })
    await untilClosed(id)
  })

  // Section 14, row 2.
  it('are not given twice, and the goods stay as after the return', async () => {
    const order = await aShipped()
    const { id } = await aReceived(order, 3)
    await byStaff(`/v1/returns/${id}/refund`)
    await untilClosed(id)
    const onHand = () => rowsOf(server.backend, 'select on_hand from stock_levels where offer_id = $1', [order.offerId])
    const before = await onHand()
    expect((await byStaff(`/v1/returns/${id}/receive`)).error.code).toBe('ILLEGAL_TRANSITION')
    expect((await byStaff(`/v1/returns/${id}/refund`)).error.code).toBe('ILLEGAL_TRANSITION')
    expect((await request(order, 1)).error.code).toBe('EXCEEDS_REMAINING')
    expect(await onHand()).toEqual(before)
  })
})
