import { address, anOfferFor } from '../_carts.ts'
import { aKey } from '../_orders.ts'
import { anOrderAddress } from '../_sales.ts'
import { aShippingMethod } from '../_shop.ts'
import type { Call, Side } from './_call.ts'

const of = (input: unknown, key: string): unknown => Reflect.get(Object(input), key)
const keyed = (json: object) => ({ headers: { 'idempotency-key': aKey() }, json })
const payment = { provider: 'manual', method: 'bank_transfer' }

/** A guest's cart with what checkout asks for; the same call opens it and orders it. */
const guests = new WeakMap<object, Promise<{ id: number; token: string }>>()
const guestOf = (side: Side) => {
  const guest = guests.get(side) ?? openGuestCart(side)
  guests.set(side, guest)
  return guest
}
async function openGuestCart({ server }: Side) {
  const offer = await anOfferFor(server.backend, {
    price: 1_000,
    shelf: 'parity-order',
    sku: 'parity-order',
    title: 'Ash plank',
    manufacturerNumber: 'A1',
  })
  const method = await aShippingMethod(server.backend, { code: 'parity_order' })
  const { id, cartToken = '' } = await server.backend.as().carts.create({})
  const api = server.backend.as(undefined, { guestTokens: { cart: cartToken } })
  await api.carts.addLine({ id, offerId: offer.id })
  await api.carts.setAddresses({ id, shippingAddress: anOrderAddress, email: 'guest@studio.example' })
  await api.carts.setShipping({ id, shippingMethodId: method.id })
  return { id, token: cartToken }
}

export const ordersCalls: readonly Call[] = [
  {
    procedure: 'carts.checkout',
    headers: async side => ({ 'cart-token': (await guestOf(side)).token }),
    input: async (side: Side) => ({
      id: (await guestOf(side)).id,
      expectedTotal: { amount: 1_500, currency: 'RUB' },
      payment,
    }),
    http: ['POST', '/v1/carts/:id/checkout', keyed({ expected_total: { amount: 1_500, currency: 'RUB' }, payment })],
  },
  {
    procedure: 'orders.create',
    by: 'ben',
    input: async ({ server }: Side) => ({
      lines: [
        {
          offerId: (
            await anOfferFor(server.backend, {
              price: 2_000,
              shelf: 'parity-short',
              sku: 'parity-short',
              title: 'Fir plank',
              manufacturerNumber: 'F1',
            })
          ).id,
          quantity: 1,
        },
      ],
      shippingAddress: anOrderAddress,
      shippingMethodId: (await aShippingMethod(server.backend, { code: 'parity_short' })).id,
      expectedTotal: { amount: 2_500, currency: 'RUB' },
      payment,
    }),
    http: (_, input) => [
      'POST',
      '/v1/orders',
      keyed({
        lines: [{ offer_id: offerIn(input), quantity: 1 }],
        shipping_address: {
          ...address,
          full_name: anOrderAddress.fullName,
          phone: anOrderAddress.phone,
          street: anOrderAddress.street,
          house: anOrderAddress.house,
        },
        shipping_method_id: of(input, 'shippingMethodId'),
        expected_total: { amount: 2_500, currency: 'RUB' },
        payment,
      }),
    ],
  },
  { procedure: 'orders.sales', by: 'eve', input: { days: 3 }, http: ['GET', '/v1/orders/sales?days=3'] },
  { procedure: 'orders.list', by: 'ben', input: {}, http: ['GET', '/v1/orders'] },
  { procedure: 'orders.get', by: 'ben', input: { id: 2 }, http: ['GET', '/v1/orders/2'] },
  { procedure: 'orders.get', by: 'ben', input: { id: 1 }, http: ['GET', '/v1/orders/1'], refused: 'NOT_FOUND' },
  { procedure: 'orders.timeline', by: 'eve', input: { id: 2 }, http: ['GET', '/v1/orders/2/timeline'] },
  {
    procedure: 'orders.update',
    by: 'eve',
    input: { id: 2, carrier: 'DHL' },
    http: ['PATCH', '/v1/orders/2', { json: { carrier: 'DHL' } }],
  },
  { procedure: 'orders.accept', by: 'eve', input: { id: 2 }, http: ['POST', '/v1/orders/2/accept'] },
  {
    procedure: 'orders.accept',
    by: 'ben',
    input: { id: 2 },
    http: ['POST', '/v1/orders/2/accept'],
    refused: 'FORBIDDEN',
  },
  { procedure: 'orders.convert', by: 'eve', input: { id: 2 }, http: ['POST', '/v1/orders/2/convert'] },
  {
    procedure: 'orders.convert',
    by: 'eve',
    input: { id: 2 },
    http: ['POST', '/v1/orders/2/convert'],
    refused: 'ALREADY_CONVERTED',
  },
  {
    procedure: 'orders.deliver',
    by: 'eve',
    input: { id: 2 },
    http: ['POST', '/v1/orders/2/deliver'],
    refused: 'ILLEGAL_TRANSITION',
  },
  { procedure: 'orders.cancel', by: 'eve', input: { id: 2 }, http: ['POST', '/v1/orders/2/cancel'] },
  {
    procedure: 'orders.eraseContact',
    by: 'boss',
    input: { email: 'gone@studio.example' },
    http: ['POST', '/v1/orders/erase-contact', { json: { email: 'gone@studio.example' } }],
  },
  {
    procedure: 'orders.requestAccess',
    input: { number: 'O-1', email: 'ana@studio.example' },
    http: ['POST', '/v1/orders/access', { json: { number: 'O-1', email: 'ana@studio.example' } }],
  },
]

const offerIn = (input: unknown): unknown => Reflect.get(Object(Reflect.get(Object(of(input, 'lines')), 0)), 'offerId')
