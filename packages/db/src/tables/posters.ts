import type { Image } from '@atelier/domain/assets'
import { imageOf } from './assets.ts'
import { columnsUnder } from './columns.ts'

export const posterColumns = [
  ...columnsUnder('posters', [
    'id',
    'title',
    'deepLink',
    'eventId',
    'productId',
    'projectId',
    'position',
    'expiresAt',
    'version',
    'createdAt',
    'updatedAt',
  ]),
  // The column is never null, so the image is there.
  imageOf('posters.image_asset_id').$castTo<Image>().as('image'),
] as const
