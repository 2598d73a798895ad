/** What is sealed: each purpose has a key of its own, so that one cannot be passed for another. */
export type SealPurpose = 'webhook-secret' | 'export-ticket'

/** Keeps texts that must be read again, such as a secret to sign with, under a key that the database does not hold. */
export interface Sealer {
  seal(text: string, purpose: SealPurpose): string
  /** Undefined when it was sealed under a key that is gone, or changed since. */
  open(sealed: string, purpose: SealPurpose): string | undefined
}
