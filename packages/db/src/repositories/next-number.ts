import { type RawBuilder, sql } from 'kysely'

/** `O-2026-000123` from a sequence; the year is that of the shop's zone, and numbers grow beyond six digits. */
export const nextNumber = (
  prefix: 'O' | 'W' | 'R',
  sequence: 'order_numbers' | 'waybill_numbers' | 'return_numbers',
): RawBuilder<string> => sql<string>`(select ${sql.lit(`${prefix}-`)} || to_char(now() at time zone (select timezone from shop_settings), 'YYYY') || '-'
  || lpad(n::text, greatest(6, length(n::text)), '0') from nextval(${sql.lit(sequence)}) n)`
