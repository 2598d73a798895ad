import { type JobPayloads, OutsideFailure, timestampOf, type UnitOfWork, millisecondsOf } from '@atelier/domain'
import {
  afterAttempt,
  type AttemptOutcome,
  type DueDelivery,
  outcomeOfStatus,
  retryAfterOf,
  type WebhookAttempt,
  webhookRules,
} from '@atelier/domain/webhook-endpoints'
import type { Needs } from '../../app-services.ts'
import type { JobRun } from '../internal/job-run.ts'

/** What an attempt at a delivery needs. */
export type DeliveryContext = Needs<'readers' | 'transact' | 'outside' | 'sealer' | 'webhookSigner' | 'clock'>

/**
 * Makes one attempt at a delivery and writes what follows. A crash after the answer and before the commit makes it
 * anew: the receiver sees the same `webhook-id` twice.
 */
export async function deliverWebhook(
  context: DeliveryContext,
  { deliveryId, attempt }: JobPayloads['webhooks.deliver'],
  run: JobRun,
): Promise<void> {
  const due = await context.readers.webhookEndpoints.findDue(deliveryId)
  if (!due || due.delivery.state !== 'pending' || due.delivery.attemptCount !== attempt - 1) return
  if (due.endpoint.disabledAt !== null) {
    const now = timestampOf(context.clock.now())
    return context.transact(uow => uow.webhookEndpoints.abandon(deliveryId, now))
  }
  const started = context.clock.now()
  const answered = await send(context, due, run.signal)
  const durationMs = Math.max(0, Math.round(context.clock.now() - started))
  const made = { number: attempt, startedAt: timestampOf(started), durationMs, ...answered }
  await context.transact(uow => conclude(uow, { due, made, now: context.clock.now() }))
}

type Answered = AttemptOutcome & Pick<WebhookAttempt, 'answer'>

async function send(context: DeliveryContext, { delivery, body, endpoint, secrets }: DueDelivery, signal: AbortSignal) {
  const now = context.clock.now()
  const isPreviousLive = secrets.previousSecretUntil !== null && millisecondsOf(secrets.previousSecretUntil) > now
  const open = (sealed: string | null) => (sealed === null ? undefined : context.sealer.open(sealed, 'webhook-secret'))
  const current = open(secrets.sealedSecret)
  if (current === undefined) return noAnswer('secret_unreadable')
  const previous = isPreviousLive ? open(secrets.previousSealedSecret) : undefined
  const timestamp = Math.floor(now / 1000)
  const message = { id: delivery.messageId, timestamp, body }
  try {
    const {
      status,
      retryAfter,
      body: answer,
    } = await context.outside.send({
      url: endpoint.url,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Atelier-Webhooks',
        'webhook-id': delivery.messageId,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': context.webhookSigner.sign(
          [current, ...(previous === undefined ? [] : [previous])],
          message,
        ),
      },
      body,
      maxBytes: webhookRules.answerBytes,
      beyond: 'cut',
      signal,
    })
    const retryAfterSeconds = retryAfterOf(status, retryAfter, context.clock.now())
    return { ...outcomeOfStatus(status), retryAfterSeconds, answer: readable(answer) }
  } catch (error) {
    // Given up by us, at a stop: the receiver failed in nothing, and the job comes back.
    if (!(error instanceof OutsideFailure) || error.kind === 'aborted') throw error
    return noAnswer(error.kind)
  }
}

const noAnswer = (error: NonNullable<AttemptOutcome['error']>): Answered => ({ status: null, error, answer: '' })

/** Bytes of a stranger as text that a database and a terminal can hold. */
const readable = (bytes: Uint8Array): string =>
  new TextDecoder().decode(bytes).replaceAll(/\p{Cc}/gu, sign => (sign === '\n' ? '\n' : ' '))

interface Made {
  readonly due: DueDelivery
  readonly made: WebhookAttempt
  readonly now: number
}

async function conclude(uow: UnitOfWork, { due: { delivery, endpoint }, made, now }: Made): Promise<void> {
  const pending = await uow.webhookEndpoints.lockPending(delivery.id, made.number)
  if (!pending) return
  const { attemptsBeforeReplay, failingSince } = pending
  const attempts = made.number - attemptsBeforeReplay
  const after = afterAttempt({ deliveryId: delivery.id, attempts, outcome: made, failingSince, now })
  await uow.webhookEndpoints.conclude(delivery, made, after)
  if (after.nextAttemptAt !== null) {
    const next = { deliveryId: delivery.id, attempt: made.number + 1 }
    await uow.jobs.enqueue('webhooks.retry', next, { startAfter: after.nextAttemptAt })
  }
  if (after.disable === null) return
  if (!(await uow.webhookEndpoints.disable(endpoint.id, after.disable, timestampOf(now)))) return
  const details = { endpointId: endpoint.id, reason: after.disable, failingSince: after.failingSince }
  await uow.audit.record({ action: 'webhook_endpoint.disabled', actorUserId: null, subjectUserId: null, details })
  const admins = await uow.users.list({ role: 'ADMIN' }, { limit: 100, cursor: null })
  for (const { id: userId } of admins.items)
    await uow.jobs.enqueue('mail.webhook-disabled', { endpointId: endpoint.id, userId })
}
