export type { ShippingMethodReader, ShippingMethodRepository } from './ports.ts'
export {
  isShippingOption,
  needsAddress,
  type ShippingKind,
  shippingKinds,
  type ShippingMethod,
  type ShippingMethodFields,
  shippingMethodFieldsOf,
  type ShippingQuestion,
  shippingToPrice,
} from './shipping-method.ts'
