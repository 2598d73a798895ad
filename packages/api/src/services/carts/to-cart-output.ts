import type { Money } from '@atelier/domain'
import type { CartIssue, PricedLine } from '@atelier/domain/carts'
import type { CartIssueOutput, CartOutput, ShippingOptionsOutput } from '../../schemas/carts.ts'
import type { CartView } from './internal.ts'
import type { ShippingOption } from './list-shipping-options.ts'

export function toCartOutput({ cart, priced }: CartView): CartOutput {
  const money = (amount: number): Money => ({ amount, currency: cart.currency })
  const { totals, shippingMethod: method } = priced
  return {
    id: cart.id,
    status: cart.status,
    version: cart.version,
    currency: cart.currency,
    locale: cart.locale,
    email: cart.email,
    lines: priced.lines.map(line => toLineOutput(line, money)),
    issues: priced.issues.map(issue => toIssueOutput(issue, money)),
    subtotal: money(totals.subtotal),
    discountTotal: money(totals.discountTotal),
    shippingTotal: money(totals.shippingTotal),
    taxTotal: money(totals.taxTotal),
    total: money(totals.total),
    couponCode: cart.couponCode,
    shippingMethod: method && { id: method.id, code: method.code, name: method.name, kind: method.kind },
    shippingAddress: cart.shippingAddress,
    billingAddress: cart.billingAddress,
    expiresAt: cart.expiresAt,
  }
}

type ToMoney = (amount: number) => Money

function toLineOutput(
  { line, offer, unitPrice, totals, issues }: PricedLine,
  money: ToMoney,
): CartOutput['lines'][number] {
  const optional = (amount: number | null | undefined) =>
    amount === null || amount === undefined ? null : money(amount)
  return {
    id: line.id,
    offerId: line.offerId,
    productId: offer?.productId ?? null,
    sku: offer?.sku ?? '',
    title: offer?.title ?? '',
    quantity: line.quantity,
    unitPrice: optional(unitPrice),
    discount: optional(totals?.discount),
    tax: optional(totals?.tax),
    lineTotal: optional(totals?.lineTotal),
    issues: issues.map(issue => toIssueOutput(issue, money)),
  }
}

const toIssueOutput = (issue: CartIssue, money: ToMoney): CartIssueOutput =>
  issue.code === 'PRICE_CHANGED' ? { ...issue, seen: money(issue.seen), now: money(issue.now) } : issue

export function toShippingOptionOutput({ method, cost }: ShippingOption): ShippingOptionsOutput[number] {
  const { id, code, name, kind, price, freeFrom, currency } = method
  const least = freeFrom === null ? null : { amount: freeFrom, currency }
  return { id, code, name, kind, price: { amount: price, currency }, freeFrom: least, cost }
}
