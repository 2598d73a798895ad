import type { FoundRecord, RecordType } from '@atelier/domain/search'
import { type RawBuilder, sql } from 'kysely'
import type { ReadHandle } from '../connection/handle.ts'
import { readRows } from '../connection/read-rows.ts'

const mostOfType = 5

/** Numbers that begin with the key, whose signs match themselves; an empty key begins nothing. */
const begins = (column: RawBuilder<unknown>, q: string) =>
  sql`(number_key(${column}) collate "C" ^@ number_key(${q}) and number_key(${q}) <> '')`

const selects: Readonly<Record<RecordType, (q: string) => RawBuilder<FoundRecord>>> = {
  orders: q => sql`(select 'order' as type, id, number, email as about, status from orders
    where ${begins(sql`number`, q)} or email_key = lower(${q}) order by id desc limit ${sql.lit(mostOfType)})`,
  waybills: q => sql`(select 'waybill' as type, id, number, counterparty_name as about, status from waybills
    where ${begins(sql`number`, q)} order by id desc limit ${sql.lit(mostOfType)})`,
  returns: q => sql`(select 'return' as type, returns.id, returns.number, orders.number as about, returns.status
    from returns join orders on orders.id = returns.order_id
    where returns.number = upper(${q}) order by returns.id desc limit ${sql.lit(mostOfType)})`,
}

/** Records that staff look for by number. */
export const findRecords = async (
  db: ReadHandle,
  q: string,
  types: readonly RecordType[],
): Promise<readonly FoundRecord[]> =>
  types.length === 0
    ? []
    : readRows(
        db,
        sql<FoundRecord>`${sql.join(
          types.map(type => selects[type](q)),
          sql` union all `,
        )}`,
      )
