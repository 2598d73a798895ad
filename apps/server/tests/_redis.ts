import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, createServer as createTcpServer, type Socket } from 'node:net'
import { createClient } from '@redis/client'
import { startRedisBridge } from '../src/dev/redis-bridge.ts'
import { freePort } from './_free-port.ts'

const program = [process.env['REDIS_SERVER_PATH'], '/usr/bin/redis-server', '/usr/local/bin/redis-server'].find(
  path => path !== undefined && existsSync(path),
)

/** Whether there is a Redis here. Without one its tests skip by this line, unless REQUIRE_ALL_SUITES=1 asks for all. */
export const hasRedis = program !== undefined
if (!hasRedis) {
  const say = 'tests over Redis need redis-server: install it, or name it in REDIS_SERVER_PATH'
  if (process.env['REQUIRE_ALL_SUITES'] === '1') throw new Error(say)
  console.warn(`skipped: ${say}`)
}

/** `pass` sends on; `refuse` cuts, `hang` never answers, `fail` is 500, `garbage` 200 with something else. */
export type RedisMode = 'pass' | 'refuse' | 'hang' | 'fail' | 'garbage'

export interface TestRedis extends AsyncDisposable {
  /** What the server is configured with. */
  readonly url: string
  readonly token: string
  /** The same server by its own protocol; only `pass`, `refuse` and `hang` concern it. */
  readonly plainUrl: string
  /** Requests that came, whatever became of them. */
  readonly asked: () => number
  /** Requests that whoever sent them did not wait for. */
  readonly givenUp: () => number
  set(mode: RedisMode): void
  /** Past the REST interface, as from the machine itself. */
  send(...command: string[]): Promise<unknown>
}

/** A Redis of one's own, in memory only, behind its REST interface and a proxy that can fail. */
export async function testRedis(): Promise<TestRedis> {
  const port = await freePort()
  const flags = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const server = spawn(program ?? 'redis-server', flags, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(server, 'close')
  await new Promise<void>(resolve => {
    server.stdout.on('data', (chunk: Buffer) => String(chunk).includes('Ready to accept') && resolve())
  })
  const bridge = await startRedisBridge(`redis://127.0.0.1:${port}`)
  const client = createClient({ url: `redis://127.0.0.1:${port}` })
  client.on('error', () => undefined)
  await client.connect()
  let mode: RedisMode = 'pass'
  let asked = 0
  let givenUp = 0

  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    asked += 1
    outgoing.once('close', () => void (givenUp += outgoing.writableFinished ? 0 : 1))
    if (mode === 'refuse') return void incoming.socket.resetAndDestroy()
    if (mode === 'hang') return
    if (mode === 'fail') return void outgoing.writeHead(500).end('{"error":"ERR internal"}')
    if (mode === 'garbage') return void outgoing.writeHead(200).end('{"result":["\u0000",{"a":[7]}]}')
    const chunks: Buffer[] = []
    for await (const chunk of incoming) if (Buffer.isBuffer(chunk)) chunks.push(chunk)
    const headers = { authorization: incoming.headers.authorization ?? '', 'upstash-encoding': 'base64' }
    const init = { method: 'POST', headers, body: Buffer.concat(chunks) }
    const sent = await fetch(`${bridge.url}${incoming.url}`, init)
    outgoing.writeHead(sent.status, { 'content-type': 'application/json' }).end(await sent.text())
  }
  const proxy = createServer((incoming, outgoing) => void answer(incoming, outgoing))
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  const address = proxy.address()
  const proxyPort = typeof address === 'object' && address ? address.port : 0
  const plain = await plainProxy(port, { mode: () => mode, onScript: () => void (asked += 1) })

  return {
    url: `http://127.0.0.1:${proxyPort}`,
    token: bridge.token,
    plainUrl: plain.url,
    asked: () => asked,
    givenUp: () => givenUp,
    set(wanted) {
      mode = wanted
      plain.obey()
    },
    send: (...command) => client.sendCommand(command),
    async [Symbol.asyncDispose]() {
      proxy.closeAllConnections()
      proxy.close()
      plain.close()
      client.destroy()
      await bridge.stop()
      server.kill('SIGTERM')
      await ended
    },
  }
}

interface PlainProxy {
  readonly url: string
  /** Brings open connections to the mode. */
  obey(): void
  close(): void
}

/** A TCP proxy before Redis that cuts or holds what comes. */
async function plainProxy(
  port: number,
  { mode, onScript }: { mode: () => RedisMode; onScript: () => void },
): Promise<PlainProxy> {
  const clients = new Set<Socket>()
  const turns = new Set<() => void>()
  const server = createTcpServer(client => {
    if (mode() === 'refuse') return void client.resetAndDestroy()
    clients.add(client)
    const upstream = connect(port, '127.0.0.1')
    client.on('data', chunk => {
      if (chunk.includes('EVAL')) onScript()
      upstream.write(chunk)
    })
    const held: Buffer[] = []
    const passOn = (): void => {
      if (mode() !== 'hang') for (const chunk of held.splice(0)) client.write(chunk)
    }
    turns.add(passOn)
    upstream.on('data', (chunk: Buffer) => {
      held.push(chunk)
      passOn()
    })
    const end = (): void => {
      clients.delete(client)
      turns.delete(passOn)
      client.destroy()
      upstream.destroy()
    }
    for (const socket of [client, upstream]) socket.on('error', end).on('close', end)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const cut = (): void => {
    for (const client of clients) client.resetAndDestroy()
  }
  return {
    url: `redis://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    obey() {
      if (mode() === 'refuse') cut()
      for (const passOn of turns) passOn()
    },
    close() {
      cut()
      server.close()
    },
  }
}
