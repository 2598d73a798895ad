import { type Cart, isAtelierError } from '@atelier/sdk'
import { useLogin } from '@atelier/sdk/react'
import {
  type QueryClient,
  queryOptions,
  useIsMutating,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { api } from '../../client.ts'
import { currentLocale } from '../../i18n/locale.ts'
import { type GuestCart, guestCart } from './guest-cart.ts'

/** Which cart is meant: its id, and the guest's token. */
interface CartAccess {
  readonly id: number
  readonly cartToken: string | undefined
}

const cartKey = ['cart'] as const
export const mergedKey = ['cart', 'merged'] as const

/** Undefined: there is no cart yet. */
async function readCart(isUser: boolean, guest: GuestCart | undefined): Promise<Cart | null> {
  try {
    if (isUser) return await api.carts.mine.query()
    return guest ? await api.carts.get.query({ id: guest.id }, { cartToken: guest.token }) : null
  } catch (error) {
    if (!isAtelierError(error) || error.code !== 'NOT_FOUND') throw error
    return null
  }
}

const onGuestCart = (listener: () => void) => guestCart.subscribe(listener)

/** The visitor's cart, and how it is changed. */
export function useCart() {
  const { status, isSignedIn: isUser } = useLogin()
  const isUnknown = status === 'refreshing' && !isUser
  const text = useSyncExternalStore(onGuestCart, () => guestCart.snapshot())
  const options = queryOptions({
    queryKey: [...cartKey, isUser ? 'user' : text],
    queryFn: () => readCart(isUser, guestCart.read()),
    enabled: !isUnknown && (isUser || text !== ''),
  })
  const { data, isPending, error } = useQuery(options)
  const cart = data?.status === 'active' ? data : undefined
  const access: CartAccess | undefined = cart && {
    id: cart.id,
    cartToken: isUser ? undefined : guestCart.read()?.token,
  }
  return {
    cart,
    access,
    isUser,
    isLoading: isUnknown || (isPending && (isUser || text !== '')),
    error,
    queryKey: options.queryKey,
  }
}

/** A change of the cart; the answer is the cart as it is then. */
export function useCartChange<I>(change: (input: I, access: CartAccess) => Promise<Cart>) {
  const cache = useQueryClient()
  const { access, isUser } = useCart()
  return useMutation({
    mutationKey: cartKey,
    mutationFn: async (input: I) => {
      const used = access ?? (await openCart(isUser))
      return change(input, used)
    },
    onSuccess: cart => keepCart(cache, isUser, cart),
  })
}

/** Whether a change of the cart is on its way: its total may be another one in a moment. */
export const useIsCartChanging = (): boolean => useIsMutating({ mutationKey: cartKey }) > 0

/** A cart that was asked for before the change would hide it. */
async function keepCart(cache: QueryClient, isUser: boolean, cart: Cart): Promise<void> {
  await cache.cancelQueries({ queryKey: cartKey })
  cache.setQueryData([...cartKey, isUser ? 'user' : guestCart.snapshot()], cart)
}

/** A guest's cart is kept by its token, a user's by the login. */
async function openCart(isUser: boolean): Promise<CartAccess> {
  const { id, cartToken } = await api.carts.create.mutate({ locale: currentLocale() })
  if (!isUser && cartToken !== undefined) guestCart.write({ id, token: cartToken })
  return { id, cartToken }
}

/** Moves what a guest put into the cart into the user's, once after a sign-in. */
export function useMergeAtSignIn(): void {
  const { status } = useLogin()
  const cache = useQueryClient()
  useEffect(() => {
    const guest = guestCart.read()
    if (status !== 'signed-in' || !guest) return
    // Forgotten first, so that no second tab or render merges it again.
    guestCart.write(undefined)
    void merge(guest, cache)
  }, [status, cache])
}

async function merge(guest: GuestCart, cache: QueryClient): Promise<void> {
  try {
    const merged = await api.carts.merge.mutate(undefined, { cartToken: guest.token })
    await keepCart(cache, true, merged.cart)
    if (merged.lines.length > 0) cache.setQueryData(mergedKey, merged)
  } catch (error) {
    // Worth another try later; a cart that is gone is not.
    if (isAtelierError(error) && error.status === 0) guestCart.write(guest)
  }
}
