import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { testDatabase, type TestDatabase } from '@atelier/db/testing'
import { createClient } from '@atelier/sdk'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventsOf } from '../_stream.ts'
import { type TcpProxy, tcpProxy } from './_proxy.ts'
import { ask, count, isFull, type Replica, registerUser, startReplica } from './_replica.ts'
import { rowsAt } from './_rows.ts'

// Seen to fail with FORGETFUL=1: readers that come back without the id of what they got last.
const isForgetful = process.env['FORGETFUL'] === '1'
let database: TestDatabase
let replicas: Replica[] = []
const lines: TcpProxy[] = []
const start = () => startReplica({ databaseUrl: database.url, smtpUrl: 'smtp://127.0.0.1:1' })

beforeAll(async () => {
  database = await testDatabase()
  replicas = await Promise.all([start(), start()])
  for (const { url } of replicas) lines.push(await tcpProxy(url))
})
afterAll(async () => {
  await Promise.all(lines.map(line => line[Symbol.asyncDispose]()))
  await Promise.all(replicas.map(replica => replica[Symbol.asyncDispose]()))
  await database[Symbol.asyncDispose]()
})

interface Heard {
  readonly name: string
  readonly ids: number[]
}

/** Any number of cuts later, on one replica after the other. */
const urlOf = (turn: number): string => (lines[turn % lines.length]?.url ?? '').replace(/\/$/, '')

/** RegisteredUser with the SDK, told of nothing but events. */
function bySdk(turn: number, signal: AbortSignal): Heard {
  const heard: Heard = { name: 'SDK', ids: [] }
  const api = createClient({ url: urlOf(turn) })
  api.live.subscribe({ types: ['project.created'] }, { onEvent: ({ data }) => void keep(heard, data), signal })
  return heard
}
const keep = ({ ids }: Heard, data: object) => 'projectId' in data && ids.push(Number(data.projectId))

/** RegisteredUser with `fetch` and forty lines, who comes back to another replica each time. */
function byHand(first: number, signal: AbortSignal): Heard {
  const heard: Heard = { name: 'by hand', ids: [] }
  const run = async () => {
    let last: string | undefined
    for (let turn = first; !signal.aborted; turn += 1) {
      const headers = last === undefined || isForgetful ? {} : { 'last-event-id': last }
      try {
        const response = await fetch(`${urlOf(turn)}/v1/stream?types=project.created`, { headers, signal })
        for await (const { id, event, data } of eventsOf(response)) {
          last = id
          if (event === 'project.created') heard.ids.push(data.data.project_id)
        }
      } catch {
        await pause(10)
      }
    }
  }
  void run()
  return heard
}

/** The same with `curl -N`. */
function byCurl(turn: number, signal: AbortSignal): Heard {
  const heard: Heard = { name: 'curl', ids: [] }
  const run = async () => {
    let last: string | undefined
    while (!signal.aborted) {
      const resume = last === undefined || isForgetful ? [] : ['-H', `Last-Event-ID: ${last}`]
      const curl = spawn('curl', ['-sN', ...resume, `${urlOf(turn)}/v1/stream?types=project.created`])
      const end = () => curl.kill()
      signal.addEventListener('abort', end)
      let text = ''
      curl.stdout.setEncoding('utf8').on('data', (chunk: string) => {
        const blocks = (text + chunk).split('\n\n')
        text = blocks.pop() ?? ''
        for (const block of blocks) {
          last = /^id: (\d+)$/m.exec(block)?.[1] ?? last
          const id = /"project_id":(\d+)/.exec(block)?.[1]
          if (id !== undefined) heard.ids.push(Number(id))
        }
      })
      await once(curl, 'close')
      signal.removeEventListener('abort', end)
      await pause(10)
    }
  }
  void run()
  return heard
}

const hasCurl = spawnSync('curl', ['--version']).status === 0

it(`1,000 events during 20 cut connections: every reader hears each once, in order${hasCurl ? '' : ' (no curl here)'}`, async () => {
  const events = count(100, 1_000)
  const cuts = count(4, 20)
  const [first] = replicas
  if (!first) throw new Error('there are two replicas')
  const { accessToken } = await registerUser(first.url)
  const ending = new AbortController()
  const readers = [bySdk(0, ending.signal), bySdk(1, ending.signal), byHand(0, ending.signal)]
  if (hasCurl) readers.push(byCurl(1, ending.signal))

  let begun = 0
  const made = () => begun
  const make = async (replica: Replica | undefined) => {
    begun += 1
    const json = { title: `Event ${begun}`, body: '' }
    const { status } = await ask(replica?.url ?? first.url, 'POST /v1/projects', { token: accessToken, json })
    expect(status).toBe(201)
  }
  // Every reader has seen it, so each has an id to resume from.
  const isHeard = () => readers.every(({ ids }) => ids.length > 0)
  while (!isHeard()) await make(first)
  for (let cut = 0; cut < cuts; cut += 1) {
    for (const line of lines) line.set('refuse')
    const goal = Math.floor((events * (cut + 1)) / cuts)
    // Some at every cut, however many were made before the readers were there: a later event brings each back.
    do await Promise.all(Array.from({ length: 5 }, (_, lane) => make(replicas[lane % 2])))
    while (made() < goal)
    for (const line of lines) line.set('pass')
    // Every reader is back before the next cut: it has seen a later event.
    const before = readers.map(({ ids }) => ids.length)
    const areBack = () => isForgetful || readers.every(({ ids }, at) => ids.length > (before[at] ?? 0))
    await expect.poll(areBack).toBe(true)
  }
  const waiting = () => rowsAt(database.url, 'select id from outbox where stream_seq is null')
  await expect.poll(waiting).toEqual([])
  const rows = await rowsAt<{ id: number }>(
    database.url,
    `select (payload->>'projectId')::int as id from outbox where type = 'project.created' order by stream_seq`,
  )
  const all = rows.map(({ id }) => id)
  expect(all.length).toBe(made())
  for (const { name, ids } of readers) {
    const began = all.indexOf(ids[0] ?? 0)
    await expect
      .poll(() => [name, ids.length], { timeout: isForgetful ? 5_000 : 60_000 })
      .toEqual([name, all.length - began])
    expect([name, ids]).toEqual([name, all.slice(began)])
  }
  ending.abort()
  if (isFull) console.log(`live: ${all.length} events, ${cuts} cuts, ${readers.length} readers: each once, in order`)
})

it('a replica that is to end says so, and its readers go on at the other without a loss', async () => {
  const [leaving, staying] = replicas
  if (!leaving || !staying) throw new Error('there are two replicas')
  const events = eventsOf(await fetch(`${leaving.url}/v1/stream`))
  const ready = await events.next()
  leaving.kill('SIGTERM')
  const closing = await events.next()
  expect([ready.value?.event, closing.value?.event]).toEqual(['ready', 'closing'])
  expect(await leaving.ended).toBe(0)
  const { accessToken } = await registerUser(staying.url)
  await ask(staying.url, 'POST /v1/projects', { token: accessToken, json: { title: 'Later', body: '' } })
  const headers = { 'last-event-id': closing.value?.id ?? '' }
  const again = eventsOf(await fetch(`${staying.url}/v1/stream?types=project.created`, { headers }))
  await again.next()
  expect((await again.next()).value?.data.type).toBe('project.created')
  await again.return()
})

it('a process killed between commit and dispatch loses nothing: the next one numbers what it left', async () => {
  const other = await start()
  const [, staying] = replicas
  if (!staying) throw new Error('there are two replicas')
  const { accessToken } = await registerUser(other.url)
  const made: number[] = []
  const post = async () => {
    const { text } = await ask(other.url, 'POST /v1/projects', {
      token: accessToken,
      json: { title: 'Kept', body: '' },
    })
    const { id }: { id: number } = JSON.parse(text)
    made.push(id)
  }
  // Both dispatchers die with their work undone: what is committed in their last 200 ms has no number.
  for (let index = 0; index < 20; index += 1) await post()
  for (const replica of [other, staying]) replica.kill('SIGKILL')
  await Promise.all([other.ended, staying.ended])
  const successor = await start()
  const numbered = () =>
    rowsAt<{ id: number }>(
      database.url,
      `select (payload->>'projectId')::int as id from outbox where type = 'project.created' and stream_seq is not null order by stream_seq`,
    )
  await expect.poll(async () => (await numbered()).map(({ id }) => id).filter(id => made.includes(id))).toEqual(made)
  const behind = () =>
    rowsAt(database.url, 'select name from outbox_consumers, outbox_stream where position < last_seq')
  await expect.poll(behind).toEqual([])
  await successor[Symbol.asyncDispose]()
})
