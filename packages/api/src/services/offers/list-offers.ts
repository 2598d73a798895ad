import { type Actor, AppError, type ById, type BySlug, type Page } from '@atelier/domain'
import type { Offer } from '@atelier/domain/offers'
import type { ListOffersInput } from '../../schemas/offers.ts'
import type { Needs } from '../../app-services.ts'
import { audienceOf } from '../internal/audience.ts'
import { findParentId } from '../internal/references.ts'

/** Newest first. @throws NOT_FOUND for an unknown product, FORBIDDEN for a status that is not public */
export async function listOffers(
  { readers }: Needs<'readers'>,
  actor: Actor | null,
  { productId: id, productSlug: slug, status, limit, cursor }: ListOffersInput,
): Promise<Page<Offer>> {
  const audience = audienceOf(actor)
  if (audience === 'public' && status !== undefined && status !== 'active') {
    throw new AppError('FORBIDDEN', { required: 'EMPLOYEE' })
  }
  const products = { find: (by: ById | BySlug) => readers.products.find(by, audience) }
  const productId = await findParentId(products, { id, slug }, 'product')
  return readers.offers.list({ audience, productId, status }, { limit, cursor })
}
