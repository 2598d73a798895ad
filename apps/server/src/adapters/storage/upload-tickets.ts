import { createHmac, timingSafeEqual } from 'node:crypto'
import { timestampOf } from '@atelier/domain'
import type { UploadTicket, UploadTickets } from '@atelier/domain/assets'
import { z } from 'zod'
import { decodeSegment } from '../shared/base64url.ts'

/** What is sealed, short: it travels in paths. */
const Sealed = z.tuple([z.int(), z.string(), z.string(), z.string(), z.int(), z.int()])

const macBytes = 32

/** `base64url(JSON).base64url(HMAC-SHA-256)`: readable by its holder, forgeable by no client. */
export function createUploadTickets(key: Buffer, previous?: Buffer): UploadTickets {
  const macOf = (payload: string, macKey = key) => createHmac('sha256', macKey).update(payload).digest()
  // Tickets of the previous key are still read while keys are changed.
  const keys = previous ? [key, previous] : [key]
  return {
    seal({ userId, id, name, type, bytes, expiresAt }) {
      const fields: z.infer<typeof Sealed> = [userId, id, name, type, bytes, Date.parse(expiresAt)]
      const payload = Buffer.from(JSON.stringify(fields)).toString('base64url')
      return `${payload}.${macOf(payload).toString('base64url')}`
    },
    open(sealed) {
      const [payload = '', mac = '', ...more] = sealed.split('.')
      const given = decodeSegment(mac)
      if (more.length > 0 || given?.length !== macBytes) return undefined
      if (!keys.some(macKey => timingSafeEqual(given, macOf(payload, macKey)))) return undefined
      const fields: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString())
      const [userId, id, name, type, bytes, expiresMs] = Sealed.parse(fields)
      return { userId, id, name, type, bytes, expiresAt: timestampOf(expiresMs) } satisfies UploadTicket
    },
  }
}
