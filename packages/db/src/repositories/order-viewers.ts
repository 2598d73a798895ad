import type { OrderViewer } from '@atelier/domain'
import { type Expression, sql, type SqlBool } from 'kysely'

/** Whether the order is the viewer's own, or the one that their token opens. */
export const mayReadOrder = (orderId: Expression<number | null>, viewer: OrderViewer): Expression<SqlBool> =>
  viewer === 'staff'
    ? sql<SqlBool>`true`
    : sql<SqlBool>`exists (
    select from orders where orders.id = ${orderId} and (orders.user_id = ${viewer.userId} or exists (
      select from order_access_tokens t where t.order_id = orders.id and t.token_hash = ${viewer.orderTokenHash} and t.expires_at > now()
    ))
  )`
