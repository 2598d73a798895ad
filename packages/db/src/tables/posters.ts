import type { Image } from '@atelier/domain/assets'
import { imageOf } from './assets.ts'

export const posterColumns = [
  'posters.id',
  'posters.title',
  'posters.deep_link as deepLink',
  'posters.event_id as eventId',
  'posters.product_id as productId',
  'posters.project_id as projectId',
  'posters.position',
  'posters.expires_at as expiresAt',
  // The column is never null, so the image is there.
  imageOf('posters.image_asset_id').$castTo<Image>().as('image'),
  'posters.version',
  'posters.created_at as createdAt',
  'posters.updated_at as updatedAt',
] as const
