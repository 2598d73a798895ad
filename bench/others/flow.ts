import { Agent, type IncomingMessage, request } from 'node:http'
import type { Loading, Round, Traffic } from '../load.ts'

/** One request of a flow; its answer is parsed JSON. */
export interface Ask {
  readonly path: string
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}
/** @throws when the answer is no success */
export type Call = (ask: Ask) => Promise<unknown>

/** Requests of which one needs the answer of another, as a shop front sends them for an order. */
export interface Flow {
  /** Requests of one run. */
  readonly calls: number
  /** @throws unless the order is placed; `worker` counts from 0, each runs one flow at a time */
  run(call: Call, worker: number): Promise<void>
}

interface Sending {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: string | undefined
  readonly headers: Readonly<Record<string, string>>
}
/** The answer's text. @throws when the answer is no success */
type Send = (sending: Sending) => Promise<string>

/** Sends requests over connections that stay open. */
function senderOf(port: number, connections: number): Send & Disposable {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const send = ({ method, path, body, headers }: Sending): Promise<string> =>
    new Promise<string>((resolve, reject) => {
      const size = body === undefined ? 0 : Buffer.byteLength(body)
      const own = size === 0 ? {} : { 'content-type': 'application/json', 'content-length': String(size) }
      const options = { agent, port, path, method, host: '127.0.0.1', headers: { ...headers, ...own } }
      const sent = request(options, response => void readText(path, response).then(resolve, reject))
      sent.on('error', (error: NodeJS.ErrnoException) => {
        // A busy server closes a connection as idle although a request has arrived: nothing of it was done.
        if (sent.reusedSocket && error.code === 'ECONNRESET') resolve(send({ method, path, body, headers }))
        else reject(error)
      })
      sent.end(body)
    })
  return Object.assign(send, { [Symbol.dispose]: () => agent.destroy() })
}

async function readText(path: string, response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  const answer = Buffer.concat(chunks).toString()
  const { statusCode = 0 } = response
  if (statusCode < 200 || statusCode > 299) throw new Error(`${path} answers ${statusCode}: ${answer}`)
  return answer
}

/** Sends JSON over connections that stay open. */
export function callerOf(port: number, connections = 1): Call & Disposable {
  const send = senderOf(port, connections)
  const call = async ({ path, body, headers = {} }: Ask): Promise<unknown> =>
    JSON.parse(await send({ method: 'POST', path, body: JSON.stringify(body), headers }))
  return Object.assign(call, { [Symbol.dispose]: () => send[Symbol.dispose]() })
}

/** Runs flows side by side for some seconds. A request of the round is a whole flow. */
export async function loadFlow(flow: Flow, loading: Loading): Promise<Round> {
  using call = callerOf(loading.port, loading.connections)
  // Awaited here: the connections are closed when this function ends.
  return await untilDone(worker => flow.run(call, worker), loading)
}

/** Sends reads side by side for some seconds: one answer can take longer than a round, and each counts. */
export async function loadReads({ method, paths, bodies, headers = {} }: Traffic, loading: Loading): Promise<Round> {
  using send = senderOf(loading.port, loading.connections)
  let count = 0
  const sendNext = async () => {
    const [path = '/', body] = [paths[count % paths.length], bodies?.[count % bodies.length]]
    count += 1
    await send({ method, path, body, headers })
  }
  return await untilDone(sendNext, loading)
}

/** Work of each connection, begun anew for some seconds; what is under way then is finished and counts. */
async function untilDone(run: (worker: number) => Promise<void>, { seconds, connections }: Loading): Promise<Round> {
  const began = performance.now()
  const took: number[] = []
  const work = async (worker: number) => {
    while (performance.now() - began < seconds * 1_000) {
      const started = performance.now()
      await run(worker)
      took.push(performance.now() - started)
    }
  }
  await Promise.all(Array.from({ length: connections }, (_, worker) => work(worker)))
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { requests: took.length, seconds: (performance.now() - began) / 1_000, p50: at(0.5), p99: at(0.99), errors: 0 }
}
