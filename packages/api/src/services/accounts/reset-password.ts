import { AppError, timestampOf } from '@atelier/domain'
import { AcceptedPassword } from '@atelier/domain/accounts'
import type { Needs } from '../../app-services.ts'

/**
 * Sets a password by a mailed link: the address counts as proven, every session, API key and other link ends.
 * A refused password does not use the link up. @throws INVALID_INPUT, LINK_TOKEN_INVALID
 */
export async function resetPassword(
  context: Needs<'transact' | 'secrets' | 'clock' | 'passwords' | 'settings'>,
  { token, password }: { token: string; password: string },
): Promise<void> {
  const { passwordPolicy } = context.settings
  AcceptedPassword.of(password, [], passwordPolicy)
  const hash = context.secrets.hash(token)
  const now = timestampOf(context.clock.now())
  const own = await context.transact(async uow => {
    const link = await uow.linkTokens.find(hash, 'reset', now)
    const account = link?.accountId ? await uow.accounts.find(link.accountId) : undefined
    if (!account) throw new AppError('LINK_TOKEN_INVALID')
    return [account.email, account.user.username]
  })
  const passwordHash = await context.passwords.hash(AcceptedPassword.of(password, own, passwordPolicy))
  await context.transact(async uow => {
    const link = await uow.linkTokens.redeem(hash, 'reset', now)
    const account = link?.accountId ? (await uow.accounts.lock(link.accountId))?.account : undefined
    if (!link || account?.credentialVersion !== link.credentialVersion || account.email !== link.targetEmail) {
      throw new AppError('LINK_TOKEN_INVALID')
    }
    await uow.accounts.setPassword(account.id, passwordHash, { verify: true })
    await uow.linkTokens.deleteOf(account.id)
    await uow.sessions.endAll(account.user.id)
    // Whoever squatted the account may have made keys.
    await uow.apiKeys.deleteOf(account.user.id)
    await uow.knownDevices.deleteOf(account.id)
    // The reset proves the address too.
    if (!account.verifiedAt) {
      await uow.jobs.enqueue('mail.welcome', { accountId: account.id }, { dedupeKey: String(account.id) })
    }
    await uow.outbox.emit('account.password_changed', { accountId: account.id })
    await uow.jobs.enqueue('mail.notice', { accountId: account.id, to: account.email, notice: 'password_changed' })
    await uow.audit.record({ action: 'password.reset', actorUserId: null, subjectUserId: account.user.id })
  })
}
