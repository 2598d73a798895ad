import type { LinkPurpose } from '../accounts/link-token.ts'

/**
 * Addresses of what mails link to, after the public URL: a token follows. Mails that were sent hold them, so they stay.
 * `documented-api.md` 4.3 fixes those of the API.
 */
export const linkPaths: Readonly<Record<LinkPurpose, string>> = {
  verify: '/v1/accounts/verify/',
  reset: '/reset-password#token=',
  email_change: '/v1/accounts/email/confirm/',
}

interface OrderLink {
  readonly id: number
  /** Lets a guest in. */
  readonly token?: string | undefined
  /** A document to open. */
  readonly documentId?: number | undefined
}

/** The page of an order. What it opens stands in the fragment, which no log keeps. */
export const orderLink = (publicUrl: string, { id, token, documentId }: OrderLink): string =>
  `${publicUrl}/order#id=${id}${token === undefined ? '' : `&token=${token}`}${documentId === undefined ? '' : `&document=${documentId}`}`

/** The calendar file of an event. */
export const calendarLink = (publicUrl: string, eventId: number): string => `${publicUrl}/v1/events/${eventId}.ics`
