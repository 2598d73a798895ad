import type { Actor } from '@atelier/domain'
import type { Needs } from '../../app-services.ts'

/** Ends the session of the actor, and that of a refresh token; one that has already ended answers the same. */
export async function logoutSession(
  context: Needs<'transact' | 'refreshTokens'>,
  actor: Actor | null,
  refreshToken: string | undefined,
): Promise<void> {
  const presented = refreshToken === undefined ? undefined : context.refreshTokens.decode(refreshToken)
  if (!actor && !presented) return
  await context.transact(async uow => {
    if (presented) await uow.sessions.end(presented.id)
    if (!actor) return
    await uow.sessions.endOne(actor.userId, actor.sessionId)
    await uow.audit.record({ action: 'session.ended', actorUserId: actor.userId, subjectUserId: actor.userId })
  })
}
