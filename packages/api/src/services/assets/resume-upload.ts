import type { Actor } from '@atelier/domain'
import { partsOf, uploadPrefixOf } from '@atelier/domain/assets'
import type { Needs } from '../../app-services.ts'
import { openUpload } from './open-upload.ts'
import { presignedParts, type PresignedUpload } from './presigned-parts.ts'

/** What of an upload has arrived, and fresh requests for the rest. @throws NOT_FOUND, NOT_CONFIGURED, STORAGE_UNAVAILABLE */
export async function resumeUpload(
  context: Needs<'objects' | 'uploadTickets' | 'clock'>,
  actor: Actor,
  uploadId: string,
): Promise<PresignedUpload> {
  const ticket = openUpload(context, actor, uploadId)
  const { objects } = await context.objects.list(uploadPrefixOf(ticket))
  const sizes = new Map(objects.map(({ key, bytes }) => [key, bytes]))
  const whole = partsOf(ticket).filter(({ key, bytes }) => sizes.get(key) === bytes)
  return presignedParts(context, ticket, new Set(whole.map(({ key }) => key)))
}
