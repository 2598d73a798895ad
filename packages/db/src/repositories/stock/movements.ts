import type { MovementFilter, StockMovement } from '@atelier/domain/stock'
import { sql } from 'kysely'
import type { ReadHandle } from '../../connection/handle.ts'
import { idAfter, type Keyset, pageById } from '../../keyset.ts'

/** The ledger, the latest first. */
export async function listMovements(
  { db, keyset }: { readonly db: ReadHandle; readonly keyset: Keyset },
  { offerId, locationId, waybillId }: MovementFilter,
  page: { readonly limit: number; readonly cursor: string | null },
) {
  const after = idAfter(keyset, 'stock_movements', page)
  const rows = await db
    .selectFrom('stock_movements as m')
    .innerJoin('waybill_lines as l', 'l.id', 'm.waybill_line_id')
    .innerJoin('waybills as w', 'w.id', 'l.waybill_id')
    .select([
      'm.id',
      'm.offer_id as offerId',
      'm.location_id as locationId',
      'w.id as waybillId',
      'w.number as waybillNumber',
      'w.type as waybillType',
      'm.qty_delta as delta',
      'm.on_hand_after as onHandAfter',
      'm.unit_cost as unitCost',
      'w.currency',
      'm.actor_id as actorId',
      'm.created_at as at',
    ])
    .where(eb =>
      eb.and([
        ...(after === undefined ? [] : [eb('m.id', '<', after)]),
        ...(offerId === undefined ? [] : [eb('m.offer_id', '=', offerId)]),
        ...(locationId === undefined ? [] : [eb('m.location_id', '=', locationId)]),
        ...(waybillId === undefined ? [] : [eb('l.waybill_id', '=', waybillId)]),
      ]),
    )
    .orderBy('m.id', 'desc')
    .limit(page.limit + 1)
    .execute()
  return pageById<StockMovement>(keyset, 'stock_movements', { rows, limit: page.limit })
}

/** A moment inside JSON, in the form that rows carry. */
export const moment = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'utc', ${sql.lit('YYYY-MM-DD"T"HH24:MI:SS.US"Z"')})`
