import type { OrderMail } from './orders/order-mail.ts'
import type { FakeNotice } from './payments/fake-payment.ts'

/** How one kind of job is queued. Source: `spec/reliability.md` section 15. */
export interface JobSettings {
  /** Seconds an attempt may take before another begins. */
  readonly limitSeconds: number
  /** Attempts of this kind that one process runs at once; a full batch is followed by the next without a pause. */
  readonly batchSize: number
  /** Runs by schedule too, UTC; such a kind has an empty payload. */
  readonly cron?: string
}

interface JobEntry<P> extends JobSettings {
  /** Carries the type of the payload only: ids, at most 8 KB, no secrets (`reliability.md` 10.1). */
  readonly payload?: P
}

const job = <P>(settings: JobSettings): JobEntry<P> => settings
const mail = { limitSeconds: 30, batchSize: 4 }
const single = { limitSeconds: 60, batchSize: 1 }
const provider = { limitSeconds: 60, batchSize: 4 }
type Nothing = Record<string, never>

/** The one list of jobs: `<resource>.<verb>` to its payload and settings. Handlers: `packages/api/src/jobs/handlers.ts`. */
export const jobs = {
  /** Makes a verification token and mails its link; with `email`, a resend by address, known or not. */
  'mail.verification': job<{ readonly accountId: number } | { readonly email: string }>(mail),
  /** Makes a reset token and mails its link, if the address has an account. */
  'mail.password-reset': job<{ readonly email: string }>(mail),
  /** Makes a change token and mails its link to the new address. */
  'mail.email-change': job<{ readonly accountId: number; readonly newEmail: string }>(mail),
  /** Sent once the address of an account is verified. */
  'mail.welcome': job<{ readonly accountId: number }>(mail),
  /** Reminds the owner of an event a day before; no-op if the event moved, was canceled or deleted. */
  'mail.event-reminder': job<{ readonly eventId: number; readonly startsAt: string }>(mail),
  /** Says to `to` that its account changed. */
  'mail.notice': job<{
    readonly accountId: number
    readonly to: string
    readonly notice: 'password_changed' | 'email_changed'
  }>(mail),
  /** Says to an ADMIN that a webhook endpoint was disabled. */
  'mail.webhook-disabled': job<{ readonly endpointId: number; readonly userId: number }>(mail),
  /** One mail about an order, each once. */
  'mail.order': job<{ readonly orderId: number; readonly mail: OrderMail; readonly refundId?: number | undefined }>(
    mail,
  ),
  /** Mails a new order to the address in the shop's settings. */
  'mail.new-order': job<{ readonly orderId: number }>(mail),
  /** Makes a token and mails the link to an order, if number and address belong together. */
  'mail.order-access': job<{ readonly number: string; readonly email: string }>(mail),
  /** Sends one webhook; `attempt` is its number, so that a late job does nothing. Receivers have 10 s each. */
  'webhooks.deliver': job<{ readonly deliveryId: number; readonly attempt: number }>({ ...mail, batchSize: 8 }),
  /** The same for a failing endpoint, in a queue of its own, so that slow receivers delay only each other. */
  'webhooks.retry': job<{ readonly deliveryId: number; readonly attempt: number }>({ ...mail, batchSize: 8 }),
  /** Repeats deliveries in steps, from `since` to `until`; `afterId`: where the step before ended. */
  'webhooks.replay': job<{
    readonly endpointId: number
    readonly since: string
    readonly until: string
    readonly include: 'all' | 'undelivered'
    readonly afterId: number
  }>(single),
  /** Deletes objects whose row is gone. */
  'assets.purge': job<{ readonly keys: readonly string[] }>({ limitSeconds: 60, batchSize: 4 }),
  /** Ends unfinished uploads and deletes unused images. */
  'assets.sweep': job<Nothing>({ limitSeconds: 300, batchSize: 1, cron: '37 * * * *' }),
  /** Deletes objects without a row, one page of the bucket at a time; `from`: where the step before ended. */
  'assets.sweep-strays': job<{ readonly from?: string }>({
    limitSeconds: 300,
    batchSize: 1,
    cron: '57 3 * * *',
  }),
  /** A price list begins or ends at `at`: cached answers made of the lists before are invalidated. */
  'prices.turn': job<{ readonly priceListId: number; readonly at: string }>(single),
  /** Refreshes the listings of products with prices in a list, in steps; `after`: where the step before ended. */
  'prices.relist': job<{
    readonly priceListId: number
    readonly after?: { readonly amount: number; readonly offerId: number } | undefined
  }>(single),
  /** Follows up changes of availability: lists of products, and `stock.low` for what has fallen and is still low. */
  'stock.relist': job<{ readonly offerIds: readonly number[]; readonly fallen: readonly number[] }>({
    limitSeconds: 60,
    batchSize: 2,
  }),
  /** The same for what lies at a location, in steps, after it began or ceased to be sellable. */
  'stock.relist-location': job<{ readonly locationId: number; readonly afterOfferId: number }>(single),
  /** Looks for counters that disagree with waybills and orders. */
  'stock.audit': job<Nothing>({ limitSeconds: 600, batchSize: 1, cron: '41 2 * * *' }),
  /** Makes the files of an issued document. */
  'documents.make': job<{ readonly documentId: number }>({ limitSeconds: 60, batchSize: 2 }),
  /** Closes a return whose refunds have arrived. */
  'returns.close': job<{ readonly returnId: number }>(single),
  /** Issues the documents that waited for the seller's details. */
  'documents.issue-waiting': job<Nothing>(single),
  /** Asks the provider about a payment and settles it; begins a session that was not begun. */
  'payments.sync': job<{ readonly paymentId: number }>(provider),
  /** Ends at the provider a payment that is canceled here. */
  'payments.cancel': job<{ readonly paymentId: number }>(provider),
  /** Captures until `upTo` minor units are captured. */
  'payments.capture': job<{ readonly paymentId: number; readonly upTo: number }>(provider),
  /** Sends a refund; `attempt` is the number of refusals before, so that a late job does nothing. */
  'payments.refund': job<{ readonly refundId: number; readonly attempt: number }>(provider),
  /** Settles the payment of a webhook. */
  'payments.receive': job<{ readonly inboxId: number }>(provider),
  /** Asks about what has been unsettled for ten minutes. */
  'payments.reconcile': job<Nothing>({ limitSeconds: 60, batchSize: 1, cron: '*/2 * * * *' }),
  /** A webhook of the provider fake comes by itself. */
  'payments.fake-notice': job<{ readonly ref: string; readonly type: FakeNotice['type']; readonly eventId: string }>({
    ...provider,
    batchSize: 10,
  }),
  /** Applies the rows of an import file. */
  'imports.run': job<{ readonly importId: number }>({ limitSeconds: 3_600, batchSize: 1 }),
  /** Fetches images that rows of an import name, in steps, until none waits. */
  'imports.fetch-images': job<{ readonly importId: number }>({ limitSeconds: 600, batchSize: 1 }),
  /** Ends an unpaid order once its hold is over; a no-op for one that was paid or extended. */
  'orders.expire': job<{ readonly orderId: number }>({ limitSeconds: 60, batchSize: 4 }),
  /** The same for all that are due, every ten seconds: a lost job delays no hold. */
  'orders.sweep': job<Nothing>({ limitSeconds: 60, batchSize: 1, cron: '* * * * *' }),
  /** Deletes what is expired, and resumes webhooks and imports whose job is gone. */
  'maintenance.sweep': job<Nothing>({ limitSeconds: 60, batchSize: 1, cron: '17 * * * *' }),
} as const

export type JobKind = keyof typeof jobs
/** Payload by kind. */
export type JobPayloads = { readonly [K in JobKind]: NonNullable<(typeof jobs)[K]['payload']> }

export const isJobKind = (name: string): name is JobKind => Object.hasOwn(jobs, name)
export const jobKinds: readonly JobKind[] = Object.keys(jobs).filter(isJobKind)
