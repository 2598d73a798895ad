import { type Actor, AppError, millisecondsOf, timestampOf } from '@atelier/domain'
import {
  AssistantFailure,
  type AssistantQuestion,
  type AssistantTask,
  questionOf,
  tokensFor,
} from '@atelier/domain/assistant'
import type { Needs } from '../../app-services.ts'

export type AssistantContext = Needs<'assistant' | 'transact' | 'secrets' | 'clock' | 'settings'>

interface Asking {
  readonly task: AssistantTask
  /** What strangers wrote, by name. */
  readonly fields: Readonly<Record<string, string>>
  readonly image?: AssistantQuestion['image']
  readonly signal?: AbortSignal | undefined
}

/** @throws NOT_CONFIGURED */
export function requireAssistant({ assistant }: Needs<'assistant'>): void {
  if (assistant.isConfigured) return
  throw new AppError('NOT_CONFIGURED', { feature: 'assistant' })
}

/**
 * Puts one question within the budget of the day: tokens are reserved first, so that many questions at once cannot go
 * above it, and what was not spent is given back. Only a provider that did not take the question costs nothing.
 * @throws NOT_CONFIGURED, RATE_LIMITED, TIMEOUT, PROVIDER_UNAVAILABLE
 */
export async function askAssistant(context: AssistantContext, actor: Actor, asking: Asking): Promise<string> {
  requireAssistant(context)
  const { task, fields, image, signal } = asking
  const boundary = `material-${context.secrets.create().hash.slice(0, 16)}`
  const question = { ...questionOf({ task, fields, boundary }), ...(image ? { image } : {}), signal }
  const reserved = tokensFor(question)
  const day = timestampOf(context.clock.now()).slice(0, 10)
  const max = context.settings.assistantDailyTokens
  const isWithin = await context.transact(uow =>
    uow.assistantUsage.reserve({ userId: actor.userId, day, tokens: reserved, max }),
  )
  if (!isWithin) throw spent(context, day)
  const settle = (used: number) =>
    context.transact(uow => uow.assistantUsage.settle(actor.userId, day, used - reserved))
  try {
    const { text, tokens } = await context.assistant.ask(question)
    if (tokens !== undefined) await settle(tokens)
    return text
  } catch (error) {
    if (!(error instanceof AssistantFailure)) throw error
    if (error.kind === 'refused') await settle(0)
    throw listed(error)
  }
}

/** What came back says nothing once it is cleaned. */
export const unusable = (): AppError => listed(new AssistantFailure('unusable'))

function listed(cause: AssistantFailure): AppError {
  if (cause.kind === 'timeout') return new AppError('TIMEOUT', undefined, { cause })
  const { retryAfterSeconds } = cause
  const wait = retryAfterSeconds === undefined ? {} : { retryAfterSeconds }
  return new AppError('PROVIDER_UNAVAILABLE', { provider: 'assistant' }, { cause, ...wait })
}

/** Until the next day begins, UTC. */
function spent({ clock }: AssistantContext, day: string): AppError {
  const next = millisecondsOf(`${day}T00:00:00.000000Z`) + 86_400_000
  const retryAfterSeconds = Math.max(1, Math.ceil((next - clock.now()) / 1000))
  return new AppError('RATE_LIMITED', { bucket: 'assistant', retryAfterSeconds }, { retryAfterSeconds })
}
