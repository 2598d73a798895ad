import {
  type Addressee,
  emailChangeMail,
  eventReminderMail,
  type MailMessage,
  type MailTemplate,
  newOrderMail,
  noticeMail,
  orderMail,
  passwordResetMail,
  verificationMail,
  webhookDisabledMail,
  welcomeMail,
} from '@atelier/domain/mail'

/** Sample data of the templates: usual names, and hostile ones. */
const samples = {
  plain: {
    addressee: { to: 'ana@studio.example', username: 'ana', siteName: 'Atelier' },
    event: { title: 'Summer concert', venue: 'Town Hall', address: 'Main Street 1' },
  },
  hostile: {
    addressee: {
      to: 'ana@studio.example',
      username: '<img src=x onerror=alert(1)>\r\nBcc: all@studio.example',
      siteName: 'A&B "\u202Eyadrutas\u202C" <b>',
    },
    event: { title: '</p><script>alert(1)</script>', venue: '"><h1>Hall', address: `Street ${'very '.repeat(40)}long` },
  },
} as const

export type SampleNames = keyof typeof samples

const token = '0sampleSAMPLEsample_sample-sample0123456789'
const link = (path: string) => `http://localhost:8081${path}${token}`

interface Sample {
  readonly addressee: Addressee
  readonly event: { readonly title: string; readonly venue: string; readonly address: string }
}

/** Every template with an example; a template without one does not compile. */
const templates: Readonly<Record<MailTemplate, (sample: Sample) => MailMessage>> = {
  verify: ({ addressee }) => verificationMail(addressee, link('/v1/accounts/verify/')),
  welcome: ({ addressee }) => welcomeMail(addressee),
  reset: ({ addressee }) => passwordResetMail(addressee, link('/reset-password#token=')),
  password_changed: ({ addressee }) => noticeMail(addressee, 'password_changed'),
  email_change: ({ addressee }) => emailChangeMail(addressee, link('/v1/accounts/email/confirm/')),
  email_changed: ({ addressee }) => noticeMail(addressee, 'email_changed'),
  event_reminder: ({ addressee, event }) =>
    eventReminderMail(
      addressee,
      { ...event, startsWall: '2026-07-15T20:00:00', timezone: 'Pacific/Auckland' },
      'http://localhost:8081/v1/events/7.ics',
    ),
  webhook_disabled: ({ addressee, event }) =>
    webhookDisabledMail(addressee, { id: 7, origin: event.title, reason: 'failing' }),
  order_placed: sample => orderPreview(sample, 'placed'),
  order_paid: sample => orderPreview(sample, 'paid'),
  order_shipped: sample => orderPreview(sample, 'shipped'),
  order_canceled: sample => orderPreview(sample, 'canceled'),
  order_refunded: sample => orderPreview(sample, 'refunded'),
  order_access: sample => orderPreview(sample, 'access'),
  new_order: ({ addressee: { to, siteName }, event }) =>
    newOrderMail({
      to,
      siteName,
      locale: 'en',
      order: { number: 'O-2026-000123', email: event.title, total: 1_990, currency: 'EUR' },
      lines: [{ sku: 'LMP-1', title: event.venue, quantity: 2 }],
      url: 'http://localhost:8081/order#id=7',
    }),
}

function orderPreview(
  { addressee: { to, siteName }, event }: Sample,
  mail: Parameters<typeof orderMail>[0]['mail'],
): MailMessage {
  const tracking = { carrier: event.venue, trackingNumber: '0034', trackingUrl: 'https://parcels.example/0034' }
  const order = {
    email: to,
    number: 'O-2026-000123',
    total: 1_990,
    currency: 'EUR',
    locale: 'en',
    ...tracking,
  } as const
  const document = { kind: mail === 'refunded' ? 'credit_note' : 'invoice', number: 'I-2026-000001' } as const
  const isDocumented = mail === 'shipped' || mail === 'refunded'
  return orderMail({
    order,
    mail,
    siteName,
    url: 'http://localhost:8081/order#id=7',
    ...(isDocumented && { document, refunded: 500 }),
  })
}

const isTemplate = (name: string): name is MailTemplate => Object.hasOwn(templates, name)
export const templateNames: readonly MailTemplate[] = Object.keys(templates).filter(isTemplate)

/** A template filled with sample data, or undefined for a name there is not. */
export const previewOf = (name: string, names: SampleNames = 'plain'): MailMessage | undefined =>
  isTemplate(name) ? templates[name](samples[names]) : undefined
