import { type Actor, AppError } from '@atelier/domain'
import { type DeletionPlan, planDeletion } from '@atelier/domain/users'
import type { DeleteUserInput } from '../../schemas/users.ts'
import type { Needs } from '../../app-services.ts'
import { deleteAccount } from '../accounts/internal.ts'
import { deleteRecord } from '../internal/change.ts'
import { userNotFound, userRecord as kind } from './internal.ts'

/**
 * An ADMIN deletes another account; one's own is deleted by `accounts.deleteMe`. A dry run answers what would be deleted
 * and kept. @throws FORBIDDEN, NOT_FOUND, REFERENCE_MISSING for an unknown `transferTo`
 */
export async function deleteUser(
  context: Needs<'transact'>,
  actor: Actor,
  { id, transferTo, dryRun }: DeleteUserInput,
): Promise<DeletionPlan | undefined> {
  if (id === actor.userId) throw new AppError('FORBIDDEN', { required: 'another ADMIN' })
  if (dryRun) {
    return context.transact(async uow => {
      const user = await uow.users.find(id)
      if (!user) throw userNotFound()
      const owned = await uow.users.countOwned(id)
      return planDeletion({ role: user.role, owned, isTransferred: transferTo !== undefined })
    })
  }
  await deleteRecord(context, actor, {
    kind,
    action: 'account.deleted',
    input: {},
    lock: uow => uow.users.lock(id),
    delete: async (uow, { accountId, role }) => {
      const heir = transferTo === undefined || transferTo === id ? undefined : await uow.users.lock(transferTo)
      if (transferTo !== undefined && !heir) throw new AppError('REFERENCE_MISSING', { field: 'transferTo' })
      await deleteAccount(uow, { userId: id, accountId, role, heirId: heir?.id })
    },
    events: ({ accountId }) => [['account.deleted', { accountId, userId: id }]],
  })
  return undefined
}
