import type { ById, BySlug } from '@atelier/domain'
import type { Offer } from '@atelier/domain/offers'
import type { Product } from '@atelier/domain/products'
import type { OfferOutput } from '../../schemas/offers.ts'
import type { ProductOutput } from '../../schemas/products.ts'
import type { Needs } from '../../tools.ts'
import { showImage } from '../assets/show-asset.ts'
import { audienceOf } from '../catalog/audience.ts'
import { shown } from '../catalog/image.ts'
import { found } from '../catalog/rows.ts'
import { showOffer } from '../offers/show-offer.ts'
import type { Buyer } from '../prices/buyer.ts'

/** One product with its offers: two statements, on their way together. @throws NOT_FOUND */
export async function getProduct(
  tools: Needs<'readers' | 'objects'>,
  buyer: Buyer,
  by: ById | BySlug,
): Promise<ProductOutput> {
  const { products, offers } = tools.readers
  const audience = audienceOf(buyer.actor)
  const [product, its] = await Promise.all([products.find(by, audience), offers.listOf(by, audience)])
  return whole(tools, buyer, { product: found(product, 'product'), offers: its })
}

/** A product that was just written, for whoever wrote it. */
export async function showWritten(
  tools: Needs<'readers' | 'objects'>,
  buyer: Buyer,
  product: Product,
): Promise<ProductOutput> {
  const offers = await tools.readers.offers.listOf({ id: product.id }, audienceOf(buyer.actor))
  return whole(tools, buyer, { product, offers })
}

interface Whole {
  readonly product: Product
  readonly offers: readonly Offer[]
}

function whole(tools: Needs<'objects'>, buyer: Buyer, { product, offers }: Whole): ProductOutput {
  const its = offers.map(offer => showOffer(tools, buyer, offer))
  return {
    ...shown(tools, product),
    images: product.images.map(image => showImage(tools, image)),
    priceFrom: lowestOf(its),
    offers: its,
  }
}

function lowestOf(offers: readonly OfferOutput[]): ProductOutput['priceFrom'] {
  const prices = offers.flatMap(({ status, priceBreaks: [first] }) =>
    status === 'active' && first?.minQuantity === 1 ? [first] : [],
  )
  const [lowest] = prices.toSorted((a, b) => a.amount - b.amount)
  return lowest ? { amount: lowest.amount, currency: lowest.currency } : null
}
