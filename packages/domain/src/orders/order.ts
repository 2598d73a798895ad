import type { CustomerType } from '../actor.ts'
import type { PostalAddress } from '../addresses/address.ts'
import type { Timestamp } from '../shared/clock.ts'
import type { ShippingKind } from '../shipping-methods/shipping-method.ts'
import type { ShopLocale } from '../shop-settings/shop-settings.ts'
import type { OrderStatus } from './order-status.ts'

/** The shipping method as it was at checkout. */
export interface ChosenShipping {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly kind: ShippingKind
  readonly taxRateBps: number
}

/** What a buyer agreed to pay. Amounts are minor units of its currency. */
export interface Order {
  readonly id: number
  readonly number: string
  /** Null: a guest, or a deleted account. */
  readonly userId: number | null
  readonly cartId: number | null
  /** As the buyer wrote it. */
  readonly email: string
  /** In normal form. */
  readonly emailKey: string
  readonly status: OrderStatus
  readonly currency: string
  readonly locale: ShopLocale
  readonly customerType: CustomerType
  readonly pricesIncludeTax: boolean
  readonly subtotal: number
  readonly discountTotal: number
  readonly shippingTotal: number
  readonly shippingTax: number
  readonly taxTotal: number
  readonly total: number
  readonly shippingAddress: PostalAddress | null
  readonly billingAddress: PostalAddress | null
  readonly shippingMethod: ChosenShipping
  readonly couponCode: string | null
  /** The one clock of all its holds; null: nothing ends by itself. */
  readonly holdExpiresAt: Timestamp | null
  readonly holdExtended: boolean
  readonly carrier: string | null
  readonly trackingNumber: string | null
  readonly trackingUrl: string | null
  readonly placedAt: Timestamp
  readonly confirmedAt: Timestamp | null
  readonly canceledAt: Timestamp | null
  readonly cancelReason: string | null
  readonly completedAt: Timestamp | null
  readonly version: number
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp | null
}

/** A line as it was sold. */
export interface OrderLine {
  readonly id: number
  readonly orderId: number
  readonly lineNo: number
  readonly offerId: number
  readonly quantity: number
  readonly sku: string
  readonly title: string
  readonly brand: string
  readonly manufacturerNumber: string
  readonly manageStock: boolean
  readonly unitPrice: number
  readonly discount: number
  readonly taxRateBps: number
  readonly tax: number
  readonly lineTotal: number
  readonly fulfilled: number
  readonly returned: number
  readonly canceled: number
  readonly short: number
}

/** What the buyer pays for shipping, tax included. */
export const shippingPaidOf = ({ shippingTotal, shippingTax, pricesIncludeTax }: Order): number =>
  shippingTotal + (pricesIncludeTax ? 0 : shippingTax)

export const orderActors = ['buyer', 'staff', 'system'] as const
export type OrderActor = (typeof orderActors)[number]

/** One entry of the timeline. */
export interface OrderEvent {
  readonly orderId: number
  readonly type: string
  readonly actor: OrderActor
  /** Null: a guest or the system. */
  readonly actorId: number | null
  readonly data: Readonly<Record<string, unknown>>
}
