import { type Actor, AppError } from '@atelier/domain'
import type { Asset } from '@atelier/domain/assets'
import type { CompleteUploadInput } from '../../schemas/assets.ts'
import type { Needs } from '../../app-services.ts'
import { openUpload } from './open-upload.ts'
import { readUpload } from './read-upload.ts'
import type { StoreContext } from './store-images.ts'
import { uploadImages } from './upload-images.ts'

/**
 * Reads the parts and does with them what is done with a file that was sent here. The parts stay until they are swept:
 * a repeat meets the same bytes, and so the same asset.
 * @throws NOT_FOUND for another's or an old upload; INVALID_IMAGE while parts are missing; what `uploadImages` throws
 */
export async function completeUpload(
  context: StoreContext & Needs<'transact' | 'uploadTickets' | 'clock'>,
  actor: Actor,
  { uploadId, visibility }: CompleteUploadInput,
): Promise<Asset> {
  const ticket = openUpload(context, actor, uploadId)
  const file = new File([await readUpload(context.objects, ticket)], ticket.name)
  const [asset] = await uploadImages(context, actor, { files: [file], visibility })
  if (!asset) throw new AppError('INTERNAL')
  return asset
}
