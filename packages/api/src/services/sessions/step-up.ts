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
  const key = String(actor.accountId)
  await context.limiter.take('login-account', key)
  const hash = await context.readers.accounts.findPasswordHash(actor.accountId)
  if (!(await context.passwords.verify(hash, normalisePassword(password)))) throw new AppError('INVALID_CREDENTIALS')
  await context.limiter.clear('login-account', key)
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
