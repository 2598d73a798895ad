import type { Audience } from '@atelier/domain'
import type { OfferThumbnail } from '@atelier/domain/offers'
import { sql } from 'kysely'
import { blueprint, type ReadHandle } from '../connection/handle.ts'
import { preparedRead } from '../prepared.ts'
import { imageOf } from '../tables/assets.ts'

const notDraft = sql<boolean>`(offers.status <> 'draft' and products.status <> 'draft')`

const thumbnails = ({ ids }: { ids: readonly number[] }) =>
  blueprint
    .selectFrom('offers')
    .innerJoin('products', 'products.id', 'offers.product_id')
    .select([
      'offers.id as offerId',
      sql<string | null>`case when products.status = 'published' then products.slug end`.as('productSlug'),
      sql<OfferThumbnail['image']>`coalesce(${imageOf('offers.image_asset_id')},
        ${imageOf('products.image_asset_id')})`.as('image'),
    ])
    .where('offers.id', '=', sql<number>`any(${ids}::bigint[])`)
    .where('offers.deleted_at', 'is', null)
    .where('products.deleted_at', 'is', null)

const read = {
  staff: preparedRead(thumbnails),
  public: preparedRead((where: { ids: readonly number[] }) => thumbnails(where).where(notDraft)),
}

/** What was bought stays to be seen when it is archived: only drafts are hidden from the public. */
export const listOfferThumbnails = (
  db: ReadHandle,
  ids: readonly number[],
  audience: Audience,
): Promise<readonly OfferThumbnail[]> => read[audience](db, { ids })
