import { AtelierError, type Import, type Inputs } from '@atelier/sdk'
import { api } from '../../client.ts'

type Wanted = Omit<Inputs['imports']['create'], 'file' | 'uploadId'>

/** Bytes that a request to the API may hold; a larger file goes to the storage first. */
const mostBytes = 10 * 1024 * 1024
const longestName = 200

/** Starts an import of a file of any size up to the server's limit. */
export async function importFile(file: File, wanted: Wanted): Promise<Import> {
  if (file.size <= mostBytes) return api.imports.create.mutate({ ...wanted, file })
  const { uploadId, parts } = await api.imports.presign.mutate({
    // The end of a long name stays, because its extension decides the format.
    name: file.name.slice(-longestName),
    bytes: file.size,
  })
  let at = 0
  for (const { url, headers, bytes } of parts) {
    await putPart(url, { headers, body: file.slice(at, at + bytes) })
    at += bytes
  }
  return api.imports.create.mutate({ ...wanted, uploadId })
}

/** @throws NETWORK_ERROR, STORAGE_UNAVAILABLE */
async function putPart(url: string, request: Pick<RequestInit, 'headers' | 'body'>): Promise<void> {
  const answer = await fetch(url, { method: 'PUT', ...request }).catch((cause: unknown) => {
    throw new AtelierError('NETWORK_ERROR', { message: 'The storage could not be reached', cause })
  })
  if (!answer.ok) throw new AtelierError('STORAGE_UNAVAILABLE', { message: `The storage answered ${answer.status}` })
}
