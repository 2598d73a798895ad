import type { JobPayloads, UnitOfWork } from '@atelier/domain'

/** Asks for a mail about an order, in the transaction that makes it necessary; each of them once an order. */
export const mailOrder = (uow: Pick<UnitOfWork, 'jobs'>, { orderId, mail }: JobPayloads['mail.order']): Promise<void> =>
  uow.jobs.enqueue('mail.order', { orderId, mail }, { dedupeKey: `${orderId}:${mail}` })
