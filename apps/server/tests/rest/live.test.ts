import { createMaintenance } from '@atelier/db'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeApp } from '../../src/compose.ts'
import { refuse } from '../../src/rest/refuse.ts'
import { createHttpServer, listen } from '../../src/process/listen.ts'
import { createLog } from '../../src/observability/logger.ts'
import { createMetrics } from '../../src/observability/metrics.ts'
import { createPerson, inDatabase, type Person } from '../_people.ts'
import { type Sending, type TestServer, testServer } from '../_server.ts'
import { eventsOf, type Sent, take } from '../_stream.ts'

let server: TestServer
let ana: Person
let ben: Person
let eve: Person
beforeAll(async () => {
  server = await testServer()
  ana = await createPerson(server.backend)
  ben = await createPerson(server.backend)
  eve = await createPerson(server.backend, { role: 'EMPLOYEE' })
})
afterAll(() => server[Symbol.asyncDispose]())

const as = (person: Person) => server.backend.as(person.accessToken)
const open = async (path = '/v1/stream', sending: Sending = {}) => {
  const response = await server.send('GET', path, sending)
  expect(response.status).toBe(200)
  return eventsOf(response)
}
const project = (title: string) => as(ana).projects.create({ title, body: '' })
const typesOf = (events: readonly Sent[]) => events.map(({ event }) => event)

/** A stream after its first item. */
async function listening(path?: string, sending?: Sending) {
  const events = await open(path, sending)
  const [ready] = await take(events, 1)
  expect(ready?.event).toBe('ready')
  return { events, position: Number(ready?.id) }
}

describe('GET /v1/stream', () => {
  it('200 says where it begins, then sends what happens in snake_case, each with the next number', async () => {
    const response = await server.send('GET', '/v1/stream')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
    })
    const events = eventsOf(response)
    const [ready] = await take(events, 1)
    const { id } = await project('Lamp')
    await as(ana).projects.delete({ id })
    const [created, deleted] = await take(events, 2)
    expect(created).toMatchObject({
      event: 'project.created',
      data: { type: 'project.created', data: { project_id: id, user_id: ana.userId } },
    })
    expect(Number(deleted?.id)).toBeGreaterThan(Number(created?.id))
    expect(Number(created?.id)).toBeGreaterThan(Number(ready?.id))
    await events.return()
  })

  it('sends events of an account to its owner and to staff, and public events to every subscriber', async () => {
    const to = { ana: { token: ana.accessToken }, ben: { token: ben.accessToken }, eve: { token: eve.accessToken } }
    const streams = await Promise.all([{}, to.ben, to.ana, to.eve].map(sending => listening('/v1/stream', sending)))
    await as(ana).accounts.updateMe({ location: 'Berlin' })
    const { id } = await project('Told')
    const heard = await Promise.all(
      streams.map(async ({ events }, index) => {
        const types = typesOf(await take(events, index < 2 ? 1 : 2))
        await events.return()
        return types
      }),
    )
    const both = ['user.updated', 'project.created']
    expect(heard).toEqual([['project.created'], ['project.created'], both, both])
    await as(ana).projects.delete({ id })
  })

  it('sends only the types that were asked for, as one list or several', async () => {
    const lists = await Promise.all(
      ['types=project.deleted,event.created', 'types=project.deleted&types=event.created'].map(query =>
        listening(`/v1/stream?${query}`),
      ),
    )
    const { id } = await project('Filtered')
    await as(ana).projects.delete({ id })
    for (const { events } of lists) {
      expect(typesOf(await take(events, 1))).toEqual(['project.deleted'])
      await events.return()
    }
  })

  it('goes on after Last-Event-ID without a loss, as often as it is cut', async () => {
    const { events, position } = await listening()
    await events.return()
    const made: number[] = []
    const seen: number[] = []
    let last = String(position)
    for (let cut = 0; cut < 5; cut += 1) {
      made.push((await project(`Cut ${cut}`)).id)
      const again = await open('/v1/stream?types=project.created', { headers: { 'last-event-id': last } })
      const [, event] = await take(again, 2)
      seen.push(event?.data.data.project_id)
      last = event?.id ?? ''
      await again.return()
    }
    expect(seen).toEqual(made)
  })

  it('says which numbers are gone, when the wanted one is older than retention or of another database', async () => {
    const { position } = await listening()
    await inDatabase(server.backend, async client => {
      await client.query('update outbox_consumers set position = $1', [position])
      await client.query(`update outbox set created_at = now() - interval '8 days'`)
    })
    await createMaintenance(server.backend.wired.database).sweep()
    const old = await open('/v1/stream', { headers: { 'last-event-id': '1' } })
    const [, gap] = await take(old, 2)
    expect(gap).toMatchObject({ event: 'gap', id: String(position), data: { data: { from: 2, to: position } } })
    const { id } = await project('After the gap')
    const [created] = await take(old, 1)
    expect(created?.data.data.project_id).toBe(id)
    await old.return()
    const future = await open('/v1/stream?last_event_id=999999')
    expect(typesOf(await take(future, 2))).toEqual(['ready', 'gap'])
    await future.return()
  })

  it.each([
    ['an unknown type', '/v1/stream?types=order.teleported'],
    ['a position that is no number', '/v1/stream?last_event_id=-1'],
    ['an unknown key', '/v1/stream?since=1'],
  ])('400 %s', async (_, path) => {
    const response = await server.send('GET', path)
    expect([response.status, (await response.json()).error.code]).toEqual([400, 'INVALID_INPUT'])
  })

  it('401 a token that is none; HEAD opens nothing', async () => {
    expect((await server.send('GET', '/v1/stream', { token: 'x' })).status).toBe(401)
    const head = await server.send('HEAD', '/v1/stream')
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  it('ends with SESSION_ENDED once its session has', async () => {
    const carl = await createPerson(server.backend)
    const { events } = await listening('/v1/stream', { token: carl.accessToken })
    await as(carl).sessions.logout()
    let last: Sent | undefined
    const rest = (async () => {
      for await (const event of events) last = event
      return 'ended'
    })()
    await expect.poll(() => Promise.race([rest, project('Unheard')]), { interval: 300 }).toBe('ended')
    expect(last).toMatchObject({ event: 'error', data: { error: { code: 'SESSION_ENDED', status: 401 } } })
  })

  it('hears less after a demotion, without a new connection', async () => {
    const fay = await createPerson(server.backend, { role: 'EMPLOYEE' })
    const { events } = await listening('/v1/stream?types=user.updated', { token: fay.accessToken })
    await as(ben).accounts.updateMe({ location: 'Rome' })
    expect(typesOf(await take(events, 1))).toEqual(['user.updated'])
    await inDatabase(server.backend, client =>
      client.query(`update users set role = 'USER' where id = $1`, [fay.userId]),
    )
    await new Promise(resolve => setTimeout(resolve, 1_100))
    await as(ben).accounts.updateMe({ location: 'Oslo' })
    await as(fay).accounts.updateMe({ location: 'Here' })
    const [next] = await take(events, 1)
    expect(next?.data.data.user_id).toBe(fay.userId)
    await events.return()
  })

  it('409 LIMIT_REACHED beyond ten streams of a user; an ended one makes room', async () => {
    const token = ben.accessToken
    const streams = await Promise.all(Array.from({ length: 10 }, () => listening('/v1/stream', { token })))
    const refused = await server.send('GET', '/v1/stream', { token })
    expect([refused.status, (await refused.json()).error]).toMatchObject([
      409,
      { code: 'LIMIT_REACHED', details: { limit: 'live_streams', max: 10 } },
    ])
    await streams[0]?.events.return()
    // The server sees the end of a stream a moment later.
    const again = async () => {
      const answer = await server.send('GET', '/v1/stream', { token })
      await answer.body?.cancel()
      return answer.status
    }
    await expect.poll(again).toBe(200)
    for (const { events } of streams) await events.return()
  })
})

describe('live.subscribe over tRPC', () => {
  it('sends the same items under the same ids, and resumes by input or header', async () => {
    const { events, position } = await listening()
    const { id } = await project('Both')
    const [rest] = await take(events, 1)
    const input = encodeURIComponent(JSON.stringify({ lastEventId: String(position) }))
    const byInput = eventsOf(await server.send('GET', `/trpc/live.subscribe?input=${input}`))
    const byHeader = eventsOf(
      await server.send('GET', '/trpc/live.subscribe', { headers: { 'last-event-id': String(position) } }),
    )
    for (const stream of [byInput, byHeader]) {
      const [, , created] = await take(stream, 3)
      expect(created).toMatchObject({ id: rest?.id, data: { type: 'project.created', data: { projectId: id } } })
      await stream.return()
    }
    await events.return()
  })
})

// Seen to fail without the heartbeat: the server itself cuts a line on which nothing moves.
it('a silent stream says that it lives, more often than silence is cut off', async () => {
  const { config, wired } = server.backend
  const composition = {
    config,
    log: createLog({ logLevel: 'error' }),
    metrics: createMetrics(),
    isDraining: () => false,
  }
  const transport = { ...wired.transport, heartbeatMs: 50 }
  const http = createHttpServer(composeApp(composition, { ...wired, transport }), refuse, { stallMs: 400 })
  await listen(http, { port: 0 })
  try {
    const address = http.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const { body } = await fetch(`http://127.0.0.1:${port}/v1/stream`)
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    while (text.split(': heartbeat\n\n').length <= 20) {
      const { done = true, value = '' } = (await reader?.read()) ?? {}
      expect(done).toBe(false)
      text += value
    }
    expect(text).toMatch(/^retry: 1000\n\nid: \d+\nevent: ready\n/)
    await reader?.cancel()
  } finally {
    http.closeAllConnections()
    http.close()
  }
})

// The last: nothing opens after it.
it('a server that ends says so to every stream, and 503 to new ones', async () => {
  const { events } = await listening()
  server.backend.wired.endStreams()
  const rest: Sent[] = []
  for await (const event of events) rest.push(event)
  expect(rest).toMatchObject([{ event: 'closing', data: { data: { reason: 'shutdown' } } }])
  const refused = await server.send('GET', '/v1/stream')
  expect([refused.status, (await refused.json()).error.code]).toEqual([503, 'OVERLOADED'])
})
