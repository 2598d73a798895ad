export type { PosterReader, PosterRepository, PosterRow } from './ports.ts'
export {
  isDeepLink,
  type Poster,
  type PosterFields,
  type PosterTargetKey,
  posterTargetOf,
  requireFuture,
} from './poster.ts'
