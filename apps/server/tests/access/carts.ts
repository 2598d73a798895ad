import { aGuestCartOf } from '../_carts.ts'
import { always, allCallers, type ProcedureRows, type World } from './_row.ts'

const cartOf = async ({ backend }: World) => ({ id: await aGuestCartOf(backend) })
/** The token is a guest's only proof: without it the cart is not there, for staff too. */
const hidden = always('NOT_FOUND')
const ofUsers = ['UNAUTHENTICATED', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'] as const

export const cartsRows: ProcedureRows = {
  'carts.create': { input: () => ({}), answers: allCallers },
  'carts.mine': { input: () => undefined, answers: ofUsers },
  'carts.get': { input: cartOf, answers: hidden },
  'carts.addLine': { input: async world => ({ ...(await cartOf(world)), offerId: 1 }), answers: hidden },
  'carts.setLine': { input: async world => ({ ...(await cartOf(world)), lineId: 1, quantity: 2 }), answers: hidden },
  'carts.deleteLine': { input: async world => ({ ...(await cartOf(world)), lineId: 1 }), answers: hidden },
  'carts.setAddresses': { input: async world => ({ ...(await cartOf(world)), locale: 'ru' }), answers: hidden },
  'carts.shippingOptions': { input: cartOf, answers: hidden },
  'carts.setShipping': { input: async world => ({ ...(await cartOf(world)), shippingMethodId: 1 }), answers: hidden },
  'carts.setCoupon': { input: async world => ({ ...(await cartOf(world)), code: 'SPRING' }), answers: hidden },
  'carts.deleteCoupon': { input: cartOf, answers: hidden },
  'carts.checkout': {
    input: async world => ({
      ...(await cartOf(world)),
      expectedTotal: { amount: 0, currency: 'RUB' },
      payment: { provider: 'manual' },
    }),
    answers: hidden,
  },
  'carts.merge': { input: () => undefined, answers: ofUsers },
}
