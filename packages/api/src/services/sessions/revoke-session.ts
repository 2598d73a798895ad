import { type Actor, AppError } from '@atelier/domain'
import type { Needs } from '../../app-services.ts'

/** Ends one of the actor's own sessions. @throws NOT_FOUND */
export const revokeSession = (context: Needs<'transact'>, actor: Actor, id: number): Promise<void> =>
  context.transact(async uow => {
    if (!(await uow.sessions.endOne(actor.userId, id))) throw new AppError('NOT_FOUND', { resource: 'session' })
    await uow.audit.record({ action: 'session.revoked', actorUserId: actor.userId, subjectUserId: actor.userId })
  })

/** Ends the actor's other sessions, or all of them. */
export const revokeSessions = (
  context: Needs<'transact'>,
  actor: Actor,
  including: 'current' | undefined,
): Promise<void> =>
  context.transact(async uow => {
    await uow.sessions.endAll(actor.userId, including ? undefined : actor.sessionId)
    const details = { including: including ?? 'others' }
    await uow.audit.record({
      action: 'sessions.revoked',
      actorUserId: actor.userId,
      subjectUserId: actor.userId,
      details,
    })
  })
