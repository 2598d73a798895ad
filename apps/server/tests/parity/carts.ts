import { address, anOfferFor } from '../_carts.ts'
import { aCoupon, aShippingMethod } from '../_shop.ts'
import type { Call, Side } from './_call.ts'

const guestHeaders = async ({ server }: Side) => {
  const offer = await anOfferFor(server.backend, {
    shelf: 'parity-1',
    sku: 'parity-1',
    title: 'Oak plank',
    manufacturerNumber: 'O1',
  })
  const { id, cartToken = '' } = await server.backend.as().carts.create({})
  const headers = { 'cart-token': cartToken }
  await server.send('POST', `/v1/carts/${id}/lines`, { headers, json: { offer_id: offer.id } })
  return headers
}
const of = (input: unknown, key: string): unknown => Reflect.get(Object(input), key)
const shippingAddress = {
  fullName: address.full_name,
  phone: address.phone,
  country: address.country,
  city: address.city,
  street: address.street,
  house: address.house,
  postalCode: address.postal_code,
}

export const cartsCalls: readonly Call[] = [
  { procedure: 'carts.create', input: { locale: 'ru' }, http: ['POST', '/v1/carts', { json: { locale: 'ru' } }] },
  { procedure: 'carts.get', input: { id: 1 }, http: ['GET', '/v1/carts/1'], refused: 'NOT_FOUND' },
  { procedure: 'carts.mine', by: 'ana', http: ['GET', '/v1/carts/mine'], refused: 'NOT_FOUND' },
  { procedure: 'carts.merge', by: 'ana', headers: guestHeaders, http: ['POST', '/v1/carts/merge'] },
  { procedure: 'carts.mine', by: 'ana', http: ['GET', '/v1/carts/mine'] },
  { procedure: 'carts.get', by: 'ana', input: { id: 3 }, http: ['GET', '/v1/carts/3'] },
  {
    procedure: 'carts.addLine',
    by: 'ana',
    input: async ({ server }: Side) => ({
      id: 3,
      offerId: (
        await anOfferFor(server.backend, {
          shelf: 'parity-2',
          sku: 'parity-2',
          title: 'Elm plank',
          manufacturerNumber: 'E1',
        })
      ).id,
    }),
    http: (_, input) => ['POST', '/v1/carts/3/lines', { json: { offer_id: of(input, 'offerId') } }],
  },
  {
    procedure: 'carts.setLine',
    by: 'ana',
    input: { id: 3, lineId: 2, quantity: 2 },
    http: ['PATCH', '/v1/carts/3/lines/2', { json: { quantity: 2 } }],
  },
  { procedure: 'carts.deleteLine', by: 'ana', input: { id: 3, lineId: 2 }, http: ['DELETE', '/v1/carts/3/lines/2'] },
  {
    procedure: 'carts.setAddresses',
    by: 'ana',
    input: { id: 3, shippingAddress },
    http: ['PUT', '/v1/carts/3/addresses', { json: { shipping_address: address } }],
  },
  { procedure: 'carts.shippingOptions', by: 'ana', input: { id: 3 }, http: ['GET', '/v1/carts/3/shipping-options'] },
  {
    procedure: 'carts.setShipping',
    by: 'ana',
    input: async ({ server }: Side) => ({
      id: 3,
      shippingMethodId: (await aShippingMethod(server.backend, { code: 'parity_cargo' })).id,
    }),
    http: (_, input) => [
      'PUT',
      '/v1/carts/3/shipping',
      { json: { shipping_method_id: of(input, 'shippingMethodId') } },
    ],
  },
  {
    procedure: 'carts.setCoupon',
    by: 'ana',
    input: { id: 3, code: 'NONE' },
    http: ['PUT', '/v1/carts/3/coupon', { json: { code: 'NONE' } }],
    refused: 'COUPON_INVALID',
  },
  {
    procedure: 'carts.setCoupon',
    by: 'ana',
    input: async ({ server }: Side) => ({
      id: 3,
      code: (await aCoupon(server.backend, { code: 'PARITY', valueBps: 1_000 })).code,
    }),
    http: ['PUT', '/v1/carts/3/coupon', { json: { code: 'PARITY' } }],
  },
  { procedure: 'carts.deleteCoupon', by: 'ana', input: { id: 3 }, http: ['DELETE', '/v1/carts/3/coupon'] },
]
