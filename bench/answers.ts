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
  const { method, paths, bodies, tokens, keyed, headers = {} } = traffic
  const body = bodies?.[0]?.replaceAll('{n}', `sample ${Date.now()}`)
  const answer = await fetch(`http://127.0.0.1:${port}${paths[0]}`, {
    method,
    headers: {
      ...headers,
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

/** @throws with the difference, unless every field of `expected` is found with its value */
export function mustAgree(name: string, expected: unknown, found: unknown): void {
  const shared = fieldsOf(expected, found)
  if (isDeepStrictEqual(expected, shared)) return
  const [was, is] = [JSON.stringify(expected), JSON.stringify(shared)]
  throw new Error(`${name} answers differently from the lean peer:\n${is}\n${was}`)
}

/** `found` with the fields of `expected` alone. */
function fieldsOf(expected: unknown, found: unknown): unknown {
  if (Array.isArray(expected) && Array.isArray(found))
    return found.map((item, index) => fieldsOf(expected[index], item))
  if (!isRecord(expected) || !isRecord(found)) return found
  return Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, fieldsOf(value, found[key])]))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function dataOf(answer: unknown): unknown {
  if (isRecord(answer) && isRecord(answer['result'])) return answer['result']['data']
  throw new Error(`no tRPC answer: ${JSON.stringify(answer)}`)
}

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/
const snake = (key: string): string => key.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

function comparable(value: unknown): unknown {
  if (typeof value === 'string' && moment.test(value)) return Date.parse(value)
  if (Array.isArray(value)) return value.map(comparable)
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [snake(key), comparable(inner)]))
}
