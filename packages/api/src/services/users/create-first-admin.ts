import { AppError, timestampOf } from '@atelier/domain'
import { AcceptedPassword, type Account, emailKeyOf } from '@atelier/domain/accounts'
import type { Needs } from '../../app-services.ts'

export interface FirstAdmin {
  readonly email: string
  readonly password: string
  /** Default `admin`, a reserved name. */
  readonly username?: string
}

/**
 * Creates a verified ADMIN unless one exists; later calls and concurrent processes change nothing.
 * Source: `documented-api.md` 7, first superuser. @returns the account, or undefined when an ADMIN exists
 * @throws INVALID_INPUT for a password that the policy refuses, ALREADY_EXISTS when the address belongs to a user who is no ADMIN
 */
export async function createFirstAdmin(
  context: Needs<'transact' | 'passwords' | 'settings' | 'clock'>,
  { email, password, username = 'admin' }: FirstAdmin,
): Promise<Account | undefined> {
  const accepted = AcceptedPassword.of(password, [email, username], context.settings.passwordPolicy)
  const hasAdmin = () => context.transact(async uow => (await uow.users.lockCountOf('ADMIN')) > 0)
  if (await hasAdmin()) return undefined
  const passwordHash = await context.passwords.hash(accepted)
  const verifiedAt = timestampOf(context.clock.now())
  const admin = { email, emailKey: emailKeyOf(email), passwordHash, username, role: 'ADMIN', verifiedAt } as const
  try {
    return await context.transact(async uow => {
      const account = await uow.accounts.insert(admin)
      const { id } = account.user
      await uow.audit.record({
        action: 'user.created',
        actorUserId: null,
        subjectUserId: id,
        details: { role: 'ADMIN' },
      })
      return account
    })
  } catch (error) {
    // A concurrent process may have inserted it after the check.
    if (error instanceof AppError && error.code === 'ALREADY_EXISTS' && (await hasAdmin())) return undefined
    throw error
  }
}
