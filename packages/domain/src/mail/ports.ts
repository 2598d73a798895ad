/** A mail ready to be sent; `to` is one address. */
export interface MailMessage {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Speaks SMTP. Throws the transport's own errors: only jobs call it. */
export interface Mailer {
  /** `messageId` is the same at every attempt, so that a doubled mail can be recognised. */
  send(message: MailMessage, messageId: string): Promise<void>
}
