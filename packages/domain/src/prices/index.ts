export { lowestPrices, type OfferedPrices } from './lowest-price.ts'
export type {
  OfferPrice,
  PriceListReader,
  PriceListRecord,
  PriceListRepository,
  PricePlace,
  PriceReader,
  PriceRepository,
  PricesQuestion,
} from './ports.ts'
export { documentedLists, requireSameKind, requireSoundList } from './price-list-rules.ts'
export { ownPriceIn, priceSteps, stepAt } from './price-steps.ts'
export {
  type Price,
  type PriceList,
  type PriceListFields,
  priceListFieldsOf,
  type PriceListPatch,
  type ResolvedPrice,
} from './price.ts'
export { type Buying, priceInList, resolvePrice } from './resolve-price.ts'
