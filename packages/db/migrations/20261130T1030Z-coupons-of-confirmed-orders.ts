import { sqlMigration } from '../src/sql-migration.ts'

/** A coupon is held by an unpaid order and used by a confirmed one; all were written as held before. */
export const couponsOfConfirmedOrders = sqlMigration({
  up: `
update coupon_uses set state = 'used' from orders
where orders.id = order_id and state = 'held' and status in ('NEW', 'IN_PROGRESS', 'SHIPPING', 'COMPLETED');
`,
  down: `
update coupon_uses set state = 'held' where state = 'used';
`,
})
