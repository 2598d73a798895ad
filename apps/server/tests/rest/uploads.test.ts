import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultyStorage, storeWords } from '../_faulty-storage.ts'
import { picture } from '../_images.ts'
import { createPerson, type Person } from '../_people.ts'
import { type Sending, testServer, type TestServer } from '../_server.ts'
import { testBucket } from '../_storage.ts'

let server: TestServer
let ana: Person
beforeAll(async () => {
  server = await testServer()
  ana = await createPerson(server.backend)
})
afterAll(() => server[Symbol.asyncDispose]())

/** More than one part, and the last not full. */
const file = await picture('png', { width: 1_000, height: 800 })
const wanted = { name: 'Lamp.png', type: 'image/png', bytes: file.length }

interface Part {
  readonly bytes: number
  readonly stored: boolean
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

const sent = (method: string, path: string, sending: Sending = {}) =>
  server.sent(method, path, { token: ana.accessToken, ...sending })

const presigned = async (json: object = wanted): Promise<{ upload_id: string; parts: Part[] }> =>
  (await sent('POST', '/v1/assets/uploads', { json })).body

/** Sends parts as a client does, by nothing but what it was told. */
async function put(parts: readonly Part[], which: (index: number) => boolean = () => true): Promise<void> {
  const answers: number[] = []
  let at = 0
  for (const [index, { url, headers, bytes }] of parts.entries()) {
    const body = file.subarray(at, at + bytes)
    at += bytes
    if (which(index)) answers.push((await fetch(url, { method: 'PUT', headers, body })).status)
  }
  expect(new Set(answers)).toEqual(new Set([200]))
}

const storedOf = async (id: string) =>
  (await sent('GET', `/v1/assets/uploads/${id}`)).body.parts.map((part: Part) => part.stored)

describe('an upload straight to the storage', () => {
  it('is cut into parts that any holder of the requests can send', async () => {
    const { upload_id: id, parts } = await presigned()
    expect(parts.map(({ bytes, stored }) => [bytes, stored])).toEqual([
      [524_288, false],
      [524_288, false],
      [file.length - 1_048_576, false],
    ])
    await put(parts)
    expect(await storedOf(id)).toEqual([true, true, true])
    const made = await sent('POST', `/v1/assets/uploads/${id}/complete`, { json: { visibility: 'private' } })
    expect(made).toMatchObject({ status: 201, body: { width: 1_000, height: 800, visibility: 'private' } })
    const again = await sent('POST', `/v1/assets/uploads/${id}/complete`, { json: { visibility: 'private' } })
    expect(again.body.id).toBe(made.body.id)
  })

  it('goes on where it broke off: what arrived is known, the rest has new requests', async () => {
    const { upload_id: id, parts } = await presigned()
    await put(parts, index => index === 1)
    const { body } = await sent('GET', `/v1/assets/uploads/${id}`)
    expect(body.parts.map((part: Part) => part.stored)).toEqual([false, true, false])
    await put(body.parts, index => index !== 1)
    expect(await storedOf(id)).toEqual([true, true, true])
  })

  it('leaves nothing behind once it is given up', async () => {
    const { upload_id: id, parts } = await presigned()
    await put(parts)
    expect((await sent('DELETE', `/v1/assets/uploads/${id}`)).status).toBe(204)
    expect(await storedOf(id)).toEqual([false, false, false])
  })

  it('is no image before all of it is there, nor when it is none', async () => {
    const { upload_id: id, parts } = await presigned()
    const completed = () => sent('POST', `/v1/assets/uploads/${id}/complete`, { json: {} })
    await put(parts, index => index !== 1)
    const missing = { code: 'INVALID_IMAGE', details: { files: [{ index: 0, reason: 'missing' }] } }
    expect((await completed()).body.error).toMatchObject(missing)
    const [, second] = parts
    const noise = file.subarray(7, 7 + 524_288)
    await fetch(second?.url ?? '', { method: 'PUT', headers: second?.headers ?? {}, body: noise })
    const corrupt = { code: 'INVALID_IMAGE', details: { files: [{ index: 0, reason: 'corrupt' }] } }
    expect((await completed()).body.error).toMatchObject(corrupt)
  })

  it.each([
    ['a type that is no image', { type: 'image/svg+xml' }, 'type'],
    ['more than 2 MiB', { bytes: 2_097_153 }, 'size'],
    ['nothing', { bytes: 0 }, 'empty'],
  ])('refuses %s before a byte is sent', async (_, change, reason) => {
    const { status, body } = await sent('POST', '/v1/assets/uploads', { json: { ...wanted, ...change } })
    expect(status).toBe(400)
    expect(body.error).toMatchObject({ code: 'INVALID_IMAGE', details: { files: [{ index: 0, reason }] } })
  })
})

describe('an upload is hidden from all others', () => {
  it('404 for another user, for a made-up one, and after a day', async () => {
    const { upload_id: id } = await presigned()
    const ben = await createPerson(server.backend)
    const asked = (of: string, token = ana.accessToken) => sent('GET', `/v1/assets/uploads/${of}`, { token })
    expect((await asked(id, ben.accessToken)).body.error).toMatchObject({ code: 'NOT_FOUND', status: 404 })
    expect((await asked(`${id}A`)).status).toBe(404)
    expect((await asked('made-up')).status).toBe(404)
    expect((await asked(id)).status).toBe(200)
    server.backend.time.ahead = 86_400_000
    const { accessToken } = await server.backend.as().sessions.login({ email: ana.email, password: ana.password })
    expect((await asked(id, accessToken)).status).toBe(404)
    server.backend.time.ahead = 0
  })
})

it('503 where the deployment has no bucket', async () => {
  await using none = await testServer({ S3_BUCKET: '' })
  const { accessToken } = await createPerson(none.backend)
  const response = await none.send('POST', '/v1/assets/uploads', { json: wanted, token: accessToken })
  expect(await response.json()).toMatchObject({ error: { code: 'NOT_CONFIGURED', status: 503 } })
})

it('503 with our own words while the storage fails, on every row that asks it', async () => {
  const bucket = await testBucket()
  await using storage = await faultyStorage(bucket.S3_ENDPOINT)
  await using failing = await testServer({ ...bucket, S3_ENDPOINT: storage.url })
  const { accessToken: token } = await createPerson(failing.backend)
  const { upload_id: id } = await (await failing.send('POST', '/v1/assets/uploads', { json: wanted, token })).json()
  for (const fault of ['refuse', 'error', 'cut'] as const) {
    storage.set(fault)
    const response = await failing.send('GET', `/v1/assets/uploads/${id}`, { token })
    const text = await response.text()
    expect(JSON.parse(text).error).toMatchObject({
      code: 'STORAGE_UNAVAILABLE',
      status: 503,
      message: 'Image storage is unavailable',
    })
    expect(response.headers.get('retry-after')).toBe('1')
    for (const words of storeWords) expect(text).not.toContain(words)
  }
  storage.set('refuse')
  expect((await failing.send('DELETE', `/v1/assets/uploads/${id}`, { token })).status).toBe(503)
  expect(failing.unforeseen).toEqual([])
})
