import type { Offer } from '@atelier/domain/offers'
import { priceSteps, type ResolvedPrice, stepAt } from '@atelier/domain/prices'
import type { ResolvedPriceOutput } from '../../schemas/prices.ts'
import type { Buyer } from './buyer.ts'

/** What an offer costs this buyer: for the pieces they think of, and from each quantity on. */
export function toPricesOutput(
  { prices, priceLists: lists }: Offer,
  { customerType, currency, at, quantity }: Buyer,
): { readonly price: ResolvedPriceOutput | null; readonly priceBreaks: readonly ResolvedPriceOutput[] } {
  const steps = priceSteps({ lists, prices, customerType, currency, at })
  const reached = stepAt(steps, quantity)
  return { price: reached && shown(reached), priceBreaks: steps.map(shown) }
}

const shown = ({ amount, list, minQuantity }: ResolvedPrice): ResolvedPriceOutput => ({
  amount,
  currency: list.currency,
  priceList: list.code,
  minQuantity,
})
