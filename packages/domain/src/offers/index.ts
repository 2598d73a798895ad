export {
  availabilities,
  availabilityOf,
  derivedSkuOf,
  derivedTitleOf,
  type Offer,
  type OfferFields,
  type OfferParts,
  offerStatuses,
} from './offer.ts'
export type { OfferFilter, OfferReader, OfferRepository, OfferThumbnail } from './ports.ts'
