import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Sealer, SealPurpose } from '@atelier/domain'
import { deriveKey } from '../shared/derive-key.ts'

const layout = { nonce: 12, tag: 16 } as const
const algorithm = 'aes-256-gcm'
const keyFor = (secret: string, purpose: SealPurpose, context: string) =>
  deriveKey(secret, `seal ${purpose} ${context}`)
const form = /^v1\.([A-Za-z0-9_-]+)$/

/**
 * AES-256-GCM under keys derived from `SECRET_KEY`, one for each purpose: `v1.` and base64url of nonce, tag and text.
 * What was sealed under the key before still opens (`spec/resolutions.md` 7).
 */
export function createSealer({ current, previous }: { current: string; previous: string | null }): Sealer {
  return {
    seal(text, purpose, context = '') {
      const nonce = randomBytes(layout.nonce)
      const cipher = createCipheriv(algorithm, keyFor(current, purpose, context), nonce)
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`
    },
    open(sealed, purpose, context = '') {
      const bytes = Buffer.from(form.exec(sealed)?.[1] ?? '', 'base64url')
      if (bytes.length < layout.nonce + layout.tag) return undefined
      const opened = openWith(keyFor(current, purpose, context), bytes)
      return opened === undefined && previous !== null ? openWith(keyFor(previous, purpose, context), bytes) : opened
    },
  }
}

function openWith(key: Buffer, bytes: Buffer): string | undefined {
  const nonce = bytes.subarray(0, layout.nonce)
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: layout.tag })
  decipher.setAuthTag(bytes.subarray(layout.nonce, layout.nonce + layout.tag))
  try {
    const text = decipher.update(bytes.subarray(layout.nonce + layout.tag))
    return Buffer.concat([text, decipher.final()]).toString('utf8')
  } catch {
    // The tag does not fit: another key, or other bytes.
    return undefined
  }
}
