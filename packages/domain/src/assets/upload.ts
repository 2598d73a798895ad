import type { Timestamp } from '../shared/clock.ts'

/**
 * An upload that goes straight to the store, in parts that are objects of their own: what arrived stays, and only the
 * rest is sent again. Seconds and bytes. Source: `docs/decisions/052-uploads-in-parts.md`.
 */
export const uploadRules = {
  partBytes: 524_288,
  /** A ticket's life. No longer than objects without a row live, so that no part of a living one is swept. */
  lifeSeconds: 86_400,
  /** A presigned request's: many times what a part may take (`spec/reliability.md` 15). */
  urlSeconds: 900,
} as const

/** What one upload was allowed to be; the server keeps no row of it. */
export interface UploadTicket {
  readonly userId: number
  /** Unguessable; names its objects. */
  readonly id: string
  readonly name: string
  /** The media type that was declared; the content decides. */
  readonly type: string
  readonly bytes: number
  readonly expiresAt: Timestamp
}

/** Seals tickets, so that what comes back is what was given out. */
export interface UploadTickets {
  seal(ticket: UploadTicket): string
  /** Undefined for anything not sealed here. */
  open(sealed: string): UploadTicket | undefined
}

/** Everything that was uploaded and not yet looked at lies below it; nothing here is ever served. */
export const quarantinePrefix = 'quarantine/'

export const uploadPrefixOf = ({ userId, id }: Pick<UploadTicket, 'userId' | 'id'>): string =>
  `${quarantinePrefix}${userId}/${id}/`

export interface UploadPart {
  readonly key: string
  /** Where it begins in the file. */
  readonly at: number
  readonly bytes: number
}

/** The parts of an upload: all of them full but the last. */
export function partsOf(ticket: Pick<UploadTicket, 'userId' | 'id' | 'bytes'>): readonly UploadPart[] {
  const { partBytes } = uploadRules
  return Array.from({ length: Math.ceil(ticket.bytes / partBytes) }, (_, index) => {
    const at = index * partBytes
    return { key: `${uploadPrefixOf(ticket)}${index}`, at, bytes: Math.min(partBytes, ticket.bytes - at) }
  })
}
