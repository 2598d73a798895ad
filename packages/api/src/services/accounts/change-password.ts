import type { Actor } from '@atelier/domain'
import { AcceptedPassword } from '@atelier/domain/accounts'
import type { ChangePasswordInput } from '../../schemas/accounts.ts'
import type { ClientInfo, Needs } from '../../app-services.ts'
import { openSession, type OpenedLogin } from '../sessions/open-session.ts'
import { confirmPassword } from '../sessions/step-up.ts'
import { requireOwnAccount } from './internal.ts'

type ChangeContext = Needs<
  'transact' | 'readers' | 'passwords' | 'limiter' | 'clock' | 'secrets' | 'settings' | 'accessTokens' | 'refreshTokens'
>
type ChangeInput = Pick<ChangePasswordInput, 'currentPassword' | 'password'> & {
  readonly client: ClientInfo
  readonly deviceToken: string | undefined
}

/**
 * Ends every session and link and forgets every device; the changing device gets a new session.
 * @throws INVALID_CREDENTIALS, INVALID_INPUT, RATE_LIMITED
 */
export async function changePassword(context: ChangeContext, actor: Actor, input: ChangeInput): Promise<OpenedLogin> {
  await confirmPassword(context, actor, input.currentPassword)
  const account = await requireOwnAccount(context.readers.accounts, actor)
  const own = [account.email, account.user.username]
  const accepted = AcceptedPassword.of(input.password, own, context.settings.passwordPolicy)
  const passwordHash = await context.passwords.hash(accepted)
  return context.transact(async uow => {
    await uow.accounts.setPassword(account.id, passwordHash, { verify: false })
    await uow.linkTokens.deleteOf(account.id)
    await uow.sessions.endAll(actor.userId)
    await uow.knownDevices.deleteOf(account.id)
    await uow.outbox.emit('account.password_changed', { accountId: account.id })
    await uow.jobs.enqueue('mail.notice', { accountId: account.id, to: account.email, notice: 'password_changed' })
    await uow.audit.record({ action: 'password.changed', actorUserId: actor.userId, subjectUserId: actor.userId })
    return openSession(context, uow, { account, client: input.client, deviceToken: input.deviceToken })
  })
}
