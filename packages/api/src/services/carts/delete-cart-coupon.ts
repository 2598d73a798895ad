import type { Actor } from '@atelier/domain'
import type { DeleteCartCouponInput } from '../../schemas/carts.ts'
import { type CartContext, type CartView, changeCart } from './internal.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT, CART_NOT_ACTIVE */
export const deleteCartCoupon = (
  context: CartContext,
  actor: Actor | null,
  input: DeleteCartCouponInput,
): Promise<CartView> =>
  changeCart(context, actor, {
    id: input.id,
    input,
    change: async (_, { couponCode }) => (couponCode === null ? undefined : { couponCode: null }),
  })
