import { type Actor, AppError, millisecondsOf } from '@atelier/domain'
import { normalisePassword } from '@atelier/domain/accounts'
import { stepUpSeconds } from '@atelier/domain/sessions'
import type { Needs } from '../../app-services.ts'

/** Compares the actor's password, counting failures. @throws INVALID_CREDENTIALS, RATE_LIMITED, OVERLOADED */
export async function confirmPassword(
  context: Needs<'readers' | 'passwords' | 'limiter'>,
  actor: Actor,
  password: string,
): Promise<void> {
  // Of the session: neither guesses at login nor a thief of another session use it up.
  const key = `${actor.accountId}:${actor.sessionId}`
  await context.limiter.take('step-up', key)
  const hash = await context.readers.accounts.findPasswordHash(actor.accountId)
  if (!(await context.passwords.verify(hash, normalisePassword(password)))) throw new AppError('INVALID_CREDENTIALS')
  await context.limiter.clear('step-up', key)
}

/**
 * What follows needs the password, entered now or within ten minutes (`spec/reliability.md` 7.8).
 * @throws STEP_UP_REQUIRED, INVALID_CREDENTIALS
 */
export async function requireStepUp(
  context: Needs<'readers' | 'passwords' | 'limiter' | 'clock'>,
  actor: Actor,
  password?: string,
): Promise<void> {
  if (password !== undefined) return confirmPassword(context, actor, password)
  const age = context.clock.now() - millisecondsOf(actor.authTime)
  if (age > stepUpSeconds * 1000) throw new AppError('STEP_UP_REQUIRED', { maxAgeSeconds: stepUpSeconds })
}
