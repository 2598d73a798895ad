import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anImageFile, formWith, picture, svg } from '../_images.ts'
import { createPerson, type Person, rowsOf } from '../_people.ts'
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
let tints = 0
const fresh = (name = 'lamp.png') => anImageFile(name, { tint: (tints += 1), width: 400, height: 300 })
const drawing = () => new File([svg()], 'x.png', { type: 'image/png' })
const types = 'One or more image files are of invalid type'
const stored = async () => (await server.backend.wired.services.objects.list('')).objects.length

/** An asset of ana's. */
async function anAsset(by = ana, visibility: 'public' | 'private' = 'public') {
  const { images } = await server.backend.as(by.accessToken).assets.uploadImages({ files: [await fresh()], visibility })
  return images[0]?.id ?? 0
}

describe('an avatar', () => {
  const put = async (who: Person, body: FormData | undefined, by = who) =>
    sent('PUT', `/v1/users/${who.userId}/avatar`, { token: by.accessToken, ...(body ? { body } : {}) })

  it('is default.jpg until set, and that picture is served', async () => {
    const { body } = await sent('GET', `/v1/users/${ben.username}/profile`)
    expect(body.avatar_url).toBe('default.jpg')
    const response = await server.send('GET', `/${body.avatar_url}`)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const headers = { 'if-none-match': response.headers.get('etag') ?? '' }
    expect((await server.send('GET', '/default.jpg', { headers })).status).toBe(304)
  })

  it('200 set, shown to every caller, replaced, and 204 back to the first', async () => {
    const first = await put(ana, formWith(['image', await fresh()]))
    expect([first.status, first.body.id]).toEqual([200, ana.userId])
    expect((await fetch(first.body.avatar_url)).headers.get('content-type')).toBe('image/webp')
    const second = await put(ana, formWith(['image', await fresh()]))
    expect(second.body.avatar_url).not.toBe(first.body.avatar_url)
    const profile = await sent('GET', `/v1/users/${ana.username}/profile`)
    expect(profile.body.avatar_url).toBe(second.body.avatar_url)
    expect((await sent('DELETE', `/v1/users/${ana.userId}/avatar`, { token: ana.accessToken })).status).toBe(204)
    expect((await sent('GET', '/v1/accounts/me', { token: ana.accessToken })).body.user.avatar_url).toBe('default.jpg')
  })

  it('400 with the texts of uploads', async () => {
    for (const body of [formWith(['image', drawing()]), formWith(), undefined]) {
      const answer = await put(ana, body)
      expect([answer.status, answer.error.code, answer.error.message]).toEqual([400, 'INVALID_IMAGE', types])
    }
    const large = new Uint8Array(2_097_153)
    large.set(await picture('png'))
    const answer = await put(ana, formWith(['image', new File([large], 'a.png')]))
    expect([answer.status, answer.error.message]).toEqual([400, 'One or more image files are too large'])
  })

  it('401 for an anonymous caller, 403 for another user, 404 for an unknown one, 200 by staff: in the user’s own folder, and audited', async () => {
    expect((await sent('PUT', `/v1/users/${ana.userId}/avatar`, { body: formWith() })).status).toBe(401)
    expect((await put(ana, formWith(['image', await fresh()]), ben)).error.code).toBe('FORBIDDEN')
    expect((await sent('DELETE', `/v1/users/${ana.userId}/avatar`, { token: ben.accessToken })).status).toBe(403)
    const none = await sent('PUT', '/v1/users/999999/avatar', {
      body: formWith(['image', await fresh()]),
      token: staff.accessToken,
    })
    expect([none.status, none.error.message]).toEqual([404, 'User not found'])
    const set = await put(ben, formWith(['image', await fresh()]), staff)
    expect(set.body.avatar_url).toContain(`/${ben.userId}/variants/`)
    const audit = await rowsOf(
      server.backend,
      `select actor_user_id::int as by from audit_log where action = 'user.updated' and subject_user_id = $1`,
      [ben.userId],
    )
    expect(audit).toEqual([{ by: staff.userId }])
  })
})

const place = { date: '2026-12-31', time: '8pm', venue: 'Hall', address: 'Oak Street 1' }
const fieldsOf = (fields: Readonly<Record<string, string>>, file?: File) =>
  formWith(...Object.entries(fields), ...(file ? ([['image_blob', file]] as const) : []))

describe('an event’s picture', () => {
  const token = () => ana.accessToken

  it('201 by file, by asset and by URL; 201 by the SDK’s own call', async () => {
    const byFile = await sent('POST', '/v1/events', { body: fieldsOf(place, await fresh()), token: token() })
    expect(byFile.status).toBe(201)
    expect(byFile.body.image_url).toBe(byFile.body.image.url)
    expect(byFile.body.image.variants.map((variant: { name: string }) => variant.name)).toEqual(['thumb', 'medium'])
    expect((await fetch(byFile.body.image_url)).status).toBe(200)
    const id = await anAsset()
    const byAsset = await sent('POST', '/v1/events', { json: { ...place, image_asset_id: id }, token: token() })
    expect(byAsset.body.image.id).toBe(id)
    const url = 'https://images.example/evening.webp'
    const byUrl = await sent('POST', '/v1/events', {
      body: new URLSearchParams({ ...place, image_url: url }),
      token: token(),
    })
    expect([byUrl.body.image_url, byUrl.body.image]).toEqual([url, null])
    const event = await server.backend.as(ana.accessToken).events.create({ ...place, imageBlob: await fresh() })
    expect(event.image?.width).toBe(400)
    expect((await sent('GET', `/v1/events/${event.id}`)).body.image).toEqual(JSON.parse(JSON.stringify(event.image)))
  })

  it('200 changed: a file, then a URL, then what it has by its own URL, then nothing', async () => {
    const made = await sent('POST', '/v1/events', { json: place, token: token() })
    const path = `/v1/events/${made.body.id}`
    const withFile = await sent('PATCH', path, { body: formWith(['image_blob', await fresh()]), token: token() })
    expect(withFile.body.image.id).toBeGreaterThan(0)
    const same = await sent('PATCH', path, { json: { image_url: withFile.body.image_url }, token: token() })
    expect(same.body.image).toEqual(withFile.body.image)
    const renamed = await sent('PATCH', path, { json: { venue: 'Barn' }, token: token() })
    expect(renamed.body.image).toEqual(withFile.body.image)
    const url = 'https://images.example/evening.webp'
    const elsewhere = await sent('PATCH', path, { json: { image_url: url }, token: token() })
    expect([elsewhere.body.image_url, elsewhere.body.image]).toEqual([url, null])
    const byFile = await sent('PUT', path, { body: fieldsOf(place, await fresh()), token: token() })
    expect(byFile.body.image.id).toBeGreaterThan(withFile.body.image.id)
    const cleared = await sent('PUT', path, { json: place, token: token() })
    expect([cleared.body.image_url, cleared.body.image]).toEqual([null, null])
    const again = await sent('PATCH', path, { json: { image_asset_id: byFile.body.image.id }, token: token() })
    const gone = await sent('PATCH', path, { json: { image_asset_id: null }, token: token() })
    expect([again.body.image.id, gone.body.image]).toEqual([byFile.body.image.id, null])
  })

  it('refuses what is no image, both at once, and assets that are not one’s own, public and there', async () => {
    const create = (sending: Sending) => sent('POST', '/v1/events', { token: token(), ...sending })
    const bad = await create({ body: fieldsOf(place, drawing()) })
    expect([bad.status, bad.error.code, bad.error.message]).toEqual([400, 'INVALID_IMAGE', types])
    const both = await create({ body: fieldsOf({ ...place, image_asset_id: '1' }, await fresh()) })
    expect([both.status, both.error.details]).toEqual([
      422,
      { rule: 'one_image', fields: ['image_asset_id', 'image_blob'] },
    ])
    for (const id of [await anAsset(ben), await anAsset(ana, 'private'), 999_999]) {
      const answer = await create({ json: { ...place, image_asset_id: id } })
      expect([answer.status, answer.error.code, answer.error.details]).toEqual([
        422,
        'REFERENCE_MISSING',
        { field: 'image_asset_id' },
      ])
    }
  })

  it('stores no file for a change that cannot be made', async () => {
    const made = await sent('POST', '/v1/events', { json: place, token: token() })
    const path = `/v1/events/${made.body.id}`
    const before = await stored()
    const file = await fresh()
    const refused = [
      await sent('POST', '/v1/events', { body: fieldsOf({ ...place, date: '2026-02-30' }, file), token: token() }),
      await sent('POST', '/v1/events', {
        body: fieldsOf({ ...place, starts_at: '2026-12-31T20:00' }, file),
        token: token(),
      }),
      await sent('PATCH', '/v1/events/999999', { body: formWith(['image_blob', file]), token: token() }),
      await sent('PATCH', path, { body: formWith(['image_blob', file]), token: ben.accessToken }),
      await sent('PATCH', path, {
        body: formWith(['image_blob', file]),
        headers: { 'if-match': '"9-x"' },
        token: token(),
      }),
      await sent('PATCH', path, {
        body: formWith(['image_blob', file], ['ends_at', '2026-12-31T20:00']),
        token: token(),
      }),
    ]
    expect(refused.map(({ status }) => status)).toEqual([400, 422, 404, 403, 412, 422])
    expect(await stored()).toBe(before)
  })
})

describe('a project’s cover', () => {
  it('is set on create by the SDK, changed by a form and by an asset, and taken away', async () => {
    const api = server.backend.as(ana.accessToken)
    const made = await api.projects.create({ title: 'Lamp', body: '', imageBlob: await fresh() })
    expect(made.cover?.variants[0]?.name).toBe('thumb')
    const path = `/v1/projects/${made.id}`
    const form = formWith(['title', 'Oak lamp'], ['image_blob', await fresh()])
    const changed = await sent('PATCH', path, { body: form, token: ana.accessToken })
    expect([changed.status, changed.body.title]).toEqual([200, 'Oak lamp'])
    expect(changed.body.cover.id).not.toBe(made.cover?.id)
    const id = await anAsset()
    const other = await sent('PATCH', path, { json: { image_asset_id: id }, token: ana.accessToken })
    expect(other.body.cover.id).toBe(id)
    expect((await sent('GET', `/v1/projects?user_id=${ana.userId}`)).body.items[0].cover.id).toBe(id)
    const inUse = await sent('DELETE', `/v1/assets/${id}`, { token: ana.accessToken })
    expect([inUse.error.code, inUse.error.details]).toEqual(['IN_USE', { by: ['project'] }])
    const none = await sent('PATCH', path, { json: { image_asset_id: null }, token: ana.accessToken })
    expect(none.body.cover).toBeNull()
    expect((await sent('DELETE', `/v1/assets/${id}`, { token: ana.accessToken })).status).toBe(204)
  })

  it('204 a removed project leaves its cover to the sweep from that moment on, not from when it was set', async () => {
    const api = server.backend.as(ana.accessToken)
    const made = await api.projects.create({ title: 'Gone', body: '', imageBlob: await fresh() })
    const touched = (what: string) => rowsOf(server.backend, what, [made.cover?.id])
    await touched(`update assets set touched_at = now() - interval '3 days' where id = $1`)
    expect((await sent('DELETE', `/v1/projects/${made.id}`, { token: ana.accessToken })).status).toBe(204)
    expect(await touched(`select touched_at > now() - interval '1 hour' as now from assets where id = $1`)).toEqual([
      { now: true },
    ])
  })

  it('the documented rows show and take no more than they did', async () => {
    const json = { title: 'Plain', body: '', cover: 'ignored' }
    const { status, body } = await sent('POST', '/v1/projects', { json, token: ana.accessToken })
    expect([status, Object.keys(body)]).toEqual([
      201,
      ['id', 'user_id', 'created_at', 'updated_at', 'title', 'body', 'html'],
    ])
  })
})

describe('without a bucket', () => {
  it('503 NOT_CONFIGURED for files, and everything else works', async () => {
    await using bare = await testServer({
      S3_BUCKET: '',
      S3_ENDPOINT: '',
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
    })
    const { accessToken: token } = await createPerson(bare.backend)
    const file = await fresh()
    const uploaded = await bare.send('POST', '/v1/assets/images', { body: formWith(['a', file]), token })
    const made = await bare.send('POST', '/v1/events', { body: fieldsOf(place, file), token })
    const plain = await bare.send('POST', '/v1/events', { json: place, token })
    expect([uploaded.status, made.status, plain.status]).toEqual([503, 503, 201])
    expect((await uploaded.json()).error).toMatchObject({ code: 'NOT_CONFIGURED', details: { feature: 'uploads' } })
  })
})

it('no error of these was unforeseen', () => expect(server.unforeseen).toEqual([]))
