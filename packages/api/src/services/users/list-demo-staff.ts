import { type Account, demoPassword } from '@atelier/domain/accounts'
import type { Needs } from '../../app-services.ts'

/** Accounts of staff that the published password of the demo opens. */
export async function listDemoStaff({
  readers,
  passwords,
}: Needs<'readers' | 'passwords'>): Promise<readonly Account[]> {
  const opened: Account[] = []
  for (const { account, passwordHash } of await readers.accounts.listStaffLogins())
    if (await passwords.verify(passwordHash, demoPassword)) opened.push(account)
  return opened
}
