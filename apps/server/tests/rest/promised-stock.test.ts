import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOfferFor } from '../_carts.ts'
import { aKey, aPlacedOrder, aReadyCart, expectSoundStock, onDelivery } from '../_orders.ts'
import { sharedPerson } from '../_people.ts'
import { testServer, type TestServer } from '../_server.ts'
import { aPostedWaybill } from '../_stock.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(async () => {
  await expectSoundStock(server.backend)
  await server[Symbol.asyncDispose]()
})

async function byAdmin(method: string, path: string, json: object = {}) {
  const { accessToken: token } = await sharedPerson(server.backend, 'ADMIN')
  return server.sent(method, path, { token, headers: { 'idempotency-key': aKey() }, ...(method !== 'GET' && { json }) })
}

/** An offer of which all goods are promised to one confirmed order; half of them came by the second receipt. */
async function aPromisedOffer() {
  const offer = await anOfferFor(server.backend, { stock: 2 })
  const receipt = await aPostedWaybill(server.backend, { lines: [{ offerId: offer.id, quantity: 2 }] })
  const order = await aPlacedOrder(server, { lines: [{ offerId: offer.id, quantity: 4 }] }, onDelivery)
  const stranding = { status: 409, code: 'WOULD_STRAND_ORDERS', details: { orders: [expect.anything()] } }
  return { offer, receipt, order, stranding }
}

describe('goods that are promised to an order', () => {
  it('409 WOULD_STRAND_ORDERS for a write-off, a lower count and the reversal of their receipt', async () => {
    const { offer, receipt, stranding } = await aPromisedOffer()
    const { body: draft } = await byAdmin('POST', '/v1/waybills', {
      type: 'WAYBILL_WRITE_OFF',
      lines: [{ offer_id: offer.id, quantity: 1 }],
    })
    expect((await byAdmin('POST', `/v1/waybills/${draft.id}/commit`)).error).toMatchObject(stranding)
    expect((await byAdmin('POST', `/v1/waybills/${receipt.id}/reverse`)).error).toMatchObject(stranding)
    const counted = await byAdmin('PATCH', `/v1/offers/${offer.id}`, { quantity: 3, expected_quantity: 4 })
    expect(counted.error).toMatchObject(stranding)
    const { body: stock } = await byAdmin('GET', `/v1/stock/${offer.id}`)
    expect(stock).toMatchObject({ on_hand: 4, allocated: 4, available: 0 })
  })

  it('409 WOULD_STRAND_ORDERS for the location where they lie, when it stops selling', async () => {
    await aPromisedOffer()
    const { body } = await byAdmin('GET', '/v1/locations')
    const main = body.items.find(({ code }: { code: string }) => code === 'MAIN')
    const { error } = await byAdmin('PATCH', `/v1/locations/${main.id}`, { sellable: false })
    expect(error).toMatchObject({ status: 409, code: 'WOULD_STRAND_ORDERS' })
  })

  it('all ship, while a further order and a waybill without an order are refused', async () => {
    const offer = await anOfferFor(server.backend, { stock: 4 })
    const lines = [{ offerId: offer.id, quantity: 1 }]
    const orders = []
    for (let n = 0; n < 4; n += 1) orders.push(await aPlacedOrder(server, { lines }, onDelivery))
    const fifth = await (await aReadyCart(server, { lines })).checkout({ payment: onDelivery })
    expect(fifth.error).toMatchObject({ status: 409, code: 'INSUFFICIENT_STOCK' })
    const { body: out } = await byAdmin('POST', '/v1/waybills', {
      type: 'WAYBILL_OUT',
      lines: [{ offer_id: offer.id, quantity: 1 }],
    })
    const refused = await byAdmin('POST', `/v1/waybills/${out.id}/commit`)
    expect(refused.error).toMatchObject({ status: 409, code: 'INSUFFICIENT_STOCK' })
    for (const { id } of orders) {
      const { body } = await byAdmin('POST', `/v1/orders/${id}/convert`)
      expect((await byAdmin('POST', `/v1/waybills/${body.waybills[0].id}/commit`)).status).toBe(200)
      expect((await byAdmin('GET', `/v1/orders/${id}`)).body.status).toBe('SHIPPING')
    }
    const { body: stock } = await byAdmin('GET', `/v1/stock/${offer.id}`)
    expect(stock).toMatchObject({ on_hand: 0, allocated: 0, reserved: 0 })
  })
})
