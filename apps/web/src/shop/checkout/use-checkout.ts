import { type Cart, type Inputs, isAtelierError, type PlacedOrder } from '@atelier/sdk'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { api } from '../../client.ts'
import { guestCart } from '../cart/guest-cart.ts'

/** One way to pay, as the API takes it. */
export type PaymentChoice = Inputs['carts']['checkout']['payment']

interface Placing {
  readonly cart: Cart
  readonly cartToken: string | undefined
  readonly payment: PaymentChoice
}

/**
 * Places the order. The same order placed again, after a lost answer or a second press, is the same call: it has
 * the key of the first.
 */
export function useCheckout() {
  const cache = useQueryClient()
  const last = useRef({ meant: '', key: '' })
  return useMutation({
    mutationFn: async ({ cart, cartToken, payment }: Placing): Promise<PlacedOrder> => {
      const input = { id: cart.id, expectedTotal: cart.total, payment }
      const meant = JSON.stringify(input)
      if (last.current.meant !== meant) last.current = { meant, key: crypto.randomUUID() }
      return api.carts.checkout.mutate(input, { cartToken, idempotencyKey: last.current.key })
    },
    onSuccess: () => {
      guestCart.write(undefined)
      cache.removeQueries({ queryKey: ['cart'] })
    },
    onError: error => {
      // What stands against it is in the cart of this moment.
      if (isAtelierError(error) && error.status === 409) void cache.invalidateQueries({ queryKey: ['cart'] })
    },
  })
}
