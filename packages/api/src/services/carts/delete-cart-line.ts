import type { Actor } from '@atelier/domain'
import type { DeleteCartLineInput } from '../../schemas/carts.ts'
import type { CartContext, CartView } from './internal.ts'
import { setCartLine } from './set-cart-line.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT, CART_NOT_ACTIVE */
export const deleteCartLine = (
  context: CartContext,
  actor: Actor | null,
  input: DeleteCartLineInput,
): Promise<CartView> => setCartLine(context, actor, { ...input, quantity: 0 })
