import type { Actor } from '@atelier/domain'
import { requireFound } from '../internal/references.ts'
import { buyerOfCart, type CartContext, type CartView, priceCartNow } from './internal.ts'

/** The active cart of a user. @throws NOT_FOUND */
export async function getMyCart(context: CartContext, actor: Actor): Promise<CartView> {
  const cart = requireFound(await context.readers.carts.findActive(actor.userId), 'cart')
  return { cart, priced: await priceCartNow(context, context.readers, { cart, buyer: buyerOfCart(actor, cart) }) }
}
