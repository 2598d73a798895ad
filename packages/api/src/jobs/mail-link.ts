import { timestampOf } from '@atelier/domain'
import { type Account, emailKeyOf, type LinkPurpose, linkLifeSeconds } from '@atelier/domain/accounts'
import { type Addressee, emailChangeLetter, type MailMessage, passwordResetLetter, verificationLetter } from '@atelier/domain/mail'
import type { Needs } from '../tools.ts'
import type { JobRun } from './job-run.ts'
import { sendMail } from './send-mail.ts'

type MailTools = Needs<'readers' | 'transact' | 'secrets' | 'clock' | 'mailer' | 'settings'>

interface LinkMail {
  /** What stands between the public URL and the token. */
  readonly path: string
  readonly letter: (addressee: Addressee, url: string) => MailMessage
}

const linkMails: Readonly<Record<LinkPurpose, LinkMail>> = {
  verify: { path: '/v1/accounts/verify/', letter: verificationLetter },
  reset: { path: '/reset-password#token=', letter: passwordResetLetter },
  email_change: { path: '/v1/accounts/email/confirm/', letter: emailChangeLetter },
}

/** Which account a job means; an unknown address ends it quietly. */
export const accountOf = (
  tools: MailTools,
  by: { accountId: number } | { email: string },
): Promise<Account | undefined> =>
  'accountId' in by
    ? tools.readers.accounts.find(by.accountId)
    : tools.readers.accounts.findByEmail(emailKeyOf(by.email))

interface Sending {
  readonly account: Account
  readonly purpose: LinkPurpose
  /** The stored address, but for a change to a new one. */
  readonly to?: string
  readonly run: JobRun
}

/**
 * Makes the token here, so that none lies in a job row, voids older ones, and mails the link.
 * A second attempt makes a second token and carries the same Message-ID.
 */
export async function mailLinkTo(tools: MailTools, { account, purpose, to, run }: Sending): Promise<void> {
  const { publicUrl, siteName } = tools.settings
  const { token, hash } = tools.secrets.create()
  const target = to ?? account.email
  const expiresAt = timestampOf(tools.clock.now() + linkLifeSeconds[purpose] * 1000)
  const { path, letter } = linkMails[purpose]
  const message = letter({ to: target, username: account.user.username, siteName }, `${publicUrl}${path}${token}`)
  const link = {
    tokenHash: hash,
    purpose,
    accountId: account.id,
    targetEmail: target,
    credentialVersion: account.credentialVersion,
    expiresAt,
  }
  await sendMail(tools, { message, template: purpose, run, beside: uow => uow.linkTokens.insert(link) })
}
