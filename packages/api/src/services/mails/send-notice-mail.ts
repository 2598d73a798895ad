import type { JobPayloads } from '@atelier/domain'
import { noticeMail } from '@atelier/domain/mail'
import type { JobRun } from '../internal/job-run.ts'
import { findMailedAccount, type MailContext } from './internal.ts'
import { sendMail } from './send-mail.ts'

/** Says to an address that its account changed, also when the account has left it. */
export async function sendNoticeMail(
  context: MailContext,
  { accountId, to, notice }: JobPayloads['mail.notice'],
  run: JobRun,
): Promise<void> {
  const account = await findMailedAccount(context, { accountId })
  const username = account?.user.username ?? 'there'
  const message = noticeMail({ to, username, siteName: context.settings.siteName }, notice)
  await sendMail(context, { message, template: notice, run })
}
