import { Agent, createServer, request } from 'node:http'
import { once } from 'node:events'
import { connect, createServer as createTcpServer, type Server, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { isReady } from './_replica.ts'

export interface Balancer extends AsyncDisposable {
  readonly url: string
  /** The servers it sends to while they say that they are ready. */
  readonly backends: Set<string>
  /** Resolves once it has seen that one ready. */
  untilReady(backend: string): Promise<void>
}

/** What a load balancer does: asks `/readyz` ten times a second, keeps its connections, and never sends twice. */
export async function balancer(first: readonly string[]): Promise<Balancer> {
  const backends = new Set(first)
  const ready = new Set<string>()
  const agent = new Agent({ keepAlive: true })
  const closing = new AbortController()
  let turn = 0
  const look = async () => {
    while (!closing.signal.aborted) {
      await Promise.all(
        [...backends].map(async backend => {
          if (await isReady(backend)) ready.add(backend)
          else ready.delete(backend)
        }),
      )
      for (const backend of ready) if (!backends.has(backend)) ready.delete(backend)
      await pause(100)
    }
  }
  const looking = look()
  const server = createServer((incoming, outgoing) => {
    const targets = [...ready]
    const target = targets[(turn += 1) % Math.max(1, targets.length)]
    if (target === undefined) return void outgoing.writeHead(502).end()
    const { method, headers } = incoming
    const forward = request(`${target}${incoming.url}`, { method, headers, agent }, answer => {
      const { connection: _hop, ...kept } = answer.headers
      outgoing.writeHead(answer.statusCode ?? 502, kept)
      answer.pipe(outgoing)
    })
    forward.on('error', () => (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end()))
    incoming.pipe(forward)
  })
  const url = `http://127.0.0.1:${await listenAnywhere(server)}`
  return {
    url,
    backends,
    async untilReady(backend) {
      while (!ready.has(backend)) await pause(20)
    },
    async [Symbol.asyncDispose]() {
      closing.abort()
      await looking
      agent.destroy()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

export interface TcpProxy extends AsyncDisposable {
  readonly url: string
  /** `pass` sends on; `hold` keeps what comes, both ways, until it passes again; `refuse` resets every connection. */
  set(mode: 'pass' | 'hold' | 'refuse'): void
}

/** A TCP proxy before any server; `target` is a URL, and so is what it gives. */
export async function tcpProxy(target: string): Promise<TcpProxy> {
  const { hostname, port } = new URL(target)
  const pairs = new Set<readonly [Socket, Socket]>()
  let mode: Parameters<TcpProxy['set']>[0] = 'pass'
  const server = createTcpServer(client => {
    if (mode === 'refuse') return void client.resetAndDestroy()
    const upstream = connect(Number(port), hostname)
    const pair = [client, upstream] as const
    pairs.add(pair)
    const end = () => {
      pairs.delete(pair)
      for (const socket of pair) socket.destroy()
    }
    for (const [from, to] of [pair, [upstream, client] as const]) {
      from.on('data', chunk => to.write(chunk))
      from.on('error', end)
      from.on('close', end)
      if (mode === 'hold') from.pause()
    }
  })
  const url = new URL(target)
  url.host = `127.0.0.1:${await listenAnywhere(server)}`
  return {
    url: url.href,
    set(wanted) {
      mode = wanted
      for (const socket of [...pairs].flat()) {
        if (mode === 'refuse') socket.resetAndDestroy()
        else if (mode === 'hold') socket.pause()
        else socket.resume()
      }
    },
    async [Symbol.asyncDispose]() {
      server.close()
      for (const socket of [...pairs].flat()) socket.destroy()
      await once(server, 'close')
    },
  }
}

export async function listenAnywhere(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('a listening TCP server has a port')
  return address.port
}
