import type { PostalAddress } from '../addresses/address.ts'
import type { Timestamp } from '../shared/clock.ts'
import type { ShopLocale } from '../shop-settings/shop-settings.ts'

export const cartStatuses = ['active', 'converted', 'merged', 'abandoned'] as const
export type CartStatus = (typeof cartStatuses)[number]

/** A basket of a user or a guest. It holds no stock and no prices: every read prices it anew. */
export interface Cart {
  readonly id: number
  /** Null: a guest's. */
  readonly userId: number | null
  /** SHA-256 of a guest's token, hex; null: a user's. */
  readonly tokenHash: string | null
  /** ISO 4217. */
  readonly currency: string
  /** Language of mails and documents. */
  readonly locale: ShopLocale
  readonly status: CartStatus
  readonly email: string | null
  readonly shippingAddress: PostalAddress | null
  readonly billingAddress: PostalAddress | null
  readonly shippingMethodId: number | null
  readonly couponCode: string | null
  /** The cart that took over these lines at login. */
  readonly mergedIntoId: number | null
  readonly expiresAt: Timestamp
  /** Rises with every change, of lines too. */
  readonly version: number
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp | null
  /** In the order they were added. */
  readonly lines: readonly CartLine[]
}

export interface CartLine {
  readonly id: number
  readonly offerId: number
  readonly quantity: number
  /** Minor units when the line was last written; null: the offer had no price. */
  readonly unitPriceSeen: number | null
}

export type CartFields = Pick<
  Cart,
  'currency' | 'locale' | 'email' | 'shippingAddress' | 'billingAddress' | 'shippingMethodId' | 'couponCode'
>

/** Source: `spec/commerce.md` 4 and CRT-4. */
export const cartLimits = { lines: 100, lineQuantity: 999, lifeSeconds: 30 * 86_400 } as const
