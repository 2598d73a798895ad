import { describe, expect, it } from 'vitest'
import { createSealer } from './aes-sealer.ts'

const [a, b] = ['a'.repeat(64), 'b'.repeat(64)]
const sealer = createSealer({ current: a, previous: null })

describe('a sealed text', () => {
  it('opens to what it was, and never looks the same', () => {
    const sealed = sealer.seal('whsec_ö', 'webhook-secret')
    expect(sealer.open(sealed, 'webhook-secret')).toBe('whsec_ö')
    expect(sealed).not.toContain('whsec')
    expect(sealer.seal('whsec_ö', 'webhook-secret')).not.toBe(sealed)
  })

  it('opens under the key before, and not under another', () => {
    const sealed = sealer.seal('x', 'webhook-secret')
    expect(createSealer({ current: b, previous: a }).open(sealed, 'webhook-secret')).toBe('x')
    expect(createSealer({ current: b, previous: null }).open(sealed, 'webhook-secret')).toBeUndefined()
  })

  it('for one purpose and context opens for no other', () => {
    const sealed = sealer.seal('x', 'stored-answer', 'key-1')
    expect(sealer.open(sealed, 'stored-answer', 'key-1')).toBe('x')
    expect(sealer.open(sealed, 'stored-answer', 'key-2')).toBeUndefined()
    expect(sealer.open(sealed, 'stored-answer')).toBeUndefined()
    expect(sealer.open(sealed, 'webhook-secret', 'key-1')).toBeUndefined()
  })

  it('with any byte changed, cut short, or of another form opens to nothing', () => {
    const sealed = sealer.seal('secret', 'webhook-secret')
    const bytes = Buffer.from(sealed.slice(3), 'base64url')
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      expect(sealer.open(`v1.${changed.toString('base64url')}`, 'webhook-secret')).toBeUndefined()
      expect(sealer.open(`v1.${bytes.subarray(0, at).toString('base64url')}`, 'webhook-secret')).toBeUndefined()
    }
    for (const text of ['', 'v1.', 'v2.AAAA', sealed.slice(3)])
      expect(sealer.open(text, 'webhook-secret')).toBeUndefined()
  })
})
