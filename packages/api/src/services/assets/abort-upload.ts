import type { Actor } from '@atelier/domain'
import { partsOf } from '@atelier/domain/assets'
import type { Needs } from '../../app-services.ts'
import { openUpload } from './open-upload.ts'

/** Deletes what arrived; whatever still comes is swept. @throws NOT_FOUND, NOT_CONFIGURED, STORAGE_UNAVAILABLE */
export async function abortUpload(
  context: Needs<'objects' | 'uploadTickets' | 'clock'>,
  actor: Actor,
  uploadId: string,
): Promise<void> {
  const parts = partsOf(openUpload(context, actor, uploadId))
  await Promise.all(parts.map(({ key }) => context.objects.delete(key)))
}
