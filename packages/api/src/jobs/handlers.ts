import type { JobKind, JobPayloads } from '@atelier/domain'
import { noticeLetter, welcomeLetter } from '@atelier/domain/mail'
import { z } from 'zod'
import { sweepAssets } from '../services/assets/sweep-assets.ts'
import { sweepStrays } from '../services/assets/sweep-strays.ts'
import { fetchImages } from '../services/imports/fetch-images.ts'
import { runImport } from '../services/imports/run-import.ts'
import { takeUpImports } from '../services/imports/take-up-imports.ts'
import { takeUpStuck } from '../services/webhook-endpoints/take-up-stuck.ts'
import { sweepTurns } from '../services/price-lists/sweep-turns.ts'
import type { Tools } from '../tools.ts'
import type { JobRun } from './job-run.ts'
import { deliverWebhook, leftToRetries } from './deliver-webhook.ts'
import { accountOf, mailLinkTo } from './mail-link.ts'
import { relistPrices } from './relist-prices.ts'
import { remindOfEvent } from './remind-of-event.ts'
import { replayWebhooks } from './replay-webhooks.ts'
import { sendMail } from './send-mail.ts'
import { turnPrices } from './turn-prices.ts'
import { tellOfWebhook } from './tell-of-webhook.ts'

/** Runs one kind of job; throwing means another attempt. */
export type JobHandler = (tools: Tools, payload: unknown, run: JobRun) => Promise<void>

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
    handle: (tools: Tools, payload: JobPayloads[K], run: JobRun) => Promise<void>,
  ) =>
  (tools: Tools, payload: unknown, run: JobRun): Promise<void> =>
    handle(tools, schema.parse(payload), run)

/** Every kind of job and what it does; a kind without a handler does not compile. */
export const jobHandlers: Readonly<Record<JobKind, JobHandler>> = {
  'mail.verification': handler<'mail.verification'>(Verification, async (tools, payload, run) => {
    const account = await accountOf(tools, payload)
    if (account && !account.verifiedAt) await mailLinkTo(tools, { account, purpose: 'verify', run })
  }),

  'mail.password-reset': handler<'mail.password-reset'>(Email, async (tools, payload, run) => {
    const account = await accountOf(tools, payload)
    if (account) await mailLinkTo(tools, { account, purpose: 'reset', run })
  }),

  'mail.email-change': handler<'mail.email-change'>(EmailChange, async (tools, { accountId, newEmail }, run) => {
    const account = await accountOf(tools, { accountId })
    if (account) await mailLinkTo(tools, { account, purpose: 'email_change', to: newEmail, run })
  }),

  'mail.welcome': handler<'mail.welcome'>(AccountId, async (tools, payload, run) => {
    const account = await accountOf(tools, payload)
    if (!account) return
    const addressee = { to: account.email, username: account.user.username, siteName: tools.settings.siteName }
    await sendMail(tools, { message: welcomeLetter(addressee), template: 'welcome', run })
  }),

  'mail.event-reminder': handler<'mail.event-reminder'>(Reminder, remindOfEvent),

  'mail.notice': handler<'mail.notice'>(Notice, async (tools, { accountId, to, notice }, run) => {
    const account = await accountOf(tools, { accountId })
    const username = account?.user.username ?? 'there'
    const message = noticeLetter({ to, username, siteName: tools.settings.siteName }, notice)
    await sendMail(tools, { message, template: notice, run })
  }),

  'mail.webhook-disabled': handler<'mail.webhook-disabled'>(Disabled, tellOfWebhook),

  'webhooks.deliver': handler<'webhooks.deliver'>(Delivery, async (tools, payload, run) => {
    if (!(await leftToRetries(tools, payload))) await deliverWebhook(tools, payload, run)
  }),
  'webhooks.retry': handler<'webhooks.retry'>(Delivery, deliverWebhook),
  'webhooks.replay': handler<'webhooks.replay'>(Replay, replayWebhooks),
  'assets.purge': handler<'assets.purge'>(z.object({ keys: z.array(z.string()) }), async (tools, { keys }) => {
    await Promise.all(keys.map(key => tools.objects.remove(key)))
  }),

  'assets.sweep': handler<'assets.sweep'>(z.object({}), (tools, _, run) => sweepAssets(tools, run.signal)),

  'assets.sweep-strays': handler<'assets.sweep-strays'>(
    z.object({ from: z.string().exactOptional() }),
    (tools, { from = null }, run) => sweepStrays(tools, from, run.signal),
  ),

  'prices.turn': handler<'prices.turn'>(Turn, turnPrices),
  'prices.relist': handler<'prices.relist'>(Relist, relistPrices),
  'imports.run': handler<'imports.run'>(z.object({ importId: z.int() }), (tools, { importId }, { signal }) =>
    runImport(tools, importId, signal),
  ),

  'imports.fetch-images': handler<'imports.fetch-images'>(z.object({ importId: z.int() }), (tools, { importId }, run) =>
    fetchImages(tools, importId, run.signal),
  ),

  'maintenance.sweep': handler<'maintenance.sweep'>(z.object({}), async tools => {
    await tools.maintenance.sweep()
    await sweepTurns(tools)
    await takeUpStuck(tools)
    await takeUpImports(tools)
  }),
}
