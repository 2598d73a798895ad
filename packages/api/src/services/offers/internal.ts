import { minorUnitsOf, offerSlugOf } from '@atelier/domain'
import type { Offer, OfferFields, OfferParts } from '@atelier/domain/offers'
import { ownPriceIn } from '@atelier/domain/prices'
import type { UpdateOfferInput } from '../../schemas/offers.ts'
import type { Emission, RecordKind } from '../internal/change.ts'
import { omitUndefined } from '../internal/omit-undefined.ts'
import { differs } from '../internal/record-change.ts'

type Sent = Omit<UpdateOfferInput, 'id' | 'ifVersion'>

/** The columns that were sent, without those derived from others. */
export function offerFieldsOf(sent: Sent) {
  const { productId, brand, manufacturerNumber, barcode, weightG, status, manageStock, lowStockThreshold } = sent
  const { internalDescription } = sent
  const same = { productId, brand, manufacturerNumber, barcode, weightG, status }
  return omitUndefined({ ...same, manageStock, lowStockThreshold, internalDescription })
}

/** Title and SKU with the slug derived from them. */
export const namesOf = ({ sku, title }: Pick<OfferFields, 'sku' | 'title'>) => ({
  sku,
  title,
  slug: offerSlugOf({ title, sku }),
})

/** Minor units by the code of the list; undefined: no price was sent. */
export function pricesOf({ priceRub, superWholesalePriceRub }: Sent): OfferParts['prices'] {
  const sent = { retail: priceRub, super_wholesale: superWholesalePriceRub }
  const entries = Object.entries(sent).flatMap(([code, roubles]) =>
    roubles === undefined ? [] : [[code, roubles === null ? null : kopecksOf(roubles)] as const],
  )
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

function kopecksOf(roubles: number): number {
  const minor = minorUnitsOf(String(roubles), 'RUB')
  if (minor === undefined) throw new Error('A price finer than a kopeck has passed its schema')
  return minor
}

export const offerRecord = {
  resource: 'offer',
  about: ({ id, productId, version }: Offer) => ({ offerId: id, productId, version }),
  fields: (offer: Offer) => ({ ...ownFieldsOf(offer), ...ownPricesOf(offer) }),
} satisfies RecordKind<Offer>

const ownFieldsOf = (offer: Offer) => ({
  productId: offer.productId,
  sku: offer.sku,
  title: offer.title,
  slug: offer.slug,
  brand: offer.brand,
  manufacturerNumber: offer.manufacturerNumber,
  barcode: offer.barcode,
  weightG: offer.weightG,
  status: offer.status,
  manageStock: offer.manageStock,
  lowStockThreshold: offer.lowStockThreshold,
  quantity: offer.onHand,
  internalDescription: offer.internalDescription,
  optionValueIds: offer.options.map(option => option.valueId),
  imageAssetId: offer.image?.id ?? null,
  imageAssetIds: offer.images.map(image => image.id),
})

const inRoubles = (amount: number | null) => amount && { amount, currency: 'RUB' }

const ownPricesOf = (offer: Offer) => ({
  retailPrice: inRoubles(ownPriceIn(offer, 'retail')),
  superWholesalePrice: inRoubles(ownPriceIn(offer, 'super_wholesale')),
})

/** `offer.price_changed` when a price changed, `offer.updated` when another field did, both when both did. */
export function offerEventsOf(after: Offer, before: Offer): readonly Emission[] {
  const ids = offerRecord.about(after)
  const events: Emission[] = []
  if (differs(ownFieldsOf(before), ownFieldsOf(after))) {
    events.push(['offer.updated', { ...ids, previousProductId: before.productId }])
  }
  if (differs(ownPricesOf(before), ownPricesOf(after))) events.push(['offer.price_changed', ids])
  return events
}
