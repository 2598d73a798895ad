import { type Actor, availabilityOf, type Offer } from '@atelier/domain'
import type { OfferOutput } from '../../schemas/offers.ts'
import type { Needs } from '../../tools.ts'
import { showImage } from '../assets/show-asset.ts'
import { audienceOf } from '../catalog/audience.ts'
import { shownImage } from '../catalog/image.ts'

/** An offer as this caller may see it: numbers of the stock and notes are for staff, wholesale prices for their buyers. */
export function showOffer(tools: Needs<'objects'>, actor: Actor | null, offer: Offer): OfferOutput {
  const { openingQuantity: quantity, lowStockThreshold, internalDescription, ...row } = offer
  const { retailMinor, superWholesaleMinor, ...rest } = row
  const isStaff = audienceOf(actor) === 'staff'
  const seesWholesale = isStaff || actor?.customerType === 'super_wholesale'
  return {
    ...rest,
    ...shownImage(tools, offer.image),
    images: offer.images.map(image => showImage(tools, image)),
    availability: availabilityOf({ manageStock: offer.manageStock, lowStockThreshold, quantity }),
    quantity: isStaff ? quantity : null,
    lowStockThreshold: isStaff ? lowStockThreshold : null,
    internalDescription: isStaff ? internalDescription : null,
    priceRub: roublesOf(retailMinor),
    superWholesalePriceRub: seesWholesale ? roublesOf(superWholesaleMinor) : null,
  }
}

/** The documents speak of roubles as a decimal number; two digits survive it. */
const roublesOf = (minor: number | null) => (minor === null ? null : minor / 100)
