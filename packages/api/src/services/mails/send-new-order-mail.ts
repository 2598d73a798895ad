import type { JobPayloads } from '@atelier/domain'
import { newOrderMail, orderLink } from '@atelier/domain/mail'
import type { JobRun } from '../internal/job-run.ts'
import type { MailContext } from './internal.ts'
import { sendMail } from './send-mail.ts'

/** Mails a new order to the shop (resolution 54); no-op without an address in its settings. */
export async function sendNewOrderMail(
  context: MailContext,
  { orderId }: JobPayloads['mail.new-order'],
  run: JobRun,
): Promise<void> {
  const order = await context.readers.orders.find(orderId)
  const { ordersEmail: to, locale } = await context.readers.shopSettings.get()
  if (!order || to === null) return
  const { publicUrl, siteName } = context.settings
  const lines = await context.readers.orders.listLines(orderId)
  const url = orderLink(publicUrl, { id: orderId })
  await sendMail(context, {
    message: newOrderMail({ to, locale, order, lines, siteName, url }),
    template: 'new_order',
    run,
  })
}
