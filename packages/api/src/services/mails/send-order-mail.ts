import { type JobPayloads, PermanentFailure } from '@atelier/domain'
import type { JobRun } from '../internal/job-run.ts'
import type { MailContext } from './internal.ts'
import { mailLinkToOrder } from './mail-link-to-order.ts'

/** Written when it is sent, so that it shows one state of the order. */
export async function sendOrderMail(
  context: MailContext,
  { orderId, mail }: JobPayloads['mail.order'],
  run: JobRun,
): Promise<void> {
  const order = await context.readers.orders.find(orderId)
  if (!order) throw new PermanentFailure(`no order ${orderId}`)
  // Contact data that was erased gets no mail.
  if (order.email === '') return
  await mailLinkToOrder(context, { order, mail, run })
}
