import type { FoundRecord, RecordType } from '@atelier/domain/search'
import { type RawBuilder, sql } from 'kysely'
import type { ReadHandle } from '../connection/handle.ts'
import { readRows } from '../connection/read-rows.ts'
import { nameHas, numberBegins, orderIdsOf } from './records-by-text.ts'

const mostOfType = 5

const selects: Readonly<Record<RecordType, (q: string) => RawBuilder<FoundRecord>>> = {
  orders: q => sql`(select 'order' as type, id, number, email as about, status from orders
    where id in (${orderIdsOf(q)}) order by id desc limit ${sql.lit(mostOfType)})`,
  waybills: q => sql`(select 'waybill' as type, id, number, counterparty_name as about, status from waybills
    where ${numberBegins('waybills.number', q)} or ${nameHas(sql`counterparty_name`, q)} order by id desc limit ${sql.lit(mostOfType)})`,
  returns: q => sql`(select 'return' as type, returns.id, returns.number, orders.number as about, returns.status
    from returns join orders on orders.id = returns.order_id
    where returns.id in (select id from returns where ${numberBegins('returns.number', q)}
      union all select r.id from returns r where r.order_id in (${orderIdsOf(q)}))
    order by returns.id desc limit ${sql.lit(mostOfType)})`,
}

/** Records that staff look for by number, name or e-mail. */
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
