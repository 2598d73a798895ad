import { AppError } from '@atelier/domain'
import type { OwedLine, Waybill, WaybillLine, WaybillRepository, WaybillWithLines } from '@atelier/domain/waybills'
import { sql } from 'kysely'
import type { Handle, ReadHandle } from '../connection/handle.ts'
import { columnsUnder, toColumns } from '../tables/columns.ts'

const lineColumns = columnsUnder('waybill_lines', [
  'id',
  'lineNo',
  'offerId',
  'quantity',
  'countedQuantity',
  'expectedOnHand',
  'unitPrice',
  'unitCost',
  'sku',
  'brand',
  'manufacturerNumber',
  'title',
  'manageStock',
])

const returned = sql`id, line_no as "lineNo", offer_id as "offerId", quantity, counted_quantity as "countedQuantity",
  expected_on_hand as "expectedOnHand", unit_price as "unitPrice", unit_cost as "unitCost", sku, brand,
  manufacturer_number as "manufacturerNumber", title, manage_stock as "manageStock"`

/** What a line repeats of its offer. */
const snapshot = sql`offers.sku, offers.brand, offers.manufacturer_number, offers.title, offers.manage_stock`

type LineMethods = Pick<
  WaybillRepository,
  'insertLines' | 'insertOrderLines' | 'copyLines' | 'updateLine' | 'deleteLine' | 'listOwed'
>

const linesOf = (db: ReadHandle, id: number) =>
  db.selectFrom('waybill_lines').select(lineColumns).where('waybill_id', '=', id).orderBy('line_no').execute()

function lineRepository(db: Handle): LineMethods {
  return {
    async insertLines(id, lines) {
      const column = <K extends keyof (typeof lines)[number]>(key: K) => lines.map(line => line[key])
      const { rows } = await sql<WaybillLine>`
        insert into waybill_lines (waybill_id, line_no, offer_id, quantity, counted_quantity, expected_on_hand, unit_price, unit_cost,
          sku, brand, manufacturer_number, title, manage_stock)
        select ${id}, coalesce((select max(line_no) from waybill_lines where waybill_id = ${id}), 0) + nth, offers.id,
          quantity, counted, expected, price, cost, ${snapshot}
        from unnest(${column('offerId')}::bigint[], ${column('quantity')}::int[], ${column('countedQuantity')}::int[],
          ${column('expectedOnHand')}::int[], ${column('unitPrice')}::bigint[], ${column('unitCost')}::bigint[])
          with ordinality as wanted(offer_id, quantity, counted, expected, price, cost, nth)
        join offers on offers.id = wanted.offer_id and offers.deleted_at is null order by nth
        returning ${returned}`.execute(db)
      if (rows.length < lines.length) throw new AppError('REFERENCE_MISSING', { field: 'offerId' })
      return rows
    },
    async insertOrderLines(id, orderId, lines) {
      const { rows } = await sql<WaybillLine>`
        insert into waybill_lines (waybill_id, line_no, offer_id, quantity, unit_price, sku, brand, manufacturer_number, title, manage_stock)
        select ${id}, row_number() over (order by sold.line_no), sold.offer_id, wanted.quantity, sold.unit_price, sold.sku, sold.brand,
          sold.manufacturer_number, sold.title, sold.manage_stock
        from unnest(${lines.map(line => line.offerId)}::bigint[], ${lines.map(line => line.quantity)}::int[]) wanted(offer_id, quantity)
        join order_lines sold on sold.order_id = ${orderId} and sold.offer_id = wanted.offer_id order by sold.line_no
        returning ${returned}`.execute(db)
      if (rows.length < lines.length) throw new AppError('REFERENCE_MISSING', { field: 'offerId' })
      return rows
    },
    async copyLines(id, fromId) {
      await sql`
        insert into waybill_lines (waybill_id, line_no, offer_id, quantity, counted_quantity, expected_on_hand, unit_price, unit_cost,
          sku, brand, manufacturer_number, title, manage_stock)
        select ${id}, line_no, offer_id, quantity, counted_quantity, expected_on_hand, unit_price, unit_cost,
          sku, brand, manufacturer_number, title, manage_stock from waybill_lines where waybill_id = ${fromId} order by line_no`.execute(
        db,
      )
    },
    async updateLine(id, lineId, patch) {
      const line = await db
        .updateTable('waybill_lines')
        .set(toColumns(patch))
        .where('id', '=', lineId)
        .where('waybill_id', '=', id)
        .returning(lineColumns)
        .executeTakeFirst()
      if (!line) throw new AppError('NOT_FOUND', { resource: 'waybill_line' })
      return line
    },
    async deleteLine(id, lineId) {
      await db.deleteFrom('waybill_lines').where('id', '=', lineId).where('waybill_id', '=', id).execute()
    },
    async listOwed(orderId) {
      const { rows } = await sql<OwedLine>`
        select l.offer_id as "offerId", a.location_id as "locationId", a.quantity - a.issued as quantity
        from order_lines l join allocations a on a.order_id = l.order_id and a.offer_id = l.offer_id and a.state = 'open'
        where l.order_id = ${orderId} and l.manage_stock
        union all
        select offer_id, null, quantity - fulfilled - canceled - short from order_lines
        where order_id = ${orderId} and not manage_stock and quantity > fulfilled + canceled + short
        order by 1, 2`.execute(db)
      return rows
    },
  }
}

/** Reads waybills with their lines, and writes lines. */
export const waybillLines = (db: ReadHandle) => ({
  withLines: async (waybill: Waybill | undefined): Promise<WaybillWithLines | undefined> =>
    waybill && { ...waybill, lines: await linesOf(db, waybill.id) },
  repository: lineRepository,
})
