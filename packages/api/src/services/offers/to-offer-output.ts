import { availabilityOf, type Offer } from '@atelier/domain/offers'
import { ownPriceIn, priceInList } from '@atelier/domain/prices'
import type { OfferOutput } from '../../schemas/offers.ts'
import type { Needs } from '../../app-services.ts'
import { toImageOutput } from '../assets/to-asset-output.ts'
import { audienceOf } from '../internal/audience.ts'
import { toOptionalImageOutput } from '../internal/images.ts'
import type { Buyer } from '../prices/buyer.ts'
import { toPricesOutput } from '../prices/to-prices-output.ts'

/** An offer as this caller may see it: numbers of the stock and notes are for staff, wholesale prices for their buyers. */
export function toOfferOutput(context: Needs<'objects'>, buyer: Buyer, offer: Offer): OfferOutput {
  const { onHand, available, lowStockThreshold, internalDescription, ...row } = offer
  const { prices: _prices, priceLists: _lists, ...rest } = row
  const { actor } = buyer
  const isStaff = audienceOf(actor) === 'staff'
  const sees = (customerType: Buyer['customerType']) => isStaff || actor?.customerType === customerType
  return {
    ...rest,
    ...toOptionalImageOutput(context, offer.image),
    images: offer.images.map(image => toImageOutput(context, image)),
    availability: availabilityOf({ manageStock: offer.manageStock, lowStockThreshold, quantity: available }),
    quantity: isStaff ? onHand : null,
    lowStockThreshold: isStaff ? lowStockThreshold : null,
    internalDescription: isStaff ? internalDescription : null,
    ...toPricesOutput(offer, buyer),
    priceRub: roublesOf(ownPriceIn(offer, 'retail')),
    wholesalePriceRub: sees('wholesale') ? roublesOf(wholesalePrice(offer, buyer)) : null,
    superWholesalePriceRub: sees('super_wholesale') ? roublesOf(ownPriceIn(offer, 'super_wholesale')) : null,
  }
}

const wholesalePrice = ({ prices, priceLists: lists }: Offer, { at }: Buyer) =>
  priceInList('wholesale', { lists, prices, quantity: 1, customerType: 'wholesale', currency: 'RUB', at })

/** The documents speak of roubles as a decimal number; two digits survive it. */
const roublesOf = (minor: number | null) => (minor === null ? null : minor / 100)
