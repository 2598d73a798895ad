import { AppError } from '@atelier/domain'
import type { Asset, AssetContent, AssetReader, AssetRepository } from '@atelier/domain/assets'
import { sql } from 'kysely'
import { blueprint, type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import { idAfter, type Keyset, pageById } from '../keyset.ts'
import { preparedRead } from '../prepared.ts'
import { assetColumns } from '../tables/assets.ts'
import { pointersAt, pointsAt } from './asset-pointers.ts'

const assets = blueprint.selectFrom('assets').select(assetColumns)
const find = preparedRead((where: { id: number }) => assets.where('id', '=', where.id))
const findByObjectId = preparedRead((where: { objectId: string }) => assets.where('object_id', '=', where.objectId))
const listed = assets.where('status', '=', 'ready').orderBy('id', 'desc')
/** As the partial index has it: a value in a slot would not match it. */
const isPending = sql<boolean>`status = 'pending'`
type PageOf = { ownerId: number; after: number; limit: number }
const firstPage = preparedRead(({ ownerId, limit }: Omit<PageOf, 'after'>) =>
  listed.where('owner_id', '=', ownerId).limit(limit),
)
const nextPage = preparedRead(({ ownerId, after, limit }: PageOf) =>
  listed.where('owner_id', '=', ownerId).where('id', '<', after).limit(limit),
)

const bytesOf = (sha256: string) => Buffer.from(sha256, 'hex')

export function assetReader(db: ReadHandle, keyset: Keyset): AssetReader {
  return {
    find: async id => (await find(db, { id }))[0],
    findByObjectId: async objectId => (await findByObjectId(db, { objectId }))[0],
    async list({ ownerId }, page) {
      const after = idAfter(keyset, 'assets', page)
      const limit = page.limit + 1
      const rows = await (after === undefined
        ? firstPage(db, { ownerId, limit })
        : nextPage(db, { ownerId, after, limit }))
      return pageById(keyset, 'assets', { rows, limit: page.limit })
    },
    usageOf: ownerId =>
      db
        .selectFrom('assets')
        .select(eb => [
          eb.fn.countAll<number>().as('count'),
          sql<number>`coalesce(sum(stored_bytes), 0)::bigint`.as('bytes'),
        ])
        .where('owner_id', '=', ownerId)
        .executeTakeFirstOrThrow(),
    listByContent: ({ ownerId, sha256 }: AssetContent, limit) =>
      db
        .selectFrom('assets')
        .select(assetColumns)
        .where('owner_id', '=', ownerId)
        .where('sha256', '=', bytesOf(sha256))
        .where('status', '=', 'ready')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute(),
    async knownOf(objectIds) {
      const rows = await db
        .selectFrom('assets')
        .select('object_id as objectId')
        .where('object_id', '=', sql<string>`any(${[...objectIds]}::uuid[])`)
        .execute()
      return new Set(rows.map(row => row.objectId))
    },
    listPending: (before, limit) =>
      db
        .selectFrom('assets')
        .select(assetColumns)
        .where(isPending)
        .where('created_at', '<', before)
        .orderBy('created_at')
        .limit(limit)
        .execute(),
  }
}

export function assetRepository(db: Handle, keyset: Keyset): AssetRepository {
  const reader = assetReader(readOnly(db), keyset)
  const touch = (change: { kept?: true }) => async (id: number) => {
    await db
      .updateTable('assets')
      .set({ ...change, touched_at: sql<string>`now()` })
      .where('id', '=', id)
      .execute()
  }
  return {
    ...reader,
    async lockUsage(ownerId) {
      await db.selectFrom('users').select('id').where('id', '=', ownerId).forNoKeyUpdate().execute()
      return reader.usageOf(ownerId)
    },
    insert: ({ ownerId, objectId, sha256, storedBytes, variants, ...same }) =>
      db
        .insertInto('assets')
        .values({
          ...same,
          owner_id: ownerId,
          object_id: objectId,
          sha256: bytesOf(sha256),
          stored_bytes: storedBytes,
          variants: JSON.stringify(variants),
        })
        .onConflict(conflict => conflict.constraint('assets_object_id_key').doNothing())
        .returning(assetColumns)
        .executeTakeFirst(),
    async markReady(ids) {
      const ready = await db
        .updateTable('assets')
        .set({ status: 'ready', touched_at: sql<string>`now()` })
        .where('id', 'in', ids)
        .returning('id')
        .execute()
      return ready.length === ids.length
    },
    async deletePending(ids) {
      await db.deleteFrom('assets').where('id', 'in', ids).where('status', '=', 'pending').execute()
    },
    touch: touch({}),
    keep: touch({ kept: true }),
    lockFor: ({ id, ownerId }) =>
      db
        .selectFrom('assets')
        .select(assetColumns)
        .where('id', '=', id)
        .where('status', '=', 'ready')
        .where('visibility', '=', 'public')
        .$if(ownerId !== undefined, query => query.where('owner_id', '=', ownerId ?? 0))
        .forNoKeyUpdate()
        .executeTakeFirst(),
    async delete({ id, ownerId }) {
      const asset = await db
        .selectFrom('assets')
        .select(assetColumns)
        .where('id', '=', id)
        .$if(ownerId !== undefined, query => query.where('owner_id', '=', ownerId ?? 0))
        .forUpdate()
        .executeTakeFirst()
      if (!asset) return undefined
      const by = await usersOf(asset)
      if (by.length > 0) throw new AppError('IN_USE', { by })
      await db.deleteFrom('assets').where('id', '=', id).execute()
      return asset
    },
    async releaseAllOf(ownerId) {
      await db
        .updateTable('assets')
        .set({ kept: false, touched_at: sql<string>`now()` })
        .where('owner_id', '=', ownerId)
        .execute()
    },
    async deleteUnused(before, limit) {
      const pointers = await pointersAt(db)
      const chosen = db
        .selectFrom('assets as unused')
        .select('unused.id')
        .where(sql<boolean>`not unused.kept and unused.status = 'ready'`)
        .where('unused.touched_at', '<', before)
        .where(eb => eb.and(pointers.map(pointer => eb.not(pointsAt(pointer, sql.ref('unused.id'))))))
        .limit(limit)
        .forUpdate()
        .skipLocked()
      return db.deleteFrom('assets').where('id', 'in', chosen).returning(assetColumns).execute()
    },
  }

  /** The resources that point at it. */
  async function usersOf(asset: Asset): Promise<string[]> {
    const pointers = await pointersAt(db)
    const pointing = await Promise.all(
      pointers.map(async pointer => {
        const found = await db.selectNoFrom(pointsAt(pointer, sql.val(asset.id)).as('found')).executeTakeFirst()
        return found?.found ? [pointer.noun] : []
      }),
    )
    return [...new Set(pointing.flat())]
  }
}
