import { afterAll, beforeAll, expect, it } from 'vitest'
import { address, anOfferFor } from '../_carts.ts'
import { aThing, clerkOf } from '../_catalog.ts'
import { aKey, expectSoundStock } from '../_orders.ts'
import { type TestServer, testServer } from '../_server.ts'
import { aShippingMethod } from '../_shop.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer({
    STRIPE_SECRET_KEY: 'sk_test_of_no_account',
    STRIPE_WEBHOOK_SECRET: 'whsec_of_no_account_at_all_but_long_enough',
    STRIPE_API_URL: 'http://127.0.0.1:9',
  })
})
afterAll(() => server[Symbol.asyncDispose]())

const eur = (amount: number) => ({ amount, currency: 'EUR' })

// Section 14, row 8.
it('402 a total below what the provider can charge: nothing is held, and another provider takes the order', async () => {
  const { backend } = server
  const clerk = backend.as((await clerkOf(backend)).accessToken)
  const offer = await anOfferFor(backend, { stock: 1 })
  const code = aThing('eur').replace(' ', '_')
  await clerk.priceLists.create({ code, currency: 'EUR' })
  await clerk.offers.setPrices({ id: offer.id, prices: [{ priceList: code, price: eur(40) }] })
  const method = await aShippingMethod(backend, { price: eur(0) })
  const { body: cart } = await server.sent('POST', '/v1/carts', { json: { currency: 'EUR' } })
  const headers = { 'cart-token': String(cart.cart_token) }
  const call = (verb: string, path: string, json: object) =>
    server.sent(verb, `/v1/carts/${cart.id}${path}`, { headers: { ...headers, 'idempotency-key': aKey() }, json })
  await call('POST', '/lines', { offer_id: offer.id })
  await call('PUT', '/addresses', { shipping_address: address, email: 'guest@studio.example' })
  expect((await call('PUT', '/shipping', { shipping_method_id: method.id })).body.total).toEqual(eur(40))
  const pay = (payment: object) => call('POST', '/checkout', { expected_total: eur(40), payment })
  expect((await pay({ provider: 'stripe' })).error).toMatchObject({
    status: 402,
    code: 'PAYMENT_DECLINED',
    details: { reason: 'below_minimum' },
  })
  expect((await pay({ provider: 'manual' })).status).toBe(201)
  await expectSoundStock(backend)
  expect(server.unforeseen).toEqual([])
})
