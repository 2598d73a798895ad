import type { Timestamp } from '@atelier/domain'
import { partsOf, type UploadTicket, uploadRules } from '@atelier/domain/assets'
import type { Needs } from '../../app-services.ts'

/** What a client needs to send a file, or the rest of it. */
export interface PresignedUpload {
  readonly uploadId: string
  readonly expiresAt: Timestamp
  readonly parts: readonly {
    readonly bytes: number
    readonly stored: boolean
    readonly url: string
    readonly headers: Readonly<Record<string, string>>
  }[]
}

/** A fresh request for each part; `stored` are the keys that have arrived. */
export async function presignedParts(
  { objects, uploadTickets }: Needs<'objects' | 'uploadTickets'>,
  ticket: UploadTicket,
  stored: ReadonlySet<string>,
): Promise<PresignedUpload> {
  const { type, expiresAt } = ticket
  const parts = partsOf(ticket).map(async ({ key, bytes }) => {
    const request = await objects.presignPut({ key, type, bytes, seconds: uploadRules.urlSeconds })
    return { bytes, stored: stored.has(key), ...request }
  })
  return { uploadId: uploadTickets.seal(ticket), expiresAt, parts: await Promise.all(parts) }
}
