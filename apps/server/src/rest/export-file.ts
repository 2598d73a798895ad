import { type AppServices, openExport } from '@atelier/api'
import { AppError } from '@atelier/domain'
import type { RequestScope } from '../http/scope.ts'

/** Files that are made at once: each keeps a connection busy, and a processor. */
const atOnce = 4

/** `/v1/exports/{ticket}`: the URL is the credential, and the file is made while it is read. */
export function createExportFile(services: AppServices) {
  let open = 0
  return async ({ baseHeaders }: RequestScope, request: Request, ticket: string): Promise<Response> => {
    if (open >= atOnce) throw new AppError('OVERLOADED', undefined, { retryAfterSeconds: 5 })
    const { fileName, mediaType, content } = await openExport(services, ticket)
    const headers = {
      ...baseHeaders,
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${fileName.replaceAll(/[^\w.-]/g, '_')}"`,
      'cache-control': 'no-store',
    }
    if (request.method === 'HEAD') return new Response(null, { headers })
    open += 1
    const pieces = counted(content, () => (open -= 1))
    // What can be refused is refused before the first byte: afterwards a file can only break off.
    const first = await pieces.next()
    const body = streamOf(first, pieces)
    return new Response(body, { headers })
  }
}

async function* counted(content: AsyncIterable<Uint8Array>, onEnd: () => void): AsyncGenerator<Uint8Array> {
  try {
    yield* content
  } finally {
    onEnd()
  }
}

/** A piece is made when the reader has taken the one before; a reader who leaves ends the making. */
const streamOf = (first: IteratorResult<Uint8Array>, rest: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> => {
  let next: Promise<IteratorResult<Uint8Array>> = Promise.resolve(first)
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await next
        if (done) return controller.close()
        controller.enqueue(value)
        next = rest.next()
        // The next pull throws its failure.
        next.catch(() => {})
      },
      cancel: async () => void (await rest.return(undefined)),
    },
    { highWaterMark: 1 },
  )
}
