import { createClient, isAtelierError, type LiveEvent, safe } from '@atelier/sdk'
import { fails, mockHandlers } from '@atelier/sdk/testing'
import { http } from 'msw'
import { setupServer } from 'msw/node'

// Both wires of the API out of handlers of Mock Service Worker: batches, files, lists in a URL, live events, no line.

const files: unknown[] = []
const mock = mockHandlers(http, 'http://mocked.test/', {
  'projects.get': ({ id }) => fails('NOT_FOUND', { resource: `project ${id}` })(),
  'products.list': ({ brand = [], limit = 0 }) => ({ items: [], nextCursor: `${brand.join('+')} ${limit + 1}` }),
  'assets.uploadImages': input => {
    files.push(...input.files.map(file => file instanceof File && file.name))
    return { images: [], imageObjectsUrls: [] }
  },
})
const server = setupServer(...mock.handlers)
server.listen()
const api = createClient({ url: 'http://mocked.test' })

const batch = await Promise.all([7, 8].map(id => safe(api.projects.get.query({ id }))))
await api.assets.uploadImages.mutate({ files: [new File(['x'], 'x.png')] })
const listed: unknown = await (await fetch('http://mocked.test/v1/products?brand=Oak&brand=Elm&limit=4')).json()
const unknown = await fetch('http://mocked.test/v1/nothing')

const stop = new AbortController()
const heard: LiveEvent[] = []
api.live.subscribe({}, { onEvent: event => heard.push(event), signal: stop.signal })
while (heard.length === 0) {
  mock.emit({ type: 'project.created', data: { projectId: 7, userId: 3 }, at: '2026-03-01T09:30:00.000000Z' })
  await new Promise(resolve => setTimeout(resolve, 20))
}
stop.abort()

mock.set({ offline: true })
const [, offline] = await safe(api.projects.get.query({ id: 7 }, { timeoutMs: 300 }))
const offlineRest = await fetch('http://mocked.test/v1/projects/7').catch(
  (error: unknown) => error instanceof TypeError,
)
mock.set({ signedOut: true })
const refused = await fetch('http://mocked.test/v1/projects/7')
console.log(
  JSON.stringify({
    batch: batch.map(([, error]) => isAtelierError(error) && error.code === 'NOT_FOUND' && error.details.resource),
    calls: mock.calls.slice(0, 2),
    files,
    listed,
    unknown: unknown.status,
    heard: heard[0]?.type,
    offline: [offline?.status, offlineRest],
    refused: refused.status,
  }),
)
server.close()
process.exit(0)
