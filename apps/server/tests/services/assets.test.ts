import { AppError } from '@atelier/domain'
import type { ObjectStore } from '@atelier/domain/assets'
import { jobHandlers } from '@atelier/api'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { faultyStorage } from '../_faulty-storage.ts'
import { type TestBackend, testBackend } from '../_backend.ts'
import { anImageFile } from '../_images.ts'
import { createPerson, inDatabase, type Person, rowsOf } from '../_people.ts'

const hour = 3_600_000
const day = 24 * hour
let tints = 0
const fresh = () => anImageFile('lamp.png', { tint: (tints += 1), width: 400, height: 300 })
/** Too small for variants: where only their number or their bytes count. */
const small = () => anImageFile('lamp.png', { tint: (tints += 1) })
const place = { date: '2026-12-31', time: '8pm', venue: 'Hall', address: 'Oak Street 1' }

/** Runs a job by hand, as its worker would, with some tools replaced by what a test makes of them. */
async function run(
  backend: TestBackend,
  kind: 'assets.sweep' | 'assets.sweep-strays',
  change: { objects?: ObjectStore } = {},
) {
  const { transactor, ...tools } = backend.wired.services
  const transact = transactor.transact({ requestId: 'test', ip: '' })
  await jobHandlers[kind](
    { ...tools, transact, transactIndependently: transact, guestTokens: {}, ...change },
    {},
    { id: 'run', signal: new AbortController().signal, finish: transact },
  )
}
const keysOf = async ({ wired }: TestBackend) => (await wired.services.objects.list('')).objects.map(({ key }) => key)
const idsOf = async (backend: TestBackend) => rowsOf(backend, 'select id::int, status from assets order by id')
const codeOf = (error: unknown) => (error instanceof AppError ? error.code : String(error))
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'ok',
    (error: unknown) => codeOf(error instanceof Error && error.cause instanceof AppError ? error.cause : error),
  )

const disposables: AsyncDisposable[] = []
afterEach(async () => {
  for (const each of disposables.splice(0).toReversed()) await each[Symbol.asyncDispose]()
})
async function aBackend(
  overrides: Readonly<Record<string, string>> = {},
): Promise<{ backend: TestBackend; ana: Person }> {
  const backend = await testBackend(overrides)
  disposables.push(backend)
  return { backend, ana: await createPerson(backend) }
}

it('an image goes to the image process once, whether it is stored or refused', async () => {
  const { backend, ana } = await aBackend()
  const { images } = backend.wired.services
  const trips = [vi.spyOn(images, 'inspect'), vi.spyOn(images, 'process')]
  const api = backend.as(ana.accessToken)
  await api.assets.uploadImages({ files: [await fresh(), await fresh()] })
  expect(trips.map(({ mock }) => mock.calls.length)).toEqual([0, 2])
  const text = new File(['no image'], 'lamp.png')
  expect(await refusal(api.assets.uploadImages({ files: [await fresh(), text] }))).toBe('INVALID_IMAGE')
  expect(trips.map(({ mock }) => mock.calls.length)).toEqual([2, 2])
})

// Seen to fail: a sweep that takes a failed look for rows as "none", a failed PUT that leaves its row.
describe('the sweep', () => {
  it('keeps uploads, removes what no row shows any more a day after it was let go, and leaves what is shown', async () => {
    const { backend, ana } = await aBackend()
    const api = backend.as(ana.accessToken)
    await api.assets.uploadImages({ files: [await fresh()] })
    const event = await api.events.create({ ...place, imageBlob: await fresh() })
    const shown = await api.projects.create({ title: 'Lamp', body: '', imageBlob: await fresh() })
    await api.events.update({ id: event.id, imageBlob: await fresh() })
    const before = await keysOf(backend)
    await run(backend, 'assets.sweep')
    expect(await keysOf(backend)).toEqual(before)
    backend.time.ahead = day + hour
    await run(backend, 'assets.sweep')
    const left = await idsOf(backend)
    expect(left).toHaveLength(3)
    expect(left).not.toContainEqual(expect.objectContaining({ id: event.image?.id }))
    expect(left).toContainEqual(expect.objectContaining({ id: shown.cover?.id }))
    expect(await keysOf(backend)).toHaveLength(before.length - 3)
    expect((await fetch(event.image?.url ?? '')).status).toBe(404)
    expect((await fetch(shown.cover?.url ?? '')).status).toBe(200)
  })

  it('finishes an upload that died after its last object, and undoes one that died before', async () => {
    const { backend, ana } = await aBackend()
    const api = backend.as(ana.accessToken)
    const { images } = await api.assets.uploadImages({ files: [await fresh(), await fresh()] })
    const [whole, half] = images
    await inDatabase(backend, client => client.query(`update assets set status = 'pending'`))
    const lost = new URL(half?.variants[0]?.url ?? '').pathname.split('/').slice(2).join('/')
    await backend.wired.services.objects.delete(lost)
    await run(backend, 'assets.sweep')
    expect(await idsOf(backend)).toHaveLength(2)
    backend.time.ahead = hour + 60_000
    await run(backend, 'assets.sweep')
    expect(await idsOf(backend)).toEqual([{ id: whole?.id, status: 'ready' }])
    expect((await fetch(half?.url ?? '')).status).toBe(404)
    expect((await fetch(whole?.url ?? '')).status).toBe(200)
  })

  it('takes the images of a deleted account, but not one that a row of another user shows', async () => {
    const { backend, ana } = await aBackend()
    const api = backend.as(ana.accessToken)
    const { images } = await api.assets.uploadImages({ files: [await fresh(), await fresh()] })
    const staff = await createPerson(backend, { role: 'EMPLOYEE' })
    const shown = images[0]?.id ?? 0
    await backend.as(staff.accessToken).events.create({ ...place, imageAssetId: shown })
    await api.accounts.deleteMe({ password: ana.password })
    backend.time.ahead = day + hour
    await run(backend, 'assets.sweep')
    expect(await idsOf(backend)).toEqual([{ id: shown, status: 'ready' }])
  })

  it('removes old objects without a row, and neither young ones, nor strangers’, nor any when rows cannot be read', async () => {
    const { backend, ana } = await aBackend()
    const { objects } = backend.wired.services
    const { images } = await backend.as(ana.accessToken).assets.uploadImages({ files: [await fresh()] })
    const own = await keysOf(backend)
    const stray = `7/images/lamp_0f8fad5b-d9cb-469f-a165-70867728950e.png`
    const body = new Uint8Array([1])
    for (const key of [stray, 'quarantine/7/abc/0', 'backups/2026.tar'])
      await objects.put({ key, type: 'image/png', body })
    await run(backend, 'assets.sweep-strays')
    expect(await keysOf(backend)).toHaveLength(own.length + 3)
    backend.time.ahead = day + hour

    // As it is when the database goes away between the two questions; a naive sweep takes "none found" for an answer.
    await inDatabase(backend, client => client.query('alter table assets rename to assets_away'))
    expect(await refusal(run(backend, 'assets.sweep-strays'))).not.toBe('ok')
    expect(await keysOf(backend)).toHaveLength(own.length + 3)
    await inDatabase(backend, client => client.query('alter table assets_away rename to assets'))

    await run(backend, 'assets.sweep-strays')
    expect((await keysOf(backend)).toSorted()).toEqual([...own, 'backups/2026.tar'].toSorted())
    expect((await fetch(images[0]?.url ?? '')).status).toBe(200)
  })

  it('goes through a large bucket page by page, each page a job of its own', async () => {
    const { backend } = await aBackend()
    const { objects } = backend.wired.services
    const keys = Array.from({ length: 5 }, (_, n) => `7/images/lamp_0f8fad5b-d9cb-469f-a165-70867728950${n}.png`)
    for (const key of keys) await objects.put({ key, type: 'image/png', body: new Uint8Array([1]) })
    backend.time.ahead = day + hour
    const twoAtOnce: ObjectStore = { ...objects, list: (prefix, page) => objects.list(prefix, { ...page, limit: 2 }) }
    await run(backend, 'assets.sweep-strays', { objects: twoAtOnce })
    // The job it queued runs with the real services: it takes the rest at once.
    await expect.poll(() => keysOf(backend)).toEqual([])
  })
})

describe('while the store is away', () => {
  it.each(['refuse', 'cut', 'error', 'forget'] as const)(
    '%s: 503, no row, no object that is shown; right again afterwards',
    async fault => {
      const { backend: plain } = await aBackend()
      const storage = await faultyStorage(plain.config.storage?.endpoint ?? '')
      disposables.push(storage)
      const { backend, ana } = await aBackend({
        S3_ENDPOINT: storage.url,
        S3_BUCKET: plain.config.storage?.bucket ?? '',
      })
      const api = backend.as(ana.accessToken)
      const files = [await fresh(), await fresh()]
      storage.set(fault)
      expect(await refusal(api.assets.uploadImages({ files }))).toBe('STORAGE_UNAVAILABLE')
      expect(await refusal(api.events.create({ ...place, imageBlob: await fresh() }))).toBe('STORAGE_UNAVAILABLE')
      expect(await refusal(api.users.setAvatar({ id: ana.userId, image: await fresh() }))).toBe('STORAGE_UNAVAILABLE')
      expect([await idsOf(backend), await rowsOf(backend, 'select id from events')]).toEqual([[], []])
      storage.set('pass')
      const { images } = await api.assets.uploadImages({ files })
      expect(images).toHaveLength(2)
    },
  )
})

describe('an object that the store has lost', () => {
  it('comes back with the next upload of the same bytes, which is an object of its own', async () => {
    const { backend, ana } = await aBackend()
    const api = backend.as(ana.accessToken)
    const file = await fresh()
    const [before] = (await api.assets.uploadImages({ files: [file] })).images
    const [lost = ''] = (await keysOf(backend)).filter(key => key.includes('_medium'))
    await backend.wired.services.objects.delete(lost)
    const [after] = (await api.assets.uploadImages({ files: [file] })).images
    for (const { url } of [before, after].flatMap(image => (image ? [image, ...image.variants] : [])))
      expect((await fetch(url)).status).toBe(200)
    expect(await idsOf(backend)).toEqual([before, after].map(image => ({ id: image?.id, status: 'ready' })))
  })
})

describe('limits', () => {
  it('twenty uploads a minute, and two hundred megabytes a day', async () => {
    const { backend, ana } = await aBackend({ RATE_LIMIT_FACTOR: '1' })
    const api = backend.as(ana.accessToken)
    const file = await small()
    for (let count = 0; count < 20; count += 1) await api.assets.uploadImages({ files: [file] })
    expect(await refusal(api.assets.uploadImages({ files: [file] }))).toBe('RATE_LIMITED')
    backend.time.ahead = 61_000
    await api.assets.uploadImages({ files: [file] })
    backend.time.ahead = 122_000
    const { limiter } = backend.wired.services
    await limiter.take('upload-bytes', String(ana.userId), 200_000_000 - 30 * file.size)
    const outcomes: string[] = []
    for (let count = 0; count < 12; count += 1) outcomes.push(await refusal(api.assets.uploadImages({ files: [file] })))
    expect(outcomes.filter(code => code === 'RATE_LIMITED').length).toBeGreaterThan(0)
    expect(outcomes[0]).toBe('ok')
  })

  it('a quota that many uploads at once cannot pass', async () => {
    const { backend, ana } = await aBackend()
    const api = backend.as(ana.accessToken)
    const [probe] = (await api.assets.uploadImages({ files: [await small()] })).images
    const { backend: tight, ana: eve } = await aBackend({
      UPLOAD_QUOTA_BYTES: String((probe?.storedBytes ?? 0) * 3 + 500),
    })
    const files = await Promise.all(Array.from({ length: 8 }, small))
    const outcomes = await Promise.all(
      files.map(file => refusal(tight.as(eve.accessToken).assets.uploadImages({ files: [file] }))),
    )
    expect(outcomes.filter(code => code === 'ok')).toHaveLength(3)
    expect(outcomes.filter(code => code === 'STORAGE_QUOTA_EXCEEDED')).toHaveLength(5)
  })
})
