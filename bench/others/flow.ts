import { Agent, type IncomingMessage, request } from 'node:http'
import type { Loading, Round } from '../load.ts'

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

/** Sends requests over connections that stay open. */
export function callerOf(port: number, connections = 1): Call & Disposable {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const call = ({ path, body, headers = {} }: Ask) =>
    new Promise<unknown>((resolve, reject) => {
      const text = JSON.stringify(body)
      const size = String(Buffer.byteLength(text))
      const head = { ...headers, 'content-type': 'application/json', 'content-length': size }
      const options = { agent, port, path, method: 'POST', host: '127.0.0.1', headers: head }
      const sent = request(options, response => void readJson(path, response).then(resolve, reject))
      sent.on('error', reject).end(text)
    })
  return Object.assign(call, { [Symbol.dispose]: () => agent.destroy() })
}

async function readJson(path: string, response: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  const answer = Buffer.concat(chunks).toString()
  const { statusCode = 0 } = response
  if (statusCode < 200 || statusCode > 299) throw new Error(`${path} answers ${statusCode}: ${answer}`)
  return JSON.parse(answer)
}

/** Runs flows side by side for some seconds; those under way then are finished and count. A request is a whole flow. */
export async function loadFlow(flow: Flow, { port, seconds, connections }: Loading): Promise<Round> {
  using call = callerOf(port, connections)
  const began = performance.now()
  const took: number[] = []
  const work = async (worker: number) => {
    while (performance.now() - began < seconds * 1_000) {
      const started = performance.now()
      await flow.run(call, worker)
      took.push(performance.now() - started)
    }
  }
  await Promise.all(Array.from({ length: connections }, (_, worker) => work(worker)))
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { requests: took.length, seconds: (performance.now() - began) / 1_000, p50: at(0.5), p99: at(0.99), errors: 0 }
}
