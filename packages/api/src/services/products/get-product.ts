import type { Actor, ById, BySlug } from '@atelier/domain'
import type { Offer } from '@atelier/domain/offers'
import { hiddenReasonsOf, type Product } from '@atelier/domain/products'
import type { OfferOutput } from '../../schemas/offers.ts'
import type { ProductOutput, SavedProductOutput } from '../../schemas/products.ts'
import type { Needs } from '../../app-services.ts'
import { toImageOutput } from '../assets/to-asset-output.ts'
import { audienceOf } from '../internal/audience.ts'
import { withImageOutput } from '../internal/images.ts'
import { requireFound } from '../internal/references.ts'
import { toOfferOutput } from '../offers/to-offer-output.ts'
import { type PriceOptions, type Buyer, buyerOf } from '../prices/buyer.ts'

/** One product with its offers; all statements are sent together. @throws NOT_FOUND */
export async function getProduct(
  context: Needs<'clock' | 'readers' | 'objects'>,
  actor: Actor | null,
  input: (ById | BySlug) & PriceOptions,
): Promise<ProductOutput> {
  const { products, offers } = context.readers
  const audience = audienceOf(actor)
  const [buyer, product, its] = await Promise.all([
    buyerOf(context, actor, input),
    products.find(input, audience),
    offers.listOf(input, audience),
  ])
  return whole(context, buyer, { product: requireFound(product, 'product'), offers: its })
}

/** A product that was just written, for the member of staff who wrote it. */
export async function toSavedProductOutput(
  context: Needs<'readers' | 'objects'>,
  buyer: Buyer,
  product: Product,
): Promise<SavedProductOutput> {
  return saved(context, buyer, { product, offers: await context.readers.offers.listOf({ id: product.id }, 'staff') })
}

/** A new product, which has no offers yet. */
export const toNewProductOutput = (context: Needs<'objects'>, buyer: Buyer, product: Product): SavedProductOutput =>
  saved(context, buyer, { product, offers: [] })

function saved(context: Needs<'objects'>, buyer: Buyer, { product, offers }: Whole): SavedProductOutput {
  const hiddenReasons = hiddenReasonsOf(product.status, offers)
  return { ...whole(context, buyer, { product, offers }), visible: hiddenReasons.length === 0, hiddenReasons }
}

interface Whole {
  readonly product: Product
  readonly offers: readonly Offer[]
}

function whole(context: Needs<'objects'>, buyer: Buyer, { product, offers }: Whole): ProductOutput {
  const its = offers.map(offer => toOfferOutput(context, buyer, offer))
  return {
    ...withImageOutput(context, product),
    images: product.images.map(image => toImageOutput(context, image)),
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
