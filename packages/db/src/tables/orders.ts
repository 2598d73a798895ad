import type { Order, OrderFacts, OrderWithFacts } from '@atelier/domain/orders'
import { sql } from 'kysely'
import { columnsUnder } from './columns.ts'

export const orderColumns = [
  ...columnsUnder('orders', [
    'id',
    'number',
    'userId',
    'cartId',
    'email',
    'emailKey',
    'status',
    'currency',
    'locale',
    'customerType',
    'pricesIncludeTax',
    'subtotal',
    'discountTotal',
    'shippingTotal',
    'shippingTax',
    'taxTotal',
    'total',
    'couponCode',
    'holdExpiresAt',
    'holdExtended',
    'carrier',
    'trackingNumber',
    'trackingUrl',
    'placedAt',
    'confirmedAt',
    'canceledAt',
    'cancelReason',
    'completedAt',
    'version',
    'createdAt',
    'updatedAt',
  ]),
  sql<Order['shippingAddress']>`orders.shipping_address`.as('shippingAddress'),
  sql<Order['billingAddress']>`orders.billing_address`.as('billingAddress'),
  sql<Order['shippingMethod']>`orders.shipping_method`.as('shippingMethod'),
] as const

export const orderLineColumns = columnsUnder('order_lines', [
  'id',
  'orderId',
  'lineNo',
  'offerId',
  'quantity',
  'sku',
  'title',
  'brand',
  'manufacturerNumber',
  'manageStock',
  'unitPrice',
  'discount',
  'taxRateBps',
  'tax',
  'lineTotal',
  'fulfilled',
  'returned',
  'canceled',
  'short',
])

type LineSums = Pick<OrderFacts, 'wanted' | 'fulfilled' | 'returned'>

/** What statuses are derived from, in the statement that reads the order. */
export const factColumns = [
  sql<OrderFacts['payments']>`(
    select coalesce(json_agg(json_build_object('status', p.status, 'captured', p.captured, 'refunded', p.refunded) order by p.id), '[]')
    from payments p where p.order_id = orders.id)`.as('paymentFacts'),
  sql<LineSums>`(
    select json_build_object('wanted', coalesce(sum(l.quantity - l.canceled - l.short), 0),
      'fulfilled', coalesce(sum(l.fulfilled), 0), 'returned', coalesce(sum(l.returned), 0))
    from order_lines l where l.order_id = orders.id)`.as('lineSums'),
  sql<number>`(select count(*) from returns r where r.order_id = orders.id and r.status in ('requested', 'approved'))`.as(
    'openReturns',
  ),
] as const

type FactRow = Order & {
  readonly paymentFacts: OrderFacts['payments']
  readonly lineSums: LineSums
  readonly openReturns: number
}

export const withFacts = ({ paymentFacts, lineSums, openReturns, ...order }: FactRow): OrderWithFacts => ({
  ...order,
  facts: { payments: paymentFacts, ...lineSums, openReturns },
})
