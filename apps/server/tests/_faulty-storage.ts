import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream'

/**
 * `pass` sends on; `refuse` resets every connection; `hang` takes requests and never answers; `error` answers 500 in
 * the store's own words; `deny` 403, as to a presigned request that has ended; `cut` resets in the middle of the body,
 * of the request or else of the answer; `forget` answers 200 to a PUT and keeps nothing.
 */
type StorageFault = 'pass' | 'refuse' | 'hang' | 'error' | 'deny' | 'cut' | 'forget'

export interface FaultyStorage extends AsyncDisposable {
  readonly url: string
  /** `<method> <status>` of what was answered, and `<method> -` of what was not. */
  readonly seen: readonly string[]
  /** From now on, once `after` more requests have passed, for `times` of them. Preflights of browsers do not count. */
  set(fault: StorageFault, turn?: { readonly after?: number; readonly times?: number }): void
}

/** What a store says of itself: no answer may contain it. */
export const storeWords = ['InternalError', 'We encountered an internal error', 'canary-host-id']
const [code, message, hostId] = storeWords
const xml = `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}.</Message><HostId>${hostId}</HostId></Error>`

/** Stands before an S3 server and breaks what it is told to, over real connections. */
export async function faultyStorage(target: string): Promise<FaultyStorage> {
  let fault: StorageFault = 'pass'
  let turn = { after: 0, times: Number.POSITIVE_INFINITY }
  const seen: string[] = []
  const next = (): StorageFault => {
    if (turn.after-- > 0) return 'pass'
    return turn.times-- > 0 ? fault : 'pass'
  }
  const server = createServer((incoming, outgoing) => {
    const now = incoming.method === 'OPTIONS' ? 'pass' : next()
    outgoing.on('close', () => seen.push(`${incoming.method} ${outgoing.headersSent ? outgoing.statusCode : '-'}`))
    if (now === 'error') refuseWith(500, incoming, outgoing)
    else if (now === 'deny') refuseWith(403, incoming, outgoing)
    else if (now === 'forget' && incoming.method === 'PUT') pretend(incoming, outgoing)
    else if (now !== 'hang') forward(incoming, outgoing, { target, cut: now === 'cut' })
  })
  server.on('connection', socket => {
    if (fault === 'refuse') socket.resetAndDestroy()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a listening TCP server has an address with a port
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    set(wanted, { after = 0, times = Number.POSITIVE_INFINITY } = {}) {
      fault = wanted
      turn = { after, times }
      // Kept connections were made before: what stands on them falls too.
      if (fault !== 'pass' && after === 0) server.closeAllConnections()
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Takes an object, says so, and keeps nothing. */
function pretend(incoming: IncomingMessage, outgoing: ServerResponse): void {
  incoming.resume()
  incoming.on('end', () => outgoing.writeHead(200, { etag: '"0"' }).end())
}

function refuseWith(status: number, incoming: IncomingMessage, outgoing: ServerResponse): void {
  incoming.resume()
  // Pages of other origins shall see it too.
  outgoing.writeHead(status, { 'content-type': 'application/xml', 'access-control-allow-origin': '*' }).end(xml)
}

function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { target, cut }: { readonly target: string; readonly cut: boolean },
): void {
  const { method, url, headers } = incoming
  const reset = () => void incoming.socket.resetAndDestroy()
  if (cut && Number(headers['content-length'] ?? 0) > 0) return void incoming.once('data', reset)
  // The host is signed, so it stays that of the client.
  const onward = request(`${target}${url}`, { method, headers }, answer => {
    // The client may have been cut off meanwhile.
    if (outgoing.destroyed) return void answer.destroy()
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    if (cut) return void answer.once('data', chunk => outgoing.write(chunk.subarray(0, 10), reset)).once('end', reset)
    return void pipeline(answer, outgoing, () => {})
  })
  onward.on('error', reset)
  incoming.on('error', () => onward.destroy())
  incoming.pipe(onward)
}
