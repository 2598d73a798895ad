import type { Price, PriceList } from '../prices/price.ts'

/** What carts and orders need of an offer, whatever became of it. */
export interface OfferForSale {
  readonly id: number
  readonly productId: number
  readonly sku: string
  readonly title: string
  readonly brand: string
  readonly manufacturerNumber: string
  readonly manageStock: boolean
  /** Active, of a published product, neither of them deleted. */
  readonly isOnSale: boolean
  /** Of the tax class of its product, hundredths of a percent. */
  readonly taxRateBps: number
  readonly prices: readonly Price[]
}

/** Offers and the price lists of the same moment. */
export interface OffersForSale {
  readonly offers: readonly OfferForSale[]
  readonly priceLists: readonly PriceList[]
}
