import { createHash, createHmac, createSecretKey, randomBytes, timingSafeEqual } from 'node:crypto'
import type { RefreshTokens } from '@atelier/domain/sessions'
import { decodeSegment } from '../shared/base64url.ts'

const version = 1
const layout = { secret: 1, counter: 33, mac: 37, end: 69 } as const

const idOf = (secret: Buffer) => createHash('sha256').update(secret).digest('hex')

/**
 * `base64url(version | secret | counter | HMAC-SHA-256(key, id, counter))` (`spec/reliability.md` 7.5).
 * Tokens of `previous` are still read while keys are changed.
 */
export function createRefreshTokens(key: Buffer, previous?: Buffer): RefreshTokens {
  const current = createSecretKey(key)
  const macOf = (id: string, counter: number, macKey = current) =>
    createHmac('sha256', macKey).update(`${id}.${counter}`).digest()
  const keys = previous ? [current, createSecretKey(previous)] : [current]

  return {
    create() {
      const secret = randomBytes(32)
      return { secret: secret.toString('base64url'), id: idOf(secret) }
    },

    encode(secret, counter) {
      const bytes = Buffer.alloc(layout.end)
      const raw = Buffer.from(secret, 'base64url')
      bytes.writeUInt8(version, 0)
      raw.copy(bytes, layout.secret)
      bytes.writeUInt32BE(counter, layout.counter)
      macOf(idOf(raw), counter).copy(bytes, layout.mac)
      return bytes.toString('base64url')
    },

    decode(token) {
      const bytes = decodeSegment(token)
      if (bytes?.length !== layout.end || bytes.readUInt8(0) !== version) return undefined
      const secret = bytes.subarray(layout.secret, layout.counter)
      const counter = bytes.readUInt32BE(layout.counter)
      const id = idOf(secret)
      const mac = bytes.subarray(layout.mac)
      if (!keys.some(macKey => timingSafeEqual(mac, macOf(id, counter, macKey)))) return undefined
      return { secret: secret.toString('base64url'), id, counter }
    },
  }
}
