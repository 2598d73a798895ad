import { type Actor, timestampOf } from '@atelier/domain'
import type { Needs } from '../../tools.ts'
import { confirmPassword } from './step-up.ts'

/** Enters the password again, which counts for ten minutes. @throws INVALID_CREDENTIALS, RATE_LIMITED */
export async function reauthenticateSession(
  tools: Needs<'transact' | 'readers' | 'passwords' | 'limiter' | 'clock'>,
  actor: Actor,
  password: string,
): Promise<void> {
  await confirmPassword(tools, actor, password)
  await tools.transact(uow => uow.sessions.setAuthTime(actor.sessionId, timestampOf(tools.clock.now())))
}
