import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { AppError } from '@atelier/domain'
import type { ObjectStore } from '@atelier/domain/assets'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createNoObjectStore } from '../../src/adapters/storage/no-object-store.ts'
import { createS3ObjectStore } from '../../src/adapters/storage/s3-object-store.ts'
import type { StorageEnv } from '../../src/dev/object-store.ts'
import { faultyStorage, type FaultyStorage, storeWords } from '../_faulty-storage.ts'
import { testBucket } from '../_storage.ts'

let env: StorageEnv
let objects: ReturnType<typeof createS3ObjectStore>
const photo = randomBytes(700_000)

const storeAt = (endpoint: string) =>
  createS3ObjectStore({
    endpoint,
    bucket: env.S3_BUCKET,
    credentials: { accessKeyId: env.AWS_ACCESS_KEY_ID, secretAccessKey: env.AWS_SECRET_ACCESS_KEY },
  })

beforeAll(async () => {
  env = await testBucket()
  objects = storeAt(env.S3_ENDPOINT)
  await objects.put({ key: 'a/photo.webp', type: 'image/webp', body: photo })
})
afterAll(() => objects.close())

async function bytesOf(body: AsyncIterable<Uint8Array> | readonly Uint8Array[]): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks)
}

describe('an object', () => {
  it('comes back as it was stored, with its type and its size', async () => {
    const found = await objects.get('a/photo.webp')
    expect(found).toMatchObject({ key: 'a/photo.webp', type: 'image/webp', bytes: photo.length })
    expect((await bytesOf(found?.body ?? [])).equals(photo)).toBe(true)
    expect(await objects.head('a/photo.webp')).toMatchObject({ type: 'image/webp', bytes: photo.length })
  })

  it('is served with a year of caching, from the public URL', async () => {
    const answer = await fetch(objects.publicUrl('a/photo.webp'))
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('content-type')).toBe('image/webp')
    expect(Buffer.from(await answer.arrayBuffer()).equals(photo)).toBe(true)
  })

  it('is null where there is none, and removing that is nothing', async () => {
    expect(await objects.head('nobody')).toBeNull()
    expect(await objects.get('nobody')).toBeNull()
    await objects.put({ key: 'gone', type: 'image/png', body: photo.subarray(0, 10) })
    await objects.delete('gone')
    await objects.delete('gone')
    expect(await objects.head('gone')).toBeNull()
  })

  it('is listed by prefix, with its size and age, and a list that is too long goes on', async () => {
    for (const key of ['many/1', 'many/2', 'many/3'])
      await objects.put({ key, type: 'image/png', body: photo.subarray(0, 3) })
    const first = await objects.list('many/', { limit: 2 })
    expect(first.objects).toMatchObject([{ key: 'many/1', bytes: 3 }, { key: 'many/2' }])
    expect(Date.now() - Date.parse(first.objects[0]?.modifiedAt ?? '')).toBeLessThan(60_000)
    const rest = await objects.list('many/', { after: first.next })
    expect(rest).toMatchObject({ objects: [{ key: 'many/3' }], next: null })
    expect(await objects.list('nobody/')).toEqual({ objects: [], next: null })
  })
})

describe('a presigned request', () => {
  it('stores exactly what it was signed for, whoever sends it', async () => {
    const { url, headers } = await objects.presignPut({ key: 'q/1', type: 'image/png', bytes: 9, seconds: 60 })
    expect(new URL(url).searchParams.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host')
    expect(new URL(url).searchParams.get('X-Amz-Expires')).toBe('60')
    const answer = await fetch(url, { method: 'PUT', headers, body: photo.subarray(0, 9) })
    expect(answer.status).toBe(200)
    expect(await objects.head('q/1')).toMatchObject({ type: 'image/png', bytes: 9 })
  })

  it('stores nothing else: not longer, not of another type, not under another key', async () => {
    const { url, headers } = await objects.presignPut({ key: 'q/2', type: 'image/png', bytes: 9, seconds: 60 })
    const put = (to: string, type: string, bytes: number) =>
      fetch(to, { method: 'PUT', headers: { ...headers, 'content-type': type }, body: photo.subarray(0, bytes) })
    const answers = [
      await put(url, 'image/png', 10),
      await put(url, 'text/html', 9),
      await put(url.replace('q/2', 'q/3'), 'image/png', 9),
      await put(url.replace('Expires=60', 'Expires=6000'), 'image/png', 9),
    ]
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403])
    expect((await objects.list('q/')).objects.map(({ key }) => key)).toEqual(['q/1'])
  })

  it('reads one object for a while', async () => {
    const answer = await fetch(await objects.presignGet('a/photo.webp', 60))
    expect((await answer.arrayBuffer()).byteLength).toBe(photo.length)
  })

  it('goes where clients reach the store', async () => {
    const inside = createS3ObjectStore({
      endpoint: 'http://s3:7070',
      uploadEndpoint: 'https://uploads.example.com',
      bucket: 'studio',
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    })
    const { url } = await inside.presignPut({ key: 'q/1', type: 'image/png', bytes: 9, seconds: 60 })
    expect(url).toMatch(/^https:\/\/uploads\.example\.com\/studio\/q\/1\?/)
  })
})

describe('R20: a store that fails', () => {
  let storage: FaultyStorage
  let failing: ReturnType<typeof createS3ObjectStore>
  beforeAll(async () => {
    storage = await faultyStorage(env.S3_ENDPOINT)
    failing = storeAt(storage.url)
  })
  afterAll(async () => {
    failing.close()
    await storage[Symbol.asyncDispose]()
  })

  const calls: readonly (readonly [string, (store: ObjectStore) => Promise<unknown>])[] = [
    ['put', store => store.put({ key: 'b/1', type: 'image/webp', body: photo })],
    ['head', store => store.head('a/photo.webp')],
    ['get', async store => bytesOf((await store.get('a/photo.webp'))?.body ?? [])],
    ['delete', store => store.delete('b/1')],
    ['list', store => store.list('a/')],
  ]

  it.each(['refuse', 'hang', 'error', 'cut'] as const)(
    '(%s) is unavailable after a few seconds, in our words',
    async fault => {
      storage.set(fault)
      const begun = performance.now()
      const errors = await Promise.all(calls.map(([, call]) => call(failing).catch((error: unknown) => error)))
      // Four seconds of its own, and what a busy machine adds.
      expect(performance.now() - begun).toBeLessThan(10_000)
      storage.set('pass')
      for (const [at, error] of errors.entries()) {
        // An answer without a body has no middle to be cut in.
        if (fault === 'cut' && ['head', 'delete'].includes(calls[at]?.[0] ?? '')) continue
        expect(error).toBeInstanceOf(AppError)
        expect(error).toMatchObject({ code: 'STORAGE_UNAVAILABLE', message: 'Image storage is unavailable' })
        for (const words of storeWords) expect(String(error)).not.toContain(words)
      }
      expect(await failing.head('a/photo.webp')).toMatchObject({ bytes: photo.length })
    },
  )

  it('is given up after `patienceMs`: filling a demo on a slow machine has more of it than a request', async () => {
    storage.set('hang')
    const settings = {
      endpoint: storage.url,
      bucket: env.S3_BUCKET,
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    }
    const hasty = createS3ObjectStore(settings, { patienceMs: 100 })
    const begun = performance.now()
    await expect(hasty.head('a/photo.webp')).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
    expect(performance.now() - begun).toBeLessThan(2_000)
    hasty.close()
    storage.set('pass')
  })

  it('(no server listens) is unavailable at once', async () => {
    const probe = createServer().listen(0, '127.0.0.1')
    await once(probe, 'listening')
    const address = probe.address()
    probe.close()
    const store = storeAt(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`)
    await expect(store.head('a/photo.webp')).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
  })

  it('(wrong keys) is unavailable, not absent', async () => {
    const store = createS3ObjectStore({
      endpoint: env.S3_ENDPOINT,
      bucket: env.S3_BUCKET,
      credentials: { accessKeyId: 'nobody', secretAccessKey: 'nothing' },
    })
    await expect(store.get('a/photo.webp')).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
  })
})

it('a deployment without a bucket says so, and still builds URLs', async () => {
  const none = createNoObjectStore('https://api.example.com')
  expect(none.isConfigured).toBe(false)
  await expect(none.list('')).rejects.toMatchObject({ code: 'NOT_CONFIGURED', details: { feature: 'storage' } })
  expect(none.publicUrl('9/images/a.png')).toBe('https://api.example.com/objects/9/images/a.png')
})
