import { type Actor, AppError } from '@atelier/domain'
import type { CheckoutInput } from '../../schemas/orders.ts'
import { requireActive, requireOwnCart } from '../carts/internal.ts'
import { requireEmail } from '../carts/require-email.ts'
import { moverOf, type OrderCaller } from './internal.ts'
import { readForOrder } from './place-order.ts'
import { choosePaymentFor, type OrderingContext, takeOrder, type TakenOrder } from './take-order.ts'

/**
 * Turns a cart into an order. @throws NOT_FOUND, CART_NOT_ACTIVE, CART_NOT_READY, COUPON_INVALID, TOTAL_CHANGED,
 * LIMIT_REACHED, INSUFFICIENT_STOCK, EMAIL_NOT_VERIFIED, PAYMENT_DECLINED, NOT_CONFIGURED, INVALID_INPUT, RATE_LIMITED
 */
export async function checkoutCart(
  context: OrderingContext,
  caller: OrderCaller,
  { id, expectedTotal, payment, returnUrl, email }: CheckoutInput,
): Promise<TakenOrder> {
  const { actor } = caller
  if (email !== undefined) requireEmail(email)
  const { userId } = requireOwnCart(context, actor, await context.readers.carts.find(id))
  return takeOrder(context, caller, {
    // Someone signed in may order by the cart of a guest: the order then belongs to no account.
    isOfGuest: userId === null,
    chosen: choosePaymentFor(context, payment, expectedTotal),
    async draft(uow) {
      const cart = requireOwnCart(context, actor, await uow.carts.lock(id))
      await requireActive(uow, cart)
      const [user, reads] = await Promise.all([
        cart.userId === null ? undefined : uow.users.find(cart.userId),
        readForOrder(uow, cart),
      ])
      if (actor && user && !user.verified) throw new AppError('EMAIL_NOT_VERIFIED')
      return {
        expectedTotal,
        reads,
        returnUrl,
        by: moverOfBuyer(actor),
        draft: {
          ...cart,
          cartId: cart.id,
          email: user?.email ?? email ?? cart.email,
          customerType: user?.customerType ?? 'retail',
        },
      }
    },
  })
}

/** Staff who check out a cart of their own are its buyer. */
const moverOfBuyer = (actor: Actor | null) => ({ ...moverOf(actor), actor: 'buyer' as const })
