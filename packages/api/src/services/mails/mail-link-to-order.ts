import { timestampOf } from '@atelier/domain'
import { orderMail } from '@atelier/domain/mail'
import { type Order, type OrderMail, orderTokenSeconds } from '@atelier/domain/orders'
import type { JobRun } from '../internal/job-run.ts'
import type { MailContext } from './internal.ts'
import { sendMail } from './send-mail.ts'

interface Sending {
  readonly order: Order
  readonly mail: OrderMail | 'access'
  readonly run: JobRun
}

/** The link of a guest carries a token of its own, made here, so that none lies in a job row. */
export async function mailLinkToOrder(context: MailContext, { order, mail, run }: Sending): Promise<void> {
  const { publicUrl, siteName } = context.settings
  const secret = order.userId === null || mail === 'access' ? context.secrets.create() : undefined
  const url = `${publicUrl}/order#id=${order.id}${secret ? `&token=${secret.token}` : ''}`
  const expiresAt = timestampOf(context.clock.now() + orderTokenSeconds * 1_000)
  await sendMail(context, {
    message: orderMail({ order, mail, siteName, url }),
    template: `order_${mail}`,
    run,
    ...(secret && {
      beside: uow => uow.orders.insertToken({ orderId: order.id, tokenHash: secret.hash, expiresAt }),
    }),
  })
}
