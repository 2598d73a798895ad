import { AppError } from '@atelier/domain'

export const tooLarge = (limitBytes: number) => new AppError('PAYLOAD_TOO_LARGE', { limitBytes })

/** Reads at most `limit` bytes, whatever the length header said. @throws PAYLOAD_TOO_LARGE */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  if (request.headers.has('content-length')) {
    const bytes = new Uint8Array(await readable(request.arrayBuffer()))
    if (bytes.length > limit) throw tooLarge(limit)
    return bytes
  }
  if (!request.body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  for await (const chunk of counted(request.body, limit)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** A sender that goes away in the middle of its body sent one that cannot be read. */
async function readable<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (cause) {
    throw unreadable(cause)
  }
}

export const unreadable = (cause?: unknown) =>
  new AppError('MALFORMED_REQUEST', { part: 'body' }, { message: 'Request body could not be read', cause })

/** The chunks of a stream, until they are too many. @throws PAYLOAD_TOO_LARGE */
export async function* counted(stream: ReadableStream<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (let total = 0; ;) {
      const { done, value } = await readable(reader.read())
      if (done) return
      total += value.length
      if (total > limit) throw tooLarge(limit)
      yield value
    }
  } finally {
    reader.cancel().catch(() => undefined)
  }
}
