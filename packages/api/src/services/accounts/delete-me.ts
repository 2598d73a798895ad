import type { Actor, UnitOfWork } from '@atelier/domain'
import type { Needs } from '../../app-services.ts'
import { requireStepUp } from '../sessions/step-up.ts'
import { keepLastAdmin } from '../users/last-admin.ts'

/** Deletes the actor's account and what it owns. @throws STEP_UP_REQUIRED, INVALID_CREDENTIALS, RULE_VIOLATED */
export async function deleteMe(
  context: Needs<'transact' | 'readers' | 'passwords' | 'limiter' | 'clock'>,
  actor: Actor,
  password: string | undefined,
): Promise<void> {
  await requireStepUp(context, actor, password)
  await context.transact(async uow => {
    if (actor.role === 'ADMIN') await keepLastAdmin(uow)
    const { userId } = actor
    await uow.audit.record({ action: 'account.deleted', actorUserId: userId, subjectUserId: userId })
    await deleteAccount(uow, actor)
  })
}

/** The row, what it owns, and the event. */
export async function deleteAccount(
  uow: UnitOfWork,
  { accountId, userId }: { userId: number; accountId: number },
): Promise<void> {
  await uow.outbox.emit('account.deleted', { accountId, userId })
  await uow.assets.releaseAllOf(userId)
  await uow.linkTokens.deleteOf(accountId)
  await uow.accounts.delete(accountId)
}
