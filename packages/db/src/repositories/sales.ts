import type { Timestamp } from '@atelier/domain'
import type { Sales } from '@atelier/domain/orders'
import { sql } from 'kysely'
import type { ReadHandle } from '../connection/handle.ts'
import { readRows } from '../connection/read-rows.ts'

/** One statement for all currencies: it reads the orders of these days and no others. */
export async function sumSales(db: ReadHandle, now: Timestamp, days: number): Promise<Sales> {
  const [row] = await readRows(
    db,
    sql<Sales>`
      with shop as (
        select timezone as zone, (${now}::timestamptz at time zone timezone)::date as today from shop_settings
      ), by_day as (
        select (placed_at at time zone (select zone from shop))::date as day, currency, count(*) as orders, sum(total)::bigint as worth
        from orders
        where placed_at >= ((select today from shop) - ${days - 1}::int)::timestamp at time zone (select zone from shop)
          and placed_at <= ${now}::timestamptz and status not in ('CANCELED', 'EXPIRED')
        group by 1, 2
      )
      select to_char(today, 'YYYY-MM-DD') as today, coalesce((
        select json_agg(json_build_object('day', to_char(day, 'YYYY-MM-DD'), 'currency', currency, 'orders', orders, 'worth', worth)
          order by day, currency) from by_day), '[]') as sold
      from shop`,
  )
  if (!row) throw new Error('the settings of the shop have one row')
  return row
}
