import type { UnitOfWork } from '@atelier/domain'
import type { Order } from '@atelier/domain/orders'
import { cancelLivingPayments } from '../payments/cancel-living-payments.ts'

/** Cancels what could still bring money for a locked order that ended. */
export const endPayments = async (uow: UnitOfWork, { id }: Order): Promise<void> =>
  cancelLivingPayments(uow, await uow.payments.listOfOrder(id))

/** The same of attempts at a provider; a manual payment goes on. */
export async function endSessions(uow: UnitOfWork, { id }: Order): Promise<void> {
  const attempts = await uow.payments.listOfOrder(id)
  await cancelLivingPayments(
    uow,
    attempts.filter(({ provider }) => provider !== 'manual'),
  )
}
