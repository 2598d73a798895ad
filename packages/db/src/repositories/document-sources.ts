import type { PostalAddress } from '@atelier/domain/addresses'
import type { RefundSource, SaleSource, WaybillSource } from '@atelier/domain/documents'
import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Handle } from '../connection/handle.ts'
import type { DB } from '../generated/schema.ts'

const now = sql<string>`now()`.as('now')

const saleLines = (eb: ExpressionBuilder<DB, 'orders'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('order_lines')
      .select([
        'sku',
        'title',
        'quantity',
        'unit_price as unitPrice',
        'discount',
        'tax_rate_bps as taxRateBps',
        'tax',
        'line_total as lineTotal',
      ])
      .whereRef('order_id', '=', 'orders.id')
      .orderBy('line_no'),
  ).as('lines')

/** What the buyer of an order agreed to. */
export const findSale = (db: Handle, orderId: number): Promise<SaleSource | undefined> =>
  db
    .selectFrom('orders')
    .select([
      'id as orderId',
      'number as orderNumber',
      'user_id as userId',
      'locale',
      'email',
      'placed_at as placedAt',
      'currency',
      'prices_include_tax as pricesIncludeTax',
      'subtotal',
      'discount_total as discountTotal',
      'coupon_code as couponCode',
      'tax_total as taxTotal',
      'total',
      'shipping_total as shippingTotal',
      'shipping_tax as shippingTax',
      now,
    ])
    .select(eb => [
      eb.ref('billing_address').$castTo<PostalAddress | null>().as('billingAddress'),
      eb.ref('shipping_address').$castTo<PostalAddress | null>().as('shippingAddress'),
      eb.ref('shipping_method').$castTo<SaleSource['shippingMethod']>().as('shippingMethod'),
      saleLines(eb),
    ])
    .where('id', '=', orderId)
    .executeTakeFirst()

const described = ['sku', 'title', 'brand', 'manufacturer_number as manufacturerNumber'] as const

const movedLines = (eb: ExpressionBuilder<DB, 'waybills'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('waybill_lines')
      .select([...described, 'unit_price as unitPrice'])
      .select(line => line.ref('quantity').$notNull().as('quantity'))
      .whereRef('waybill_id', '=', 'waybills.id')
      .where('quantity', 'is not', null)
      .orderBy('line_no'),
  ).as('lines')

const countedLines = (eb: ExpressionBuilder<DB, 'waybills'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('waybill_lines')
      .select(described)
      .select(line => [
        line.ref('expected_on_hand').$notNull().as('expected'),
        line.ref('counted_quantity').$notNull().as('counted'),
      ])
      .whereRef('waybill_id', '=', 'waybills.id')
      .where('counted_quantity', 'is not', null)
      .orderBy('line_no'),
  ).as('counts')

export const findWaybill = (db: Handle, waybillId: number): Promise<WaybillSource | undefined> =>
  db
    .selectFrom('waybills')
    .innerJoin('stock_locations as location', 'location.id', 'waybills.location_id')
    .leftJoin('stock_locations as target', 'target.id', 'waybills.to_location_id')
    .leftJoin('orders', 'orders.id', 'waybills.order_id')
    .select([
      'waybills.id as waybillId',
      'waybills.number',
      'waybills.type',
      'waybills.status',
      'waybills.currency',
      'location.name as location',
      'target.name as toLocation',
      'counterparty_name as counterparty',
      'waybills.order_id as orderId',
      'orders.number as orderNumber',
      sql<PostalAddress | null>`orders.shipping_address`.as('shippingAddress'),
      'author_name as author',
      'note',
      sql<boolean>`reverses_id is not null`.as('isReversal'),
      sql<string>`coalesce(posted_at, now())`.as('at'),
    ])
    .select(eb => [movedLines(eb), countedLines(eb)])
    .where('waybills.id', '=', waybillId)
    .executeTakeFirst()

const returnedLines = (eb: ExpressionBuilder<DB, 'refunds'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('return_lines')
      .innerJoin('order_lines', 'order_lines.id', 'return_lines.order_line_id')
      .select(['sku', 'title', 'received as quantity'])
      .select(line => line.ref('refunded').$notNull().as('amount'))
      .whereRef('return_lines.return_id', '=', 'refunds.return_id')
      .where('received', '>', 0)
      .where('refunded', 'is not', null)
      .orderBy('order_lines.line_no'),
  ).as('lines')

export const findRefund = (db: Handle, refundId: number): Promise<RefundSource | undefined> =>
  db
    .selectFrom('refunds')
    .leftJoin('returns', 'returns.id', 'refunds.return_id')
    .select([
      'refunds.id as refundId',
      'refunds.order_id as orderId',
      'amount',
      'shipping_amount as shippingAmount',
      'tax_amount as taxAmount',
      'reason',
      'returns.number as returnNumber',
      now,
    ])
    .select(returnedLines)
    .where('refunds.id', '=', refundId)
    .executeTakeFirst()
