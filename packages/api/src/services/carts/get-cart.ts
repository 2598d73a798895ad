import type { Actor } from '@atelier/domain'
import { buyerOfCart, type CartContext, type CartView, priceCartNow, requireOwnCart } from './internal.ts'

/** @throws NOT_FOUND */
export async function getCart(context: CartContext, actor: Actor | null, id: number): Promise<CartView> {
  const cart = requireOwnCart(context, actor, await context.readers.carts.find(id))
  return { cart, priced: await priceCartNow(context, context.readers, { cart, buyer: buyerOfCart(actor, cart) }) }
}
