import { type Actor, AppError, timestampOf } from '@atelier/domain'
import { uploadRules } from '@atelier/domain/assets'
import type { PresignImportInput } from '../../schemas/imports.ts'
import type { Needs } from '../../app-services.ts'
import { presignedParts, type PresignedUpload } from '../assets/presigned-parts.ts'

/** Lets staff send a file straight to the store, in parts. @throws NOT_CONFIGURED, STORAGE_UNAVAILABLE */
export function presignImport(
  context: Needs<'objects' | 'uploadTickets' | 'secrets' | 'clock'>,
  { userId }: Actor,
  { name, bytes }: PresignImportInput,
): Promise<PresignedUpload> {
  if (!context.objects.isConfigured) throw new AppError('NOT_CONFIGURED', { feature: 'imports' })
  const expiresAt = timestampOf(context.clock.now() + uploadRules.lifeSeconds * 1_000)
  const ticket = {
    userId,
    id: context.secrets.create().token,
    name,
    type: 'application/octet-stream',
    bytes,
    expiresAt,
  }
  return presignedParts(context, ticket, new Set())
}
