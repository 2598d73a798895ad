import { afterEach, expect, it, vi } from 'vitest'
import type { Project } from '../index.ts'
import { fails, fakeClient } from '../testing/index.ts'
import { createOutbox } from './outbox.ts'
import type { WriteStorage } from './stored-writes.ts'

const project = (title: string): Project => ({
  id: 7,
  userId: 1,
  title,
  body: '',
  html: '',
  toc: [],
  slug: 'lamp',
  cover: null,
  version: 1,
  createdAt: '2026-03-01T09:30:00.123456Z',
  updatedAt: null,
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function memory(): WriteStorage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: index => [...kept.keys()][index] ?? null,
    getItem: key => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: key => void kept.delete(key),
  }
}

it('sends what waits in order, and goes on after a refusal', async () => {
  const { client, calls } = fakeClient({
    'projects.create': ({ title, body }) =>
      title === 'Beech' ? fails('LIMIT_REACHED', { limit: 'projects', max: 1 })() : { ...project(title), body },
  })
  const refused: string[] = []
  const storage = memory()
  const outbox = createOutbox(client, { storage, onRefused: (_, error) => void refused.push(error.code) })
  const answers = ['Ash', 'Beech', 'Cherry'].map(title => outbox.send('projects.create', { title, body: '' }))
  const settled = await Promise.allSettled(answers)
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(calls.map(({ input }) => input)).toEqual(['Ash', 'Beech', 'Cherry'].map(title => ({ title, body: '' })))
  expect([refused, outbox.waiting, storage.length]).toEqual([['LIMIT_REACHED'], [], 0])
})

it("keeps a user's writes for that user's login", async () => {
  const { client, calls, set } = fakeClient({ 'projects.create': ({ title }) => project(title) })
  const storage = memory()
  await client.sessions.login.mutate({ username: 'ana', password: 'atelier-demo' })
  set({ signedOut: true })
  const outbox = createOutbox(client, { storage })
  const answer = outbox.send('projects.create', { title: 'Ash', body: '' })
  await expect.poll(() => calls.at(-1)?.path).toBe('projects.create')
  await client.sessions.logout.mutate()
  set({})
  expect(outbox.waiting).toEqual([{ path: 'projects.create', input: { title: 'Ash', body: '' } }])
  await client.sessions.login.mutate({ username: 'ana', password: 'atelier-demo' })
  expect((await answer).title).toBe('Ash')
})

it('sends nothing for as long as the server asks, also when a write is added or the page is loaded again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
  let isLimited = true
  const { client, calls } = fakeClient({
    'projects.create': ({ title }) =>
      isLimited ? fails('RATE_LIMITED', { bucket: 'user', retryAfterSeconds: 600 })() : project(title),
  })
  const storage = memory()
  const left = new AbortController()
  const before = createOutbox(client, { storage, signal: left.signal })
  void before.send('projects.create', { title: 'Ash', body: '' })
  await vi.advanceTimersByTimeAsync(1_000)
  isLimited = false
  void before.send('projects.create', { title: 'Beech', body: '' })
  await vi.advanceTimersByTimeAsync(60_000)
  left.abort()
  const sent: unknown[] = []
  createOutbox(client, { storage, onSent: ({ input }) => void sent.push(input) })
  await vi.advanceTimersByTimeAsync(530_000)
  expect([calls.length, sent.length]).toEqual([1, 0])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sent).toEqual(['Ash', 'Beech'].map(title => ({ title, body: '' })))
})

it('goes on at once when an app fails in its own handler, and reports that', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const reported = vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(Math, 'random').mockReturnValue(0.99)
  const { client, calls } = fakeClient({
    'projects.create': ({ title }) =>
      title === 'Beech' ? fails('LIMIT_REACHED', { limit: 'projects', max: 1 })() : project(title),
  })
  const failing = () => {
    throw new Error('of the app')
  }
  const outbox = createOutbox(client, { storage: memory(), onSent: failing, onRefused: failing })
  outbox.subscribe(failing)
  const answers = ['Ash', 'Beech', 'Cherry'].map(title => outbox.send('projects.create', { title, body: '' }))
  const settled = Promise.allSettled(answers)
  await vi.advanceTimersByTimeAsync(100)
  expect(calls).toHaveLength(3)
  expect((await settled).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(reported).toHaveBeenCalledWith(new Error('of the app'))
})

it('gives back a write that may have arrived, once the server has forgotten its key', async () => {
  const { client, calls } = fakeClient({ 'projects.create': ({ title }) => project(title) })
  const storage = memory()
  const longAgo = Date.now() - 48 * 3_600_000
  const write = {
    place: '1-1-a',
    path: 'projects.create',
    input: {},
    idempotencyKey: 'k',
    userId: null,
    sentAt: longAgo,
  }
  storage.setItem('atelier.outbox 1-1-a', JSON.stringify(write))
  const refused: string[] = []
  createOutbox(client, { storage, onRefused: (_, error) => void refused.push(error.code) })
  await expect.poll(() => refused).toEqual(['OUTCOME_UNKNOWN'])
  expect([calls.length, storage.length]).toEqual([0, 0])
})

it('takes neither files nor logins', async () => {
  const outbox = createOutbox(fakeClient({}).client, { storage: memory() })
  const login = outbox.send('sessions.login', { username: 'ana', password: 'atelier-demo' })
  await expect(login).rejects.toThrow('sessions.login takes no idempotency key')
  const upload = outbox.send('assets.uploadImages', { files: [new File([''], 'a.png')] })
  await expect(upload).rejects.toThrow('upload files by assets.upload')
})
