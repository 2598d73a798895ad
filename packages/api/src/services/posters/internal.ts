import { AppError, type UnitOfWork } from '@atelier/domain'
import type { Poster, PosterTargetKey } from '@atelier/domain/posters'
import type { RecordKind } from '../internal/change.ts'

export const posterRecord = {
  resource: 'poster',
  about: ({ id }: Poster) => ({ posterId: id }),
  fields: (poster: Poster) => ({
    title: poster.title,
    deepLink: poster.deepLink,
    eventId: poster.eventId,
    productId: poster.productId,
    projectId: poster.projectId,
    position: poster.position,
    expiresAt: poster.expiresAt,
    imageAssetId: poster.image.id,
  }),
} satisfies RecordKind<Poster>

/** @throws REFERENCE_MISSING unless the target exists and is public */
export async function requireTarget(
  uow: UnitOfWork,
  { key, id }: { readonly key: PosterTargetKey; readonly id: number },
): Promise<void> {
  if (!(await uow.posters.lockTarget(key, id))) throw new AppError('REFERENCE_MISSING', { field: key })
}

/** Every poster shows an image. */
export const imageRequired = () =>
  new AppError('INVALID_INPUT', {
    issues: [{ path: 'imageUrl', code: 'required', message: "Send 'image_asset_id', 'image_url' or 'image_blob'" }],
  })
