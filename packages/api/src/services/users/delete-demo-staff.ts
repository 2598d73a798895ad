import type { Account } from '@atelier/domain/accounts'
import type { Needs } from '../../app-services.ts'
import { deleteAccount } from '../accounts/internal.ts'
import { listDemoStaff } from './list-demo-staff.ts'

/** Deletes the accounts of staff that the password of the demo opens; their events stay. @returns what was deleted */
export async function deleteDemoStaff(
  context: Needs<'transact' | 'readers' | 'passwords'>,
): Promise<readonly Account[]> {
  const opened = await listDemoStaff(context)
  for (const { id: accountId, user } of opened) {
    await context.transact(async uow => {
      await uow.audit.record({ action: 'account.deleted', actorUserId: null, subjectUserId: user.id })
      await uow.outbox.emit('account.deleted', { accountId, userId: user.id })
      await deleteAccount(uow, { accountId, userId: user.id, role: 'ADMIN' })
    })
  }
  return opened
}
