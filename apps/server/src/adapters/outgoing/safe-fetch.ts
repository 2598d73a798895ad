import { lookup, type LookupAddress } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { OutsideFailure, type OutsideAnswer, type OutsideHttp, type OutsideUrlFault } from '@atelier/domain'
import type { Agent } from 'undici'
import { kindOfFailure, RefusedAddress } from './outside-failures.ts'
import { isLoopbackAddress, isPublicAddress } from './public-address.ts'

export interface OutsideSettings {
  /** True: receivers on this machine may be asked, over http and at any port. For development and tests. */
  readonly allowLoopback: boolean
  /** True: https alone. */
  readonly httpsOnly: boolean
}

/** Seams for tests: names that resolve as a test wants, and time that is short. */
export interface OutsideParts {
  readonly resolve?: Resolve
  readonly timeoutMs?: number
}

type Resolve = (host: string, done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void) => void

const systemResolve: Resolve = (host, done) => lookup(host, { all: true, verbatim: true }, done)
/** Where the public web is served; other ports belong to services that speak something else. */
const webPorts: ReadonlySet<string> = new Set(['', '80', '443', '8080', '8443'])

/** HTTP to addresses that others chose: the check sits where the socket is opened (`spec/reliability.md` S33, 15). */
export function createSafeFetch(
  { allowLoopback, httpsOnly }: OutsideSettings,
  { resolve = systemResolve, timeoutMs = 10_000 }: OutsideParts = {},
): OutsideHttp & { close(): Promise<void> } {
  const mayConnect = (address: string) => isPublicAddress(address) || (allowLoopback && isLoopbackAddress(address))

  /** One refused address refuses the name: who answers with a mixture means the inner one. */
  const checkedLookup: LookupFunction = (host, options, done) => {
    resolve(host, (error, addresses) => {
      if (error) return done(error, [])
      const refused = addresses.find(({ address }) => !mayConnect(address))
      const [first] = addresses
      if (refused || !first) return done(new RefusedAddress(), [])
      if (options.all) return done(null, addresses)
      done(null, first.address, first.family)
    })
  }
  /** Loaded with the first request: a third of a second that no start has to wait. */
  async function makeAgent(): Promise<Agent> {
    const undici = await import('undici')
    const connect = undici.buildConnector({ lookup: checkedLookup, timeout: timeoutMs, allowH2: false })
    return new undici.Agent({
      // A literal address is never looked up, so it is checked here.
      connect: (target, done) =>
        isIP(bare(target.hostname)) && !mayConnect(bare(target.hostname))
          ? done(new RefusedAddress(), null)
          : connect(target, done),
      // No connection is kept: each request opens, and checks, its own.
      pipelining: 0,
      maxHeaderSize: 16_384,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    })
  }
  let agent: Promise<Agent> | undefined

  function faultOf(text: string): OutsideUrlFault | undefined {
    if (!URL.canParse(text)) return 'form'
    const url = new URL(text)
    if (url.protocol !== 'https:' && (url.protocol !== 'http:' || httpsOnly)) return 'scheme'
    if (url.username !== '' || url.password !== '') return 'credentials'
    if (!allowLoopback && !webPorts.has(url.port)) return 'port'
    return isIP(bare(url.hostname)) && !mayConnect(bare(url.hostname)) ? 'address' : undefined
  }

  return {
    faultOf,
    close: async () => (await agent)?.destroy(),
    async send({ url, method, headers, body, maxBytes, beyond, signal }): Promise<OutsideAnswer> {
      const fault = faultOf(url)
      if (fault) throw new OutsideFailure(fault === 'address' ? 'refused_address' : 'refused_url')
      const { origin, pathname, search } = new URL(url)
      const client = await (agent ??= makeAgent())
      const deadline = AbortSignal.timeout(timeoutMs)
      const over = signal ? AbortSignal.any([signal, deadline]) : deadline
      try {
        const answer = await client.request({
          origin,
          path: pathname + search,
          method,
          headers: { ...headers, 'accept-encoding': 'identity' },
          body: body ?? null,
          signal: over,
        })
        const header = (name: string) => String(answer.headers[name] ?? '')
        const said = {
          contentType: header('content-type'),
          location: header('location'),
          retryAfter: header('retry-after'),
        }
        return { status: answer.statusCode, ...said, body: await readUpTo(answer.body, maxBytes, beyond) }
      } catch (error) {
        throw error instanceof OutsideFailure
          ? error
          : new OutsideFailure(
              kindOfFailure(error, { timedOut: deadline.aborted, aborted: signal?.aborted === true }),
              {
                cause: error,
              },
            )
      }
    },
  }
}

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '')

/** Leaving the loop early destroys the stream, and with it the connection. */
async function readUpTo(body: AsyncIterable<Uint8Array>, maxBytes: number, beyond: 'cut' | 'refuse') {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes > maxBytes && beyond === 'refuse') throw new OutsideFailure('too_large')
    if (bytes >= maxBytes && beyond === 'cut') break
  }
  return new Uint8Array(Buffer.concat(chunks).subarray(0, maxBytes))
}
