import type { JobPayloads } from '@atelier/domain'
import type { JobRun } from '../internal/job-run.ts'
import { findMailedAccount, type MailContext, sendLinkMail } from './internal.ts'

/** Mails the link that confirms a new address, to that address. */
export async function sendEmailChangeMail(
  context: MailContext,
  { accountId, newEmail }: JobPayloads['mail.email-change'],
  run: JobRun,
): Promise<void> {
  const account = await findMailedAccount(context, { accountId })
  if (account) await sendLinkMail(context, { account, purpose: 'email_change', to: newEmail, run })
}
