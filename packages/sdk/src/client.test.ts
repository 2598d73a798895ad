import { afterEach, describe, expect, it, vi } from 'vitest'
import { anApi, cut, envelope, hang, loseAnswer, refuseWith } from '../tests/_api.ts'
import { createClient } from './client.ts'
import { isAtelierError } from './errors.ts'
import { safe } from './safe.ts'

const project = { title: 'Lamp', body: '## Oak' }
afterEach(() => void vi.unstubAllGlobals())
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no failure',
    (error: unknown) => (isAtelierError(error) ? error.code : error),
  )

describe('a call', () => {
  it('sends a lone query as a plain GET and gives its output', async () => {
    await using server = await anApi()
    const api = createClient({ url: server.url })
    expect(await api.projects.get.query({ id: 7 })).toEqual({ id: 7, title: 'Project 7' })
    expect(server.seen.map(({ method, url }) => `${method} ${decodeURIComponent(url)}`)).toEqual([
      'GET /trpc/projects.get?input={"id":7}',
    ])
  })

  it('throws the error the server sent, with its facts', async () => {
    await using server = await anApi()
    const api = createClient({ url: server.url })
    const [data, error] = await safe(api.projects.get.query({ id: 404 }))
    expect(data).toBeUndefined()
    expect(error).toMatchObject({
      code: 'NOT_FOUND',
      status: 404,
      requestId: 'r-test',
      details: { resource: 'project' },
      retryAfterSeconds: null,
    })
    expect(error).toBeInstanceOf(Error)
    expect(error?.message).toBe('Project not found')
  })

  it('reads a refusal from before the procedures, keys renamed', async () => {
    await using server = await anApi()
    const api = createClient({ url: server.url })
    server.faults.push(refuseWith(413, envelope('PAYLOAD_TOO_LARGE', 413, { limit_bytes: 1_048_576 })))
    const [, error] = await safe(api.projects.create.mutate(project))
    expect(error).toMatchObject({ status: 413, requestId: 'r-door', details: { limitBytes: 1_048_576 } })
  })

  it('is no promise itself, and its members stay the same', () => {
    const api = createClient({ url: 'http://127.0.0.1:9' })
    expect(Reflect.get(api, 'then')).toBeUndefined()
    expect(api.projects).toBe(api.projects)
    expect(api.projects.get.query).toBe(api.projects.get.query)
  })

  it('refuses an address that is none when the client is made', () => {
    expect(() => createClient({ url: 'localhost' })).toThrow(TypeError)
  })
})

describe('queries of one moment', () => {
  it('share a request, ten at most, and each gets its own answer or failure', async () => {
    await using server = await anApi()
    const api = createClient({ url: server.url })
    const ids = [...Array.from({ length: 11 }, (_, at) => at + 1), 404]
    const results = await Promise.all(ids.map(id => safe(api.projects.get.query({ id }))))
    expect(results.map(([data, error]) => data?.id ?? error?.code)).toEqual([...ids.slice(0, 11), 'NOT_FOUND'])
    expect(server.seen.map(({ paths }) => paths.length)).toEqual([10, 2])
  })

  it('are split when their URL would grow too long, and go as POST when one alone is too long', async () => {
    await using server = await anApi()
    const api = createClient({ url: server.url })
    const slugs = ['a'.repeat(900), 'b'.repeat(900), 'c'.repeat(900), 'd'.repeat(3_000)]
    const answers = await Promise.all(slugs.map(slug => api.projects.bySlug.query({ slug })))
    expect(answers.map(({ slug }) => slug)).toEqual(slugs)
    expect(server.seen.map(({ method, paths }) => `${method} ${paths.length}`).toSorted()).toEqual([
      'GET 1',
      'GET 2',
      'POST 1',
    ])
  })

  it('go alone when the client says so', async () => {
    await using server = await anApi()
    const api = createClient({ url: server.url, maxBatch: 1 })
    await Promise.all([1, 2].map(id => api.projects.get.query({ id })))
    expect(server.seen.map(({ paths }) => paths.length)).toEqual([1, 1])
  })

  it('keep the others alive when one is aborted', async () => {
    await using server = await anApi()
    const api = createClient({ url: server.url })
    const stop = new AbortController()
    const first = codeOf(api.projects.get.query({ id: 1 }, { signal: stop.signal }))
    const second = api.projects.get.query({ id: 2 })
    stop.abort()
    expect(await first).toBe('ABORTED')
    expect(await second).toMatchObject({ id: 2 })
  })
})

describe('a call that does not get through', () => {
  it('is repeated under the same key until the answer arrives: one row', async () => {
    await using server = await anApi()
    const api = createClient({ url: server.url })
    server.faults.push(loseAnswer, cut, loseAnswer)
    expect(await api.projects.create.mutate(project)).toMatchObject({ id: 1 })
    expect(server.rows.size).toBe(1)
    expect(new Set(server.seen.map(({ key }) => key)).size).toBe(1)
    expect(server.seen).toHaveLength(4)
  })

  it('has a key of its own for each mutation, or the one it was given', async () => {
    await using server = await anApi()
    const api = createClient({ url: server.url })
    await Promise.all([api.projects.create.mutate(project), api.projects.create.mutate(project)])
    expect(server.rows.size).toBe(2)
    await api.projects.create.mutate(project, { idempotencyKey: 'order-7' })
    expect(server.seen.at(-1)?.key).toBe('order-7')
  })

  it('ends as NETWORK_ERROR after three retries', async () => {
    await using server = await anApi()
    const api = createClient({ url: server.url })
    server.faults.push(cut, cut, cut, cut)
    expect(await codeOf(api.projects.get.query({ id: 1 }))).toBe('NETWORK_ERROR')
    expect(server.seen).toHaveLength(4)
  })

  it('is not repeated when the procedure takes no key', async () => {
    await using server = await anApi()
    const api = createClient({ url: server.url })
    server.faults.push(cut)
    expect(await codeOf(api.sessions.login.mutate({ email: 'a@b.c', password: 'x' }))).toBe('NETWORK_ERROR')
    expect(server.seen.map(({ key }) => key)).toEqual([undefined])
  })

  it('is repeated after a refusal that asks for it', async () => {
    await using server = await anApi()
    const api = createClient({ url: server.url })
    server.faults.push(refuseWith(503, envelope('OVERLOADED', 503), { 'retry-after': '0' }))
    expect(await api.projects.get.query({ id: 1 })).toMatchObject({ id: 1 })
    expect(server.seen).toHaveLength(2)
  })

  it('fails at once when Retry-After lies behind its deadline', async () => {
    await using server = await anApi()
    const api = createClient({ url: server.url })
    server.faults.push(refuseWith(429, envelope('RATE_LIMITED', 429), { 'retry-after': '60' }))
    const [, error] = await safe(api.projects.get.query({ id: 1 }))
    expect(error).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 60 })
    expect(server.seen).toHaveLength(1)
  })

  it('is not repeated after any other refusal', async () => {
    await using server = await anApi()
    const api = createClient({ url: server.url })
    server.faults.push(refuseWith(500, envelope('INTERNAL', 500)))
    expect(await codeOf(api.projects.get.query({ id: 1 }))).toBe('INTERNAL')
    expect(server.seen).toHaveLength(1)
  })

  it('takes a gateway without a server behind it for a broken network, any other foreign page for a wrong url', async () => {
    await using server = await anApi()
    const api = createClient({ url: server.url })
    server.faults.push(refuseWith(502, '<h1>Bad gateway</h1>'))
    expect(await api.projects.get.query({ id: 1 })).toMatchObject({ id: 1 })
    server.faults.push(refuseWith(200, '<h1>Hello</h1>'))
    expect(await codeOf(api.projects.get.query({ id: 1 }))).toBe('INVALID_RESPONSE')
    server.faults.push(refuseWith(200, '[1, 2]'))
    expect(await codeOf(api.projects.get.query({ id: 1 }))).toBe('INVALID_RESPONSE')
  })
})

describe('a call that would take for ever', () => {
  it('ends at its deadline', async () => {
    await using server = await anApi()
    const api = createClient({ url: server.url, timeoutMs: 60 })
    server.faults.push(hang)
    expect(await codeOf(api.projects.get.query({ id: 1 }))).toBe('DEADLINE_EXCEEDED')
  })

  it('ends at its deadline though fetch ignores its signal', async () => {
    const api = createClient({ url: 'http://127.0.0.1:9', timeoutMs: 40, fetch: () => new Promise(() => {}) })
    expect(await codeOf(api.projects.create.mutate(project))).toBe('DEADLINE_EXCEEDED')
  })

  it('ends at its deadline though the storage never answers', async () => {
    const storage = { get: () => new Promise<null>(() => {}), set: () => {} }
    const api = createClient({ url: 'http://127.0.0.1:9', timeoutMs: 40, storage })
    expect(await codeOf(api.projects.get.query({ id: 1 }))).toBe('DEADLINE_EXCEEDED')
  })

  it('ends when its caller aborts, also between two attempts', async () => {
    await using server = await anApi()
    const api = createClient({ url: server.url })
    const stop = new AbortController()
    server.faults.push((req, res) => {
      setTimeout(() => stop.abort(), 20)
      return refuseWith(503, envelope('OVERLOADED', 503), { 'retry-after': '20' })(req, res)
    })
    expect(await codeOf(api.projects.get.query({ id: 1 }, { signal: stop.signal }))).toBe('ABORTED')
    expect(await codeOf(api.projects.get.query({ id: 1 }, { signal: stop.signal }))).toBe('ABORTED')
    expect(server.seen).toHaveLength(1)
  })
})

describe('a platform without some globals', () => {
  it('makes a client where the name location has no value, as in Deno', () => {
    vi.stubGlobal('location', undefined)
    expect(() => createClient({ url: 'http://127.0.0.1:9' })).not.toThrow()
  })

  it('names the missing source of keys, and takes a given one', async () => {
    await using server = await anApi()
    vi.stubGlobal('crypto', undefined)
    const [, error] = await safe(createClient({ url: server.url }).projects.create.mutate(project))
    expect(error).toMatchObject({ code: 'UNSUPPORTED', message: expect.stringContaining('getRandomValues') })
    const api = createClient({ url: server.url, getRandomValues: bytes => bytes.fill(7) })
    expect(await api.projects.create.mutate(project)).toMatchObject({ id: 1 })
    expect(server.seen.map(({ key }) => key)).toEqual(['07070707-0707-4707-8707-070707070707'])
  })
})

it('passes on a code of a newer server as UNKNOWN, with the original in its details', async () => {
  await using server = await anApi()
  server.faults.push(refuseWith(409, envelope('SHELF_FULL', 409, { shelf_id: 7 })))
  const [, error] = await safe(createClient({ url: server.url }).projects.get.query({ id: 1 }))
  expect(error).toMatchObject({ code: 'UNKNOWN', status: 409 })
  expect(error?.details).toEqual({ code: 'SHELF_FULL', details: { shelfId: 7 } })
})
