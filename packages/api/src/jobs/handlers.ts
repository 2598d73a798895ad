import type { JobKind, JobPayloads } from '@atelier/domain'
import { orderMails } from '@atelier/domain/orders'
import { z } from 'zod'
import type { RequestContext } from '../app-services.ts'
import { deleteObjects } from '../services/assets/delete-objects.ts'
import { sweepAssets } from '../services/assets/sweep-assets.ts'
import { sweepStrays } from '../services/assets/sweep-strays.ts'
import { makeDocumentFiles } from '../services/documents/make-document-files.ts'
import { issueWaitingDocuments } from '../services/documents/resume-documents.ts'
import { fetchImages } from '../services/imports/fetch-images.ts'
import { runImport } from '../services/imports/run-import.ts'
import type { JobRun } from '../services/internal/job-run.ts'
import { sweep } from '../services/internal/sweep.ts'
import { sendEmailChangeMail } from '../services/mails/send-email-change-mail.ts'
import { sendEventReminder } from '../services/mails/send-event-reminder.ts'
import { sendNewOrderMail } from '../services/mails/send-new-order-mail.ts'
import { sendNoticeMail } from '../services/mails/send-notice-mail.ts'
import { sendOrderAccessMail } from '../services/mails/send-order-access-mail.ts'
import { sendOrderMail } from '../services/mails/send-order-mail.ts'
import { sendPasswordResetMail } from '../services/mails/send-password-reset-mail.ts'
import { sendVerificationMail } from '../services/mails/send-verification-mail.ts'
import { sendWebhookDisabledMail } from '../services/mails/send-webhook-disabled-mail.ts'
import { sendWelcomeMail } from '../services/mails/send-welcome-mail.ts'
import { expireDueOrders } from '../services/orders/expire-due-orders.ts'
import { expireOrder } from '../services/orders/expire-order.ts'
import { cancelAtProvider } from '../services/payments/cancel-at-provider.ts'
import { captureAtProvider } from '../services/payments/capture-at-provider.ts'
import { processInbox } from '../services/payments/process-inbox.ts'
import { reconcilePayments } from '../services/payments/reconcile-payments.ts'
import { sendFakeNotice } from '../services/payments/send-fake-notice.ts'
import { sendRefund } from '../services/payments/send-refund.ts'
import { syncPayment } from '../services/payments/sync-payment.ts'
import { applyPriceListChange } from '../services/price-lists/apply-price-list-change.ts'
import { refreshPriceListings } from '../services/price-lists/refresh-price-listings.ts'
import { auditStock } from '../services/stock/audit-stock.ts'
import { relistLocation } from '../services/stock/relist-location.ts'
import { relistStock } from '../services/stock/relist-stock.ts'
import { closeReturn } from '../services/returns/close-return.ts'
import { deliverFirstWebhook } from '../services/webhook-endpoints/deliver-first-webhook.ts'
import { deliverWebhook } from '../services/webhook-endpoints/deliver-webhook.ts'
import { replayWebhooks } from '../services/webhook-endpoints/replay-webhooks.ts'

/** Runs one kind of job; throwing means another attempt. */
export type JobHandler = (context: RequestContext, payload: unknown, run: JobRun) => Promise<void>

const Empty = z.object({})
const Keys = z.object({ keys: z.array(z.string()) })
const Strays = z.object({ from: z.string().exactOptional() })
const DocumentId = z.object({ documentId: z.int() })
const ReturnId = z.object({ returnId: z.int() })
const Import = z.object({ importId: z.int() })
const AccountId = z.object({ accountId: z.int() })
const Email = z.object({ email: z.string() })
const Verification = z.union([AccountId, Email])
const EmailChange = AccountId.extend({ newEmail: z.string() })
const Reminder = z.object({ eventId: z.int(), startsAt: z.string() })
const Notice = AccountId.extend({ to: z.string(), notice: z.enum(['password_changed', 'email_changed']) })
const Disabled = z.object({ endpointId: z.int(), userId: z.int() })
const Delivery = z.object({ deliveryId: z.int(), attempt: z.int() })
const Replay = z.object({
  endpointId: z.int(),
  since: z.string(),
  until: z.string(),
  include: z.enum(['all', 'undelivered']),
  afterId: z.int(),
})

const PaymentId = z.object({ paymentId: z.int() })
const Capture = PaymentId.extend({ upTo: z.int() })
const RefundAttempt = z.object({ refundId: z.int(), attempt: z.int() })
const Inbox = z.object({ inboxId: z.int() })
const FakeNotice = z.object({
  ref: z.string(),
  type: z.enum(['payment.authorized', 'payment.captured', 'payment.failed']),
  eventId: z.string(),
})
const OrderId = z.object({ orderId: z.int() })
const MailOfOrder = OrderId.extend({ mail: z.enum(orderMails), refundId: z.int().optional() })
const OrderAccess = z.object({ number: z.string(), email: z.string() })

const Turn = z.object({ priceListId: z.int(), at: z.string() })
const Relist = z.object({
  priceListId: z.int(),
  after: z.object({ amount: z.int(), offerId: z.int() }).optional(),
})

const RelistLocation = z.object({ locationId: z.int(), afterOfferId: z.int() })
const RelistStock = z.object({ offerIds: z.array(z.int()), fallen: z.array(z.int()) })

type PayloadOf<K extends JobKind> = z.ZodType<JobPayloads[K]>
const handler =
  <K extends JobKind>(
    schema: PayloadOf<K>,
    handle: (context: RequestContext, payload: JobPayloads[K], run: JobRun) => Promise<void>,
  ) =>
  (context: RequestContext, payload: unknown, run: JobRun): Promise<void> =>
    handle(context, schema.parse(payload), run)

/** Parses the payload of each kind and calls one service function; a kind without a handler does not compile. */
export const jobHandlers: Readonly<Record<JobKind, JobHandler>> = {
  'mail.verification': handler<'mail.verification'>(Verification, sendVerificationMail),
  'mail.password-reset': handler<'mail.password-reset'>(Email, sendPasswordResetMail),
  'mail.email-change': handler<'mail.email-change'>(EmailChange, sendEmailChangeMail),
  'mail.welcome': handler<'mail.welcome'>(AccountId, sendWelcomeMail),
  'mail.event-reminder': handler<'mail.event-reminder'>(Reminder, sendEventReminder),
  'mail.notice': handler<'mail.notice'>(Notice, sendNoticeMail),
  'mail.webhook-disabled': handler<'mail.webhook-disabled'>(Disabled, sendWebhookDisabledMail),
  'mail.order': handler<'mail.order'>(MailOfOrder, sendOrderMail),
  'mail.new-order': handler<'mail.new-order'>(OrderId, sendNewOrderMail),
  'mail.order-access': handler<'mail.order-access'>(OrderAccess, sendOrderAccessMail),
  'webhooks.deliver': handler<'webhooks.deliver'>(Delivery, deliverFirstWebhook),
  'webhooks.retry': handler<'webhooks.retry'>(Delivery, deliverWebhook),
  'webhooks.replay': handler<'webhooks.replay'>(Replay, replayWebhooks),
  'assets.purge': handler<'assets.purge'>(Keys, (context, { keys }) => deleteObjects(context, keys)),
  'assets.sweep': handler<'assets.sweep'>(Empty, (context, _, { signal }) => sweepAssets(context, signal)),
  'assets.sweep-strays': handler<'assets.sweep-strays'>(Strays, (context, { from = null }, { signal }) =>
    sweepStrays(context, from, signal),
  ),
  'payments.sync': handler<'payments.sync'>(PaymentId, syncPayment),
  'payments.cancel': handler<'payments.cancel'>(PaymentId, cancelAtProvider),
  'payments.capture': handler<'payments.capture'>(Capture, async (context, wanted) => {
    await captureAtProvider(context, wanted)
  }),
  'payments.refund': handler<'payments.refund'>(RefundAttempt, sendRefund),
  'payments.receive': handler<'payments.receive'>(Inbox, processInbox),
  'payments.reconcile': handler<'payments.reconcile'>(Empty, reconcilePayments),
  'payments.fake-notice': handler<'payments.fake-notice'>(FakeNotice, sendFakeNotice),
  'prices.turn': handler<'prices.turn'>(Turn, applyPriceListChange),
  'prices.relist': handler<'prices.relist'>(Relist, refreshPriceListings),
  'stock.relist': handler<'stock.relist'>(RelistStock, relistStock),
  'stock.relist-location': handler<'stock.relist-location'>(RelistLocation, relistLocation),
  'stock.audit': handler<'stock.audit'>(Empty, auditStock),
  'documents.make': handler<'documents.make'>(DocumentId, makeDocumentFiles),
  'returns.close': handler<'returns.close'>(ReturnId, closeReturn),
  'documents.issue-waiting': handler<'documents.issue-waiting'>(Empty, issueWaitingDocuments),
  'imports.run': handler<'imports.run'>(Import, (context, { importId }, { signal }) =>
    runImport(context, importId, signal),
  ),
  'imports.fetch-images': handler<'imports.fetch-images'>(Import, (context, { importId }, { signal }) =>
    fetchImages(context, importId, signal),
  ),
  'orders.expire': handler<'orders.expire'>(OrderId, (context, { orderId }) =>
    context.transact(uow => expireOrder(context, uow, orderId)),
  ),
  'orders.sweep': handler<'orders.sweep'>(Empty, expireDueOrders),
  'maintenance.sweep': handler<'maintenance.sweep'>(Empty, sweep),
}
