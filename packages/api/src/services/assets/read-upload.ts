import { AppError } from '@atelier/domain'
import { type ObjectStore, partsOf, type UploadPart, type UploadTicket } from '@atelier/domain/assets'

/** The file that was sent in parts. @throws INVALID_IMAGE while one is missing, STORAGE_UNAVAILABLE, NOT_CONFIGURED */
export async function readUpload(objects: ObjectStore, ticket: UploadTicket): Promise<Uint8Array<ArrayBuffer>> {
  const file = new Uint8Array(ticket.bytes)
  const parts = partsOf(ticket).map(part => readPart(objects, part, file.subarray(part.at, part.at + part.bytes)))
  await Promise.all(parts)
  return file
}

/** The size is asked before a byte is read: a store may not have held the sender to it. */
async function readPart(objects: ObjectStore, { key, bytes }: UploadPart, into: Uint8Array): Promise<void> {
  const object = await objects.get(key)
  if (object?.bytes !== bytes) {
    for await (const _ of object?.body ?? []) break
    throw new AppError('INVALID_IMAGE', { files: [{ index: 0, reason: object ? 'size' : 'missing' }] })
  }
  let at = 0
  for await (const chunk of object.body) {
    into.set(chunk.subarray(0, bytes - at), at)
    at += chunk.length
  }
}
