import type { Addressee } from './mails.ts'
import type { MailMessage } from './ports.ts'
import { renderMail } from './templates.ts'

/** The endpoint as a mail may show it: no path and no query, which often hold a secret. */
interface DisabledWebhook {
  readonly id: number
  readonly origin: string
  readonly reason: 'failing' | 'gone'
}

const reasons = {
  failing: 'Every message to it has failed for five days.',
  gone: 'It answered that it is gone (410).',
} as const

/** Tells an ADMIN that an endpoint was switched off, and what brings back what it missed. */
export const webhookDisabledMail = (
  { to, username, siteName }: Addressee,
  { id, origin, reason }: DisabledWebhook,
): MailMessage =>
  renderMail({
    to,
    greeting: `Hello ${username},`,
    closing: siteName,
    subject: `A webhook of ${siteName} was switched off`,
    paragraphs: [
      `Webhook ${id} to ${origin} gets no more messages. ${reasons[reason]}`,
      'When its receiver works again, switch it on and replay what it missed: events are kept for seven days.',
    ],
  })
