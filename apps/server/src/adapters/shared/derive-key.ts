import { hkdfSync } from 'node:crypto'

/** A key of its own for each purpose, derived from the one secret (`spec/resolutions.md` 7). */
export const deriveKey = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'atelier', purpose, 32))
