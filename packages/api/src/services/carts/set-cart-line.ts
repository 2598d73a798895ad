import type { Actor } from '@atelier/domain'
import type { SetCartLineInput } from '../../schemas/carts.ts'
import { requireFound } from '../internal/references.ts'
import { type CartContext, type CartView, changeCart } from './internal.ts'
import { findPrice } from './require-price.ts'

/** Sets a quantity; 0 deletes the line. @throws NOT_FOUND, VERSION_CONFLICT, CART_NOT_ACTIVE */
export const setCartLine = (context: CartContext, actor: Actor | null, input: SetCartLineInput): Promise<CartView> =>
  changeCart(context, actor, {
    id: input.id,
    input,
    async change(uow, cart) {
      const { lineId, quantity } = input
      const { offerId, ...before } = requireFound(
        cart.lines.find(line => line.id === lineId),
        'cart_line',
      )
      if (quantity === 0) {
        await uow.carts.deleteLine(cart.id, lineId)
        return {}
      }
      const unitPriceSeen = await findPrice(context, uow, { actor, cart, offerId, quantity })
      if (quantity === before.quantity && unitPriceSeen === before.unitPriceSeen) return undefined
      await uow.carts.setLines(cart.id, [{ offerId, quantity, unitPriceSeen }])
      return {}
    },
  })
