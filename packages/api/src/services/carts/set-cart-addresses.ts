import type { Actor } from '@atelier/domain'
import type { PostalAddress } from '@atelier/domain/addresses'
import type { SetCartAddressesInput } from '../../schemas/carts.ts'
import { omitUndefined } from '../internal/omit-undefined.ts'
import { differs } from '../internal/record-change.ts'
import { type CartContext, type CartView, changeCart } from './internal.ts'
import { requireEmail } from './require-email.ts'

/** Replaces both addresses. @throws NOT_FOUND, VERSION_CONFLICT, CART_NOT_ACTIVE, INVALID_INPUT */
export function setCartAddresses(
  context: CartContext,
  actor: Actor | null,
  input: SetCartAddressesInput,
): Promise<CartView> {
  const { email, locale, shippingAddress = null, billingAddress } = input
  if (email !== undefined) requireEmail(email)
  const addresses = { shippingAddress, billingAddress: billingAddress ?? shippingAddress }
  return changeCart(context, actor, {
    id: input.id,
    input,
    async change(_, cart) {
      const patch = { ...addresses, ...omitUndefined({ email, locale }) }
      const isSame =
        !differs({ email: cart.email, locale: cart.locale }, omitUndefined({ email, locale })) &&
        isSameAddress(cart.shippingAddress, addresses.shippingAddress) &&
        isSameAddress(cart.billingAddress, addresses.billingAddress)
      return isSame ? undefined : patch
    },
  })
}

/** The database keeps the keys of an address in an order of its own. */
const isSameAddress = (before: PostalAddress | null, after: PostalAddress | null): boolean =>
  before === null || after === null ? before === after : !differs({ ...before }, { ...after })
