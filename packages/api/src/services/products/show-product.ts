import type { Actor, ById, BySlug, Product } from '@atelier/domain'
import type { ProductOutput } from '../../schemas/products.ts'
import type { Needs } from '../../tools.ts'
import { showImage } from '../assets/show-asset.ts'
import { audienceOf } from '../catalog/audience.ts'
import { shown } from '../catalog/image.ts'
import { found } from '../catalog/rows.ts'
import { showOffer } from '../offers/show-offer.ts'

/** One product with its offers: two statements, on their way together. @throws NOT_FOUND */
export async function getProduct(
  tools: Needs<'readers' | 'objects'>,
  actor: Actor | null,
  by: ById | BySlug,
): Promise<ProductOutput> {
  const { products, offers } = tools.readers
  const audience = audienceOf(actor)
  const [product, its] = await Promise.all([products.find(by, audience), offers.listOf(by, audience)])
  return {
    ...plain(tools, found(product, 'product')),
    offers: its.map(offer => showOffer(tools, actor, offer)),
  }
}

/** A product that was just written, for whoever wrote it. */
export async function showWritten(
  tools: Needs<'readers' | 'objects'>,
  actor: Actor,
  product: Product,
): Promise<ProductOutput> {
  const its = await tools.readers.offers.listOf({ id: product.id }, audienceOf(actor))
  return { ...plain(tools, product), offers: its.map(offer => showOffer(tools, actor, offer)) }
}

const plain = (tools: Needs<'objects'>, product: Product) => ({
  ...shown(tools, product),
  images: product.images.map(image => showImage(tools, image)),
})
