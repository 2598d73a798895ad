import type { Actor } from '@atelier/domain'
import type { Cart, NewCart } from '@atelier/domain/carts'
import type { CreateCartInput } from '../../schemas/carts.ts'
import { buyerOfCart, type CartContext, type CartView, expiryOf, priceCartNow } from './internal.ts'

interface CreatedCart extends CartView {
  /** Of a guest; shown once and stored as its hash. */
  readonly cartToken?: string
  /** False: the user's active cart of before. */
  readonly isNew: boolean
}

/** A cart with a token for a guest; for a user the active cart, made if there is none. */
export async function createCart(
  context: CartContext,
  actor: Actor | null,
  { currency, locale }: NonNullable<CreateCartInput> = {},
): Promise<CreatedCart> {
  const secret = actor ? undefined : context.secrets.create()
  return context.transact(async uow => {
    const settings = await uow.shopSettings.get()
    const fields: NewCart = {
      ...noChoices,
      userId: actor?.userId ?? null,
      tokenHash: secret?.hash ?? null,
      currency: currency ?? settings.currency,
      locale: locale ?? settings.locale,
      expiresAt: expiryOf(context),
    }
    const existing = actor ? await uow.carts.findActive(actor.userId) : undefined
    const inserted = existing ? undefined : await uow.carts.insert(fields)
    const cart = existing ?? inserted ?? (await requireActiveCart(uow, actor))
    const priced = await priceCartNow(context, uow, { cart, buyer: buyerOfCart(actor, cart) })
    return { cart, priced, isNew: inserted !== undefined, ...(secret && { cartToken: secret.token }) }
  })
}

export const noChoices = {
  email: null,
  shippingAddress: null,
  billingAddress: null,
  shippingMethodId: null,
  couponCode: null,
} as const

/** After an insert that met the cart of a concurrent request. */
async function requireActiveCart(
  uow: { readonly carts: { findActive(userId: number): Promise<Cart | undefined> } },
  actor: Actor | null,
): Promise<Cart> {
  const cart = actor && (await uow.carts.findActive(actor.userId))
  if (!cart) throw new Error('neither inserted nor found')
  return cart
}
