import { type Actor, timestampOf } from '@atelier/domain'
import type { Needs } from '../../app-services.ts'
import { confirmPassword } from './step-up.ts'

/** Enters the password again, which counts for ten minutes. @throws INVALID_CREDENTIALS, RATE_LIMITED */
export async function reauthenticateSession(
  context: Needs<'transact' | 'readers' | 'passwords' | 'limiter' | 'clock'>,
  actor: Actor,
  password: string,
): Promise<void> {
  await confirmPassword(context, actor, password)
  await context.transact(uow => uow.sessions.setAuthTime(actor.sessionId, timestampOf(context.clock.now())))
}
