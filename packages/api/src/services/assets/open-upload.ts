import { type Actor, AppError, millisecondsOf } from '@atelier/domain'
import type { UploadTicket } from '@atelier/domain/assets'
import type { Needs } from '../../app-services.ts'

/** The caller's own living ticket. @throws NOT_FOUND for another's, an old or a made-up one */
export function openUpload(
  { uploadTickets, clock }: Needs<'uploadTickets' | 'clock'>,
  { userId }: Actor,
  uploadId: string,
): UploadTicket {
  const ticket = uploadTickets.open(uploadId)
  if (ticket?.userId !== userId || millisecondsOf(ticket.expiresAt) <= clock.now())
    throw new AppError('NOT_FOUND', { resource: 'upload' })
  return ticket
}
