import type { Asset, Image, ImageVariant } from '@atelier/domain/assets'
import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely'
import type { DB } from '../generated/schema.ts'

export const assetColumns = (eb: ExpressionBuilder<DB, 'assets'>) =>
  [
    'assets.id',
    'assets.owner_id as ownerId',
    'assets.object_id as objectId',
    sql<string>`encode(assets.sha256, 'hex')`.as('sha256'),
    'assets.visibility',
    'assets.status',
    'assets.kept',
    'assets.key',
    'assets.format',
    'assets.width',
    'assets.height',
    'assets.frames',
    'assets.thumbhash',
    'assets.bytes',
    'assets.stored_bytes as storedBytes',
    eb.ref('assets.variants').$castTo<readonly ImageVariant[]>().as('variants'),
    'assets.created_at as createdAt',
  ] as const

/** Holds columns and domain to each other. */
export type AssetRow = Asset

/**
 * The image that a column points at, as one value of the row; null where it points at none.
 * A subquery by primary key and no join, so that it stands in a `returning` too:
 * `imageOf('events.image_asset_id').as('image')`.
 */
export const imageOf = (column: string): RawBuilder<Image | null> => sql<Image | null>`(
  select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height,
    'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image where image.id = ${sql.ref(column)})`
