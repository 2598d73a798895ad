import { type MailMessage, type MailSample, mailTemplates, sampleMail } from '@atelier/domain/mail'

const common = { publicUrl: 'http://localhost:8081', locale: 'en' } as const

/** Sample data of the templates: usual names, and hostile ones. */
const samples = {
  plain: {
    ...common,
    addressee: { to: 'ana@studio.example', username: 'ana', siteName: 'Atelier' },
    event: { title: 'Summer concert', venue: 'Town Hall', address: 'Main Street 1' },
  },
  hostile: {
    ...common,
    addressee: {
      to: 'ana@studio.example',
      username: '<img src=x onerror=alert(1)>\r\nBcc: all@studio.example',
      siteName: 'A&B "\u202Eyadrutas\u202C" <b>',
    },
    event: { title: '</p><script>alert(1)</script>', venue: '"><h1>Hall', address: `Street ${'very '.repeat(40)}long` },
  },
} as const satisfies Record<string, MailSample>

export type SampleNames = keyof typeof samples

/** A template filled with sample data, or undefined for a name there is not. */
export function previewOf(name: string, names: SampleNames = 'plain'): MailMessage | undefined {
  const template = mailTemplates.find(each => each === name)
  return template && sampleMail(template, samples[names])
}
