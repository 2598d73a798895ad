import { type Actor, AppError, type CustomerType, type Readers, timestampOf, type UnitOfWork } from '@atelier/domain'
import { emailKeyOf } from '@atelier/domain/accounts'
import { type Cart, cartLimits, type CartPatch, priceCart, type PricedCart } from '@atelier/domain/carts'
import { buyerKeyOf } from '@atelier/domain/coupons'
import type { Needs } from '../../app-services.ts'
import { availableOf } from './available-of.ts'
import type { Wanted } from '../internal/change.ts'
import { requireVersion } from '../internal/require-version.ts'

export type CartContext = Needs<'readers' | 'transact' | 'clock' | 'secrets' | 'guestTokens'>
/** What pricing reads, inside a transaction or outside. */
export type PricingReads = Pick<Readers, 'carts' | 'shopSettings' | 'shippingMethods' | 'coupons' | 'stock'>

/** A guest's cart belongs to the bearer of its token. */
export const isCartOf = ({ secrets, guestTokens }: Needs<'secrets' | 'guestTokens'>, actor: Actor | null, cart: Cart) =>
  cart.userId === null
    ? guestTokens.cart !== undefined && secrets.hash(guestTokens.cart) === cart.tokenHash
    : cart.userId === actor?.userId

/** @throws NOT_FOUND */
export function requireOwnCart(
  context: Needs<'secrets' | 'guestTokens'>,
  actor: Actor | null,
  cart: Cart | undefined,
): Cart {
  if (!cart || !isCartOf(context, actor, cart)) throw new AppError('NOT_FOUND', { resource: 'cart' })
  return cart
}

/** @throws CART_NOT_ACTIVE with the order that the cart became */
export async function requireActive(uow: UnitOfWork, { id, status }: Cart): Promise<void> {
  if (status === 'active') return
  const orderId = status === 'converted' ? await uow.carts.findOrderId(id) : undefined
  throw new AppError('CART_NOT_ACTIVE', { status, ...(orderId !== undefined && { orderId }) })
}

interface Buyer {
  readonly customerType: CustomerType
  readonly userId: number | null
  readonly email: string | null
}

/** Whose prices a cart shows: its own user's, whoever looks. */
export const buyerOfCart = (actor: Actor | null, { userId, email }: Pick<Cart, 'userId' | 'email'>): Buyer => ({
  customerType: actor && actor.userId === userId ? actor.customerType : 'retail',
  userId,
  email,
})

/** The cart with its prices, totals and issues of this moment. */
export async function priceCartNow(
  { clock }: Needs<'clock'>,
  reads: PricingReads,
  { cart, buyer }: { readonly cart: Cart; readonly buyer: Buyer },
): Promise<PricedCart> {
  const offerIds = cart.lines.map(line => line.offerId)
  const forSale = await reads.carts.offersForSale(offerIds)
  const [settings, available, shippingMethod, { coupon, couponUses }] = await Promise.all([
    reads.shopSettings.get(),
    availableOf(reads, forSale.offers),
    cart.shippingMethodId === null ? undefined : reads.shippingMethods.find(cart.shippingMethodId),
    readCoupon(reads, cart.couponCode, buyer),
  ])
  return priceCart({
    cart,
    ...forSale,
    customerType: buyer.customerType,
    at: timestampOf(clock.now()),
    pricesIncludeTax: settings.pricesIncludeTax,
    shippingMethod,
    coupon,
    couponUses,
    available,
  })
}

/** A coupon and how often this buyer uses it; a guest without an e-mail has not used it. */
export async function readCoupon(reads: Pick<PricingReads, 'coupons'>, code: string | null, { userId, email }: Buyer) {
  const coupon = code === null ? undefined : await reads.coupons.findByCode(code)
  const isKnown = coupon !== undefined && coupon.perBuyerLimit !== null && (userId !== null || email !== null)
  const emailKey = emailKeyOf(email ?? '')
  return { coupon, couponUses: isKnown ? await reads.coupons.usesOf(coupon.id, buyerKeyOf({ userId, emailKey })) : 0 }
}

/** A priced cart and what it was priced from. */
export interface CartView {
  readonly cart: Cart
  readonly priced: PricedCart
}

export const expiryOf = ({ clock }: Needs<'clock'>) => timestampOf(clock.now() + cartLimits.lifeSeconds * 1_000)

interface CartChange {
  readonly id: number
  readonly input: Wanted
  /** Writes lines and names other columns to change; undefined: nothing changes. */
  readonly change: (uow: UnitOfWork, cart: Cart) => Promise<CartPatch | undefined>
}

/** Every change of a cart by its owner: lock, owner, version, state. @throws NOT_FOUND, VERSION_CONFLICT, CART_NOT_ACTIVE */
export function changeCart(context: CartContext, actor: Actor | null, change: CartChange): Promise<CartView> {
  return context.transact(async uow => {
    const before = requireOwnCart(context, actor, await uow.carts.lock(change.id))
    requireVersion(before, change.input.ifVersion)
    await requireActive(uow, before)
    const patch = await change.change(uow, before)
    const cart = patch ? await uow.carts.update(change.id, { ...patch, expiresAt: expiryOf(context) }) : before
    return { cart, priced: await priceCartNow(context, uow, { cart, buyer: buyerOfCart(actor, cart) }) }
  })
}
