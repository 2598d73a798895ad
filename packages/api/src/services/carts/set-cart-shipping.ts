import { type Actor, AppError } from '@atelier/domain'
import { isShippingOption } from '@atelier/domain/shipping-methods'
import type { SetCartShippingInput } from '../../schemas/carts.ts'
import { type CartContext, type CartView, changeCart } from './internal.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT, CART_NOT_ACTIVE, REFERENCE_MISSING for a method that the cart cannot choose */
export const setCartShipping = (
  context: CartContext,
  actor: Actor | null,
  input: SetCartShippingInput,
): Promise<CartView> =>
  changeCart(context, actor, {
    id: input.id,
    input,
    async change(uow, { currency, shippingAddress, shippingMethodId: before }) {
      const { shippingMethodId } = input
      const method = await uow.shippingMethods.find(shippingMethodId)
      if (!method || !isShippingOption(method, { currency, country: shippingAddress?.country ?? null })) {
        throw new AppError('REFERENCE_MISSING', { field: 'shippingMethodId' })
      }
      return before === shippingMethodId ? undefined : { shippingMethodId }
    },
  })
