import { createFakeServer, type FakeControls, type FakeHandlers, inputOf, OfflineError } from './fake-server.ts'

/** The part of MSW's `http` that is needed here. */
export interface MockHttp<H> {
  all(path: string, resolver: (info: { readonly request: Request }) => Promise<Response>): H
}

export interface Mocks<H> extends FakeControls {
  /** For `setupServer` or `setupWorker` of MSW. */
  readonly handlers: readonly H[]
}

/**
 * Handlers of Mock Service Worker for the whole API: the SDK's calls with their batches and live events, and REST below
 * `/v1`, out of the same typed handlers that `fakeClient` takes. A procedure without a handler answers INTERNAL and
 * names itself. Over REST, texts of legacy routes are those of the codes, and stored files and `/v1/stream` are not there.
 * @param http `http` of your MSW
 * @example
 * ```ts
 * const { handlers, emit } = mockHandlers(http, 'http://localhost:8081', { 'projects.get': ({ id }) => ({ ...lamp, id }) })
 * setupServer(...handlers).listen()
 * ```
 */
export function mockHandlers<H>(http: MockHttp<H>, url: string, procedures: FakeHandlers): Mocks<H> {
  const { trpc, rest, calls, emit, set } = createFakeServer(procedures)
  const base = url.replace(/\/+$/, '')
  return {
    calls,
    emit,
    set,
    handlers: [
      http.all(`${base}/trpc/*`, ({ request }) =>
        unlessOffline(() => {
          const address = new URL(request.url)
          const body = async () => inputOf(address, await bodyOf(request))
          return trpc({ url: address, signal: request.signal, body })
        }),
      ),
      http.all(`${base}/v1/*`, ({ request }) => unlessOffline(() => rest(request))),
    ],
  }
}

async function bodyOf(request: Request): Promise<unknown> {
  if (request.method === 'GET') return undefined
  const isForm = request.headers.get('content-type')?.startsWith('multipart/') ?? false
  return isForm ? request.formData() : request.text()
}

/** MSW turns an error response into a failed connection. */
async function unlessOffline(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (error instanceof OfflineError) return Response.error()
    throw error
  }
}
