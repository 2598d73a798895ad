import { type Actor, AppError, type UnitOfWork } from '@atelier/domain'
import { type Cart, mergeCartLines, type MergedLine } from '@atelier/domain/carts'
import { availableOf } from './available-of.ts'
import { buyerOfCart, type CartContext, type CartView, expiryOf, priceCartNow, requireActive } from './internal.ts'

export interface MergedCart extends CartView {
  readonly lines: readonly MergedLine[]
  readonly alreadyMerged: boolean
}

/**
 * Moves the lines of the guest's cart into the user's, once (`commerce.md` CRT-3). The guest's cart is locked first,
 * so that a repeat waits and finds it merged. @throws NOT_FOUND, CART_NOT_ACTIVE
 */
export function mergeCarts(context: CartContext, actor: Actor): Promise<MergedCart> {
  return context.transact(async uow => {
    const guest = await lockGuestCart(context, uow)
    if (guest.status === 'merged') {
      const cart = await findMergedCart(uow, actor, guest)
      const priced = await priceCartNow(context, uow, { cart, buyer: buyerOfCart(actor, cart) })
      return { cart, priced, lines: [], alreadyMerged: true }
    }
    await requireActive(uow, guest)
    const before = await lockOwnCart(context, uow, { actor, guest })
    const lines = mergeCartLines({ own: before.lines, guest: guest.lines, available: await availableIn(uow, guest) })
    await uow.carts.setLines(
      before.id,
      lines.filter(line => line.outcome !== 'dropped'),
    )
    const cart = await uow.carts.update(before.id, { expiresAt: expiryOf(context) })
    await uow.carts.update(guest.id, { status: 'merged', mergedIntoId: cart.id })
    await uow.outbox.emit('cart.merged', {
      cartId: cart.id,
      guestCartId: guest.id,
      userId: actor.userId,
      version: cart.version,
    })
    const priced = await priceCartNow(context, uow, { cart, buyer: buyerOfCart(actor, cart) })
    return { cart, priced, lines, alreadyMerged: false }
  })
}

async function lockGuestCart({ secrets, guestTokens }: CartContext, uow: UnitOfWork): Promise<Cart> {
  const token = guestTokens.cart
  const cart = token === undefined ? undefined : await uow.carts.lockByToken(secrets.hash(token))
  if (!cart) throw new AppError('NOT_FOUND', { resource: 'cart' })
  return cart
}

/** The user's active cart, or the one that took the lines over. */
async function findMergedCart(uow: UnitOfWork, actor: Actor, { mergedIntoId }: Cart): Promise<Cart> {
  const target = mergedIntoId === null ? undefined : await uow.carts.find(mergedIntoId)
  if (target?.userId !== actor.userId) throw new AppError('NOT_FOUND', { resource: 'cart' })
  return (await uow.carts.findActive(actor.userId)) ?? target
}

interface Merging {
  readonly actor: Actor
  readonly guest: Cart
}

/** A new cart takes over what the guest had chosen; an existing one keeps its own choices. */
async function lockOwnCart(context: CartContext, uow: UnitOfWork, { actor, guest }: Merging): Promise<Cart> {
  const { currency, locale, email, shippingAddress, billingAddress, shippingMethodId, couponCode } = guest
  const choices = { currency, locale, email, shippingAddress, billingAddress, shippingMethodId, couponCode }
  const owner = { userId: actor.userId, tokenHash: null, expiresAt: expiryOf(context) }
  const cart =
    (await uow.carts.lockActive(actor.userId)) ??
    (await uow.carts.insert({ ...choices, ...owner })) ??
    (await uow.carts.lockActive(actor.userId))
  if (!cart) throw new AppError('CONTENTION', undefined, { retryAfterSeconds: 1 })
  return cart
}

/** Offers whose stock is not managed, or that cannot be bought, have no bound but the limit of a line. */
async function availableIn(uow: UnitOfWork, { lines }: Cart): Promise<ReadonlyMap<number, number>> {
  const offerIds = lines.map(line => line.offerId)
  const { offers } = await uow.carts.offersForSale(offerIds)
  return availableOf(
    uow,
    offers.filter(offer => offer.isOnSale),
  )
}
