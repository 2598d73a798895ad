import { type Actor, timestampOf } from '@atelier/domain'
import type { Needs } from '../../app-services.ts'
import { recordChange } from '../internal/record-change.ts'
import { requireFound } from '../internal/references.ts'

/** Ends every session of a user; the password stays. @throws NOT_FOUND */
export const revokeUserSessions = (context: Needs<'transact' | 'clock'>, actor: Actor, id: number): Promise<void> =>
  context.transact(async uow => {
    requireFound(await uow.users.lock(id), 'user')
    const living = await uow.sessions.listOf(id, timestampOf(context.clock.now()))
    await uow.sessions.endAll(id)
    const [before, after] = [{ sessions: living.length }, { sessions: 0 }]
    await recordChange(uow, actor, { action: 'sessions.revoked', subjectUserId: id, before, after })
  })
