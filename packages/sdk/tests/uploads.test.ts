import { randomBytes } from 'node:crypto'
import { type Client, type ClientOptions, createClient, memoryStorage, safe } from '@atelier/sdk'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { faultyStorage, type FaultyStorage } from '../../../apps/server/tests/_faulty-storage.ts'
import { picture } from '../../../apps/server/tests/_images.ts'
import { type ListeningServer, listeningServer } from '../../../apps/server/tests/_listening.ts'
import { createPerson } from '../../../apps/server/tests/_people.ts'
import { testBucket } from '../../../apps/server/tests/_storage.ts'

let storage: FaultyStorage
let server: ListeningServer
let photo: File
beforeAll(async () => {
  const bucket = await testBucket()
  storage = await faultyStorage(bucket.S3_ENDPOINT)
  // Clients go through the faulty line, the server does not.
  server = await listeningServer({ ...bucket, S3_UPLOAD_URL: storage.url })
  photo = await aPhoto(0)
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await storage[Symbol.asyncDispose]()
})
beforeEach(() => storage.set('pass'))

/** Some 1.4 MB: three parts. */
const aPhoto = async (tint: number) =>
  new File([await picture('png', { width: 1_000, height: 800, tint })], 'Lamp.png', { type: 'image/png' })

async function signedUp(options: Partial<ClientOptions> = {}, role: 'USER' | 'ADMIN' = 'USER'): Promise<Client> {
  const { accessToken, refreshToken } = await createPerson(server.backend, { role })
  return createClient({ url: server.url, storage: memoryStorage({ accessToken, refreshToken }), ...options })
}

/** What a progress line would have shown. */
function line() {
  const reported: number[] = []
  return { reported, onProgress: (percent: number) => void reported.push(percent) }
}
const rising = (reported: readonly number[]) =>
  reported.every((percent, at) => at === 0 || percent > (reported[at - 1] ?? 0))
const putsSince = (before: number) => storage.seen.slice(before).filter(one => one.startsWith('PUT'))

describe('an upload through the API', () => {
  it('tells how far it is, and gives the image with its variants', async () => {
    const api = await signedUp()
    const { reported, onProgress } = line()
    const asset = await api.assets.upload(photo, { onProgress })
    expect([reported[0], reported.at(-1), rising(reported)]).toEqual([0, 100, true])
    expect(reported.length).toBeGreaterThan(10)
    expect(asset).toMatchObject({ width: 1_000, height: 800, frames: 1, visibility: 'public' })
    expect(api.assets.srcset(asset)).toBe(
      [...asset.variants.filter(({ width }) => width < 1_000), asset]
        .map(({ url, width }) => `${url} ${width}w`)
        .join(', '),
    )
    expect((await fetch(asset.url)).headers.get('content-type')).toBe('image/png')
  })

  it('tells one step through a fetch of the app, which hides how the body leaves', async () => {
    const api = await signedUp({ fetch: (url, init) => fetch(url, init) })
    const { reported, onProgress } = line()
    await api.assets.upload(photo, { onProgress })
    expect(reported).toEqual([0, 99, 100])
  })

  it('takes several, and gives them in their order', async () => {
    const api = await signedUp()
    const files = [
      new Blob([await picture('jpeg')]),
      new Blob([await picture('webp')]),
      new Blob([await picture('gif')]),
    ]
    const assets = await api.assets.upload(files)
    expect(assets.map(({ type }) => type)).toEqual(['image/jpeg', 'image/webp', 'image/gif'])
  })
})

describe('an upload straight to the storage', () => {
  it('tells how far it is, and gives the same image as through the API', async () => {
    const api = await signedUp()
    const { reported, onProgress } = line()
    const before = storage.seen.length
    const asset = await api.assets.upload(photo, { via: 'presigned', onProgress })
    expect([reported[0], reported.at(-1), rising(reported)]).toEqual([0, 100, true])
    expect(putsSince(before)).toEqual(['PUT 200', 'PUT 200', 'PUT 200'])
    // Equal bytes are a new object each time, under a URL of its own.
    const other = await api.assets.upload(photo)
    const { sha256, type, width, height, thumbhash, bytes, storedBytes } = asset
    expect(other).toMatchObject({ sha256, type, width, height, thumbhash, bytes, storedBytes })
    expect(other.url).not.toBe(asset.url)
  })

  it('sends a part again when the line breaks or the storage errs, and no other', async () => {
    const api = await signedUp()
    const { reported, onProgress } = line()
    for (const fault of ['cut', 'error'] as const) {
      const before = storage.seen.length
      storage.set(fault, { times: 1 })
      await api.assets.upload(await aPhoto(fault.length), { via: 'presigned', onProgress })
      expect(putsSince(before)).toHaveLength(4)
    }
    expect(reported.at(-1)).toBe(100)
  })

  it('asks for new requests when its own have ended', async () => {
    const api = await signedUp()
    const before = storage.seen.length
    storage.set('deny', { times: 1 })
    await api.assets.upload(await aPhoto(3), { via: 'presigned' })
    expect(putsSince(before)).toEqual(['PUT 403', 'PUT 200', 'PUT 200', 'PUT 200'])
  })

  it('goes on after a cut that outlasts it: what arrived is not sent again', async () => {
    const api = await signedUp()
    const file = await aPhoto(4)
    let uploadId = ''
    storage.set('cut', { after: 1 })
    const [, error] = await safe(api.assets.upload(file, { via: 'presigned', onStart: id => (uploadId = id) }))
    expect(error?.code).toBe('NETWORK_ERROR')
    expect((await api.assets.resume.query({ uploadId })).parts.map(({ stored }) => stored)).toEqual([
      true,
      false,
      false,
    ])

    storage.set('pass')
    const before = storage.seen.length
    const { reported, onProgress } = line()
    const asset = await api.assets.upload(file, { via: 'presigned', resume: uploadId, onProgress })
    expect(putsSince(before)).toEqual(['PUT 200', 'PUT 200'])
    expect([reported[0], reported.at(-1), rising(reported)]).toEqual([0, 100, true])
    expect(asset.width).toBe(1_000)
  })

  it('begins anew where the earlier upload has ended or was of another file', async () => {
    const api = await signedUp()
    const { uploadId } = await api.assets.presign.mutate({ type: 'image/png', bytes: 9 })
    for (const resume of ['long gone', uploadId]) {
      const asset = await api.assets.upload(await aPhoto(5), { via: 'presigned', resume })
      expect(asset.width).toBe(1_000)
    }
  })

  it('ends when it is aborted; what arrived can be deleted', async () => {
    const api = await signedUp()
    const stop = new AbortController()
    let uploadId = ''
    const [, error] = await safe(
      api.assets.upload(await aPhoto(6), {
        via: 'presigned',
        signal: stop.signal,
        onStart: id => (uploadId = id),
        onProgress: percent => (percent > 40 ? stop.abort() : undefined),
      }),
    )
    expect(error?.code).toBe('ABORTED')
    const partsOf = async () => (await api.assets.resume.query({ uploadId })).parts.map(({ stored }) => stored)
    expect(await partsOf()).toContain(true)
    await api.assets.abort.mutate({ uploadId })
    expect(await partsOf()).toEqual([false, false, false])
    expect((await api.assets.list.query({})).items).toEqual([])
  })
})

describe('a file to import', () => {
  let admin: Client
  beforeAll(async () => {
    admin = await signedUp({}, 'ADMIN')
  })
  const tableOf = (bytes: number, name = 'products.csv') =>
    new File(['name,sub_category\n', 'x'.repeat(bytes - 18)], name)
  /** Over what one request carries: 21 parts. */
  const large = tableOf(10_485_761)
  const wanted = { kind: 'products', dryRun: true } as const
  const newest = async () => (await admin.imports.list.query({ limit: 1 })).items[0]?.id

  it('goes in one request, and tells how far it is', async () => {
    const { reported, onProgress } = line()
    const before = storage.seen.length
    const begun = await admin.imports.upload(tableOf(500_000, `${'long '.repeat(60)}.csv`), { ...wanted, onProgress })
    expect([reported[0], reported.at(-1), rising(reported)]).toEqual([0, 100, true])
    expect(putsSince(before)).toEqual([])
    expect(begun).toMatchObject({ kind: 'products', format: 'csv', dryRun: true, fileBytes: 500_000 })
  })

  it('goes to the storage in parts when it is large; a part that breaks off is sent again, and no other', async () => {
    for (const fault of ['cut', 'error'] as const) {
      const { reported, onProgress } = line()
      const before = storage.seen.length
      storage.set(fault, { times: 1 })
      const begun = await admin.imports.upload(large, { ...wanted, onProgress })
      expect(putsSince(before)).toHaveLength(22)
      expect([reported[0], reported.at(-1), rising(reported)]).toEqual([0, 100, true])
      expect(begun.fileBytes).toBe(large.size)
    }
  })

  it('begins anew when its requests have ended, once', async () => {
    storage.set('deny', { times: 1 })
    expect((await admin.imports.upload(large, wanted)).fileBytes).toBe(large.size)
    const last = await newest()
    storage.set('deny')
    const [, error] = await safe(admin.imports.upload(large, wanted))
    expect(error?.code).toBe('STORAGE_UNAVAILABLE')
    expect(await newest()).toBe(last)
  })

  it('ends when it is aborted, and no import begins', async () => {
    const last = await newest()
    const stop = new AbortController()
    const onProgress = (percent: number) => (percent > 40 ? stop.abort() : undefined)
    for (const file of [large, tableOf(500_000)]) {
      const [, error] = await safe(admin.imports.upload(file, { ...wanted, signal: stop.signal, onProgress }))
      expect(error?.code).toBe('ABORTED')
    }
    expect(await newest()).toBe(last)
  })
})

describe('what is no image', () => {
  it.each(['direct', 'presigned'] as const)('is refused before a byte is sent (%s)', async via => {
    let requests = 0
    const api = await signedUp({ fetch: (url, init) => ((requests += 1), fetch(url, init)) })
    const refused = async (files: readonly Blob[]) => {
      const [, error] = await safe(api.assets.upload(files, { via }))
      return error?.code === 'INVALID_IMAGE' ? error.details.files : error
    }
    const good = new Blob([await picture('png')])
    const page = new File(['<html>'], 'lamp.png', { type: 'image/png' })
    const large = new Blob([await picture('png'), randomBytes(2_097_152)])
    expect(await refused([good, page, large, new Blob([])])).toEqual([
      { index: 1, reason: 'type' },
      { index: 2, reason: 'size' },
      { index: 3, reason: 'empty' },
    ])
    expect(await refused([])).toEqual([{ index: 0, reason: 'missing' }])
    expect(await refused([good, good, good, good, good, good])).toEqual([])
    expect(requests).toBe(0)
  })

  it.each(['direct', 'presigned'] as const)(
    'is refused after it was sent, when only its head is one (%s)',
    async via => {
      const api = await signedUp()
      const broken = new Blob([(await picture('png')).subarray(0, 200)])
      const [, error] = await safe(api.assets.upload(broken, { via }))
      expect(error).toMatchObject({ code: 'INVALID_IMAGE', status: 400 })
      expect((await api.assets.list.query({})).items).toEqual([])
    },
  )
})
