import type { MailMessage } from './ports.ts'
import { renderMail } from './templates.ts'

/** Whom a letter is for, and in whose name it is written. */
export interface Addressee {
  readonly to: string
  readonly username: string
  readonly siteName: string
}

const frame = ({ to, username, siteName }: Addressee) => ({ to, greeting: `Hello ${username},`, closing: siteName })

/** Proves an address after registering. */
export const verificationMail = (addressee: Addressee, url: string): MailMessage =>
  renderMail({
    ...frame(addressee),
    subject: `Confirm your e-mail address for ${addressee.siteName}`,
    paragraphs: [
      'Please confirm that this address is yours. The link works for 24 hours.',
      'If you did not register, you can ignore this mail.',
    ],
    action: { label: 'Confirm address', url },
  })

/** Lets in who forgot the password. */
export const passwordResetMail = (addressee: Addressee, url: string): MailMessage =>
  renderMail({
    ...frame(addressee),
    subject: `Set a new password for ${addressee.siteName}`,
    paragraphs: [
      'A new password was requested for your account. The link works for 20 minutes.',
      'If it was not you, ignore this mail: your password stays as it is.',
    ],
    action: { label: 'Set a new password', url },
  })

/** Goes to the new address; the old one stays until the link is used. */
export const emailChangeMail = (addressee: Addressee, url: string): MailMessage =>
  renderMail({
    ...frame(addressee),
    subject: `Confirm your new e-mail address for ${addressee.siteName}`,
    paragraphs: [
      'Please confirm that your account should use this address from now on. The link works for 30 minutes.',
    ],
    action: { label: 'Use this address', url },
  })

/** Greets whoever has proven their address. It holds no link: there is nothing left to do. */
export const welcomeMail = (addressee: Addressee): MailMessage =>
  renderMail({
    ...frame(addressee),
    subject: `Welcome to ${addressee.siteName}`,
    paragraphs: [
      'Your e-mail address is confirmed, and your account is ready.',
      `You can log in with your address or as ${addressee.username}.`,
    ],
  })

/** What a reminder says of an event; the wall time is that of the place. */
interface RemindedEvent {
  readonly title: string | null
  readonly venue: string
  readonly address: string
  /** `YYYY-MM-DDTHH:MM:SS` in `timezone`. */
  readonly startsWall: string
  readonly timezone: string
}

/** Goes to the owner a day before; `url` is the event's calendar file. */
export function eventReminderMail(addressee: Addressee, event: RemindedEvent, url: string): MailMessage {
  const { title, venue, address, startsWall, timezone } = event
  const name = title ?? `Your event at ${venue}`
  return renderMail({
    ...frame(addressee),
    subject: `Reminder: ${name}`,
    paragraphs: [
      `${name} begins on ${dayOf(startsWall)} at ${startsWall.slice(11, 16)} (${timezone}).`,
      `Place: ${venue}, ${address}.`,
    ],
    action: { label: 'Add it to your calendar', url },
  })
}

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })
const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
/** `Wednesday, 15 July 2026`: a wall time has its day whatever the zone, so it is read and written in one. */
function dayOf(wall: string): string {
  const day = new Date(`${wall.slice(0, 10)}T00:00:00Z`)
  return `${weekday.format(day)}, ${date.format(day)}`
}

const notices = {
  password_changed: { what: 'password', subject: 'Your password was changed' },
  email_changed: { what: 'e-mail address', subject: 'Your e-mail address was changed' },
} as const

/** Tells that something changed, with no link to click. */
export const noticeMail = (addressee: Addressee, notice: keyof typeof notices): MailMessage =>
  renderMail({
    ...frame(addressee),
    subject: `${notices[notice].subject} at ${addressee.siteName}`,
    paragraphs: [
      `The ${notices[notice].what} of your account was changed just now.`,
      'If it was not you, set a new password at once and tell us.',
    ],
  })
