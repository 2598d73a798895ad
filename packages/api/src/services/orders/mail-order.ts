import type { JobPayloads, UnitOfWork } from '@atelier/domain'

/** Asks for a mail about an order, in the transaction that makes it necessary; each of them once an order, or once a refund. */
export const mailOrder = (uow: Pick<UnitOfWork, 'jobs'>, payload: JobPayloads['mail.order']): Promise<void> =>
  uow.jobs.enqueue('mail.order', payload, {
    dedupeKey: [payload.orderId, payload.mail, payload.refundId].filter(part => part !== undefined).join(':'),
  })
