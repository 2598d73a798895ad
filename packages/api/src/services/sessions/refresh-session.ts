import { AppError, timestampOf, type UnitOfWork } from '@atelier/domain'
import { refreshStep } from '@atelier/domain/sessions'
import type { Needs } from '../../app-services.ts'
import { type OpenedSession, tokensOf } from './open-session.ts'

type RefreshTools = Needs<'transact' | 'refreshTokens' | 'accessTokens' | 'clock' | 'limiter'>

/**
 * Rotates a refresh token. The one before gets the current pair again (a lost answer, parallel tabs); an older one
 * means theft and ends the session. @throws UNAUTHENTICATED, TOKEN_INVALID, SESSION_ENDED, RATE_LIMITED
 */
export async function refreshSession(context: RefreshTools, token: string | undefined): Promise<OpenedSession> {
  if (!token) throw new AppError('UNAUTHENTICATED', undefined, { message: 'No refresh token provided' })
  const presented = context.refreshTokens.decode(token)
  if (!presented) throw new AppError('TOKEN_INVALID', undefined, { message: 'Invalid refresh token' })
  await context.limiter.take('refresh-session', presented.id)
  const now = timestampOf(context.clock.now())
  const opened = await context.transact(async uow => {
    const session = await uow.sessions.lock(presented.id, now)
    const user = session && (await uow.users.find(session.userId))
    if (!session || !user) return undefined
    const step = refreshStep(presented.counter, session.refreshCounter)
    if (step === 'reuse') return endStolen(uow, session)
    if (step === 'rotate') await uow.sessions.advance(session.id, now)
    const counter = step === 'rotate' ? session.refreshCounter + 1 : session.refreshCounter
    return tokensOf(context, { secret: presented.secret, counter, user, sessionId: session.publicId })
  })
  if (!opened) throw new AppError('SESSION_ENDED')
  return opened
}

/** Ends it and says so in the audit trail: both must commit, so the refusal is thrown afterwards. */
async function endStolen(uow: UnitOfWork, session: { id: string; userId: number }): Promise<undefined> {
  await uow.sessions.end(session.id)
  await uow.audit.record({ action: 'session.refresh_reused', actorUserId: null, subjectUserId: session.userId })
}
