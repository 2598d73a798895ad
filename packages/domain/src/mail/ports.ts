import type { OrderMail } from '../orders/order-mail.ts'
import type { Timestamp } from '../shared/clock.ts'

/** The list of mails, as the log names them. */
export type MailTemplate =
  | 'verify'
  | 'reset'
  | 'email_change'
  | 'welcome'
  | 'event_reminder'
  | 'password_changed'
  | 'email_changed'
  | 'webhook_disabled'
  | `order_${OrderMail | 'access'}`
  | 'new_order'

/** A mail ready to be sent; `to` is one address. */
export interface MailMessage {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Speaks SMTP; only jobs call it. */
export interface Mailer {
  /**
   * `messageId` is the same at every attempt, so that a doubled mail can be recognised.
   * Throws {@link PermanentFailure} when the server refuses for good (5xx), else the transport's own error.
   */
  send(message: MailMessage, messageId: string): Promise<void>
}

/** The log of mails: one row each, whatever happens to the attempts (`spec/reliability.md` 10.4). */
export interface MailRepository {
  /** Notes that an attempt begins; false when the mail has already left. */
  begin(mail: {
    readonly dedupeKey: string
    readonly messageId: string
    readonly to: string
    readonly template: MailTemplate
  }): Promise<boolean>
  markSent(dedupeKey: string, now: Timestamp): Promise<void>
  markFailed(dedupeKey: string): Promise<void>
}
