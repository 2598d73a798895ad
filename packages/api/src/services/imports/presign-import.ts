import { type Actor, AppError, timestampOf } from '@atelier/domain'
import { uploadRules } from '@atelier/domain/assets'
import type { PresignImportInput } from '../../schemas/imports.ts'
import type { Needs } from '../../tools.ts'
import { presignedParts, type PresignedUpload } from '../assets/presigned-parts.ts'

/** Lets staff send a file straight to the store, in parts. @throws NOT_CONFIGURED, STORAGE_UNAVAILABLE */
export function presignImport(
  tools: Needs<'objects' | 'uploadTickets' | 'secrets' | 'clock'>,
  { userId }: Actor,
  { name, bytes }: PresignImportInput,
): Promise<PresignedUpload> {
  if (!tools.objects.isConfigured) throw new AppError('NOT_CONFIGURED', { feature: 'imports' })
  const expiresAt = timestampOf(tools.clock.now() + uploadRules.lifeSeconds * 1_000)
  const ticket = { userId, id: tools.secrets.create().token, name, type: 'application/octet-stream', bytes, expiresAt }
  return presignedParts(tools, ticket, new Set())
}
