import { type Actor, AppError } from '@atelier/domain'
import { emailKeyOf, isAllowed, isEmail, notAnEmail, refuseIssues } from '@atelier/domain/accounts'
import type { ChangeEmailInput } from '../../schemas/accounts.ts'
import type { Needs } from '../../app-services.ts'
import { requireStepUp } from '../sessions/step-up.ts'

/**
 * Mails a link to the new address; the old one stays until the link is used. The answer is the same for an
 * address of another account. @throws INVALID_INPUT, EMAIL_NOT_ALLOWED, STEP_UP_REQUIRED, INVALID_CREDENTIALS
 */
export async function changeEmail(
  context: Needs<'transact' | 'readers' | 'passwords' | 'limiter' | 'clock' | 'settings'>,
  actor: Actor,
  { email, password }: ChangeEmailInput,
): Promise<void> {
  await requireStepUp(context, actor, password)
  if (!isEmail(email)) {
    refuseIssues([{ path: 'email', code: 'format', message: notAnEmail }])
  }
  if (!isAllowed(context.settings.allowList, email)) throw new AppError('EMAIL_NOT_ALLOWED')
  await context.limiter.take('mail-email', `email-change:${emailKeyOf(email)}`)
  await context.transact(uow => uow.jobs.enqueue('mail.email-change', { accountId: actor.accountId, newEmail: email }))
}
