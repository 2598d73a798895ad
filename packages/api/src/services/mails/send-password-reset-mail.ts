import type { JobPayloads } from '@atelier/domain'
import type { JobRun } from '../internal/job-run.ts'
import { findMailedAccount, type MailContext, sendLinkMail } from './internal.ts'

/** Mails the link that resets a password; no-op for an unknown address. */
export async function sendPasswordResetMail(
  context: MailContext,
  payload: JobPayloads['mail.password-reset'],
  run: JobRun,
): Promise<void> {
  const account = await findMailedAccount(context, payload)
  if (account) await sendLinkMail(context, { account, purpose: 'reset', run })
}
