import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOfferFor } from '../_carts.ts'
import { clerkOf } from '../_catalog.ts'
import { type FaultyStorage, faultyStorage } from '../_faulty-storage.ts'
import { aKey, aReadyCart, expectSoundStock } from '../_orders.ts'
import { fake, paymentsOf, runJob, statusOf } from '../_payments.ts'
import { hasRedis, type TestRedis, testRedis } from '../_redis.ts'
import { withSeller } from '../_sales.ts'
import { type TestServer, testServer } from '../_server.ts'
import { testBucket } from '../_storage.ts'
import { isFull } from './_replica.ts'

// Row 17 of `commerce.md` 13, at full counts only.
describe.runIf(isFull && hasRedis)('a shop whose neighbours are away', () => {
  let redis: TestRedis
  let storage: FaultyStorage
  let server: TestServer
  beforeAll(async () => {
    redis = await testRedis()
    const bucket = await testBucket()
    storage = await faultyStorage(bucket.S3_ENDPOINT)
    server = await testServer({
      ...bucket,
      S3_ENDPOINT: storage.url,
      UPSTASH_REDIS_REST_URL: redis.url,
      UPSTASH_REDIS_REST_TOKEN: redis.token,
    })
  })
  afterAll(async () => {
    await server[Symbol.asyncDispose]()
    await storage[Symbol.asyncDispose]()
    await redis[Symbol.asyncDispose]()
  })

  it.each(['refuse', 'hang'] as const)(
    'row 17: with Redis, storage and provider away a checkout is taken; money and documents follow (%s)',
    async fault => {
      const { backend } = server
      await withSeller(backend)
      const offer = await anOfferFor(backend, { price: 1_000, stock: 1 })
      // The last digits 09: the provider is away once.
      const cart = await aReadyCart(server, { lines: [{ offerId: offer.id }], shipping: 509 })
      redis.set(fault)
      storage.set(fault)
      const since = performance.now()
      const { status, body } = await cart.checkout({ payment: fake })
      expect([status, body.payment.status]).toEqual([201, 'created'])
      expect(performance.now() - since).toBeLessThan(10_000)
      const id = Number(body.order.id)
      await runJob(backend, 'payments.sync', { paymentId: (await paymentsOf(backend, id))[0]?.id ?? 0 })
      expect(await statusOf(backend, id)).toBe('NEW')
      const token = (await clerkOf(backend)).accessToken
      const act = (path: string) =>
        server.sent('POST', `/v1/${path}`, { token, headers: { 'idempotency-key': aKey() }, json: {} })
      const { body: converted } = await act(`orders/${id}/convert`)
      expect((await act(`waybills/${converted.waybills[0].id}/commit`)).status).toBe(200)
      const states = async () =>
        (await server.sent('GET', `/v1/orders/${id}/documents`, { token })).body.items.map(
          (item: { kind: string; status: string }) => `${item.kind} ${item.status}`,
        )
      expect(await states()).not.toContain('invoice ready')
      redis.set('pass')
      storage.set('pass')
      await runJob(backend, 'maintenance.sweep', {})
      await expect.poll(states).toEqual(expect.arrayContaining(['invoice ready', 'packing_slip ready']))
      await expectSoundStock(backend)
      expect(server.unforeseen).toEqual([])
    },
  )
})
