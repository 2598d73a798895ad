import type { Timestamp } from '../shared/clock.ts'
import type { Cart, CartFields, CartLine, CartStatus } from './cart.ts'
import type { OffersForSale } from './offer-for-sale.ts'

export interface CartReader {
  find(id: number): Promise<Cart | undefined>
  findActive(userId: number): Promise<Cart | undefined>
  /** Those there are, deleted ones included, with the price lists of the same moment. */
  offersForSale(offerIds: readonly number[]): Promise<OffersForSale>
}

export interface NewCart extends CartFields {
  readonly userId: number | null
  readonly tokenHash: string | null
  readonly expiresAt: Timestamp
}

export type CartPatch = Partial<CartFields> & {
  readonly status?: CartStatus
  readonly mergedIntoId?: number
  readonly expiresAt?: Timestamp
}

export interface CartRepository extends CartReader {
  /** The order that a converted cart became. */
  findOrderId(cartId: number): Promise<number | undefined>
  lock(id: number): Promise<Cart | undefined>
  lockByToken(tokenHash: string): Promise<Cart | undefined>
  lockActive(userId: number): Promise<Cart | undefined>
  /** Undefined: the user has an active cart already. */
  insert(cart: NewCart): Promise<Cart | undefined>
  /** Of a locked row; raises its version. */
  update(id: number, patch: CartPatch): Promise<Cart>
  /** Of a locked cart: sets the quantity of each offer, adding lines that are not there. */
  setLines(id: number, lines: readonly Omit<CartLine, 'id'>[]): Promise<void>
  /** Of a locked cart. */
  deleteLine(id: number, lineId: number): Promise<void>
  /** Guest carts past their time; answers how many, at most 1,000. */
  abandonExpired(now: Timestamp): Promise<number>
}
