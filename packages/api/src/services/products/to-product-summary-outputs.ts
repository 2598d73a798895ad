import { lowestPrices } from '@atelier/domain/prices'
import type { PricedProducts } from '@atelier/domain/products'
import type { ProductSummaryOutput } from '../../schemas/products.ts'
import type { Needs } from '../../app-services.ts'
import { withImageOutput } from '../internal/images.ts'
import type { Buyer } from '../prices/buyer.ts'

/** Products of a page, each with the lowest price of one piece for this buyer. */
export function toProductSummaryOutputs(
  context: Needs<'objects'>,
  { customerType, currency, at }: Buyer,
  { items, offered, lists }: PricedProducts,
): readonly ProductSummaryOutput[] {
  const lowest = lowestPrices(offered, { lists, customerType, currency, at })
  const amounts = new Map(lowest.map(({ productId, amount }) => [productId, amount]))
  return items.map(product => {
    const amount = amounts.get(product.id)
    return { ...withImageOutput(context, product), priceFrom: amount === undefined ? null : { amount, currency } }
  })
}
