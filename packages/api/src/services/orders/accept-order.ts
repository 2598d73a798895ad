import { type Actor, AppError, sumOf, type UnitOfWork } from '@atelier/domain'
import { type Order, orderTransitions } from '@atelier/domain/orders'
import { isLivingPayment } from '@atelier/domain/payments'
import type { OrderActionInput, OrderOutput } from '../../schemas/orders.ts'
import type { Needs } from '../../app-services.ts'
import { changeOrder } from './change-order.ts'
import { confirmOrder } from './confirm-order.ts'
import { endSessions } from './end-payments.ts'
import { moverOf } from './internal.ts'

/** Staff confirm an unpaid order, whose money is awaited from then on (CW-19). @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION */
export const acceptOrder = (
  context: Needs<'transact' | 'clock'>,
  actor: Actor,
  input: OrderActionInput,
): Promise<OrderOutput> =>
  changeOrder(context, actor, {
    ...input,
    action: 'order.accepted',
    async change(uow, before) {
      const { status } = before
      if (status !== 'PENDING_PAYMENT') {
        throw new AppError('ILLEGAL_TRANSITION', { from: status, to: 'NEW', allowed: orderTransitions[status] })
      }
      const order = await confirmOrder(context, { uow, order: before, by: moverOf(actor) })
      await endSessions(uow, before)
      await awaitTheRest(uow, before)
      return order
    },
  })

/** Money that did not come yet is recorded by staff (`resolutions.md` 42). */
async function awaitTheRest(uow: UnitOfWork, { id, total, currency }: Order): Promise<void> {
  const payments = await uow.payments.listOfOrder(id)
  const amount = total - sumOf(payments.map(({ captured, refunded }) => captured - refunded))
  if (amount <= 0 || payments.some(({ status }) => isLivingPayment(status))) return
  const manual = { provider: 'manual', method: 'bank_transfer', status: 'awaiting' } as const
  await uow.payments.insert({ orderId: id, amount, currency, ...manual, returnUrl: null, expiresAt: null })
}
