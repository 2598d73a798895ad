import type { OrderFilter } from '@atelier/domain/orders'
import { type ExpressionBuilder, sql } from 'kysely'
import type { DB } from '../generated/schema.ts'

/** Signs of a LIKE pattern stand for themselves. */
const startOf = (text: string) => `${text.replaceAll(/[\\%_]/g, sign => `\\${sign}`)}%`

export const meetsFilter =
  ({ userId, status, number, emailKey, q, from, to, requiresReview }: OrderFilter) =>
  (eb: ExpressionBuilder<DB, 'orders'>) =>
    eb.and([
      ...(userId === undefined ? [] : [eb('orders.user_id', '=', userId)]),
      ...(status === undefined ? [] : [eb('orders.status', 'in', [...status])]),
      ...(number === undefined ? [] : [sql<boolean>`orders.number = upper(${number})`]),
      ...(emailKey === undefined ? [] : [eb('orders.email_key', '=', emailKey)]),
      ...(q === undefined
        ? []
        : [
            sql<boolean>`(number_key(orders.number) collate "C" like number_key(${q}) || '%' and number_key(${q}) <> ''
              or orders.email_key like lower(${startOf(q)}))`,
          ]),
      ...(from === undefined ? [] : [eb('orders.placed_at', '>=', from)]),
      ...(to === undefined ? [] : [eb('orders.placed_at', '<', to)]),
      ...(requiresReview === undefined
        ? []
        : [
            sql<boolean>`exists (select from payments p where p.order_id = orders.id and p.requires_review) = ${requiresReview}`,
          ]),
    ])
