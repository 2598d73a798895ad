import type { ProductSummary } from '@atelier/domain/products'
import type { ProductSummaryOutput } from '../../schemas/products.ts'
import type { Needs } from '../../app-services.ts'
import { withImageOutput } from '../internal/images.ts'
import type { Buyer } from '../prices/buyer.ts'

/** Products of a page, each with the lowest price of one piece for this buyer: one statement, however many there are. */
export async function toProductSummaryOutputs(
  context: Needs<'readers' | 'objects'>,
  { customerType, currency, at }: Buyer,
  products: readonly ProductSummary[],
): Promise<readonly ProductSummaryOutput[]> {
  const productIds = products.map(({ id }) => id)
  const lowest = await context.readers.prices.lowest({ productIds, customerType, currency, at })
  const amounts = new Map(lowest.map(({ productId, amount }) => [productId, amount]))
  return products.map(product => {
    const amount = amounts.get(product.id)
    return { ...withImageOutput(context, product), priceFrom: amount === undefined ? null : { amount, currency } }
  })
}
