import { AppError } from '@atelier/domain'
import { type ObjectStore, partsOf } from '@atelier/domain/assets'
import { type ImportFile, plainReason, UnreadableTable } from '@atelier/domain/imports'

/** The parts of a file one after the other, as an upload left them. @throws UnreadableTable, STORAGE_UNAVAILABLE */
export async function* readImportFile(
  objects: ObjectStore,
  { userId, uploadId, bytes }: ImportFile,
): AsyncGenerator<Uint8Array> {
  for (const part of partsOf({ userId, id: uploadId, bytes })) {
    const object = await objects.get(part.key)
    if (!object) throw new UnreadableTable(plainReason('file_gone'))
    let left = part.bytes
    for await (const chunk of object.body) {
      left -= chunk.length
      yield chunk
    }
    if (left !== 0) throw new AppError('STORAGE_UNAVAILABLE')
  }
}

/** Sends a file that came with the request the same way. @throws STORAGE_UNAVAILABLE, NOT_CONFIGURED */
export async function storeImportFile(objects: ObjectStore, file: ImportFile, content: Uint8Array): Promise<void> {
  for (const { key, at, bytes } of partsOf({ userId: file.userId, id: file.uploadId, bytes: file.bytes }))
    await objects.put({ key, type: 'application/octet-stream', body: content.subarray(at, at + bytes) })
}

/** What is left behind when this fails is swept with other uploads that came to nothing. */
export async function dropImportFile(objects: ObjectStore, { userId, uploadId, bytes }: ImportFile): Promise<void> {
  await Promise.allSettled(partsOf({ userId, id: uploadId, bytes }).map(({ key }) => objects.delete(key)))
}
