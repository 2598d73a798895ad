import { AppError, type UnitOfWork } from '@atelier/domain'
import type { Poster, PosterTargetKey } from '@atelier/domain/posters'

/** @throws REFERENCE_MISSING unless the thing is there for everybody to see */
export async function requireTarget(
  uow: UnitOfWork,
  { key, id }: { readonly key: PosterTargetKey; readonly id: number },
): Promise<void> {
  if (!(await uow.posters.lockTarget(key, id))) throw new AppError('REFERENCE_MISSING', { field: key })
}

/** What the audit trail keeps of a poster. */
export const auditedPoster = (poster: Poster) => ({
  title: poster.title,
  deepLink: poster.deepLink,
  eventId: poster.eventId,
  productId: poster.productId,
  projectId: poster.projectId,
  position: poster.position,
  expiresAt: poster.expiresAt,
  imageAssetId: poster.image.id,
})
