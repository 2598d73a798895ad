import { PermanentFailure } from '@atelier/domain'
import type { Mailer } from '@atelier/domain/mail'
import { createTransport } from 'nodemailer'

export interface SmtpSettings {
  /** `smtp://` or `smtps://`, with user and password if the server asks for them. */
  readonly url: string
  /** `Name <address>` or an address. */
  readonly from: string
}

/** Sends over SMTP with the time-outs of `spec/reliability.md` 15; reads no files and no URLs. */
export function createSmtpMailer({ url, from }: SmtpSettings): Mailer & { close(): void } {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const host = from.replace(/^.*@/, '').replace(/>.*$/, '')
  return {
    async send({ to, subject, text, html }, messageId) {
      const address = { name: '', address: to }
      const mail = { from, to: address, subject, text, html, messageId: `<${messageId}@${host}>` }
      await transport.sendMail(mail).catch((error: unknown) => {
        throw isRefusal(error) ? new PermanentFailure('the mail server refuses this mail', { cause: error }) : error
      })
    },
    close: () => transport.close(),
  }
}

/** 5xx: the server will not take it, however often it is asked. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'responseCode' in error && Number(error.responseCode) >= 500
