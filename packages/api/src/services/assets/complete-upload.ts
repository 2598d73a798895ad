import { type Actor, AppError } from '@atelier/domain'
import type { Asset, UploadTicket } from '@atelier/domain/assets'
import type { CompleteUploadInput } from '../../schemas/assets.ts'
import type { Needs } from '../../app-services.ts'
import { openUpload } from './open-upload.ts'
import { sha256Of } from './read-images.ts'
import { readUpload } from './read-upload.ts'
import type { StoreContext } from './store-images.ts'
import { uploadImages } from './upload-images.ts'

/**
 * Reads the parts and does with them what is done with a file that was sent here. The object's id comes from the
 * upload's, so that a repeat answers the same asset.
 * @throws NOT_FOUND for another's or an old upload; INVALID_IMAGE while parts are missing; what `uploadImages` throws
 */
export async function completeUpload(
  context: StoreContext & Needs<'transact' | 'uploadTickets' | 'clock'>,
  actor: Actor,
  { uploadId, visibility }: CompleteUploadInput,
): Promise<Asset> {
  const ticket = openUpload(context, actor, uploadId)
  const objectId = await objectIdOfUpload(ticket)
  const completed = await context.readers.assets.findByObjectId(objectId)
  if (completed?.kept) return completed
  const file = new File([await readUpload(context.objects, ticket)], ticket.name)
  const [asset] = await uploadImages(context, actor, { files: [file], visibility, objectId })
  if (!asset) throw new AppError('INTERNAL')
  return asset
}

/** A UUID of version 8, as unguessable as the upload's own id. */
async function objectIdOfUpload({ id }: UploadTicket): Promise<string> {
  const hex = await sha256Of(new TextEncoder().encode(id))
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
