import { type Actor, AppError, timestampOf, type UnitOfWork } from '@atelier/domain'
import type { Cart } from '@atelier/domain/carts'
import { resolvePrice } from '@atelier/domain/prices'
import type { Needs } from '../../app-services.ts'
import { buyerOfCart } from './internal.ts'

interface Wanted {
  readonly actor: Actor | null
  readonly cart: Cart
  readonly offerId: number
  readonly quantity: number
}

/** What one piece costs now; null: it cannot be bought. @throws REFERENCE_MISSING for an offer that is not on sale */
export async function findPrice(
  { clock }: Needs<'clock'>,
  uow: UnitOfWork,
  { actor, cart, offerId, quantity }: Wanted,
): Promise<number | null> {
  const { offers, priceLists: lists } = await uow.carts.offersForSale([offerId])
  const [offer] = offers
  if (!offer?.isOnSale) return null
  const { customerType } = buyerOfCart(actor, cart)
  const at = timestampOf(clock.now())
  const { currency } = cart
  return resolvePrice({ lists, prices: offer.prices, customerType, currency, quantity, at })?.amount ?? null
}

/** The same of an offer that is added. @throws REFERENCE_MISSING unless it can be bought */
export async function requirePrice(context: Needs<'clock'>, uow: UnitOfWork, wanted: Wanted): Promise<number> {
  const price = await findPrice(context, uow, wanted)
  if (price === null) throw new AppError('REFERENCE_MISSING', { field: 'offerId' })
  return price
}
