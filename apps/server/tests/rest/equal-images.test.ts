import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCategory, anOffer, aProduct, aSubCategory } from '../_catalog.ts'
import { anImageFile, formWith } from '../_images.ts'
import { createPerson, type Person } from '../_people.ts'
import { testServer, type TestServer } from '../_server.ts'

// Equal bytes sent again give a new object under the new name, at every route that takes a file.
let server: TestServer
let staff: Person
beforeAll(async () => {
  server = await testServer()
  staff = await createPerson(server.backend, { role: 'EMPLOYEE' })
})
afterAll(() => server[Symbol.asyncDispose]())

const api = () => server.backend.as(staff.accessToken)
const send = async (method: 'POST' | 'PATCH' | 'PUT', path: string, body: FormData) => {
  const answer = await server.sent(method, path, { body, token: staff.accessToken })
  expect([path, answer.status, answer.error]).toEqual([path, expect.toSatisfy(status => status < 300), undefined])
  return answer.body
}
const place = { date: '2026-12-31', time: '8pm', venue: 'Hall', address: 'Oak Street 1' }

interface Taking {
  readonly path: () => Promise<string>
  readonly method: 'POST' | 'PATCH' | 'PUT'
  readonly field?: string
  readonly url: (body: Record<string, never>) => string
}
const imageUrl = (body: Record<string, string>) => body['image_url'] ?? ''
const patch = (path: () => Promise<string>): Taking => ({ path, method: 'PATCH', url: imageUrl })

const taking: Readonly<Record<string, Taking>> = {
  upload: {
    path: async () => '/v1/assets/images',
    method: 'POST',
    url: (body: { image_objects_urls?: string[] }) => body.image_objects_urls?.[0] ?? '',
  },
  category: patch(async () => `/v1/categories/${(await aCategory(server.backend)).id}`),
  'sub-category': patch(async () => `/v1/sub-categories/${(await aSubCategory(server.backend)).id}`),
  product: patch(async () => `/v1/products/${(await aProduct(server.backend)).id}`),
  offer: patch(async () => `/v1/offers/${(await anOffer(server.backend)).id}`),
  event: patch(async () => `/v1/events/${(await api().events.create(place)).id}`),
  'project cover': {
    path: async () => `/v1/projects/${(await api().projects.create({ title: 'Lamp', body: '' })).id}`,
    method: 'PATCH',
    url: (body: { cover?: { url: string } }) => body.cover?.url ?? '',
  },
}

describe('equal bytes sent again', () => {
  it.each(Object.entries(taking))('%s: a new object and a new URL with the new name', async (_, taken) => {
    const path = await taken.path()
    const file = await anImageFile('before.png', { tint: 7, width: 400, height: 300 })
    const renamed = new File([await file.arrayBuffer()], 'after.png', { type: file.type })
    const urls: string[] = []
    for (const image of [file, renamed, renamed])
      urls.push(taken.url(await send(taken.method, path, formWith([taken.field ?? 'image_blob', image]))))
    const [before = '', after = '', again = ''] = urls
    expect(before).toContain('/images/before_')
    expect(after).toContain('/images/after_')
    expect(new Set([before, after, again]).size).toBe(3)
    expect((await fetch(after)).status).toBe(200)
  })

  it('avatar: a new URL', async () => {
    const file = await anImageFile('me.png', { tint: 8 })
    const path = `/v1/users/${staff.userId}/avatar`
    const first = await send('PUT', path, formWith(['image', file]))
    expect((await send('PUT', path, formWith(['image', file]))).avatar_url).not.toBe(first.avatar_url)
  })

  it('in one upload: two objects, and one hash by which people find duplicates', async () => {
    const file = await anImageFile('one.png', { tint: 9 })
    const twin = new File([await file.arrayBuffer()], 'two.png', { type: file.type })
    const { images } = await api().assets.uploadImages({ files: [file, twin] })
    expect(images.map(({ url }) => /images\/([a-z]+)_/.exec(url)?.[1])).toEqual(['one', 'two'])
    expect(new Set(images.map(({ sha256 }) => sha256)).size).toBe(1)
  })
})
