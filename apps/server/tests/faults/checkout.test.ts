import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { address, anOfferFor } from '../_carts.ts'
import { clerkOf } from '../_catalog.ts'
import { aKey, aPlacedOrder, aReadyCart, expectSoundStock, manual, onDelivery } from '../_orders.ts'
import { createPerson, type Person, rowsOf } from '../_people.ts'
import { startReceiver } from '../_receiver.ts'
import { withSeller } from '../_sales.ts'
import { type TestServer, testServer } from '../_server.ts'
import { aShippingMethod } from '../_shop.ts'

let server: TestServer
let clerk: Person
beforeAll(async () => {
  server = await testServer({ OUTSIDE_ALLOW_LOOPBACK: 'true' })
  clerk = await clerkOf(server.backend)
})
afterAll(() => server[Symbol.asyncDispose]())
afterEach(() => expectSoundStock(server.backend))

const outcomesOf = (answers: readonly { status: number; error?: { code: string } }[]) => {
  const counts: Record<string, number> = {}
  for (const { status, error } of answers) {
    const outcome = status === 201 ? 'ordered' : String(error?.code)
    counts[outcome] = (counts[outcome] ?? 0) + 1
  }
  return counts
}
/** Ready one after the other: the rush is for the checkout. */
async function cartsOf(count: number, partsOf: (at: number) => Parameters<typeof aReadyCart>[1]) {
  const carts = []
  for (let at = 0; at < count; at++) carts.push(await aReadyCart(server, partsOf(at)))
  return carts
}
const availableOf = async (offerId: number) =>
  (await server.backend.wired.services.readers.stock.availableOf([offerId])).get(offerId)

// Fault 1 at a small count; by unpaid and by confirmed orders.
it.each([
  ['held', manual],
  ['allocated', onDelivery],
])('twelve buyers, four units %s: four orders, and every other buyer hears that it is sold', async (_, payment) => {
  const offer = await anOfferFor(server.backend, { stock: 4 })
  const carts = await cartsOf(12, at => ({ lines: [{ offerId: offer.id }], email: `buyer-${at}@studio.example` }))
  const answers = await Promise.all(carts.map(cart => cart.checkout({ payment })))
  expect(outcomesOf(answers)).toEqual({ ordered: 4, INSUFFICIENT_STOCK: 8 })
  expect(await availableOf(offer.id)).toBe(0)
})

// Fault 2.
it('one offer by two lines, and over two carts, is never promised beyond what there is', async () => {
  const offer = await anOfferFor(server.backend, { price: 1_000, stock: 3 })
  const method = await aShippingMethod(server.backend)
  const doubled = (quantity: number) =>
    server.sent('POST', '/v1/orders', {
      token: clerk.accessToken,
      headers: { 'idempotency-key': aKey() },
      json: {
        lines: [
          { offer_id: offer.id, quantity },
          { offer_id: offer.id, quantity },
        ],
        email: 'doubled@studio.example',
        shipping_address: address,
        shipping_method_id: method.id,
        expected_total: { amount: 2 * quantity * 1_000 + 500, currency: 'RUB' },
        payment: manual,
      },
    })
  expect((await doubled(2)).error).toMatchObject({
    code: 'INSUFFICIENT_STOCK',
    details: { lines: [{ offer_id: offer.id, requested: 4, available: 3 }] },
  })
  expect((await doubled(1)).status).toBe(201)
  const carts = await cartsOf(2, () => ({ lines: [{ offerId: offer.id }] }))
  expect(outcomesOf(await Promise.all(carts.map(cart => cart.checkout())))).toEqual({
    ordered: 1,
    INSUFFICIENT_STOCK: 1,
  })
})

// Fault 3 at a small count.
it('orders of the same offers in opposite order do not deadlock', async () => {
  const offers = [await anOfferFor(server.backend, { stock: 100 }), await anOfferFor(server.backend, { stock: 100 })]
  const lines = offers.map(({ id }) => ({ offerId: id }))
  const carts = await cartsOf(8, at => ({
    lines: at % 2 ? lines : lines.toReversed(),
    email: `pair-${at}@studio.example`,
  }))
  expect(outcomesOf(await Promise.all(carts.map(cart => cart.checkout())))).toEqual({ ordered: 8 })
})

// Section 14, row 11.
it('a title, an address and a price that change after checkout change no order', async () => {
  const offer = await anOfferFor(server.backend, { price: 1_000, stock: 5 })
  const order = await aPlacedOrder(server, { lines: [{ offerId: offer.id }] }, onDelivery)
  const read = async () => {
    const { body } = await server.sent('GET', `/v1/orders/${order.id}`, { headers: order.headers })
    return { lines: body.lines, total: body.total, shipping_address: body.shipping_address }
  }
  const before = await read()
  await rowsOf(server.backend, `update offers set title = 'Another lamp', sku = 'another-' || id where id = $1`, [
    offer.id,
  ])
  await rowsOf(server.backend, 'update prices set amount = amount * 2 where offer_id = $1', [offer.id])
  expect(await read()).toEqual(before)
  await expect(
    rowsOf(server.backend, `update order_lines set title = 'Another lamp' where order_id = $1`, [order.id]),
  ).rejects.toThrow('what the buyer agreed to does not change')
})

// Section 14, row 12.
it('mails of an order that is canceled meanwhile show one state each', async () => {
  const order = await aPlacedOrder(server, { email: 'canceled@studio.example' })
  await server.sent('POST', `/v1/orders/${order.id}/cancel`, { headers: order.headers })
  const placed = await server.backend.mailTo('canceled@studio.example', `Your order ${order.number}`)
  const canceled = await server.backend.mailTo('canceled@studio.example', `Order ${order.number} was canceled`)
  expect(placed.text).toContain(`Thank you for your order ${order.number}`)
  expect(canceled.text).not.toContain('Thank you')
})

// Section 14, row 12.
it('packing slips and messages of orders that are canceled meanwhile show one state each', async () => {
  await withSeller(server.backend)
  const admin = await createPerson(server.backend, { role: 'ADMIN' })
  const asClerk = { token: clerk.accessToken }
  await using receiver = await startReceiver()
  await server.sent('POST', '/v1/webhook-endpoints', {
    token: admin.accessToken,
    json: { url: receiver.url, event_types: ['order.confirmed', 'order.in_progress', 'order.canceled'] },
  })
  const orders = []
  for (let at = 0; at < 6; at++) orders.push(await aPlacedOrder(server, {}, onDelivery))
  await Promise.all(
    orders.flatMap(({ id }) => [
      server.sent('POST', `/v1/orders/${id}/convert`, asClerk),
      server.sent('POST', `/v1/orders/${id}/cancel`, asClerk),
    ]),
  )
  const messagesOf = (id: number) =>
    receiver.received
      .map(({ body }): { type: string; data: { order_id: number } } => JSON.parse(body))
      .flatMap(({ type, data }) => (data.order_id === id ? [type] : []))
  for (const { id } of orders) {
    const { body: order } = await server.sent('GET', `/v1/orders/${id}`, asClerk)
    const { body: waybills } = await server.sent('GET', `/v1/waybills?order_id=${id}`, asClerk)
    const { body: documents } = await server.sent('GET', `/v1/orders/${id}/documents`, asClerk)
    const isCanceled = order.status === 'CANCELED'
    const states = waybills.items.map(({ status }: { status: string }) => status)
    const slips = documents.items.filter(({ kind }: { kind: string }) => kind === 'packing_slip')
    const expected = isCanceled
      ? { status: 'CANCELED', waybills: slips.map(() => 'canceled') }
      : { status: 'IN_PROGRESS', waybills: ['draft'] }
    expect([id, { status: order.status, waybills: states }, slips.length]).toEqual([id, expected, states.length])
    const ends =
      states.length === 0 ? ['order.canceled'] : ['order.in_progress', ...(isCanceled ? ['order.canceled'] : [])]
    await expect
      .poll(() => messagesOf(id).toSorted(), { timeout: 20_000 })
      .toEqual(['order.confirmed', ...ends].toSorted())
  }
})

it('no error of these was unforeseen', () => {
  expect(server.unforeseen).toEqual([])
})
