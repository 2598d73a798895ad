import type { Poster } from '@atelier/domain/posters'
import type { PosterOutput } from '../../schemas/posters.ts'
import type { Needs } from '../../app-services.ts'
import { toImageOutput } from '../assets/to-asset-output.ts'

/** A poster for the wire: its image by the URLs of this deployment. */
export function toPosterOutput(context: Needs<'objects'>, poster: Poster): PosterOutput {
  const image = toImageOutput(context, poster.image)
  return { ...poster, imageUrl: image.url, image }
}
