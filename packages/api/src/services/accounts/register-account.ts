import { AppError } from '@atelier/domain'
import {
  AcceptedPassword,
  type Account,
  emailKeyOf,
  isAllowed,
  refuseIssues,
  type Registration,
  registrationIssues,
} from '@atelier/domain/accounts'
import type { Needs } from '../../app-services.ts'

/**
 * Account, user and the verification mail's job commit together; a dead mail server changes nothing for the caller.
 * @throws INVALID_INPUT, EMAIL_NOT_ALLOWED, ALREADY_EXISTS (e-mail before username)
 */
export async function registerAccount(
  context: Needs<'transact' | 'passwords' | 'settings'>,
  { email, password, username }: Registration,
): Promise<Account> {
  const { passwordPolicy, allowList } = context.settings
  refuseIssues(registrationIssues({ email, password, username }, passwordPolicy))
  if (!isAllowed(allowList, email)) throw new AppError('EMAIL_NOT_ALLOWED')
  const passwordHash = await context.passwords.hash(AcceptedPassword.of(password, [email, username], passwordPolicy))
  return context.transact(async uow => {
    const account = await uow.accounts.insert({ email, emailKey: emailKeyOf(email), passwordHash, username })
    const ids = { accountId: account.id, userId: account.user.id }
    await uow.outbox.emit('account.registered', ids)
    await uow.jobs.enqueue('mail.verification', { accountId: account.id })
    await uow.audit.record({ action: 'account.registered', actorUserId: null, subjectUserId: account.user.id })
    return account
  })
}
