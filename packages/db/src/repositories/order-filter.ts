import type { OrderFilter } from '@atelier/domain/orders'
import { type ExpressionBuilder, sql } from 'kysely'
import type { DB } from '../generated/schema.ts'
import { orderIdsOf } from '../search/records-by-text.ts'

export const meetsFilter =
  ({ userId, status, number, emailKey, q, from, to, requiresReview }: OrderFilter) =>
  (eb: ExpressionBuilder<DB, 'orders'>) =>
    eb.and([
      ...(userId === undefined ? [] : [eb('orders.user_id', '=', userId)]),
      ...(status === undefined ? [] : [eb('orders.status', 'in', [...status])]),
      ...(number === undefined ? [] : [sql<boolean>`orders.number = upper(${number})`]),
      ...(emailKey === undefined ? [] : [eb('orders.email_key', '=', emailKey)]),
      ...(q === undefined ? [] : [sql<boolean>`orders.id in (${orderIdsOf(q)})`]),
      ...(from === undefined ? [] : [eb('orders.placed_at', '>=', from)]),
      ...(to === undefined ? [] : [eb('orders.placed_at', '<', to)]),
      ...(requiresReview === undefined
        ? []
        : [
            sql<boolean>`exists (select from payments p where p.order_id = orders.id and p.requires_review) = ${requiresReview}`,
          ]),
    ])
