import { sdkError } from './errors.ts'

/**
 * Mutations that take no key, so that a lost answer must not be answered by sending them again.
 * Source: `spec/reliability.md` 6.1; a test compares it with what the procedures declare.
 */
export const exemptFromKeys: readonly string[] = [
  'sessions.login',
  'sessions.refresh',
  'sessions.logout',
  'sessions.reauthenticate',
  'accounts.verify',
  'accounts.confirmEmail',
  'accounts.resetPassword',
  'accounts.changePassword',
  'assistant.altText',
  'assistant.summary',
  'assistant.tags',
  'assistant.description',
  'collections.preview',
  'projects.preview',
]

/** A random UUID from the given source; `crypto.randomUUID` is missing on pages that are not served over HTTPS. */
export function newKey(fill: ((bytes: Uint8Array) => Uint8Array) | undefined): string {
  const bytes = new Uint8Array(16)
  if (fill) fill(bytes)
  else if ('crypto' in globalThis && globalThis.crypto) globalThis.crypto.getRandomValues(bytes)
  else
    throw sdkError('UNSUPPORTED', { message: 'No crypto.getRandomValues here: give createClient({ getRandomValues })' })
  const hex = Array.from(bytes, (byte, at) => versioned(byte, at).toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Sets the version (4) and the variant (RFC 9562) where they stand. */
function versioned(byte: number, at: number): number {
  if (at === 6) return (byte & 0x0f) | 0x40
  return at === 8 ? (byte & 0x3f) | 0x80 : byte
}
