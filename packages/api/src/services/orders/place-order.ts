import { AppError, type CustomerType, type Money, timestampOf, type UnitOfWork } from '@atelier/domain'
import { emailKeyOf } from '@atelier/domain/accounts'
import { type Cart, type CartFields, priceCart, type PricedCart } from '@atelier/domain/carts'
import { buyerKeyOf, couponFaultOf } from '@atelier/domain/coupons'
import {
  maxUnpaidOrders,
  type NewOrder,
  type NewOrderLine,
  type Order,
  type OrderLine,
  requireReady,
  requireTotal,
} from '@atelier/domain/orders'
import type { Payment, PaymentPlan } from '@atelier/domain/payments'
import type { Needs } from '../../app-services.ts'
import { readCoupon } from '../carts/internal.ts'
import { allocateStock } from '../stock/allocate-stock.ts'
import { reserveStock } from '../stock/reserve-stock.ts'
import type { OrderMover } from './advance-order.ts'
import { mailOrder } from './mail-order.ts'
import { scheduleExpiry } from './schedule-expiry.ts'

/** A cart as it is ordered: of a checkout, or of the lines of a short form. */
export interface OrderDraft extends CartFields {
  /** Null: it lives for this transaction only. */
  readonly cartId: number | null
  readonly userId: number | null
  readonly customerType: CustomerType
  readonly lines: Cart['lines']
}

export interface Placing {
  readonly draft: OrderDraft
  readonly expectedTotal: Money
  /** Undefined: the total is 0, and nothing is paid. */
  readonly plan: PaymentPlan | undefined
  readonly returnUrl: string | undefined
  readonly by: OrderMover
}

export interface PlacedOrder {
  readonly order: Order
  readonly lines: readonly OrderLine[]
  readonly payment: Payment | null
}

/**
 * Everything of a checkout inside its transaction, in the order of `commerce.md` 5 and with the locks of G10.
 * @throws CART_NOT_READY, COUPON_INVALID, TOTAL_CHANGED, LIMIT_REACHED, INSUFFICIENT_STOCK
 */
export async function placeOrder(context: Needs<'clock'>, uow: UnitOfWork, placing: Placing): Promise<PlacedOrder> {
  const { draft, expectedTotal, plan, by } = placing
  const { priced, pricesIncludeTax } = await priceDraft(context, uow, draft)
  const { email } = draft
  requireReady({ cart: draft, email, priced, namesLines: draft.cartId !== null })
  if (email === null || !priced.shippingMethod) throw new Error('a cart without these is not ready')
  requireTotal(expectedTotal, { amount: priced.totals.total, currency: draft.currency })
  const now = context.clock.now()
  const holdSeconds = plan?.holdSeconds ?? null
  const emailKey = emailKeyOf(email)
  if (holdSeconds !== null) await requireFewUnpaid(uow, { userId: draft.userId, emailKey })
  const order = await uow.orders.insert({
    ...snapshotOf(draft, priced),
    email,
    emailKey,
    pricesIncludeTax,
    shippingMethod: priced.shippingMethod,
    status: holdSeconds === null ? 'NEW' : 'PENDING_PAYMENT',
    placedAt: timestampOf(now),
    confirmedAt: holdSeconds === null ? timestampOf(now) : null,
    holdExpiresAt: holdSeconds === null ? null : timestampOf(now + holdSeconds * 1_000),
  })
  const lines = await uow.orders.insertLines(order.id, linesOf(priced))
  const payment = plan ? await insertPayment(uow, order, { ...placing, plan }) : null
  if (priced.coupon) await takeCoupon(context, uow, { order, code: priced.coupon.code, subtotal: order.subtotal })
  await promiseStock(uow, order, lines)
  await record(uow, order, by)
  return { order, lines, payment }
}

/** Stock is not asked for here: taking it decides, under its locks. */
async function priceDraft({ clock }: Needs<'clock'>, uow: UnitOfWork, draft: OrderDraft) {
  const { shippingMethodId, couponCode, userId, email } = draft
  const [settings, forSale, shippingMethod, { coupon, couponUses }] = await Promise.all([
    uow.shopSettings.get(),
    uow.carts.offersForSale(draft.lines.map(line => line.offerId)),
    shippingMethodId === null ? undefined : uow.shippingMethods.find(shippingMethodId),
    readCoupon(uow, couponCode, { userId, email, customerType: draft.customerType }),
  ])
  const { pricesIncludeTax } = settings
  const priced = priceCart({
    cart: draft,
    ...forSale,
    customerType: draft.customerType,
    at: timestampOf(clock.now()),
    pricesIncludeTax,
    shippingMethod,
    coupon,
    couponUses,
    available: new Map(),
  })
  return { priced, pricesIncludeTax }
}

/** @throws LIMIT_REACHED */
async function requireFewUnpaid(
  uow: UnitOfWork,
  { userId, emailKey }: { readonly userId: number | null; readonly emailKey: string },
): Promise<void> {
  const unpaid = await uow.orders.countUnpaid(userId === null ? { emailKey } : { userId })
  if (unpaid >= maxUnpaidOrders) throw new AppError('LIMIT_REACHED', { limit: 'unpaid_orders', max: maxUnpaidOrders })
}

type Snapshot = Omit<
  NewOrder,
  'email' | 'emailKey' | 'pricesIncludeTax' | 'shippingMethod' | 'status' | 'placedAt' | 'confirmedAt' | 'holdExpiresAt'
>
const snapshotOf = (draft: OrderDraft, { totals, coupon }: PricedCart): Snapshot => ({
  userId: draft.userId,
  cartId: draft.cartId,
  currency: draft.currency,
  locale: draft.locale,
  customerType: draft.customerType,
  subtotal: totals.subtotal,
  discountTotal: totals.discountTotal,
  shippingTotal: totals.shippingTotal,
  shippingTax: totals.shippingTax,
  taxTotal: totals.taxTotal,
  total: totals.total,
  shippingAddress: draft.shippingAddress,
  billingAddress: draft.billingAddress,
  couponCode: coupon?.code ?? null,
})

const linesOf = ({ lines }: PricedCart): readonly NewOrderLine[] =>
  lines.flatMap(({ line, offer, unitPrice, totals }) =>
    offer && unitPrice !== null && totals
      ? [
          {
            offerId: offer.id,
            quantity: line.quantity,
            sku: offer.sku,
            title: offer.title,
            brand: offer.brand,
            manufacturerNumber: offer.manufacturerNumber,
            manageStock: offer.manageStock,
            unitPrice,
            discount: totals.discount,
            taxRateBps: offer.taxRateBps,
            tax: totals.tax,
            lineTotal: totals.lineTotal,
          },
        ]
      : [],
  )

const insertPayment = (
  uow: UnitOfWork,
  { id: orderId, total: amount, currency, holdExpiresAt: expiresAt }: Order,
  { plan, returnUrl = null }: { readonly plan: PaymentPlan; readonly returnUrl?: string | null | undefined },
): Promise<Payment> => {
  const { provider, method, status } = plan
  return uow.payments.insert({
    orderId,
    provider: provider.code,
    method,
    amount,
    currency,
    status,
    returnUrl,
    expiresAt,
  })
}

/** Judged again under its lock, so that its last use is used once. @throws COUPON_INVALID */
async function takeCoupon(
  { clock }: Needs<'clock'>,
  uow: UnitOfWork,
  { order, code, subtotal }: { readonly order: Order; readonly code: string; readonly subtotal: number },
): Promise<void> {
  const coupon = await uow.coupons.lockByCode(code)
  const buyerKey = buyerKeyOf(order)
  const usesByBuyer = coupon && coupon.perBuyerLimit !== null ? await uow.coupons.usesOf(coupon.id, buyerKey) : 0
  const why = couponFaultOf(coupon, { currency: order.currency, subtotal, at: timestampOf(clock.now()), usesByBuyer })
  if (!coupon || why) throw new AppError('COUPON_INVALID', { why: why ?? 'unknown' })
  await uow.coupons.use({ couponId: coupon.id, orderId: order.id, buyerKey })
}

/** Holds for an unpaid order, allocations for a confirmed one. @throws INSUFFICIENT_STOCK */
async function promiseStock(uow: UnitOfWork, { id, status }: Order, lines: readonly OrderLine[]): Promise<void> {
  const managed = lines.filter(line => line.manageStock)
  if (managed.length === 0) return
  const demand = { orderId: id, lines: managed.map(({ offerId, quantity }) => ({ offerId, quantity })) }
  const short = await (status === 'NEW' ? allocateStock : reserveStock)(uow, demand)
  if (short.length > 0) throw new AppError('INSUFFICIENT_STOCK', { lines: short })
}

async function record(uow: UnitOfWork, order: Order, { actor, actorId }: OrderMover): Promise<void> {
  const { id: orderId, userId, version, cartId, status } = order
  if (cartId !== null) {
    const { version: cartVersion } = await uow.carts.update(cartId, { status: 'converted' })
    await uow.outbox.emit('cart.converted', { cartId, userId, version: cartVersion })
  }
  await uow.orders.recordEvent({ orderId, type: 'order.placed', actor, actorId, data: {} })
  await uow.outbox.emit('order.placed', { orderId, userId, version })
  if (status === 'NEW') {
    await uow.orders.recordEvent({ orderId, type: 'order.confirmed', actor: 'system', actorId: null, data: {} })
    await uow.outbox.emit('order.confirmed', { orderId, userId, version })
  }
  await mailOrder(uow, { orderId, mail: 'placed' })
  await uow.jobs.enqueue('mail.new-order', { orderId })
  await scheduleExpiry(uow, order)
}
