import { AppError, timestampOf } from '@atelier/domain'
import { type Account, emailKeyOf, type LinkPurpose, linkLifeSeconds } from '@atelier/domain/accounts'
import {
  type Addressee,
  emailChangeMail,
  linkPaths,
  type MailMessage,
  passwordResetMail,
  verificationMail,
} from '@atelier/domain/mail'
import type { Needs } from '../../app-services.ts'
import type { JobRun } from '../internal/job-run.ts'
import { sendMail } from './send-mail.ts'

/** What sending a mail about an account needs. */
export type MailContext = Needs<'readers' | 'transact' | 'secrets' | 'clock' | 'mailer' | 'settings'>

const linkMails: Readonly<Record<LinkPurpose, (addressee: Addressee, url: string) => MailMessage>> = {
  verify: verificationMail,
  reset: passwordResetMail,
  email_change: emailChangeMail,
}

/** The account that a job is about; undefined for an unknown address. */
export const findMailedAccount = (
  context: MailContext,
  by: { accountId: number } | { email: string },
): Promise<Account | undefined> =>
  'accountId' in by
    ? context.readers.accounts.find(by.accountId)
    : context.readers.accounts.findByEmail(emailKeyOf(by.email))

interface Sending {
  readonly account: Account
  readonly purpose: LinkPurpose
  /** The stored address, but for a change to a new one. */
  readonly to?: string
  readonly run: JobRun
}

/**
 * Makes the token here, so that none lies in a job row, voids older ones, and mails the link.
 * A second attempt makes a second token and carries the same Message-ID. No-op if the account is deleted meanwhile.
 */
export async function sendLinkMail(context: MailContext, { account, purpose, to, run }: Sending): Promise<void> {
  const { publicUrl, siteName } = context.settings
  const { token, hash } = context.secrets.create()
  const target = to ?? account.email
  const expiresAt = timestampOf(context.clock.now() + linkLifeSeconds[purpose] * 1000)
  const addressee = { to: target, username: account.user.username, siteName }
  const message = linkMails[purpose](addressee, `${publicUrl}${linkPaths[purpose]}${token}`)
  const link = {
    tokenHash: hash,
    purpose,
    accountId: account.id,
    targetEmail: target,
    credentialVersion: account.credentialVersion,
    expiresAt,
  }
  try {
    await sendMail(context, { message, template: purpose, run, beside: uow => uow.linkTokens.insert(link) })
  } catch (error) {
    if (!isAccountGone(error)) throw error
  }
}

/** Whether the insert of a token failed because its account was deleted after it was read. */
const isAccountGone = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'REFERENCE_MISSING' && error.details?.field === 'accountId'
