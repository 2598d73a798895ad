import { type Client, createClient, memoryStorage, type Project, safe } from '@atelier/sdk'
import { fakeClient, type FakeHandlers, fails, mockHandlers } from '@atelier/sdk/testing'
import { copyFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ListeningServer, listeningServer } from '../../../apps/server/tests/_listening.ts'
import { createPerson } from '../../../apps/server/tests/_people.ts'
import { jsonOf, linkIn, must, packedProject, resolutions, root, strict, tsc } from './_packed.ts'

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

const handlers: FakeHandlers = {
  'projects.create': ({ title, body }) => ({ ...lamp, title, body }),
  'projects.get': ({ id }) => (id === lamp.id ? lamp : fails('NOT_FOUND', { resource: 'project' })()),
  'projects.update': fails('VERSION_CONFLICT', { currentVersion: 1 }),
}
const fake = async (): Promise<Client> => fakeClient(handlers).client

const mockedUrl = 'http://mocked.test'
const mocks = mockHandlers(http, mockedUrl, handlers)
const mockedServer = setupServer(...mocks.handlers)
beforeAll(() => mockedServer.listen({ onUnhandledFrame: 'bypass' }))
afterAll(() => mockedServer.close())
const mocked = async (): Promise<Client> => createClient({ url: mockedUrl })

/** Where the sample suite is served over REST, and the header of a login. */
const restOfReal = async () => ({ url: server.url, token: (await createPerson(server.backend)).accessToken })
const restOfMocked = async () => ({ url: mockedUrl, token: 'fake' })

describe.each([
  ['the fake', fake],
  ['MSW', mocked],
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

describe.each([
  ['MSW', restOfMocked],
  ['the real server', restOfReal],
])('an app over REST of %s', (_, restOf) => {
  it('writes, reads and meets the same failures', async () => {
    const { url, token } = await restOf()
    const send = async (request: string, body?: object, headers = {}) => {
      const [method = '', path = ''] = request.split(' ')
      const auth = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers }
      const answer = await fetch(`${url}/v1${path}`, {
        method,
        headers: auth,
        ...(body && { body: JSON.stringify(body) }),
      })
      return { status: answer.status, etag: answer.headers.get('etag'), body: await answer.json() }
    }
    const made = await send('POST /projects', { title: 'Lamp', body: '## Oak' })
    expect([made.status, made.body.title, made.body.created_at]).toEqual([
      201,
      'Lamp',
      expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/),
    ])
    const same = await send(`GET /projects/${made.body.id}`)
    expect([same.status, same.etag, same.body.html, same.body.user_id]).toEqual([
      200,
      expect.stringMatching(/^"1[-"]/),
      '<h2>Oak</h2>',
      expect.any(Number),
    ])
    const missing = await send('GET /projects/999999')
    expect([missing.status, missing.body.error]).toEqual([
      404,
      {
        message: 'Project not found',
        status: 404,
        type: 'Not Found',
        code: 'NOT_FOUND',
        request_id: expect.any(String),
        details: { resource: 'project' },
      },
    ])
    const stale = await send(`PATCH /projects/${made.body.id}`, { title: 'Elm' }, { 'if-match': '"9"' })
    expect([stale.status, stale.body.error.details]).toEqual([412, { current_version: 1 }])
  })
})

describe('MSW on the packed package', () => {
  it('hands over batches, files, lists of a URL and live events, and breaks the line while it is offline', async () => {
    const project = await packedProject()
    const folder = dirname(await project.script('mocked-api', 'mocked-api'))
    await linkIn(folder, ['msw'])
    await copyFile(join(root, 'packages/sdk/tests/apps/mocked-api.ts'), join(folder, 'app.ts'))
    const node = ['--types', 'node', '--typeRoots', join(root, 'node_modules/@types'), '--skipLibCheck']
    await must(tsc, ['--noEmit', ...strict.slice(0, -2), ...node, ...resolutions.nodenext, 'app.ts'], folder)
    expect(await jsonOf(process.execPath, ['mocked-api.js'], folder)).toEqual({
      batch: ['project 7', 'project 8'],
      calls: [7, 8].map(id => ({ path: 'projects.get', input: { id } })),
      files: ['x.png'],
      listed: { items: [], next_cursor: 'Oak+Elm 5' },
      unknown: 404,
      heard: 'project.created',
      offline: [0, true],
      refused: 401,
    })
  })
})

describe('the fake', () => {
  it('logs in, sends events and switches to offline and signed out', async () => {
    const { client, emit, set, calls } = fakeClient({ 'projects.get': () => lamp })
    await client.sessions.login.mutate({ username: 'ana', password: 'atelier-demo' })
    expect(client.$login.state).toEqual({ status: 'signed-in', user: { id: 1, username: 'ana' } })
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
