import { isDeepStrictEqual } from 'node:util'
import type { Traffic } from './load.ts'
import type { Face, Material, Scenario } from './scenario.ts'
import type { Running } from './servers.ts'

/** One answer of a server, under REST names, moments as milliseconds, and only what must be the same everywhere. */
export async function oneAnswer(running: Running, scenario: Scenario, at: { face: Face; material: Material }) {
  const answer = await ask(running, scenario.traffic(at.face, at.material))
  const plain = comparable(at.face === 'trpc' ? dataOf(answer) : answer)
  return scenario.same(isRecord(plain) ? plain : { answer: plain })
}

/** Sends the first request of some traffic, for a whole answer. */
export async function ask({ port, server }: Running, traffic: Traffic): Promise<unknown> {
  const { method, paths, bodies, tokens, keyed, headers: { 'if-none-match': _, ...fixed } = {} } = traffic
  const body = bodies?.[0]?.replaceAll('{n}', `sample ${Date.now()}`)
  const answer = await fetch(`http://127.0.0.1:${port}${paths[0]}`, {
    method,
    headers: {
      ...fixed,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(tokens ? { authorization: `Bearer ${tokens[0]}` } : {}),
      ...(keyed ? { 'idempotency-key': `sample-${server.name}-${Date.now()}` } : {}),
    },
    ...(body === undefined ? {} : { body }),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${server.name} answers ${method} ${paths[0]} with ${answer.status}: ${text}`)
  return JSON.parse(text)
}

/** @throws with the first difference */
export function mustAgree(name: string, expected: unknown, found: unknown): void {
  if (isDeepStrictEqual(expected, found)) return
  throw new Error(`${name} answers differently from P1:\n${JSON.stringify(found)}\n${JSON.stringify(expected)}`)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function dataOf(answer: unknown): unknown {
  if (isRecord(answer) && isRecord(answer['result'])) return answer['result']['data']
  throw new Error(`no tRPC answer: ${JSON.stringify(answer)}`)
}

const moment = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\.\d{3,6}Z?$/
const snake = (key: string): string => key.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

function comparable(value: unknown): unknown {
  if (typeof value === 'string' && moment.test(value))
    return Date.parse(`${value.slice(0, 10)}T${value.slice(11, 23)}Z`)
  if (Array.isArray(value)) return value.map(comparable)
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [snake(key), comparable(inner)]))
}
