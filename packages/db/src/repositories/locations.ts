import type { LocationAddress, LocationFields, LocationReader, LocationRepository } from '@atelier/domain/locations'
import type { Patch } from '@atelier/domain'
import { sql } from 'kysely'
import { type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import { idAfter, type Keyset, pageById } from '../keyset.ts'
import { columnsUnder, toColumns } from '../tables/columns.ts'
import { changed } from './catalog-rows.ts'

const locationColumns = [
  ...columnsUnder('stock_locations', [
    'id',
    'code',
    'name',
    'priority',
    'sellable',
    'kind',
    'version',
    'createdAt',
    'updatedAt',
  ]),
  sql<LocationAddress | null>`stock_locations.address`.as('address'),
] as const

const all = (db: ReadHandle) => db.selectFrom('stock_locations').select(locationColumns)
const offersAtOnce = 500

export function locationReader(db: ReadHandle, keyset: Keyset): LocationReader {
  return {
    async list(page) {
      const rows = await all(db)
        .where('id', '>', idAfter(keyset, 'locations', page) ?? 0)
        .orderBy('id')
        .limit(page.limit + 1)
        .execute()
      return pageById(keyset, 'locations', { rows, limit: page.limit })
    },
    find: id => all(db).where('id', '=', id).executeTakeFirst(),
    findByCode: code => all(db).where('code', '=', code).executeTakeFirst(),
    findByKind: kind => all(db).where('kind', '=', kind).orderBy('id').limit(1).executeTakeFirst(),
  }
}

const toRow = <F extends Patch<LocationFields>>({ address, ...same }: F) => ({
  ...toColumns(same),
  ...(address === undefined ? {} : { address: address === null ? null : JSON.stringify(address) }),
})

export function locationRepository(db: Handle, keyset: Keyset): LocationRepository {
  return {
    ...locationReader(readOnly(db), keyset),
    lock: id => all(readOnly(db)).where('id', '=', id).forUpdate().executeTakeFirst(),
    insert: fields =>
      db.insertInto('stock_locations').values(toRow(fields)).returning(locationColumns).executeTakeFirstOrThrow(),
    update: (id, patch) =>
      db
        .updateTable('stock_locations')
        .set(eb => ({ ...toRow(patch), ...changed(eb) }))
        .where('id', '=', id)
        .returning(locationColumns)
        .executeTakeFirstOrThrow(),
    async listPromisedOrders(id) {
      const { rows } = await sql<{ readonly id: number; readonly number: string }>`
        select id, number from orders where id in (
          select order_id from reservations where location_id = ${id} and state = 'held'
          union select order_id from allocations where location_id = ${id} and state = 'open'
        ) order by id limit 100`.execute(db)
      return rows
    },
    async listOfferIds(id, afterOfferId) {
      const rows = await db
        .selectFrom('stock_levels')
        .select('offer_id as offerId')
        .where('location_id', '=', id)
        .where('offer_id', '>', afterOfferId)
        .orderBy('offer_id')
        .limit(offersAtOnce)
        .execute()
      return rows.map(row => row.offerId)
    },
  }
}
