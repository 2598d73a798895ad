import type { Poster } from '@atelier/domain/posters'
import type { PosterOutput } from '../../schemas/posters.ts'
import type { Needs } from '../../tools.ts'
import { showImage } from '../assets/show-asset.ts'

/** A poster for the wire: its image by the URLs of this deployment. */
export function showPoster(tools: Needs<'objects'>, poster: Poster): PosterOutput {
  const image = showImage(tools, poster.image)
  return { ...poster, imageUrl: image.url, image }
}
