import { aPlacedOrderOf, manual } from '../_orders.ts'
import { paymentsOf } from '../_payments.ts'
import { rowsOf } from '../_people.ts'
import { byClerk } from '../_stock.ts'
import { allCallers, always, type ProcedureRows, staff, type World } from './_row.ts'

const orderOf = async ({ backend, owner }: World) => ({
  id: await aPlacedOrderOf(backend, owner, { payment: manual }),
})
const paymentOf = async ({ backend, owner }: World) => {
  const [payment] = await paymentsOf(backend, await aPlacedOrderOf(backend, owner))
  return { id: payment?.id ?? 0 }
}
/** Of an order whose money staff have recorded. */
const paidOf = async (world: World) => {
  const { id } = await paymentOf(world)
  await (await byClerk(world.backend)).payments.capture({ id, note: 'statement 3' })
  return { id }
}
const reviewOf = async (world: World) => {
  const { id } = await paymentOf(world)
  await rowsOf(world.backend, 'update payments set requires_review = true where id = $1', [id])
  return { id }
}
/** A refund that its provider refused. */
const refusedOf = async (world: World) => {
  const { id } = await paidOf(world)
  const [refund] = await rowsOf(
    world.backend,
    `insert into refunds (payment_id, order_id, amount, reason, status, attempt)
     select id, order_id, 100, 'goodwill', 'failed', 5 from payments where id = $1 returning id::int`,
    [id],
  )
  return { id: Number(Object(refund).id) }
}
/** Others do not learn that it is there. */
const ownerOrStaff = ['NOT_FOUND', 'NOT_FOUND', 'ok', 'ok'] as const

export const paymentsRows: ProcedureRows = {
  'payments.options': { input: () => undefined, answers: allCallers },
  'payments.create': {
    input: async world => ({ ...(await orderOf(world)), provider: 'manual' }),
    answers: ownerOrStaff,
  },
  'payments.get': { input: paymentOf, answers: ownerOrStaff },
  'payments.capture': { input: async world => ({ ...(await paymentOf(world)), note: 'statement 3' }), answers: staff },
  'payments.cancel': { input: paymentOf, answers: staff },
  'payments.refund': {
    input: async world => ({
      ...(await paidOf(world)),
      amount: { amount: 100, currency: 'RUB' },
      reason: 'goodwill',
      note: 'by hand',
    }),
    answers: staff,
  },
  'payments.review': {
    input: async world => ({ ...(await reviewOf(world)), note: 'the rest came in cash' }),
    answers: staff,
  },
  'refunds.list': { input: () => ({}), answers: staff },
  'refunds.retry': { input: refusedOf, answers: staff },
  'payments.refunds': { input: paymentOf, answers: staff },
  'fakePayments.complete': { input: () => ({ ref: 'fake_0', outcome: 'captured' }), answers: always('NOT_FOUND') },
}
