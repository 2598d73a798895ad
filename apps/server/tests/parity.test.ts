import { appRouter } from '@atelier/api'
import { createClient, isAtelierError, memoryStorage } from '@atelier/sdk'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { procedureOf } from '../src/http/procedures.ts'
import { structuredContentOf } from '../src/mcp/output-schema.ts'
import { createTools } from '../src/mcp/tools.ts'
import { snakeDeep } from '../src/rest/case.ts'
import { routes, withoutRoute } from '../src/rest/v1/index.ts'
import { createPerson } from './_people.ts'
import { testServer } from './_server.ts'
import { eventsOf, take } from './_stream.ts'
import type { Call, Request, Side } from './parity/_call.ts'
import { discoverCalls } from './parity/_order.ts'

async function world(): Promise<Side> {
  const server = await testServer()
  const one = (role: 'USER' | 'EMPLOYEE' | 'ADMIN') => createPerson(server.backend, { role })
  const people = {
    ana: await one('USER'),
    ben: await one('USER'),
    cleo: await one('USER'),
    eve: await one('EMPLOYEE'),
    boss: await one('ADMIN'),
  }
  return { server, people }
}

let sdk: Side
let http: Side
beforeAll(async () => {
  sdk = await world()
  http = await world()
})
afterAll(async () => {
  await sdk.server[Symbol.asyncDispose]()
  await http.server[Symbol.asyncDispose]()
})

const calls = await discoverCalls()

interface Outcome {
  readonly status: number
  readonly code?: string
  readonly data: unknown
  /** What the output schema of the MCP tool finds wrong with the answer. */
  readonly unlikeTool?: readonly string[]
}

const tools = createTools()
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })

const likeTools = new Map<string, ValidateFunction>()

function unlikeItsTool(procedure: string, answer: unknown): readonly string[] {
  const schema = tools.get(procedure.replace('.', '_'))?.shown().outputSchema
  if (!schema) return []
  const isLike = likeTools.get(procedure) ?? ajv.compile(schema)
  likeTools.set(procedure, isLike)
  isLike(structuredContentOf(answer))
  return (isLike.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

async function bySdk({ procedure, by, headers: more }: Call, input: unknown): Promise<Outcome> {
  const person = by && sdk.people[by]
  const api: unknown = createClient({
    url: 'http://api.test:8443',
    headers: { ...(await more?.(sdk)) },
    ...(person
      ? { storage: memoryStorage({ accessToken: person.accessToken, refreshToken: person.refreshToken }) }
      : {}),
    fetch: (url, { method, headers, body }) => {
      const text = typeof body === 'string' || body instanceof FormData ? { body } : {}
      return sdk.server.send(method, url.slice('http://api.test:8443'.length), { headers, ...text })
    },
  })
  const { type } = procedureOf(appRouter, procedure)
  const verb = { query: ['query'], mutation: ['mutate'], subscription: [] }[type]
  const call = [...procedure.split('.'), ...verb].reduce((node, name) => Reflect.get(Object(node), name), api)
  if (typeof call !== 'function') throw new Error(`the SDK has no ${procedure}`)
  try {
    if (type === 'subscription') return { status: 200, data: snakeDeep(await firstOf(call(input))) }
    const answer: unknown = await call(input)
    return { status: 200, data: snakeDeep(answer), unlikeTool: unlikeItsTool(procedure, answer) }
  } catch (error) {
    if (!isAtelierError(error)) throw error
    return { status: error.status, code: error.code, data: snakeDeep(error.details) }
  }
}

async function firstOf(items: AsyncIterable<unknown>): Promise<unknown> {
  for await (const item of items) return item
  return undefined
}

async function byHttp({ by, headers }: Call, [method, path, sending]: Request): Promise<Outcome> {
  const token = by && http.people[by].accessToken
  const response = await http.server.send(method, path, {
    ...sending,
    headers: { ...sending?.headers, ...(await headers?.(http)) },
    ...(token === undefined ? {} : { token }),
  })
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    const events = eventsOf(response)
    const [, first] = await take(events, 2)
    await events.return()
    return { status: response.status, data: first?.data }
  }
  const text = await response.text()
  const isJson = response.headers.get('content-type') === 'application/json'
  const body: unknown = text === '' ? undefined : isJson ? JSON.parse(text) : text
  if (response.status < 400) return { status: response.status, data: body }
  const { error } = JSON.parse(text)
  return { status: response.status, code: error.code, data: error.details }
}

/** What differs between two worlds without meaning anything: names of people, times, secrets. */
const plain = (data: unknown): unknown =>
  JSON.parse(
    (JSON.stringify(data) ?? 'null')
      .replaceAll(/\b(user|employee|admin)-\d+/g, '$1')
      .replaceAll(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?Z?/g, '<time>')
      .replaceAll(/\d{8}T\d{6}Z/g, '<time>')
      .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<uuid>')
      .replaceAll(/\/test-[0-9a-f]{12}\/\d+\//g, '/<bucket>/<user>/')
      .replaceAll(
        /"(access_token|refresh_token|request_id|next_cursor|secret|key|hint|upload_id|url|cart_token|order_token)":(?:"[^"]*"|null)/g,
        '"$1":"<secret>"',
      )
      .replaceAll(/msg_ping_[\w-]+/g, 'msg_ping')
      .replaceAll(/"details":\{"issues":[^}]*\}\]\}/g, '"details":"<issues>"'),
  )

const isPart = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The keys of `like`, of `value`: documented rows answer with fewer. */
const asIn = (like: unknown, value: unknown): unknown => {
  if (Array.isArray(like) && Array.isArray(value)) return value.map((item, index) => asIn(like[index], item))
  if (!isPart(like) || !isPart(value)) return value
  return Object.fromEntries(Object.keys(like).map(key => [key, value[key]]))
}

describe('both transports answer alike', () => {
  test.each(calls.map((call, index) => [`${index + 1} ${call.procedure} ${call.refused ?? ''}`.trim(), call] as const))(
    '%s',
    async (_, call) => {
      const resolve = (side: Side): unknown => (typeof call.input === 'function' ? call.input(side) : call.input)
      const inputs = [await resolve(sdk), await resolve(http)] as const
      const [method, path, sending] = typeof call.http === 'function' ? call.http(http, inputs[1]) : call.http
      const filled = path.replace(/:(\w+)/g, (whole, name: string) =>
        isPart(inputs[1]) ? String(inputs[1][name]) : whole,
      )
      const a = await bySdk(call, inputs[0])
      const b = await byHttp(call, sending ? [method, filled, sending] : [method, filled])
      const row = routes.find(({ procedure }) => procedure === call.procedure)
      const isDocumented = row?.quirks?.documented !== undefined
      expect([a.code, b.code]).toEqual([call.refused, call.refused])
      expect(a.unlikeTool ?? []).toEqual([])
      expect(b.status).toBe(call.refused === undefined ? row?.status : isDocumented ? b.status : a.status)
      if (b.status === 202 || b.status === 204) return
      const listed = Array.isArray(a.data) && isPart(b.data) ? b.data['items'] : b.data
      expect(plain(asIn(listed, a.data))).toEqual(plain(listed))
    },
  )
})

test('system.health answers what the probe /v1/health answers', async () => {
  const probe = await http.server.send('GET', '/v1/health')
  const answer = await bySdk({ procedure: 'system.health', http: ['GET', '/v1/health'] }, undefined)
  expect(answer.data).toEqual(await probe.json())
})

test('every procedure is called over both transports', () => {
  const called = new Set([...calls.map(call => call.procedure), ...Object.keys(withoutRoute)])
  expect(Object.keys(appRouter._def.procedures).filter(procedure => !called.has(procedure))).toEqual([])
})

test('no error of these was unforeseen', () => {
  expect([...sdk.server.unforeseen, ...http.server.unforeseen]).toEqual([])
})
