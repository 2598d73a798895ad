import { aPlacedOrderOf, aShippedOrderOf, manual } from '../_orders.ts'
import { admins, aName, oneself, type ProcedureRows, staff, type World } from './_row.ts'

const orderOf = async ({ backend, owner }: World) => ({ id: await aPlacedOrderOf(backend, owner) })
/** Others do not learn that it is there. */
const ownerOrStaff = ['NOT_FOUND', 'NOT_FOUND', 'ok', 'ok'] as const

const order = {
  lines: [],
  shippingMethodId: 1,
  expectedTotal: { amount: 0, currency: 'RUB' },
  payment: { provider: 'manual' },
}

export const ordersRows: ProcedureRows = {
  'orders.create': {
    input: () => order,
    answers: ['UNAUTHENTICATED', 'CART_NOT_READY', 'CART_NOT_READY', 'CART_NOT_READY'],
  },
  'orders.sales': { input: () => ({}), answers: staff },
  'orders.list': { input: () => ({}), answers: oneself },
  'orders.get': { input: orderOf, answers: ownerOrStaff },
  'orders.timeline': { input: orderOf, answers: ownerOrStaff },
  'orders.cancel': { input: orderOf, answers: ownerOrStaff },
  'orders.accept': {
    input: async ({ backend, owner }) => ({ id: await aPlacedOrderOf(backend, owner, { payment: manual }) }),
    answers: staff,
  },
  'orders.update': { input: async world => ({ ...(await orderOf(world)), carrier: aName() }), answers: staff },
  'orders.convert': { input: orderOf, answers: staff },
  'orders.deliver': {
    input: async ({ backend, owner }) => ({ id: await aShippedOrderOf(backend, owner) }),
    answers: staff,
  },
  'orders.eraseContact': { input: () => ({ email: 'gone@studio.example' }), answers: admins },
  'orders.requestAccess': {
    input: () => ({ number: 'O-2026-000001', email: 'ana@studio.example' }),
    answers: ['ok', 'ok', 'ok', 'ok'],
  },
}
