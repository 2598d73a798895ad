import { type Client, type ClientOptions, createClient } from '../index.ts'
import { createFakeServer, type FakeControls, type FakeHandlers, inputOf } from './fake-server.ts'

export interface Fake extends FakeControls {
  /** The real client, over a server that is made of the handlers. */
  readonly client: Client
}

/**
 * A client for tests of an app: batches, typed errors, logins and live events are the real ones, without a server.
 * @example
 * ```ts
 * const { client, emit } = fakeClient({ 'projects.get': ({ id }) => ({ ...lamp, id }) })
 * ```
 */
export function fakeClient(handlers: FakeHandlers, options: Partial<ClientOptions> = {}): Fake {
  const { trpc, calls, emit, set } = createFakeServer(handlers)
  const client = createClient({
    url: 'http://fake.test',
    fetch: (address, { body, signal }) => {
      const url = new URL(address)
      return trpc({ url, signal, body: () => inputOf(url, body) })
    },
    ...options,
  })
  return { client, calls, emit, set }
}
