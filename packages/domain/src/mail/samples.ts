import type { ShopLocale } from '../shop-settings/shop-settings.ts'
import { calendarLink, linkPaths, orderLink } from './links.ts'
import {
  type Addressee,
  emailChangeMail,
  eventReminderMail,
  noticeMail,
  passwordResetMail,
  verificationMail,
  welcomeMail,
} from './mails.ts'
import { newOrderMail, orderMail } from './order-mails.ts'
import type { MailMessage, MailTemplate } from './ports.ts'
import { webhookDisabledMail } from './webhook-mail.ts'

/** What fills a template in place of a real account, event and order. */
export interface MailSample {
  readonly addressee: Addressee
  readonly event: { readonly title: string; readonly venue: string; readonly address: string }
  /** Origin of the links. */
  readonly publicUrl: string
  /** Of mails about orders; the others are in English. */
  readonly locale: ShopLocale
}

const token = '0sampleSAMPLEsample_sample-sample0123456789'

/** Every template with an example; a template without one does not compile. */
const templates: Readonly<Record<MailTemplate, (sample: MailSample) => MailMessage>> = {
  verify: ({ addressee, publicUrl }) => verificationMail(addressee, `${publicUrl}${linkPaths.verify}${token}`),
  welcome: ({ addressee }) => welcomeMail(addressee),
  reset: ({ addressee, publicUrl }) => passwordResetMail(addressee, `${publicUrl}${linkPaths.reset}${token}`),
  password_changed: ({ addressee }) => noticeMail(addressee, 'password_changed'),
  email_change: ({ addressee, publicUrl }) =>
    emailChangeMail(addressee, `${publicUrl}${linkPaths.email_change}${token}`),
  email_changed: ({ addressee }) => noticeMail(addressee, 'email_changed'),
  event_reminder: ({ addressee, event, publicUrl }) =>
    eventReminderMail(
      addressee,
      { ...event, startsWall: '2026-07-15T20:00:00', timezone: 'Pacific/Auckland' },
      calendarLink(publicUrl, 7),
    ),
  webhook_disabled: ({ addressee, event }) =>
    webhookDisabledMail(addressee, { id: 7, origin: event.title, reason: 'failing' }),
  order_placed: sample => orderPreview(sample, 'placed'),
  order_paid: sample => orderPreview(sample, 'paid'),
  order_shipped: sample => orderPreview(sample, 'shipped'),
  order_canceled: sample => orderPreview(sample, 'canceled'),
  order_refunded: sample => orderPreview(sample, 'refunded'),
  order_access: sample => orderPreview(sample, 'access'),
  new_order: ({ addressee: { to, siteName }, event, publicUrl, locale }) =>
    newOrderMail({
      to,
      siteName,
      locale,
      order: { number: 'O-2026-000123', email: event.title, total: 1_990, currency: 'EUR' },
      lines: [{ sku: 'LMP-1', title: event.venue, quantity: 2 }],
      url: orderLink(publicUrl, { id: 7 }),
    }),
}

function orderPreview(
  { addressee: { to, siteName }, event, publicUrl, locale }: MailSample,
  mail: Parameters<typeof orderMail>[0]['mail'],
): MailMessage {
  const tracking = { carrier: event.venue, trackingNumber: '0034', trackingUrl: 'https://parcels.example/0034' }
  const order = {
    email: to,
    number: 'O-2026-000123',
    total: 1_990,
    currency: 'EUR',
    locale,
    ...tracking,
  } as const
  const document = { kind: mail === 'refunded' ? 'credit_note' : 'invoice', number: 'I-2026-000001' } as const
  const isDocumented = mail === 'shipped' || mail === 'refunded'
  return orderMail({
    order,
    mail,
    siteName,
    url: orderLink(publicUrl, { id: 7 }),
    ...(isDocumented && { document, refunded: 500 }),
  })
}

const isTemplate = (name: string): name is MailTemplate => Object.hasOwn(templates, name)
/** Every mail there is, by its name in the log. */
export const mailTemplates: readonly MailTemplate[] = Object.keys(templates).filter(isTemplate)

/** A mail filled with sample data, as it would be sent. */
export const sampleMail = (template: MailTemplate, sample: MailSample): MailMessage => templates[template](sample)
