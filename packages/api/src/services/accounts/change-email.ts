import { type Actor, AppError, timestampOf } from '@atelier/domain'
import { emailKeyOf, isAllowed, isEmail, refuseIssues } from '@atelier/domain/accounts'
import type { ChangeEmailInput } from '../../schemas/accounts.ts'
import type { Needs } from '../../app-services.ts'
import { requireStepUp } from '../sessions/step-up.ts'

/**
 * Mails a link to the new address; the old one stays until the link is used. The answer is the same for an address
 * that somebody else has. @throws INVALID_INPUT, EMAIL_NOT_ALLOWED, STEP_UP_REQUIRED, INVALID_CREDENTIALS
 */
export async function changeEmail(
  context: Needs<'transact' | 'readers' | 'passwords' | 'limiter' | 'clock' | 'settings'>,
  actor: Actor,
  { email, password }: ChangeEmailInput,
): Promise<void> {
  await requireStepUp(context, actor, password)
  if (!isEmail(email)) {
    refuseIssues([{ path: 'email', code: 'format', message: "'email' must be an e-mail address" }])
  }
  if (!isAllowed(context.settings.allowList, email)) throw new AppError('EMAIL_NOT_ALLOWED')
  await context.limiter.take('mail-email', `email-change:${emailKeyOf(email)}`)
  await context.transact(uow => uow.jobs.enqueue('mail.email-change', { accountId: actor.accountId, newEmail: email }))
}

/** Uses the link of a changed address. Other sessions end. @throws LINK_TOKEN_INVALID, ALREADY_EXISTS */
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
