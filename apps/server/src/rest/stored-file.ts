import type { RequestScope } from '../http/scope.ts'
import { isRecord } from '../http/is-record.ts'
import type { createExportFile } from './export-file.ts'
import { snakeDeep } from './case.ts'

/** Seconds after which a client may look again. */
const retryAfter = '2'

interface Answering {
  readonly request: Request
  readonly scope: RequestScope
  /** What the procedure answered: a link, or none while the file is made. */
  readonly data: unknown
}

/** Answers the file that a link reads; 202 with what is known of it while there is no link (CW-55). */
export const storedFileAnswer =
  (exportFile: ReturnType<typeof createExportFile>) =>
  ({ request, scope, data }: Answering): Promise<Response> | Response => {
    const url = isRecord(data) ? data['url'] : null
    if (typeof url === 'string') return exportFile(scope, request, url.slice(url.lastIndexOf('/') + 1))
    return new Response(request.method === 'HEAD' ? null : JSON.stringify(snakeDeep(data)), {
      status: 202,
      headers: {
        ...scope.baseHeaders,
        'content-type': 'application/json',
        'cache-control': 'no-store',
        'retry-after': retryAfter,
      },
    })
  }
