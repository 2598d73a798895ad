/** What is sealed: each purpose has a key of its own, so that one cannot be passed for another. */
export type SealPurpose = 'webhook-secret' | 'stored-answer' | 'export-ticket' | 'payment-secret'

/** Keeps texts that must be read again, such as a secret to sign with, under a key that the database does not hold. */
export interface Sealer {
  /** `context`: what else it takes to open it, such as a key that only the caller has. */
  seal(text: string, purpose: SealPurpose, context?: string): string
  /** Undefined when it was sealed under a key that is gone, or changed since. */
  open(sealed: string, purpose: SealPurpose, context?: string): string | undefined
}
