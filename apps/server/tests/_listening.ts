import type { AddressInfo } from 'node:net'
import { refuse } from '../src/rest/refuse.ts'
import { createHttpServer, listen } from '../src/process/listen.ts'
import type { SiteBuild } from '../src/site/build.ts'
import { type TestServer, testServer } from './_server.ts'

export interface ListeningServer extends TestServer {
  readonly url: string
}

interface Listening {
  /** Default: any free one. */
  readonly port?: number
  /** A built frontend. */
  readonly site?: SiteBuild
  /** A built reference. */
  readonly reference?: SiteBuild
}

/** The whole app behind the real HTTP server. */
export async function listeningServer(
  overrides: Readonly<Record<string, string>> = {},
  { port: wanted = 0, site, reference }: Listening = {},
): Promise<ListeningServer> {
  const server = await testServer(overrides, { site, reference })
  const http = createHttpServer(server.app, refuse)
  await listen(http, { port: wanted })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a listening TCP server has an address with a port
  const { port } = http.address() as AddressInfo
  return {
    ...server,
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      http.closeAllConnections()
      await new Promise<void>(resolve => void http.close(() => resolve()))
      await server[Symbol.asyncDispose]()
    },
  }
}
