import { timestampOf } from '@atelier/domain'
import { type MailedDocument, orderLink, orderMail } from '@atelier/domain/mail'
import { type Order, type OrderMail, orderTokenSeconds } from '@atelier/domain/orders'
import type { JobRun } from '../internal/job-run.ts'
import type { MailContext } from './internal.ts'
import { sendMail } from './send-mail.ts'

/** A document of the order that the mail names and its link opens. */
export type LinkedDocument = MailedDocument & { readonly id: number }

interface Sending {
  readonly order: Order
  readonly mail: OrderMail | 'access'
  readonly run: JobRun
  /** Minor units. */
  readonly refunded?: number | undefined
  readonly document?: LinkedDocument | undefined
}

/** The link of a guest carries a token of its own, made here, so that none lies in a job row. */
export async function mailLinkToOrder(
  context: MailContext,
  { order, mail, run, refunded, document }: Sending,
): Promise<void> {
  const { publicUrl, siteName } = context.settings
  const secret = order.userId === null || mail === 'access' ? context.secrets.create() : undefined
  const url = orderLink(publicUrl, { id: order.id, token: secret?.token, documentId: document?.id })
  const expiresAt = timestampOf(context.clock.now() + orderTokenSeconds * 1_000)
  await sendMail(context, {
    message: orderMail({ order, mail, refunded, document, siteName, url }),
    template: `order_${mail}`,
    run,
    ...(secret && {
      beside: uow => uow.orders.insertToken({ orderId: order.id, tokenHash: secret.hash, expiresAt }),
    }),
  })
}
