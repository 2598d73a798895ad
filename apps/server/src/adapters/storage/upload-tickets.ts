import { createHmac, timingSafeEqual } from 'node:crypto'
import { timestampOf } from '@atelier/domain'
import type { UploadTicket, UploadTickets } from '@atelier/domain/assets'
import { z } from 'zod'
import { decodeSegment } from '../shared/base64url.ts'

/** What is sealed, short: it travels in paths. */
const Sealed = z.tuple([z.int(), z.string(), z.string(), z.string(), z.int(), z.int()])

/** `base64url(JSON).base64url(HMAC-SHA-256)`: readable by its holder, forgeable by no client. */
export function createUploadTickets(key: Buffer): UploadTickets {
  const macOf = (payload: string) => createHmac('sha256', key).update(payload).digest()
  return {
    seal({ userId, id, name, type, bytes, expiresAt }) {
      const fields: z.infer<typeof Sealed> = [userId, id, name, type, bytes, Date.parse(expiresAt)]
      const payload = Buffer.from(JSON.stringify(fields)).toString('base64url')
      return `${payload}.${macOf(payload).toString('base64url')}`
    },
    open(sealed) {
      const [payload = '', mac = '', ...more] = sealed.split('.')
      const given = decodeSegment(mac)
      const wanted = macOf(payload)
      if (more.length > 0 || given?.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined
      const fields: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString())
      const [userId, id, name, type, bytes, expiresMs] = Sealed.parse(fields)
      return { userId, id, name, type, bytes, expiresAt: timestampOf(expiresMs) } satisfies UploadTicket
    },
  }
}
