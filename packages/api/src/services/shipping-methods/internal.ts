import { AppError, type Money } from '@atelier/domain'
import { type ShippingMethod, shippingMethodFieldsOf } from '@atelier/domain/shipping-methods'
import type { ShippingMethodOutput } from '../../schemas/shipping-methods.ts'
import type { RecordKind } from '../internal/change.ts'

export const shippingMethodRecord = {
  resource: 'shipping_method',
  about: ({ id, version }: ShippingMethod) => ({ shippingMethodId: id, version }),
  fields: shippingMethodFieldsOf,
} satisfies RecordKind<ShippingMethod>

interface Amounts {
  readonly price: Money
  readonly freeFrom: Money | null
}

/** @throws RULE_VIOLATED for amounts in two currencies */
export function toShippingAmounts({ price, freeFrom }: Amounts) {
  if (freeFrom && freeFrom.currency !== price.currency) {
    throw new AppError('RULE_VIOLATED', { rule: 'one_currency', fields: ['price', 'freeFrom'] })
  }
  return { price: price.amount, currency: price.currency, freeFrom: freeFrom?.amount ?? null }
}

export const shippingAmountsOf = ({ price, freeFrom, currency }: ShippingMethod): Amounts => ({
  price: { amount: price, currency },
  freeFrom: freeFrom === null ? null : { amount: freeFrom, currency },
})

/** Without what only totals need. */
export function toShippingMethodOutput(method: ShippingMethod): ShippingMethodOutput {
  const { taxRateBps: _rate, currency: _currency, ...same } = method
  return { ...same, ...shippingAmountsOf(method) }
}
