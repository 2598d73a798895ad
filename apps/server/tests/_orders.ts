import { expect } from 'vitest'
import type { TestBackend } from './_backend.ts'
import { address, aGuestCart, anOfferFor, type OfferFields } from './_carts.ts'
import { clerkOf } from './_catalog.ts'
import type { Person } from './_people.ts'
import { anOrderAddress } from './_sales.ts'
import type { TestServer } from './_server.ts'
import { aShippingMethod } from './_shop.ts'

let keys = 0
/** A new idempotency key. */
export const aKey = () => `key-${(keys += 1)}`

export const manual = { provider: 'manual', method: 'bank_transfer' } as const
export const onDelivery = { provider: 'manual', method: 'cash_on_delivery' } as const

interface ReadyCart {
  readonly lines?: readonly { readonly offerId: number; readonly quantity?: number }[]
  readonly email?: string
  /** Minor units. */
  readonly shipping?: number
}

/** A guest's cart with everything that checkout asks for. */
export async function aReadyCart(
  server: TestServer,
  { lines, email = 'guest@studio.example', shipping = 500 }: ReadyCart = {},
) {
  const { backend } = server
  const wanted = lines ?? [{ offerId: (await anOfferFor(backend, { price: 1_000, stock: 100 })).id }]
  const method = await aShippingMethod(backend, { price: { amount: shipping, currency: 'RUB' } })
  const cart = await aGuestCart(server, wanted)
  await cart.call('PUT', '/addresses', { shipping_address: address, email })
  const { body } = await cart.call('PUT', '/shipping', { shipping_method_id: method.id })
  const checkout = (more: Readonly<Record<string, unknown>> = {}, key = aKey()) =>
    untilDecided(() =>
      server.sent('POST', `/v1/carts/${cart.id}/checkout`, {
        headers: { ...cart.headers, 'idempotency-key': key },
        json: { expected_total: body.total, payment: manual, ...more },
      }),
    )
  return { ...cart, total: body.total, checkout }
}

/** An order of a guest: bank transfer unless said. */
export async function aPlacedOrder(server: TestServer, cart: ReadyCart = {}, payment: object = manual) {
  const ready = await aReadyCart(server, cart)
  const { status, body } = await ready.checkout({ payment })
  expect(status).toBe(201)
  const headers = { 'order-token': String(body.order_token) }
  return { ...body.order, id: Number(body.order.id), headers, cart: ready }
}

/** Nothing of the stock disagrees. */
export async function expectSoundStock({ wired }: TestBackend): Promise<void> {
  expect(await wired.services.readers.stock.audit()).toEqual([])
}

const onSale = async (backend: TestBackend, goods: OfferFields = {}) => ({
  offer: await anOfferFor(backend, { price: 1_000, ...goods }),
  method: await aShippingMethod(backend),
})
const shared = new WeakMap<TestBackend, ReturnType<typeof onSale>>()

/** An order of a user: confirmed at once unless said, of goods that its backend's tests share unless said. */
export async function aPlacedOrderOf(
  backend: TestBackend,
  { accessToken }: Person,
  { payment = onDelivery, ...goods }: OfferFields & { payment?: typeof manual | typeof onDelivery } = {},
): Promise<number> {
  const isShared = Object.keys(goods).length === 0
  const selling = (isShared ? shared.get(backend) : undefined) ?? onSale(backend, goods)
  if (isShared) shared.set(backend, selling)
  const { offer, method } = await selling
  const { order } = await backend.as(accessToken, { idempotencyKey: aKey() }).orders.create({
    lines: [{ offerId: offer.id, quantity: 1 }],
    shippingAddress: anOrderAddress,
    shippingMethodId: method.id,
    expectedTotal: { amount: 1_500, currency: 'RUB' },
    payment,
  })
  return order.id
}

/** The same, sent by its waybill. */
export async function aShippedOrderOf(backend: TestBackend, owner: Person): Promise<number> {
  const id = await aPlacedOrderOf(backend, owner)
  const { accessToken } = await clerkOf(backend)
  const { waybills } = await backend.as(accessToken).orders.convert({ id })
  for (const waybill of waybills) {
    await backend.as(accessToken, { idempotencyKey: aKey() }).waybills.commit({ id: waybill.id })
  }
  return id
}

/** Asks again, as clients do, while the answer is that a lock was waited for too long. */
export async function untilDecided(ask: () => ReturnType<TestServer['sent']>): ReturnType<TestServer['sent']> {
  let answer = await ask()
  while (answer.error?.code === 'CONTENTION') answer = await ask()
  return answer
}
