import type { JobPayloads } from '@atelier/domain'
import { welcomeMail } from '@atelier/domain/mail'
import type { JobRun } from '../internal/job-run.ts'
import { findMailedAccount, type MailContext } from './internal.ts'
import { sendMail } from './send-mail.ts'

/** Welcomes the owner of an address that was just verified. */
export async function sendWelcomeMail(
  context: MailContext,
  payload: JobPayloads['mail.welcome'],
  run: JobRun,
): Promise<void> {
  const account = await findMailedAccount(context, payload)
  if (!account) return
  const addressee = { to: account.email, username: account.user.username, siteName: context.settings.siteName }
  await sendMail(context, { message: welcomeMail(addressee), template: 'welcome', run })
}
