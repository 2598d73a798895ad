import type { Actor } from '@atelier/domain'
import type { Needs } from '../../app-services.ts'
import { requireStepUp } from '../sessions/step-up.ts'
import { requireOtherAdmin } from '../users/internal.ts'
import { deleteAccount } from './internal.ts'

/** Deletes the actor's account and what it owns. @throws STEP_UP_REQUIRED, INVALID_CREDENTIALS, RULE_VIOLATED */
export async function deleteMe(
  context: Needs<'transact' | 'readers' | 'passwords' | 'limiter' | 'clock'>,
  actor: Actor,
  password: string | undefined,
): Promise<void> {
  await requireStepUp(context, actor, password)
  await context.transact(async uow => {
    if (actor.role === 'ADMIN') await requireOtherAdmin(uow)
    const { userId } = actor
    await uow.audit.record({ action: 'account.deleted', actorUserId: userId, subjectUserId: userId })
    await uow.outbox.emit('account.deleted', { accountId: actor.accountId, userId })
    await deleteAccount(uow, actor)
  })
}
