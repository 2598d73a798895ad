import { expect, it } from 'vitest'
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
