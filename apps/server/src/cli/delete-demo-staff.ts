import { deleteDemoStaff } from '@atelier/api'
import { withServices } from './with-services.ts'

/** Deletes the accounts of staff that the published password of the demo opens. */
export const deleteDemoAccounts = (): Promise<string> =>
  withServices({}, async ({ services: { transactor, ...services } }) => {
    const transact = transactor.transact({ requestId: 'ops', ip: '' })
    const emails = (await deleteDemoStaff({ ...services, transact })).map(({ email }) => email)
    return emails.length === 0
      ? 'The password of the demo opens no account of staff: nothing was deleted.'
      : `deleted ${emails.join(', ')}; create an ADMIN with: pnpm ops first-admin <email>`
  })
