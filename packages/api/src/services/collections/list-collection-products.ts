import type { Actor, PageRequest } from '@atelier/domain'
import type { Collection } from '@atelier/domain/collections'
import type { ProductPage } from '../../schemas/products.ts'
import type { Needs } from '../../app-services.ts'
import { buyerOf, type PriceOptions } from '../prices/buyer.ts'
import { toProductSummaryOutputs } from '../products/to-product-summary-outputs.ts'

interface ListCollectionProducts extends PageRequest, PriceOptions {
  readonly collection: Pick<Collection, 'id' | 'rule'>
}

/** What a collection holds of the products on sale, with prices for this buyer. @throws INVALID_INPUT for a foreign cursor */
export async function listCollectionProducts(
  context: Needs<'clock' | 'readers' | 'objects'>,
  actor: Actor | null,
  { collection, limit, cursor, ...prices }: ListCollectionProducts,
): Promise<ProductPage> {
  const [buyer, page] = await Promise.all([
    buyerOf(context, actor, prices),
    context.readers.collections.listProducts(collection, { limit, cursor }),
  ])
  return { items: toProductSummaryOutputs(context, buyer, page), nextCursor: page.nextCursor }
}
