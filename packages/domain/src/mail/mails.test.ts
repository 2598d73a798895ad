import { describe, expect, it } from 'vitest'
import { eventReminderMail, noticeMail, passwordResetMail, verificationMail, welcomeMail } from './mails.ts'

const ana = { to: 'ana@studio.example', username: 'ana', siteName: 'Atelier' }
const url = 'https://api.example/v1/accounts/verify/abc_-123'

describe('letters', () => {
  it('carry the link in text and HTML', () => {
    const mail = verificationMail(ana, url)
    expect(mail.to).toBe('ana@studio.example')
    expect(mail.subject).toBe('Confirm your e-mail address for Atelier')
    expect(mail.text).toContain(`Confirm address: ${url}`)
    expect(mail.html).toContain(`<a href="${url}"`)
    expect(mail.text.startsWith('Hello ana,\n\n')).toBe(true)
  })

  it('greet, with the name to log in by', () => {
    const mail = welcomeMail(ana)
    expect(mail.subject).toBe('Welcome to Atelier')
    expect(mail.text).toContain('You can log in with your address or as ana.')
    expect(mail.html).not.toContain('href')
  })

  it('remind of an event at the wall time of its place, whatever the machine’s zone', () => {
    const event = { title: 'Concert', venue: 'Hall', address: 'Street 1', startsWall: '2026-07-15T20:00:00' }
    const mail = eventReminderMail(
      ana,
      { ...event, timezone: 'Pacific/Auckland' },
      'https://api.example/v1/events/7.ics',
    )
    expect(mail.subject).toBe('Reminder: Concert')
    expect(mail.text).toContain('Concert begins on Wednesday, 15 July 2026 at 20:00 (Pacific/Auckland).')
    expect(mail.text).toContain('Add it to your calendar: https://api.example/v1/events/7.ics')
    const untitled = eventReminderMail(ana, { ...event, title: null, timezone: 'UTC' }, 'https://x.example')
    expect(untitled.subject).toBe('Reminder: Your event at Hall')
  })

  it('escape hostile names and let them add no line and no header', () => {
    const hostile = {
      ...ana,
      username: '<img src=x onerror=alert(1)>\r\nBcc: all@x.example',
      siteName: 'A&B\n\u202Efdp"',
    }
    const mail = passwordResetMail(hostile, url)
    expect(mail.html).not.toContain('<img')
    expect(mail.html).toContain('&lt;img src=x onerror=alert(1)&gt; Bcc: all@x.example')
    expect(mail.html).toContain('A&amp;B fdp&quot;')
    expect(mail.subject).toBe('Set a new password for A&B fdp"')
    expect(mail.text.split('\n').some(line => line.startsWith('Bcc:'))).toBe(false)
  })

  it('leave words whole that hold a soft hyphen or a joiner', () => {
    expect(welcomeMail({ ...ana, siteName: 'Tisch\u{AD}lampe' }).subject).toBe('Welcome to Tischlampe')
    expect(welcomeMail({ ...ana, siteName: 'کتاب\u{200C}ها' }).subject).toBe('Welcome to کتاب\u{200C}ها')
  })

  it('tell of a change without a link', () => {
    const mail = noticeMail(ana, 'email_changed')
    expect(mail.subject).toBe('Your e-mail address was changed at Atelier')
    expect(mail.html).not.toContain('href')
  })
})
