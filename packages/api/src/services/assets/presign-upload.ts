import { type Actor, AppError, timestampOf } from '@atelier/domain'
import { imageFormats, imageLimits, mediaTypeOf, uploadRules } from '@atelier/domain/assets'
import type { PresignInput } from '../../schemas/assets.ts'
import type { Needs } from '../../app-services.ts'
import { presignedParts, type PresignedUpload } from './presigned-parts.ts'

const types: readonly string[] = imageFormats.map(mediaTypeOf)

/**
 * Allows one upload straight to the object store, below the quarantine prefix. Nothing is written: the ticket
 * carries what was allowed. @throws INVALID_IMAGE, NOT_CONFIGURED, STORAGE_UNAVAILABLE
 */
export function presignUpload(
  context: Needs<'objects' | 'uploadTickets' | 'secrets' | 'clock'>,
  { userId }: Actor,
  { name, type, bytes }: PresignInput,
): Promise<PresignedUpload> {
  const reason = faultOf(type, bytes)
  if (reason) throw new AppError('INVALID_IMAGE', { files: [{ index: 0, reason }] })
  const expiresAt = timestampOf(context.clock.now() + uploadRules.lifeSeconds * 1_000)
  return presignedParts(
    context,
    { userId, id: context.secrets.create().token, name, type, bytes, expiresAt },
    new Set(),
  )
}

function faultOf(type: string, bytes: number): 'type' | 'empty' | 'size' | undefined {
  if (!types.includes(type)) return 'type'
  if (bytes === 0) return 'empty'
  return bytes > imageLimits.fileBytes ? 'size' : undefined
}
