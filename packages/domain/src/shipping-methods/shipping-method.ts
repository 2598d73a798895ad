import type { Timestamp } from '../shared/clock.ts'
import type { ShippingToPrice } from '../totals/compute-totals.ts'

export const shippingKinds = ['SELF_PICKUP', 'CARGO', 'OTHER'] as const
export type ShippingKind = (typeof shippingKinds)[number]

/** A way an order reaches its buyer. */
export interface ShippingMethod {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly kind: ShippingKind
  /** Minor units of `currency`, with tax or without as the shop enters prices. */
  readonly price: number
  /** ISO 4217 of `price` and `freeFrom`. */
  readonly currency: string
  /** Goods for this much, after discount, ship for nothing; null: never. */
  readonly freeFrom: number | null
  readonly taxClassId: number
  /** Of the tax class, hundredths of a percent. */
  readonly taxRateBps: number
  /** ISO 3166-1 alpha-2; null: every country. */
  readonly countries: readonly string[] | null
  readonly active: boolean
  /** Place in lists; equal ones by id. */
  readonly position: number
  readonly version: number
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp | null
}

export type ShippingMethodFields = Omit<ShippingMethod, 'id' | 'taxRateBps' | 'version' | 'createdAt' | 'updatedAt'>

export const shippingMethodFieldsOf = (method: ShippingMethod): ShippingMethodFields => ({
  code: method.code,
  name: method.name,
  kind: method.kind,
  price: method.price,
  currency: method.currency,
  freeFrom: method.freeFrom,
  taxClassId: method.taxClassId,
  countries: method.countries,
  active: method.active,
  position: method.position,
})

/** Whether goods go to the buyer, so that a shipping address is needed. */
export const needsAddress = ({ kind }: Pick<ShippingMethod, 'kind'>): boolean => kind !== 'SELF_PICKUP'

export interface ShippingQuestion {
  readonly currency: string
  /** ISO 3166-1 alpha-2; null: no address yet. */
  readonly country: string | null
}

/** Whether a cart can choose it. Without an address only the country is left open. */
export const isShippingOption = (method: ShippingMethod, { currency, country }: ShippingQuestion): boolean =>
  method.active &&
  method.currency === currency &&
  (method.countries === null || country === null || !needsAddress(method) || method.countries.includes(country))

/** The part of a method that decides totals. */
export const shippingToPrice = ({ price, freeFrom, taxRateBps }: ShippingMethod): ShippingToPrice => ({
  price,
  freeFrom,
  taxRateBps,
})
