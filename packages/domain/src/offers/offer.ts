import type { Image } from '../assets/asset.ts'
import type { Price, PriceList } from '../prices/price.ts'
import type { Timestamp } from '../shared/clock.ts'

export const offerStatuses = ['draft', 'active', 'archived'] as const
export type OfferStatus = (typeof offerStatuses)[number]

/** What is sold: a product in one combination of its options. */
export interface Offer {
  readonly id: number
  readonly productId: number
  readonly productName: string
  readonly productSlug: string
  readonly categoryName: string
  /** Unique ignoring case, as it was sent. */
  readonly sku: string
  readonly title: string
  readonly slug: string
  readonly brand: string
  readonly manufacturerNumber: string
  readonly barcode: string | null
  /** Grams. */
  readonly weightG: number | null
  readonly image: Image | null
  /** Further images in order. */
  readonly images: readonly Image[]
  readonly options: readonly { readonly valueId: number; readonly name: string; readonly value: string }[]
  readonly manageStock: boolean
  readonly lowStockThreshold: number
  /** Pieces at the location MAIN: what documented clients read and send as `quantity`. */
  readonly onHand: number
  /** What buyers can still be promised, at all sellable locations. */
  readonly available: number
  readonly status: OfferStatus
  /** For staff. */
  readonly internalDescription: string | null
  /** Every price of it in any list, as they were when it was read. */
  readonly prices: readonly Price[]
  /** The lists that count or will, of the same moment: what `resolvePrice` needs beside the prices. */
  readonly priceLists: readonly PriceList[]
  readonly version: number
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp | null
}

/** What a caller decides of an offer's own row. */
export interface OfferFields {
  readonly productId: number
  readonly sku: string
  readonly title: string
  readonly slug: string
  readonly brand: string
  readonly manufacturerNumber: string
  readonly barcode: string | null
  readonly weightG: number | null
  readonly imageAssetId: number | null
  readonly manageStock: boolean
  readonly lowStockThreshold: number
  readonly status: OfferStatus
  readonly internalDescription: string | null
}

/** What hangs on an offer; undefined stays as it is. */
export interface OfferParts {
  /** In the order of the product's options. */
  readonly combination?: readonly { readonly optionId: number; readonly valueId: number }[] | undefined
  readonly imageAssetIds?: readonly number[] | undefined
  /** Minor units by the code of a list, for one piece; null takes the price away. */
  readonly prices?: Readonly<Record<string, number | null>> | undefined
}

export const availabilities = ['IN_STOCK', 'LOW_STOCK', 'OUT_OF_STOCK'] as const
export type Availability = (typeof availabilities)[number]

/** Source: `spec/commerce.md` 2, "Lists and search". What is not managed can always be had. */
export function availabilityOf(stock: {
  readonly manageStock: boolean
  readonly lowStockThreshold: number
  readonly quantity: number
}): Availability {
  if (!stock.manageStock) return 'IN_STOCK'
  if (stock.quantity <= 0) return 'OUT_OF_STOCK'
  return stock.quantity <= stock.lowStockThreshold ? 'LOW_STOCK' : 'IN_STOCK'
}

interface Named {
  readonly brand: string
  readonly manufacturerNumber: string
}

/** The SKU of an offer that was sent without one: `Bosch-0242`. */
export const derivedSkuOf = ({ brand, manufacturerNumber }: Named): string =>
  `${brand}-${manufacturerNumber}`.replaceAll(/\s+/g, '-').slice(0, 64)

/** The title of an offer that was sent without one: `Spark plug Bosch 0242`. */
export const derivedTitleOf = (productName: string, { brand, manufacturerNumber }: Named): string =>
  Array.from(`${productName} ${brand} ${manufacturerNumber}`).slice(0, 200).join('')
