import type { MailMessage } from './ports.ts'
import { renderLetter } from './templates.ts'

/** Whom a letter is for, and in whose name it is written. */
export interface Addressee {
  readonly to: string
  readonly username: string
  readonly siteName: string
}

const frame = ({ to, username, siteName }: Addressee) => ({ to, greeting: `Hello ${username},`, closing: siteName })

/** Proves an address after registering. */
export const verificationLetter = (addressee: Addressee, url: string): MailMessage =>
  renderLetter({
    ...frame(addressee),
    subject: `Confirm your e-mail address for ${addressee.siteName}`,
    paragraphs: [
      `please confirm that this address is yours. The link works for 24 hours.`,
      'If you did not register, you can ignore this mail.',
    ],
    action: { label: 'Confirm address', url },
  })

/** Lets in who forgot the password. */
export const passwordResetLetter = (addressee: Addressee, url: string): MailMessage =>
  renderLetter({
    ...frame(addressee),
    subject: `Set a new password for ${addressee.siteName}`,
    paragraphs: [
      'somebody asked to set a new password for your account. The link works for 20 minutes.',
      'If it was not you, ignore this mail: your password stays as it is.',
    ],
    action: { label: 'Set a new password', url },
  })

/** Goes to the new address; the old one stays until the link is used. */
export const emailChangeLetter = (addressee: Addressee, url: string): MailMessage =>
  renderLetter({
    ...frame(addressee),
    subject: `Confirm your new e-mail address for ${addressee.siteName}`,
    paragraphs: [
      'please confirm that your account should use this address from now on. The link works for 30 minutes.',
    ],
    action: { label: 'Use this address', url },
  })

const notices = {
  password_changed: { what: 'password', subject: 'Your password was changed' },
  email_changed: { what: 'e-mail address', subject: 'Your e-mail address was changed' },
} as const

/** Tells that something changed, with no link to click. */
export const noticeLetter = (addressee: Addressee, notice: keyof typeof notices): MailMessage =>
  renderLetter({
    ...frame(addressee),
    subject: `${notices[notice].subject} at ${addressee.siteName}`,
    paragraphs: [
      `the ${notices[notice].what} of your account was changed just now.`,
      'If it was not you, set a new password at once and tell us.',
    ],
  })
