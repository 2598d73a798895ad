import { AppError } from '@atelier/domain'
import type { ObjectStore } from '@atelier/domain/assets'
import { jobHandlers } from '@atelier/api'
import { afterEach, describe, expect, it } from 'vitest'
import { faultyStorage } from '../_faulty-storage.ts'
import { type TestHouse, testHouse } from '../_house.ts'
import { anImageFile } from '../_images.ts'
import { aPerson, inDatabase, type Person, rowsOf } from '../_people.ts'

const hour = 3_600_000
const day = 24 * hour
let tints = 0
const fresh = () => anImageFile('lamp.png', { tint: (tints += 1), width: 400, height: 300 })
const place = { date: '2026-12-31', time: '8pm', venue: 'Hall', address: 'Oak Street 1' }

/** Runs a job by hand, as its worker would, with some tools replaced by what a test makes of them. */
async function run(
  house: TestHouse,
  kind: 'assets.sweep' | 'assets.sweep-strays',
  change: { objects?: ObjectStore } = {},
) {
  const { transactor, ...tools } = house.wired.house
  const transact = transactor.transact({ requestId: 'test', ip: '' })
  await jobHandlers[kind](
    { ...tools, transact, apart: transact, ...change },
    {},
    { id: 'run', signal: new AbortController().signal },
  )
}
const keysOf = async ({ wired }: TestHouse) => (await wired.house.objects.list('')).objects.map(({ key }) => key)
const idsOf = async (house: TestHouse) => rowsOf(house, 'select id::int, status from assets order by id')
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
async function aHouse(overrides: Readonly<Record<string, string>> = {}): Promise<{ house: TestHouse; ana: Person }> {
  const house = await testHouse(overrides)
  disposables.push(house)
  return { house, ana: await aPerson(house) }
}

// Seen to fail: a sweep that takes a failed look for rows as "none", a failed PUT that leaves its row.
describe('the sweep', () => {
  it('keeps uploads, removes what no row shows any more a day after it was let go, and leaves what is shown', async () => {
    const { house, ana } = await aHouse()
    const api = house.as(ana.accessToken)
    await api.assets.uploadImages({ files: [await fresh()] })
    const event = await api.events.create({ ...place, imageBlob: await fresh() })
    const shown = await api.projects.create({ title: 'Lamp', body: '', imageBlob: await fresh() })
    await api.events.update({ id: event.id, imageBlob: await fresh() })
    const before = await keysOf(house)
    await run(house, 'assets.sweep')
    expect(await keysOf(house)).toEqual(before)
    house.time.ahead = day + hour
    await run(house, 'assets.sweep')
    const left = await idsOf(house)
    expect(left).toHaveLength(3)
    expect(left).not.toContainEqual(expect.objectContaining({ id: event.image?.id }))
    expect(left).toContainEqual(expect.objectContaining({ id: shown.cover?.id }))
    expect(await keysOf(house)).toHaveLength(before.length - 3)
    expect((await fetch(event.image?.url ?? '')).status).toBe(404)
    expect((await fetch(shown.cover?.url ?? '')).status).toBe(200)
  })

  it('finishes an upload that died after its last object, and undoes one that died before', async () => {
    const { house, ana } = await aHouse()
    const api = house.as(ana.accessToken)
    const { images } = await api.assets.uploadImages({ files: [await fresh(), await fresh()] })
    const [whole, half] = images
    await inDatabase(house, client => client.query(`update assets set status = 'pending'`))
    const lost = new URL(half?.variants[0]?.url ?? '').pathname.split('/').slice(2).join('/')
    await house.wired.house.objects.remove(lost)
    await run(house, 'assets.sweep')
    expect(await idsOf(house)).toHaveLength(2)
    house.time.ahead = hour + 60_000
    await run(house, 'assets.sweep')
    expect(await idsOf(house)).toEqual([{ id: whole?.id, status: 'ready' }])
    expect((await fetch(half?.url ?? '')).status).toBe(404)
    expect((await fetch(whole?.url ?? '')).status).toBe(200)
  })

  it('takes the images of a deleted account, but not one that somebody else’s row shows', async () => {
    const { house, ana } = await aHouse()
    const api = house.as(ana.accessToken)
    const { images } = await api.assets.uploadImages({ files: [await fresh(), await fresh()] })
    const staff = await aPerson(house, { role: 'EMPLOYEE' })
    const shown = images[0]?.id ?? 0
    await house.as(staff.accessToken).events.create({ ...place, imageAssetId: shown })
    await api.accounts.deleteMe({ password: ana.password })
    house.time.ahead = day + hour
    await run(house, 'assets.sweep')
    expect(await idsOf(house)).toEqual([{ id: shown, status: 'ready' }])
  })

  it('removes old objects without a row, and neither young ones, nor strangers’, nor any when rows cannot be read', async () => {
    const { house, ana } = await aHouse()
    const { objects } = house.wired.house
    const { images } = await house.as(ana.accessToken).assets.uploadImages({ files: [await fresh()] })
    const own = await keysOf(house)
    const stray = `7/images/lamp_0f8fad5b-d9cb-469f-a165-70867728950e.png`
    const body = new Uint8Array([1])
    for (const key of [stray, 'quarantine/7/abc/0', 'backups/2026.tar'])
      await objects.put({ key, type: 'image/png', body })
    await run(house, 'assets.sweep-strays')
    expect(await keysOf(house)).toHaveLength(own.length + 3)
    house.time.ahead = day + hour

    // As it is when the database goes away between the two questions; a naive sweep takes "none found" for an answer.
    await inDatabase(house, client => client.query('alter table assets rename to assets_away'))
    expect(await refusal(run(house, 'assets.sweep-strays'))).not.toBe('ok')
    expect(await keysOf(house)).toHaveLength(own.length + 3)
    await inDatabase(house, client => client.query('alter table assets_away rename to assets'))

    await run(house, 'assets.sweep-strays')
    expect((await keysOf(house)).toSorted()).toEqual([...own, 'backups/2026.tar'].toSorted())
    expect((await fetch(images[0]?.url ?? '')).status).toBe(200)
  })

  it('goes through a large bucket page by page, each page a job of its own', async () => {
    const { house } = await aHouse()
    const { objects } = house.wired.house
    const keys = Array.from({ length: 5 }, (_, n) => `7/images/lamp_0f8fad5b-d9cb-469f-a165-70867728950${n}.png`)
    for (const key of keys) await objects.put({ key, type: 'image/png', body: new Uint8Array([1]) })
    house.time.ahead = day + hour
    const twoAtOnce: ObjectStore = { ...objects, list: (prefix, page) => objects.list(prefix, { ...page, limit: 2 }) }
    await run(house, 'assets.sweep-strays', { objects: twoAtOnce })
    // The job it left behind runs with the whole house: it takes the rest at once.
    await expect.poll(() => keysOf(house)).toEqual([])
  })
})

describe('while the store is away', () => {
  it.each(['refuse', 'cut', 'error'] as const)(
    '%s: 503, no row, no object that is shown; right again afterwards',
    async fault => {
      const { house: plain } = await aHouse()
      const storage = await faultyStorage(plain.config.storage?.endpoint ?? '')
      disposables.push(storage)
      const { house, ana } = await aHouse({ S3_ENDPOINT: storage.url, S3_BUCKET: plain.config.storage?.bucket ?? '' })
      const api = house.as(ana.accessToken)
      const files = [await fresh(), await fresh()]
      storage.set(fault)
      expect(await refusal(api.assets.uploadImages({ files }))).toBe('STORAGE_UNAVAILABLE')
      expect(await refusal(api.events.create({ ...place, imageBlob: await fresh() }))).toBe('STORAGE_UNAVAILABLE')
      expect(await refusal(api.users.setAvatar({ id: ana.userId, image: await fresh() }))).toBe('STORAGE_UNAVAILABLE')
      expect([await idsOf(house), await rowsOf(house, 'select id from events')]).toEqual([[], []])
      storage.set('pass')
      const { images } = await api.assets.uploadImages({ files })
      expect(images).toHaveLength(2)
    },
  )
})

describe('limits', () => {
  it('twenty uploads a minute, and two hundred megabytes a day', async () => {
    const { house, ana } = await aHouse({ RATE_LIMIT_FACTOR: '1' })
    const api = house.as(ana.accessToken)
    const file = await fresh()
    for (let count = 0; count < 20; count += 1) await api.assets.uploadImages({ files: [file] })
    expect(await refusal(api.assets.uploadImages({ files: [file] }))).toBe('RATE_LIMITED')
    house.time.ahead = 61_000
    await api.assets.uploadImages({ files: [file] })
    house.time.ahead = 122_000
    const { limiter } = house.wired.house
    await limiter.take('upload-bytes', String(ana.userId), 200_000_000 - 30 * file.size)
    const outcomes: string[] = []
    for (let count = 0; count < 12; count += 1) outcomes.push(await refusal(api.assets.uploadImages({ files: [file] })))
    expect(outcomes.filter(code => code === 'RATE_LIMITED').length).toBeGreaterThan(0)
    expect(outcomes[0]).toBe('ok')
  })

  it('a quota that many uploads at once cannot pass', async () => {
    const { house, ana } = await aHouse()
    const api = house.as(ana.accessToken)
    const [probe] = (await api.assets.uploadImages({ files: [await fresh()] })).images
    const { house: small, ana: eve } = await aHouse({ UPLOAD_QUOTA_BYTES: String((probe?.storedBytes ?? 0) * 3 + 500) })
    const files = await Promise.all(Array.from({ length: 8 }, fresh))
    const outcomes = await Promise.all(
      files.map(file => refusal(small.as(eve.accessToken).assets.uploadImages({ files: [file] }))),
    )
    expect(outcomes.filter(code => code === 'ok')).toHaveLength(3)
    expect(outcomes.filter(code => code === 'STORAGE_QUOTA_EXCEEDED')).toHaveLength(5)
  })
})
