import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anImageFile, formWith, hollowPng, manyFrames, photoWithPlace, picture, polyglot, svg } from '../_images.ts'
import { createPerson, inDatabase, type Person, rowsOf } from '../_people.ts'
import { type Sending, testServer, type TestServer } from '../_server.ts'

let server: TestServer
let ana: Person, ben: Person, staff: Person
beforeAll(async () => {
  server = await testServer()
  ana = await createPerson(server.backend)
  ben = await createPerson(server.backend)
  staff = await createPerson(server.backend, { role: 'EMPLOYEE' })
})
afterAll(() => server[Symbol.asyncDispose]())

const sent: TestServer['sent'] = (...request) => server.sent(...request)

const upload = (
  body: Sending['body'] | undefined,
  { token }: { token?: string | undefined } = { token: ana.accessToken },
) =>
  sent('POST', '/v1/assets/images', {
    ...(body === undefined ? {} : { body }),
    ...(token === undefined ? {} : { token }),
  })

const fileOf = (bytes: Uint8Array<ArrayBuffer>, name: string, type = 'image/png') => new File([bytes], name, { type })
const stored = async () => (await server.backend.wired.services.objects.list('')).objects.map(object => object.key)
const rowCount = async () => (await rowsOf(server.backend, 'select id from assets')).length
const keyIn = (url: string) => url.slice(url.indexOf('/', url.indexOf('/test-') + 1) + 1)

let tints = 1_000
/** A picture with new bytes. */
const fresh = (name = 'lamp.png') => anImageFile(name, { tint: (tints += 1) })
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

describe('an upload', () => {
  it('200 one image, under the documented key, read from storage as an image of that type', async () => {
    const { status, body } = await upload(formWith(['photo', await fresh('My Pic (1).PNG')]))
    expect([status, Object.keys(body)]).toEqual([200, ['image_objects_urls']])
    const [url] = body.image_objects_urls
    expect(url).toMatch(
      new RegExp(`^http://127\\.0\\.0\\.1:\\d+/test-[0-9a-f]+/${ana.userId}/images/my_pic_1_${uuid}\\.png$`),
    )
    const response = await fetch(url)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await sharp(await response.arrayBuffer()).metadata()).format).toBe('png')
  })

  it('200 several, in the order of the parts, under one name and under names that sort otherwise', async () => {
    const names = ['one.png', 'two.png', 'three.png', 'four.png', 'five.png']
    const files = await Promise.all(names.map(fresh))
    const parts = files.map((file, at) => [['2', 'z', '2', '1', 'a'][at] ?? '', file] as const)
    const { body } = await upload(formWith(...parts))
    const slugs = body.image_objects_urls.map((url: string) => /images\/([a-z]+)_/.exec(url)?.[1])
    expect(slugs).toEqual(['one', 'two', 'three', 'four', 'five'])
  })

  it('200 each format by content, whatever name and type it is sent under', async () => {
    const file = async (format: 'gif' | 'jpeg' | 'png' | 'webp', name: string) =>
      fileOf(await picture(format, { tint: (tints += 1) }), name, 'text/plain')
    const { body } = await upload(
      formWith(
        ['a', await file('jpeg', 'noël 2.txt')],
        ['b', await file('webp', 'a.b.c.png')],
        ['c', await file('gif', '.gif')],
        ['d', await file('png', 'x.svg')],
      ),
    )
    const names = body.image_objects_urls.map((url: string) => keyIn(url).replace(new RegExp(uuid), '*'))
    expect(names).toEqual([
      `${ana.userId}/images/nol_2_*.jpeg`,
      `${ana.userId}/images/abc_*.webp`,
      `${ana.userId}/images/gif_*.gif`,
      `${ana.userId}/images/x_*.png`,
    ])
  })

  it('200 beside texts, which are ignored', async () => {
    const { status } = await upload(formWith(['title', 'Lamp'], ['visibility', 'private'], ['photo', await fresh()]))
    expect(status).toBe(200)
  })

  it('200 a photo without the place it was taken at', async () => {
    const { body } = await upload(formWith(['a', fileOf(await photoWithPlace(6), 'holiday.jpg', 'image/jpeg')]))
    const { images } = await server.backend.as(ana.accessToken).assets.uploadImages({
      files: [fileOf(await photoWithPlace(6), 'holiday.jpg', 'image/jpeg')],
    })
    expect(images[0]?.url).not.toBe(body.image_objects_urls[0])
    expect([images[0]?.width, images[0]?.height]).toEqual([40, 60])
    for (const url of [images[0]?.url ?? '', ...(images[0]?.variants ?? []).map(variant => variant.url)]) {
      const bytes = Buffer.from(await (await fetch(url)).arrayBuffer())
      const { exif, xmp, icc } = await sharp(bytes).metadata()
      expect([exif, xmp, icc, bytes.includes('SpyCam')]).toEqual([undefined, undefined, undefined, false])
    }
  })

  it('200 an image that is a web page too, and only the image is kept', async () => {
    const { body } = await upload(formWith(['a', fileOf(await polyglot(), 'page.html', 'text/html')]))
    const response = await fetch(body.image_objects_urls[0])
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    expect(await response.text()).not.toContain('script')
  })

  it('200 chunked, without a length', async () => {
    const request = new Request('http://api.test:8443', { method: 'POST', body: formWith(['a', await fresh()]) })
    const headers = { 'content-type': request.headers.get('content-type') ?? '' }
    const response = await server.send('POST', '/v1/assets/images', {
      headers,
      token: ana.accessToken,
      ...(request.body ? { body: request.body } : {}),
    })
    expect(response.status).toBe(200)
  })
})

const types = 'One or more image files are of invalid type'
const sizes = 'One or more image files are too large'
const large = (bytes: Uint8Array) => {
  const padded = new Uint8Array(2_097_153)
  padded.set(bytes)
  return padded
}

interface Refused {
  readonly message: string
  readonly files: readonly object[]
}

describe('an upload that is refused stores nothing', () => {
  it.each<[string, () => Promise<Sending['body'] | undefined>, Refused]>([
    ['no body', async () => undefined, { message: types, files: [{ index: 0, reason: 'missing' }] }],
    ['only texts', async () => formWith(['a', 'text']), { message: types, files: [{ index: 0, reason: 'missing' }] }],
    [
      'urlencoded',
      async () => new URLSearchParams({ a: 'b' }),
      { message: types, files: [{ index: 0, reason: 'missing' }] },
    ],
    [
      'six files',
      async () => {
        const file = await fresh()
        return formWith(...Array.from({ length: 6 }, () => ['a', file] as const))
      },
      { message: 'At most 5 image files per request', files: [] },
    ],
    [
      'a drawing named .png, beside a good one',
      async () => formWith(['a', await fresh()], ['b', fileOf(svg(), 'x.png')]),
      { message: types, files: [{ index: 1, reason: 'type' }] },
    ],
    [
      'an empty file',
      async () => formWith(['a', fileOf(new Uint8Array(), 'x.png')]),
      { message: types, files: [{ index: 0, reason: 'empty' }] },
    ],
    [
      'a truncated one',
      async () =>
        formWith(['a', fileOf((await picture('jpeg', { width: 300, height: 300 })).slice(0, 5_000), 'x.jpg')]),
      { message: types, files: [{ index: 0, reason: 'corrupt' }] },
    ],
    [
      'bombs: too many pixels and too many frames',
      async () => formWith(['a', fileOf(hollowPng(20_000, 20_000), 'a.png')], ['b', fileOf(manyFrames(101), 'b.gif')]),
      {
        message: types,
        files: [
          { index: 0, reason: 'pixels' },
          { index: 1, reason: 'frames' },
        ],
      },
    ],
    [
      'one byte over two megabytes',
      async () => formWith(['a', await fresh()], ['b', fileOf(large(await picture('png')), 'b.png')]),
      { message: sizes, files: [{ index: 1, reason: 'size' }] },
    ],
    [
      'one of invalid type and one too large: the type is named',
      async () => formWith(['a', fileOf(large(await picture('png')), 'a.png')], ['b', fileOf(svg(), 'x.png')]),
      { message: types, files: [{ index: 1, reason: 'type' }] },
    ],
  ])('400 %s', async (_, make, { message, files }) => {
    const [rows, keys] = [await rowCount(), await stored()]
    const answer = await upload(await make())
    expect([answer.status, answer.error.code, answer.error.message]).toEqual([400, 'INVALID_IMAGE', message])
    expect(answer.error.details).toEqual({ files })
    expect([await rowCount(), await stored()]).toEqual([rows, keys])
  })

  it('400 JSON, malformed or not', async () => {
    for (const body of ['{"a":1}', '{"a":']) {
      const headers = { 'content-type': 'application/json' }
      const answer = await sent('POST', '/v1/assets/images', { headers, body, token: ana.accessToken })
      expect([answer.status, answer.error.code, answer.error.message]).toEqual([400, 'INVALID_IMAGE', types])
    }
  })

  it('403 without a token, before the body is looked at', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '99999999' }
    const answer = await sent('POST', '/v1/assets/images', { headers, body: 'not read' })
    expect([answer.status, answer.error.message]).toEqual([403, 'No authorization header provided'])
  })

  it('413 over eleven megabytes, by its length and without one', async () => {
    const body = `--b\r\nContent-Disposition: form-data; name="a"; filename="a.png"\r\n\r\n${'x'.repeat(11 * 1_048_576)}\r\n--b--`
    const headers = { 'content-type': 'multipart/form-data; boundary=b' }
    for (const sending of [
      { body, headers: { ...headers, 'content-length': String(body.length) } },
      { body: streamOf(body), headers },
    ]) {
      const answer = await sent('POST', '/v1/assets/images', { ...sending, token: ana.accessToken })
      expect([answer.status, answer.error.code]).toEqual([413, 'PAYLOAD_TOO_LARGE'])
    }
  })

  it('400 a form of a thousand parts', async () => {
    const part = '--b\r\nContent-Disposition: form-data; name="a"; filename="a.png"\r\n\r\nx\r\n'
    const headers = { 'content-type': 'multipart/form-data; boundary=b' }
    const body = `${part.repeat(1_000)}--b--`
    const answer = await sent('POST', '/v1/assets/images', { headers, body, token: ana.accessToken })
    expect([answer.status, answer.error.code]).toEqual([400, 'MALFORMED_REQUEST'])
  })
})

const streamOf = (text: string) => new Blob([text]).stream()

describe('one’s own images', () => {
  it('200 by page, newest first, and 200 one with its variants; a stranger learns nothing', async () => {
    const cleo = await createPerson(server.backend)
    for (let count = 0; count < 3; count += 1) await upload(formWith(['a', await fresh()]), { token: cleo.accessToken })
    const first = await sent('GET', '/v1/assets?limit=2', { token: cleo.accessToken })
    const next = await sent('GET', `/v1/assets?limit=2&cursor=${first.body.next_cursor}`, { token: cleo.accessToken })
    const ids = [...first.body.items, ...next.body.items].map(item => item.id)
    expect(ids).toEqual(ids.toSorted((a, b) => b - a))
    expect([ids.length, next.body.next_cursor]).toEqual([3, null])
    const one = await sent('GET', `/v1/assets/${ids[0]}`, { token: cleo.accessToken })
    expect(one.body).toEqual(first.body.items[0])
    expect(one.body.variants.map((variant: { name: string; type: string }) => [variant.name, variant.type])).toEqual([
      ['thumb', 'image/webp'],
    ])
    expect((await sent('GET', `/v1/assets/${ids[0]}`, { token: ben.accessToken })).status).toBe(404)
    const ofStaff = await sent('GET', `/v1/assets?user_id=${cleo.userId}`, { token: staff.accessToken })
    expect(ofStaff.body.items).toHaveLength(3)
  })

  it('204 removed, with its objects, once no job is left; again 404', async () => {
    const { body } = await upload(formWith(['a', await fresh()]))
    const key = keyIn(body.image_objects_urls[0])
    const { items } = (await sent('GET', '/v1/assets?limit=1', { token: ana.accessToken })).body
    const [{ id }] = items
    expect((await sent('DELETE', `/v1/assets/${id}`, { token: ben.accessToken })).status).toBe(404)
    expect((await sent('DELETE', `/v1/assets/${id}`, { token: ana.accessToken })).status).toBe(204)
    expect((await sent('DELETE', `/v1/assets/${id}`, { token: ana.accessToken })).status).toBe(404)
    const ofAsset = new RegExp(uuid).exec(key)?.[0] ?? '?'
    // The variants go after the image.
    await expect.poll(async () => (await stored()).filter(other => other.includes(ofAsset))).toEqual([])
  })

  it('409 what shows it is named', async () => {
    await upload(formWith(['a', await fresh()]))
    const [{ id }] = (await sent('GET', '/v1/assets?limit=1', { token: ana.accessToken })).body.items
    await inDatabase(server.backend, async client => {
      await client.query('create table boards (image_id bigint references assets (id))')
      await client.query('insert into boards values ($1)', [id])
    })
    const answer = await sent('DELETE', `/v1/assets/${id}`, { token: ana.accessToken })
    await inDatabase(server.backend, client => client.query('drop table boards'))
    expect([answer.status, answer.error.code, answer.error.details]).toEqual([409, 'IN_USE', { by: ['board'] }])
  })

  it('200 how much is stored; 413 when the room is used up, before the body is read', async () => {
    const dee = await createPerson(server.backend)
    await upload(formWith(['a', await fresh()]), { token: dee.accessToken })
    const usage = await sent('GET', '/v1/assets/usage', { token: dee.accessToken })
    expect(usage.body).toMatchObject({ count: 1, limit_bytes: 1_073_741_824 })
    const [row] = await rowsOf(
      server.backend,
      'select sum(stored_bytes)::int as bytes from assets where owner_id = $1',
      [dee.userId],
    )
    expect(row).toEqual({ bytes: usage.body.bytes })
    await inDatabase(server.backend, async client => {
      await client.query('update assets set stored_bytes = 1073741824 where owner_id = $1', [dee.userId])
    })
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const answer = await sent('POST', '/v1/assets/images', { headers, body: 'never read', token: dee.accessToken })
    expect([answer.status, answer.error.code, answer.error.details]).toEqual([
      413,
      'STORAGE_QUOTA_EXCEEDED',
      { limit_bytes: 1_073_741_824, used_bytes: 1_073_741_824 },
    ])
  })

  it('private ones are read by signed URLs alone, and lie apart', async () => {
    const api = server.backend.as(ana.accessToken)
    const { images } = await api.assets.uploadImages({ files: [await fresh()], visibility: 'private' })
    const [image] = images
    expect(image?.url).toMatch(new RegExp(`/private/${ana.userId}/images/lamp_${uuid}\\.png\\?.*X-Amz-Signature=`))
    expect((await fetch(image?.url ?? '')).status).toBe(200)
    for (const { url } of image?.variants ?? []) {
      expect(url).toContain('X-Amz-Signature=')
      expect((await fetch(url)).status).toBe(200)
    }
  })
})

it('several at once who send the same bytes get an image each', async () => {
  const file = await fresh()
  const answers = await Promise.all(Array.from({ length: 5 }, () => upload(formWith(['a', file]))))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  expect(new Set(answers.map(({ body }) => body.image_objects_urls[0])).size).toBe(5)
})

it('one key stands for one upload: other files under it are refused', async () => {
  const headers = { 'idempotency-key': 'an-upload' }
  const [file, other] = [await fresh(), await fresh()]
  const send = (body: FormData) => sent('POST', '/v1/assets/images', { headers, body, token: ana.accessToken })
  const first = await send(formWith(['a', file]))
  expect((await send(formWith(['a', file]))).body).toEqual(first.body)
  expect((await send(formWith(['a', other]))).error.code).toBe('IDEMPOTENCY_KEY_REUSED')
})

it('no error of these was unforeseen', () => expect(server.unforeseen).toEqual([]))
