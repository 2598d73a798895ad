import type { JobPayloads } from '@atelier/domain'
import type { JobRun } from '../internal/job-run.ts'
import { findMailedAccount, type MailContext, sendLinkMail } from './internal.ts'

/** Mails the link that verifies an address; no-op for an unknown or verified one. */
export async function sendVerificationMail(
  context: MailContext,
  payload: JobPayloads['mail.verification'],
  run: JobRun,
): Promise<void> {
  const account = await findMailedAccount(context, payload)
  if (account && !account.verifiedAt) await sendLinkMail(context, { account, purpose: 'verify', run })
}
