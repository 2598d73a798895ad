import type { Actor } from '@atelier/domain'
import { partsOf, uploadPrefixOf } from '@atelier/domain/assets'
import type { Needs } from '../../tools.ts'
import { openUpload } from './open-upload.ts'
import { presignedParts, type PresignedUpload } from './presigned-parts.ts'

/** What of an upload has arrived, and fresh requests for the rest. @throws NOT_FOUND, NOT_CONFIGURED, STORAGE_UNAVAILABLE */
export async function resumeUpload(
  tools: Needs<'objects' | 'uploadTickets' | 'clock'>,
  actor: Actor,
  uploadId: string,
): Promise<PresignedUpload> {
  const ticket = openUpload(tools, actor, uploadId)
  const { objects } = await tools.objects.list(uploadPrefixOf(ticket))
  const sizes = new Map(objects.map(({ key, bytes }) => [key, bytes]))
  const whole = partsOf(ticket).filter(({ key, bytes }) => sizes.get(key) === bytes)
  return presignedParts(tools, ticket, new Set(whole.map(({ key }) => key)))
}
