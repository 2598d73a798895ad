import {
  fulfillmentStatusOf,
  type OrderLine,
  type OrderWithFacts,
  paymentStatusOf,
  returnStatusOf,
} from '@atelier/domain/orders'
import type { Payment } from '@atelier/domain/payments'
import type { OrderOutput, OrderSummaryOutput } from '../../schemas/orders.ts'
import { toPaymentOutput } from '../payments/to-payment-output.ts'

export function toOrderSummaryOutput(order: OrderWithFacts): OrderSummaryOutput {
  const money = (amount: number) => ({ amount, currency: order.currency })
  const { id, number, version, userId, email, status, currency, locale, facts } = order
  const { holdExpiresAt, placedAt, confirmedAt, canceledAt } = order
  return {
    id,
    number,
    version,
    userId,
    email,
    status,
    currency,
    locale,
    paymentStatus: paymentStatusOf(order.total, facts),
    fulfillmentStatus: fulfillmentStatusOf(status, facts),
    returnStatus: returnStatusOf(facts),
    subtotal: money(order.subtotal),
    discountTotal: money(order.discountTotal),
    shippingTotal: money(order.shippingTotal),
    taxTotal: money(order.taxTotal),
    total: money(order.total),
    holdExpiresAt,
    placedAt,
    confirmedAt,
    canceledAt,
  }
}

/** An order with everything that hangs on it. */
export interface OrderView {
  readonly order: OrderWithFacts
  readonly lines: readonly OrderLine[]
  readonly payments: readonly Payment[]
}

export function toOrderOutput(
  { order, lines, payments }: OrderView,
  viewer: { readonly isStaff: boolean },
): OrderOutput {
  const { customerType, pricesIncludeTax, shippingAddress, billingAddress, couponCode } = order
  const { carrier, trackingNumber, trackingUrl, cancelReason, completedAt } = order
  const { id, code, name, kind } = order.shippingMethod
  return {
    ...toOrderSummaryOutput(order),
    customerType,
    pricesIncludeTax,
    shippingAddress,
    billingAddress,
    couponCode,
    carrier,
    trackingNumber,
    trackingUrl,
    cancelReason,
    completedAt,
    shippingMethod: { id, code, name, kind },
    lines: lines.map(line => toLineOutput(line, order.currency)),
    payments: payments.map(payment => toPaymentOutput(payment, viewer)),
  }
}

function toLineOutput(line: OrderLine, currency: string): OrderOutput['lines'][number] {
  const money = (amount: number) => ({ amount, currency })
  const { id, offerId, sku, title, brand, manufacturerNumber, quantity } = line
  const { taxRateBps, fulfilled, returned, canceled } = line
  return {
    id,
    offerId,
    sku,
    title,
    brand,
    manufacturerNumber,
    quantity,
    taxRateBps,
    fulfilled,
    returned,
    canceled,
    unitPrice: money(line.unitPrice),
    discount: money(line.discount),
    tax: money(line.tax),
    lineTotal: money(line.lineTotal),
  }
}
