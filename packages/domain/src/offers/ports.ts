import type { Image } from '../assets/asset.ts'
import type { Audience } from '../shared/audience.ts'
import type { Page, PageRequest } from '../shared/page.ts'
import type { ById, BySlug, ChangeableRows, Patch, SoftDeletableRows } from '../shared/rows.ts'
import type { Offer, OfferFields, OfferParts, OfferStatus } from './offer.ts'

export interface OfferFilter {
  readonly audience: Audience
  readonly productId?: number | undefined
  /** For staff. */
  readonly status?: OfferStatus | undefined
}
/** How an offer looks beside its name, in lines of carts and orders. */
export interface OfferThumbnail {
  readonly offerId: number
  /** Slug of its product; null: it has no page in the shop now. */
  readonly productSlug: string | null
  /** Its own image as it is now, or else that of its product. */
  readonly image: Image | null
}

export interface OfferReader {
  find(by: ById | BySlug, audience: Audience): Promise<Offer | undefined>
  /** Newest first. @throws INVALID_INPUT for a cursor that this list did not make. */
  list(filter: OfferFilter, page: PageRequest): Promise<Page<Offer>>
  /** At most 100, in the order they were made. */
  listOf(product: ById | BySlug, audience: Audience): Promise<readonly Offer[]>
  /** In one statement. Without deleted offers; for the public, without drafts. */
  listThumbnails(ids: readonly number[], audience: Audience): Promise<readonly OfferThumbnail[]>
}
export interface OfferRepository extends OfferReader, ChangeableRows<Offer, OfferFields>, SoftDeletableRows {
  /** Resources that name it and outlive it: `order`, `waybill` (`spec/commerce.md` CAT-5). */
  usesOf(id: number): Promise<readonly string[]>
  insert(fields: OfferFields, parts?: OfferParts): Promise<Offer>
  /** A move to another product drops the combination unless `parts` has one. */
  update(id: number, patch: Patch<OfferFields>, parts?: OfferParts): Promise<Offer>
}
