import { AppError, type CustomerType, type Money, timestampOf, type UnitOfWork } from '@atelier/domain'
import { emailKeyOf } from '@atelier/domain/accounts'
import { type Cart, type CartFields, type OffersForSale, priceCart, type PricedCart } from '@atelier/domain/carts'
import { buyerKeyOf, couponFaultOf } from '@atelier/domain/coupons'
import {
  maxUnpaidOrders,
  type NewOrder,
  type NewOrderLine,
  type Order,
  type PlacedOrder,
  requireReady,
  requireTotal,
} from '@atelier/domain/orders'
import { type ChosenPayment, planPayment } from '@atelier/domain/payments'
import type { ShippingMethod } from '@atelier/domain/shipping-methods'
import type { ShopSettings } from '@atelier/domain/shop-settings'
import type { ShortLine } from '@atelier/domain/stock'
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

/** What an order is made of beside its draft, of one moment. Stock is not among it: taking it decides, under its locks. */
export interface OrderReads {
  /** The id that the order will have. */
  readonly orderId: number
  readonly settings: ShopSettings
  readonly forSale: OffersForSale
  readonly shippingMethod: ShippingMethod | undefined
}

/** One flight. */
export async function readForOrder(
  uow: UnitOfWork,
  { lines, shippingMethodId }: Pick<OrderDraft, 'lines' | 'shippingMethodId'>,
): Promise<OrderReads> {
  const [orderId, settings, forSale, shippingMethod] = await Promise.all([
    uow.orders.nextId(),
    uow.shopSettings.get(),
    uow.carts.offersForSale(lines.map(line => line.offerId)),
    shippingMethodId === null ? undefined : uow.shippingMethods.find(shippingMethodId),
  ])
  return { orderId, settings, forSale, shippingMethod }
}

export interface Placing {
  readonly draft: OrderDraft
  readonly reads: OrderReads
  readonly expectedTotal: Money
  /** Undefined: the total is 0, and nothing is paid. */
  readonly chosen: ChosenPayment | undefined
  readonly returnUrl: string | undefined
  readonly by: OrderMover
}

/**
 * Everything of a checkout inside its transaction, with the locks of `commerce.md` 5 and G10 in their order. What needs
 * no answer of another statement is sent with it: rows, stock and jobs are one flight, all undone by any refusal.
 * @throws CART_NOT_READY, COUPON_INVALID, TOTAL_CHANGED, LIMIT_REACHED, INSUFFICIENT_STOCK
 */
export async function placeOrder(context: Needs<'clock'>, uow: UnitOfWork, placing: Placing): Promise<PlacedOrder> {
  const { draft, expectedTotal, chosen, by, reads } = placing
  const priced = await priceDraft(context, uow, placing)
  const { email, userId, cartId } = draft
  const { shippingMethod, coupon, totals } = priced
  requireReady({ cart: draft, email, priced, namesLines: cartId !== null })
  if (email === null || !shippingMethod) throw new Error('a cart without these is not ready')
  requireTotal(expectedTotal, { amount: totals.total, currency: draft.currency })
  const now = context.clock.now()
  const plan = chosen && planPayment(chosen, reads.settings)
  const holdSeconds = plan?.holdSeconds ?? null
  const status = holdSeconds === null ? 'NEW' : 'PENDING_PAYMENT'
  const holdExpiresAt = holdSeconds === null ? null : timestampOf(now + holdSeconds * 1_000)
  const emailKey = emailKeyOf(email)
  const id = reads.orderId
  const lines = linesOf(priced)
  const isAllowed = holdSeconds === null ? undefined : requireFewUnpaid(uow, { userId, emailKey })
  const placed = uow.orders.place({
    id,
    order: {
      ...snapshotOf(draft, priced),
      email,
      emailKey,
      pricesIncludeTax: reads.settings.pricesIncludeTax,
      shippingMethod,
      status,
      placedAt: timestampOf(now),
      confirmedAt: holdSeconds === null ? timestampOf(now) : null,
      holdExpiresAt,
    },
    lines,
    payment: plan ? paymentOf(plan, placing) : null,
    events: [{ type: 'order.placed', ...by }, ...(status === 'NEW' ? [confirmed] : [])],
  })
  if (coupon) {
    const [{ order }] = await Promise.all([placed, isAllowed])
    await takeCoupon(context, uow, { order, code: coupon.code })
  }
  const [, result, short, cart] = await Promise.all([
    isAllowed,
    placed,
    promiseStock(uow, { id, status }, lines),
    cartId === null ? undefined : uow.carts.update(cartId, { status: 'converted' }),
    mailOrder(uow, { orderId: id, mail: 'placed' }),
    reads.settings.ordersEmail === null ? undefined : uow.jobs.enqueue('mail.new-order', { orderId: id }),
    scheduleExpiry(uow, { id, holdExpiresAt }),
  ])
  if (short.length > 0) throw new AppError('INSUFFICIENT_STOCK', { lines: short })
  if (cart) await uow.outbox.emit('cart.converted', { cartId: cart.id, userId, version: cart.version })
  await announce(uow, result.order)
  return result
}

const confirmed = { type: 'order.confirmed', actor: 'system', actorId: null } as const

async function priceDraft(
  { clock }: Needs<'clock'>,
  uow: UnitOfWork,
  { draft, reads: { settings, forSale, shippingMethod } }: Placing,
): Promise<PricedCart> {
  const { couponCode, userId, email, customerType } = draft
  return priceCart({
    cart: draft,
    ...forSale,
    customerType,
    at: timestampOf(clock.now()),
    pricesIncludeTax: settings.pricesIncludeTax,
    shippingMethod,
    ...(await readCoupon(uow, couponCode, { userId, email, customerType })),
    available: new Map(),
  })
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

const paymentOf = (
  { provider, method, status }: ChosenPayment,
  { returnUrl = null }: { readonly returnUrl?: string | null | undefined },
) => ({ provider: provider.code, method, status, returnUrl })

/** Judged again under its lock, so that its last use is used once. @throws COUPON_INVALID */
async function takeCoupon(
  { clock }: Needs<'clock'>,
  uow: UnitOfWork,
  { order, code }: { readonly order: Order; readonly code: string },
): Promise<void> {
  const coupon = await uow.coupons.lockByCode(code)
  const { currency, subtotal } = order
  const buyerKey = buyerKeyOf(order)
  const usesByBuyer = coupon && coupon.perBuyerLimit !== null ? await uow.coupons.usesOf(coupon.id, buyerKey) : 0
  const why = couponFaultOf(coupon, { currency, subtotal, at: timestampOf(clock.now()), usesByBuyer })
  if (!coupon || why) throw new AppError('COUPON_INVALID', { why: why ?? 'unknown' })
  const state = order.status === 'NEW' ? 'used' : 'held'
  await uow.coupons.use({ couponId: coupon.id, orderId: order.id, buyerKey, state })
}

/** Holds for an unpaid order, allocations for a confirmed one: of every line or of none. */
async function promiseStock(
  uow: UnitOfWork,
  { id: orderId, status }: Pick<Order, 'id' | 'status'>,
  lines: readonly NewOrderLine[],
): Promise<readonly ShortLine[]> {
  const managed = lines.filter(line => line.manageStock)
  if (managed.length === 0) return []
  const demand = { orderId, lines: managed.map(({ offerId, quantity }) => ({ offerId, quantity })) }
  return (status === 'NEW' ? allocateStock : reserveStock)(uow, demand)
}

async function announce(uow: UnitOfWork, { id: orderId, userId, version, status }: Order): Promise<void> {
  await uow.outbox.emit('order.placed', { orderId, userId, version })
  if (status === 'NEW') await uow.outbox.emit('order.confirmed', { orderId, userId, version })
}
