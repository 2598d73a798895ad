import { type JobPayloads, PermanentFailure } from '@atelier/domain'
import type { JobRun } from '../internal/job-run.ts'
import type { MailContext } from './internal.ts'
import { type LinkedDocument, mailLinkToOrder } from './mail-link-to-order.ts'

/** Written when it is sent, so that it shows one state of the order. */
export async function sendOrderMail(
  context: MailContext,
  { orderId, mail, refundId }: JobPayloads['mail.order'],
  run: JobRun,
): Promise<void> {
  const order = await context.readers.orders.find(orderId)
  if (!order) throw new PermanentFailure(`no order ${orderId}`)
  // Contact data that was erased gets no mail.
  if (order.email === '') return
  const refund = refundId === undefined ? undefined : await context.readers.payments.findRefund(refundId)
  const document = await findMailedDocument(context, { orderId, mail, refundId })
  await mailLinkToOrder(context, { order, mail, run, refunded: refund?.amount, document })
}

/** The invoice of what was shipped, or the credit note of a refund; undefined: it waits, or there is none. */
async function findMailedDocument(
  { readers }: MailContext,
  { orderId, mail, refundId }: JobPayloads['mail.order'],
): Promise<LinkedDocument | undefined> {
  const document =
    mail === 'shipped'
      ? await readers.documents.findBySource('invoice', { type: 'order', id: orderId })
      : refundId === undefined
        ? undefined
        : await readers.documents.findBySource('credit_note', { type: 'refund', id: refundId })
  if (!document || document.number === null) return undefined
  return { id: document.id, kind: mail === 'shipped' ? 'invoice' : 'credit_note', number: document.number }
}
