import { AppError, timestampOf } from '@atelier/domain'
import type { NewAsset } from '@atelier/domain/assets'
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type AppServices, backend, register, untilSomebodyWaits } from './_backend.ts'
import { connect } from './_sql.ts'

const anAsset = (ownerId: number, change: Partial<NewAsset> = {}): NewAsset => {
  const objectId = randomUUID()
  return {
    ownerId,
    objectId,
    sha256: objectId.replaceAll('-', '').padEnd(64, '0'),
    visibility: 'public',
    kept: false,
    key: `${ownerId}/images/lamp_${objectId}.png`,
    format: 'png',
    width: 40,
    height: 30,
    frames: 1,
    thumbhash: 'aGFzaA==',
    bytes: 100,
    storedBytes: 150,
    variants: [
      {
        name: 'thumb',
        key: `${ownerId}/variants/${objectId}_thumb.webp`,
        width: 40,
        height: 30,
        bytes: 50,
        type: 'image/webp',
      },
    ],
    ...change,
  }
}

async function ready(h: AppServices, asset: NewAsset) {
  return h.transact(async uow => {
    const inserted = await uow.assets.insert(asset)
    if (!inserted) throw new Error('not inserted')
    await uow.assets.markReady([inserted.id])
    return { ...inserted, status: 'ready' as const }
  })
}

const later = () => timestampOf(Date.now() + 60_000)
const inDays = (days: number) => timestampOf(Date.now() + days * 86_400_000)

describe('assets', () => {
  it('gives back what was inserted, pending until it is ready', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    const shown = anAsset(user.id)
    const inserted = await h.transact(uow => uow.assets.insert(shown))
    expect(inserted).toEqual({
      ...shown,
      id: expect.any(Number),
      status: 'pending',
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
    })
    const first = { limit: 20, cursor: null }
    expect((await h.readers.assets.list({ ownerId: user.id }, first)).items).toEqual([])
    expect(await h.transact(uow => uow.assets.markReady([inserted?.id ?? 0]))).toBe(true)
    expect((await h.readers.assets.list({ ownerId: user.id }, first)).items).toHaveLength(1)
    expect(await h.transact(uow => uow.assets.markReady([inserted?.id ?? 0, 999]))).toBe(false)
  })

  it('stores equal bytes anew each time and lists a user’s ready ones of them, newest first', async () => {
    await using h = await backend()
    const [ana, ben] = [await register(h.transact), await register(h.transact)]
    const sha256 = 'cd'.repeat(32)
    const first = await ready(h, anAsset(ana.user.id, { sha256 }))
    const second = await ready(h, anAsset(ana.user.id, { sha256 }))
    await ready(h, anAsset(ben.user.id, { sha256 }))
    await h.transact(uow => uow.assets.insert(anAsset(ana.user.id, { sha256 })))
    const content = { ownerId: ana.user.id, sha256 }
    expect(await h.readers.assets.listByContent(content, 10)).toEqual([second, first])
    expect(await h.readers.assets.listByContent(content, 1)).toEqual([second])
  })

  it('inserts one object once', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    const asset = anAsset(user.id)
    const insert = () => h.transact(uow => uow.assets.insert(asset))
    expect([(await insert())?.objectId, await insert()]).toEqual([asset.objectId, undefined])
  })

  it('counts what each user has stored, variants included', async () => {
    await using h = await backend()
    const [ana, ben] = [await register(h.transact), await register(h.transact)]
    await ready(h, anAsset(ana.user.id))
    await ready(h, anAsset(ana.user.id))
    expect(await h.readers.assets.usageOf(ana.user.id)).toEqual({ count: 2, bytes: 300 })
    expect(await h.readers.assets.usageOf(ben.user.id)).toEqual({ count: 0, bytes: 0 })
  })

  // Without the lock the second counts before the first has committed, and both fit into room for one.
  it('counts one upload of a user after the other, so that no two fit into the room for one', async () => {
    await using h = await backend({ poolSize: 4 })
    const { user } = await register(h.transact)
    const room = 200
    const upload = async (meanwhile: () => Promise<void>) =>
      h.transact(async uow => {
        const { bytes } = await uow.assets.lockUsage(user.id)
        await meanwhile()
        return bytes + 150 <= room && (await uow.assets.insert(anAsset(user.id))) !== undefined
      })
    let second: Promise<boolean> | undefined
    const first = await upload(async () => {
      second = upload(async () => {})
      await untilSomebodyWaits(h)
    })
    expect([first, await second]).toEqual([true, false])
  })

  it('names the nouns that point at one that is to go, and removes it once none does', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    const asset = await ready(h, anAsset(user.id))
    await pointFrom(h, 'poster_boards', asset.id)
    const remove = () => h.transact(uow => uow.assets.delete({ id: asset.id, ownerId: user.id }))
    const refused = await remove().catch((error: unknown) => error)
    expect(refused instanceof AppError && [refused.code, refused.details]).toEqual(['IN_USE', { by: ['poster-board'] }])
    await run(h, 'delete from poster_boards')
    expect((await remove())?.key).toBe(asset.key)
    expect(await remove()).toBeUndefined()
  })

  it('lets only its owner remove it, but for staff', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    const asset = await ready(h, anAsset(user.id))
    expect(await h.transact(uow => uow.assets.delete({ id: asset.id, ownerId: user.id + 1 }))).toBeUndefined()
    expect(await h.transact(uow => uow.assets.delete({ id: asset.id }))).toBeDefined()
  })

  it('sweeps what has no reference and was not touched, and neither what is kept nor what is used', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    const [unused, kept, used] = [
      await ready(h, anAsset(user.id)),
      await ready(h, anAsset(user.id, { kept: true })),
      await ready(h, anAsset(user.id)),
    ]
    await pointFrom(h, 'poster_boards', used.id)
    const sweep = (before: string) => h.transact(uow => uow.assets.deleteUnused(before, 100))
    expect(await sweep(inDays(-1))).toEqual([])
    expect((await sweep(later())).map(asset => asset.id)).toEqual([unused.id])
    expect(await h.readers.assets.find(kept.id)).toBeDefined()
    expect(await h.readers.assets.find(used.id)).toBeDefined()
    await h.transact(uow => uow.assets.releaseAllOf(user.id))
    expect((await sweep(later())).map(asset => asset.id)).toEqual([kept.id])
  })

  it('outlives its owner until it is swept, so that its objects can be found', async () => {
    await using h = await backend()
    const account = await register(h.transact)
    const asset = await ready(h, anAsset(account.user.id))
    await h.transact(uow => uow.accounts.delete(account.id))
    expect((await h.readers.assets.find(asset.id))?.ownerId).toBeNull()
  })

  it('holds one that is being pointed at: a sweep of that moment leaves it', async () => {
    await using h = await backend({ poolSize: 4 })
    const { user } = await register(h.transact)
    const asset = await ready(h, anAsset(user.id))
    await h.transact(async uow => {
      expect((await uow.assets.lockFor({ id: asset.id, ownerId: user.id }))?.id).toBe(asset.id)
      expect(await h.transact(other => other.assets.deleteUnused(later(), 100))).toEqual([])
    })
  })

  it('is no target while pending or private', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    const pending = await h.transact(uow => uow.assets.insert(anAsset(user.id)))
    const hidden = await ready(h, anAsset(user.id, { visibility: 'private' }))
    for (const id of [pending?.id ?? 0, hidden.id]) {
      expect(await h.transact(uow => uow.assets.lockFor({ id }))).toBeUndefined()
    }
  })

  it('says which objects have a row, and which rows were never finished', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    const pending = await h.transact(uow => uow.assets.insert(anAsset(user.id)))
    const stranger = randomUUID()
    expect(await h.readers.assets.knownOf([pending?.objectId ?? '', stranger])).toEqual(new Set([pending?.objectId]))
    expect(await h.readers.assets.listPending(inDays(-1), 10)).toEqual([])
    expect((await h.readers.assets.listPending(later(), 10)).map(asset => asset.id)).toEqual([pending?.id])
    await h.transact(uow => uow.assets.deletePending([pending?.id ?? 0]))
    expect(await h.readers.assets.listPending(later(), 10)).toEqual([])
  })
})

async function run(h: AppServices, text: string): Promise<void> {
  await using sql = await connect(h.url)
  await sql.query(text)
}

/** A noun of the future: some table whose rows point at assets. */
async function pointFrom(h: AppServices, table: string, assetId: number): Promise<void> {
  await run(h, `create table ${table} (image_id bigint references assets (id))`)
  await run(h, `insert into ${table} values (${assetId})`)
}
