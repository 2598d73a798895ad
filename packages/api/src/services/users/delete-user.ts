import { type Actor, AppError } from '@atelier/domain'
import type { Needs } from '../../app-services.ts'
import { deleteAccount } from '../accounts/internal.ts'
import { deleteRecord } from '../internal/change.ts'
import { userRecord as kind } from './internal.ts'

/** An ADMIN deletes another account; one's own is deleted by `accounts.deleteMe`. @throws FORBIDDEN, NOT_FOUND */
export async function deleteUser(context: Needs<'transact'>, actor: Actor, id: number): Promise<void> {
  if (id === actor.userId) throw new AppError('FORBIDDEN', { required: 'another ADMIN' })
  await deleteRecord(context, actor, {
    kind,
    action: 'account.deleted',
    input: {},
    lock: uow => uow.users.lock(id),
    delete: (uow, { accountId }) => deleteAccount(uow, { userId: id, accountId }),
    events: ({ accountId }) => [['account.deleted', { accountId, userId: id }]],
  })
}
