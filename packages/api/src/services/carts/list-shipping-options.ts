import type { Actor, Money } from '@atelier/domain'

import { isShippingOption, type ShippingMethod } from '@atelier/domain/shipping-methods'
import type { CartContext } from './internal.ts'
import { getCart } from './get-cart.ts'

export interface ShippingOption {
  readonly method: ShippingMethod
  /** What this cart pays for it now. */
  readonly cost: Money
}

/** Methods that the cart can choose, by position. @throws NOT_FOUND */
export async function listShippingOptions(
  context: CartContext,
  actor: Actor | null,
  id: number,
): Promise<readonly ShippingOption[]> {
  const { cart, priced } = await getCart(context, actor, id)
  const { currency } = cart
  const asked = { currency, country: cart.shippingAddress?.country ?? null }
  const methods = await context.readers.shippingMethods.listActive(currency)
  const goods = priced.totals.subtotal - priced.totals.discountTotal
  return methods
    .filter(method => isShippingOption(method, asked))
    .map(method => ({ method, cost: { amount: costOf(method, goods), currency } }))
}

const costOf = ({ price, freeFrom }: ShippingMethod, goods: number): number =>
  freeFrom !== null && goods >= freeFrom ? 0 : price
