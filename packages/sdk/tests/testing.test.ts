import { type Client, createClient, memoryStorage, type Project, safe } from '@atelier/sdk'
import { fakeClient, fails } from '@atelier/sdk/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ListeningServer, listeningServer } from '../../../apps/server/tests/_listening.ts'
import { createPerson } from '../../../apps/server/tests/_people.ts'

let server: ListeningServer
beforeAll(async () => {
  server = await listeningServer()
})
afterAll(() => server[Symbol.asyncDispose]())

const lamp: Project = {
  id: 7,
  userId: 3,
  title: 'Lamp',
  body: '## Oak',
  html: '<h2>Oak</h2>',
  toc: [{ level: 2, text: 'Oak', anchor: 'oak' }],
  slug: 'lamp',
  cover: null,
  version: 1,
  createdAt: '2026-03-01T09:30:00.123456Z',
  updatedAt: null,
}

async function real(): Promise<Client> {
  const { accessToken, refreshToken } = await createPerson(server.backend)
  return createClient({ url: server.url, storage: memoryStorage({ accessToken, refreshToken }) })
}

const fake = async (): Promise<Client> =>
  fakeClient({
    'projects.create': ({ title, body }) => ({ ...lamp, title, body }),
    'projects.get': ({ id }) => (id === lamp.id ? lamp : fails('NOT_FOUND', { resource: 'project' })()),
    'projects.update': fails('VERSION_CONFLICT', { currentVersion: 1 }),
  }).client

describe.each([
  ['the fake', fake],
  ['the real server', real],
])('an app over %s', (_, clientOf) => {
  it('writes, reads in a batch and meets the same failures', async () => {
    const api = await clientOf()
    const made = await api.projects.create.mutate({ title: 'Lamp', body: '## Oak' })
    const [same, [, missing]] = await Promise.all([
      api.projects.get.query({ id: made.id }),
      safe(api.projects.get.query({ id: 999_999 })),
    ])
    expect([same.title, same.html, missing?.code, missing?.status]).toEqual(['Lamp', '<h2>Oak</h2>', 'NOT_FOUND', 404])
    const [, stale] = await safe(api.projects.update.mutate({ id: made.id, title: 'Elm', ifVersion: 9 }))
    expect(stale?.code === 'VERSION_CONFLICT' && [stale.status, stale.details.currentVersion]).toEqual([412, 1])
  })
})

describe('the fake', () => {
  it('logs in, sends events and switches to offline and signed out', async () => {
    const { client, emit, set, calls } = fakeClient({ 'projects.get': () => lamp })
    await client.sessions.login.mutate({ username: 'ana', password: 'atelier-demo' })
    expect(client.$login.state.status).toBe('signed-in')
    const stop = new AbortController()
    const heard: string[] = []
    client.live.subscribe({}, { onEvent: event => heard.push(event.type), signal: stop.signal })
    const event = { type: 'project.created', data: { projectId: 7, userId: 3 }, at: lamp.createdAt } as const
    await expect.poll(() => (emit(event), heard[0])).toBe('project.created')
    stop.abort()
    set({ signedOut: true })
    expect((await safe(client.projects.get.query({ id: 7 })))[1]?.code).toBe('UNAUTHENTICATED')
    set({ offline: true })
    expect((await safe(client.projects.get.query({ id: 7 }, { timeoutMs: 300 })))[1]?.status).toBe(0)
    expect(calls.map(({ path }) => path)).toEqual(['sessions.login', 'projects.get'])
  })

  it('names the handler that is missing', async () => {
    const [, error] = await safe(fakeClient({}).client.projects.get.query({ id: 7 }))
    expect([error?.code, error?.message]).toEqual(['INTERNAL', 'fakeClient has no handler for projects.get'])
  })
})
