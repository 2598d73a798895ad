import { domainToASCII } from 'node:url'
import { PermanentFailure } from '@atelier/domain'
import type { Mailer } from '@atelier/domain/mail'
import type { Transporter } from 'nodemailer'

interface SmtpSettings {
  /** `smtp://` or `smtps://`, with user and password if the server asks for them. */
  readonly url: string
  /** `Name <address>` or an address. */
  readonly from: string
}

/** RFC 3834: marks a mail as automatic, so that vacation replies do not answer it. */
const headers = { 'Auto-Submitted': 'auto-generated' }

/** Sends over SMTP with the time-outs of `spec/reliability.md` 15; reads no files and no URLs. */
export function createSmtpMailer({ url, from }: SmtpSettings): Mailer & { close(): void } {
  let opened: Promise<Transporter> | undefined
  const sender = senderOf(from)
  const domain = sender.address.replace(/^.*@/, '')
  // nodemailer encodes the address and takes the Message-ID as it is, where RFC 5322 allows ASCII alone.
  const host = domainToASCII(domain) || domain
  return {
    async send({ to, subject, text, html }, messageId) {
      const address = { name: '', address: to }
      const mail = { from: sender, to: address, subject, text, html, messageId: `<${messageId}@${host}>`, headers }
      opened ??= openTransport(url)
      const transport = await opened
      await transport.sendMail(mail).catch((error: unknown) => {
        throw isRefusal(error) ? new PermanentFailure('the mail server refuses this mail', { cause: error }) : error
      })
    },
    close: () => void opened?.then(transport => transport.close()),
  }
}

/** The name as a whole: in a text, nodemailer takes a colon for a group, and brackets for a comment. */
function senderOf(from: string): { name: string; address: string } {
  const [, written = '', address = from] = /^(.*)<([^<>]+)>$/.exec(from) ?? []
  const name = written.trim()
  const quoted = /^"(.*)"$/.exec(name)?.[1]
  return { name: quoted === undefined ? name : quoted.replaceAll(/\\(.)/g, '$1'), address }
}

/** Loads the library with the first mail, so that a process that sends none does not hold it. */
async function openTransport(url: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer')
  return createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

/** 5xx: the server refuses the mail for good, so a retry does not help. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'responseCode' in error && Number(error.responseCode) >= 500
