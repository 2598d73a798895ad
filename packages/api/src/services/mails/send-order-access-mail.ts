import type { JobPayloads } from '@atelier/domain'
import { emailKeyOf } from '@atelier/domain/accounts'
import type { JobRun } from '../internal/job-run.ts'
import type { MailContext } from './internal.ts'
import { mailLinkToOrder } from './mail-link-to-order.ts'

/** Nothing is sent unless number and address belong together. */
export async function sendOrderAccessMail(
  context: MailContext,
  { number, email }: JobPayloads['mail.order-access'],
  run: JobRun,
): Promise<void> {
  const order = await context.readers.orders.findByNumber(number.toUpperCase())
  if (!order || order.emailKey !== emailKeyOf(email) || order.email === '') return
  await mailLinkToOrder(context, { order, mail: 'access', run })
}
