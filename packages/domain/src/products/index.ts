export type { PricedProducts, ProductReader, ProductRepository } from './ports.ts'
export {
  countedAtMost,
  type FacetValue,
  facetValuesAtMost,
  type PriceFacet,
  type ProductConditions,
  type ProductFacet,
  type ProductFacets,
  productFacets,
  type ProductFilter,
  type ProductSort,
  productSorts,
  type ProductTotal,
} from './product-list.ts'
export {
  combinationOf,
  type ImageAlt,
  type Product,
  type ProductFields,
  type ProductOption,
  type ProductParts,
  type ProductStatus,
  productStatuses,
  type ProductSummary,
  type WantedOption,
} from './product.ts'
export { type HiddenReason, hiddenReasons, hiddenReasonsOf } from './visibility.ts'
