import type { Timestamp } from '../shared/clock.ts'

/** Languages of mails and documents. */
export const shopLocales = ['en', 'ru'] as const
export type ShopLocale = (typeof shopLocales)[number]

/** The heading of issued documents; without name and address no invoice is issued. */
export interface Seller {
  readonly name: string | null
  readonly address: string | null
  readonly taxNumber: string | null
  readonly bankDetails: string | null
  readonly email: string | null
  readonly phone: string | null
}

export const noSeller: Seller = {
  name: null,
  address: null,
  taxNumber: null,
  bankDetails: null,
  email: null,
  phone: null,
}

/** How this shop sells: one record (`commerce.md` 9). */
export interface ShopSettings {
  /** ISO 4217 of prices, carts and orders. */
  readonly currency: string
  readonly pricesIncludeTax: boolean
  /** How long an unpaid order holds its goods. */
  readonly holdSeconds: { readonly provider: number; readonly bankTransfer: number }
  /** IANA zone that decides the year of document numbers. */
  readonly timezone: string
  /** For buyers who name no language. */
  readonly locale: ShopLocale
  readonly seller: Seller
  /** Where new orders are announced; null: nowhere. */
  readonly ordersEmail: string | null
  readonly version: number
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp | null
}

export type ShopSettingsFields = Omit<ShopSettings, 'version' | 'createdAt' | 'updatedAt'>

export const shopSettingsFieldsOf = (settings: ShopSettings): ShopSettingsFields => ({
  currency: settings.currency,
  pricesIncludeTax: settings.pricesIncludeTax,
  holdSeconds: settings.holdSeconds,
  timezone: settings.timezone,
  locale: settings.locale,
  seller: settings.seller,
  ordersEmail: settings.ordersEmail,
})

/** Whether documents can be issued: they need a name and an address at the top. */
export const canIssueDocuments = ({ seller }: Pick<ShopSettings, 'seller'>): boolean =>
  seller.name !== null && seller.address !== null
