export { type Addressee, emailChangeLetter, eventReminderLetter, noticeLetter, passwordResetLetter, verificationLetter, welcomeLetter } from './letters.ts'
export type { Mailer, MailMessage, MailRepository, MailTemplate } from './ports.ts'
export { webhookDisabledLetter } from './webhook-letter.ts'
