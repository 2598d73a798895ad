import { type AppServices, openExport } from '@atelier/api'
import { AppError } from '@atelier/domain'
import { bodyOf } from '../http/body-of.ts'
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
    const body = bodyOf(first, pieces)
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
