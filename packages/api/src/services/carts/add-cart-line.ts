import { type Actor, AppError } from '@atelier/domain'
import { cartLimits } from '@atelier/domain/carts'
import type { AddCartLineInput } from '../../schemas/carts.ts'
import { type CartContext, type CartView, changeCart } from './internal.ts'
import { requirePrice } from './require-price.ts'

/** Adding an offer again raises its quantity. @throws NOT_FOUND, VERSION_CONFLICT, CART_NOT_ACTIVE, REFERENCE_MISSING, LIMIT_REACHED */
export const addCartLine = (context: CartContext, actor: Actor | null, input: AddCartLineInput): Promise<CartView> =>
  changeCart(context, actor, {
    id: input.id,
    input,
    async change(uow, cart) {
      const { offerId } = input
      const before = cart.lines.find(line => line.offerId === offerId)
      const quantity = input.quantity + (before?.quantity ?? 0)
      const unitPriceSeen = await requirePrice(context, uow, { actor, cart, offerId, quantity })
      if (!before && cart.lines.length >= cartLimits.lines) {
        throw new AppError('LIMIT_REACHED', { limit: 'cart_lines', max: cartLimits.lines })
      }
      if (quantity > cartLimits.lineQuantity) {
        throw new AppError('LIMIT_REACHED', { limit: 'pieces_a_cart_line', max: cartLimits.lineQuantity })
      }
      await uow.carts.setLines(cart.id, [{ offerId, quantity, unitPriceSeen }])
      return {}
    },
  })
