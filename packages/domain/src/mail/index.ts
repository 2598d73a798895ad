export { calendarLink, linkPaths, orderLink } from './links.ts'
export {
  type Addressee,
  emailChangeMail,
  eventReminderMail,
  noticeMail,
  passwordResetMail,
  verificationMail,
  welcomeMail,
} from './mails.ts'
export { type MailedDocument, newOrderMail, orderMail } from './order-mails.ts'
export type { Mailer, MailMessage, MailRepository, MailTemplate } from './ports.ts'
export { type MailSample, mailTemplates, sampleMail } from './samples.ts'
export { webhookDisabledMail } from './webhook-mail.ts'
