import { AppError, timestampOf } from '@atelier/domain'
import { emailKeyOf } from '@atelier/domain/accounts'
import type { Needs } from '../../app-services.ts'

/** Redeems the link that was mailed to a new address; all sessions end. @throws LINK_TOKEN_INVALID, ALREADY_EXISTS */
export function confirmEmail(
  context: Needs<'transact' | 'secrets' | 'clock'>,
  { token, preview = false }: { token: string; preview?: boolean | undefined },
) {
  const purpose = 'email_change'
  const hash = context.secrets.hash(token)
  const now = timestampOf(context.clock.now())
  return context.transact(async uow => {
    const { linkTokens } = uow
    const link = await (preview ? linkTokens.find(hash, purpose, now) : linkTokens.redeem(hash, purpose, now))
    const account = link?.accountId ? (await uow.accounts.lock(link.accountId))?.account : undefined
    const isUsed = preview && link?.usedAt !== null
    if (!link || isUsed || account?.credentialVersion !== link.credentialVersion) {
      throw new AppError('LINK_TOKEN_INVALID')
    }
    if (preview) return account
    await uow.accounts.setEmail(account.id, link.targetEmail, emailKeyOf(link.targetEmail))
    await uow.linkTokens.deleteOf(account.id)
    await uow.sessions.endAll(account.user.id)
    await uow.outbox.emit('account.email_changed', { accountId: account.id })
    await uow.jobs.enqueue('mail.notice', { accountId: account.id, to: account.email, notice: 'email_changed' })
    await uow.audit.record({ action: 'email.changed', actorUserId: null, subjectUserId: account.user.id })
    const changed = await uow.accounts.find(account.id)
    if (!changed) throw new AppError('LINK_TOKEN_INVALID')
    return changed
  })
}
