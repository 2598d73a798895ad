import type { JobKind, JobPayloads } from '@atelier/domain'
import { noticeMail, welcomeMail } from '@atelier/domain/mail'
import { z } from 'zod'
import { sweepAssets } from '../services/assets/sweep-assets.ts'
import { sweepStrays } from '../services/assets/sweep-strays.ts'
import { fetchImages } from '../services/imports/fetch-images.ts'
import { runImport } from '../services/imports/run-import.ts'
import { resumeStalledImports } from '../services/imports/resume-stalled-imports.ts'
import { resumeStalledDeliveries } from '../services/webhook-endpoints/resume-stalled-deliveries.ts'
import { sweepPriceListChanges } from '../services/price-lists/sweep-price-list-changes.ts'
import type { RequestContext } from '../app-services.ts'
import type { JobRun } from './job-run.ts'
import { deliverWebhook, isLeftToRetries } from './deliver-webhook.ts'
import { accountOf, mailLinkTo } from './mail-link.ts'
import { refreshPriceListings } from './refresh-price-listings.ts'
import { remindOfEvent } from './remind-of-event.ts'
import { replayWebhooks } from './replay-webhooks.ts'
import { sendMail } from './send-mail.ts'
import { applyPriceListChange } from './apply-price-list-change.ts'
import { notifyWebhookDisabled } from './notify-webhook-disabled.ts'

/** Runs one kind of job; throwing means another attempt. */
export type JobHandler = (context: RequestContext, payload: unknown, run: JobRun) => Promise<void>

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

const Turn = z.object({ priceListId: z.int(), at: z.string() })
const Relist = z.object({
  priceListId: z.int(),
  after: z.object({ amount: z.int(), offerId: z.int() }).optional(),
})

type PayloadOf<K extends JobKind> = z.ZodType<JobPayloads[K]>
const handler =
  <K extends JobKind>(
    schema: PayloadOf<K>,
    handle: (context: RequestContext, payload: JobPayloads[K], run: JobRun) => Promise<void>,
  ) =>
  (context: RequestContext, payload: unknown, run: JobRun): Promise<void> =>
    handle(context, schema.parse(payload), run)

/** Every kind of job and what it does; a kind without a handler does not compile. */
export const jobHandlers: Readonly<Record<JobKind, JobHandler>> = {
  'mail.verification': handler<'mail.verification'>(Verification, async (context, payload, run) => {
    const account = await accountOf(context, payload)
    if (account && !account.verifiedAt) await mailLinkTo(context, { account, purpose: 'verify', run })
  }),

  'mail.password-reset': handler<'mail.password-reset'>(Email, async (context, payload, run) => {
    const account = await accountOf(context, payload)
    if (account) await mailLinkTo(context, { account, purpose: 'reset', run })
  }),

  'mail.email-change': handler<'mail.email-change'>(EmailChange, async (context, { accountId, newEmail }, run) => {
    const account = await accountOf(context, { accountId })
    if (account) await mailLinkTo(context, { account, purpose: 'email_change', to: newEmail, run })
  }),

  'mail.welcome': handler<'mail.welcome'>(AccountId, async (context, payload, run) => {
    const account = await accountOf(context, payload)
    if (!account) return
    const addressee = { to: account.email, username: account.user.username, siteName: context.settings.siteName }
    await sendMail(context, { message: welcomeMail(addressee), template: 'welcome', run })
  }),

  'mail.event-reminder': handler<'mail.event-reminder'>(Reminder, remindOfEvent),

  'mail.notice': handler<'mail.notice'>(Notice, async (context, { accountId, to, notice }, run) => {
    const account = await accountOf(context, { accountId })
    const username = account?.user.username ?? 'there'
    const message = noticeMail({ to, username, siteName: context.settings.siteName }, notice)
    await sendMail(context, { message, template: notice, run })
  }),

  'mail.webhook-disabled': handler<'mail.webhook-disabled'>(Disabled, notifyWebhookDisabled),

  'webhooks.deliver': handler<'webhooks.deliver'>(Delivery, async (context, payload, run) => {
    if (!(await isLeftToRetries(context, payload))) await deliverWebhook(context, payload, run)
  }),
  'webhooks.retry': handler<'webhooks.retry'>(Delivery, deliverWebhook),
  'webhooks.replay': handler<'webhooks.replay'>(Replay, replayWebhooks),
  'assets.purge': handler<'assets.purge'>(z.object({ keys: z.array(z.string()) }), async (context, { keys }) => {
    await Promise.all(keys.map(key => context.objects.delete(key)))
  }),

  'assets.sweep': handler<'assets.sweep'>(z.object({}), (context, _, run) => sweepAssets(context, run.signal)),

  'assets.sweep-strays': handler<'assets.sweep-strays'>(
    z.object({ from: z.string().exactOptional() }),
    (context, { from = null }, run) => sweepStrays(context, from, run.signal),
  ),

  'prices.turn': handler<'prices.turn'>(Turn, applyPriceListChange),
  'prices.relist': handler<'prices.relist'>(Relist, refreshPriceListings),
  'imports.run': handler<'imports.run'>(z.object({ importId: z.int() }), (context, { importId }, { signal }) =>
    runImport(context, importId, signal),
  ),

  'imports.fetch-images': handler<'imports.fetch-images'>(
    z.object({ importId: z.int() }),
    (context, { importId }, run) => fetchImages(context, importId, run.signal),
  ),

  'maintenance.sweep': handler<'maintenance.sweep'>(z.object({}), async context => {
    await context.maintenance.sweep()
    await sweepPriceListChanges(context)
    await resumeStalledDeliveries(context)
    await resumeStalledImports(context)
  }),
}
