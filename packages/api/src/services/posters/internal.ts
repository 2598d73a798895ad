import { type Actor, AppError, type UnitOfWork } from '@atelier/domain'
import type { Poster, PosterTargetKey } from '@atelier/domain/posters'
import type { CreatePosterInput, UpdatePosterInput } from '../../schemas/posters.ts'
import { chooseImage } from '../assets/attach-image.ts'
import { findAssetByUrl } from '../assets/find-asset-by-url.ts'
import type { StoreContext } from '../assets/store-images.ts'
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

type Sent = Pick<CreatePosterInput | UpdatePosterInput, 'imageUrl' | 'imageBlob'>

/** The asset that the poster will show; undefined leaves it as it is. @throws REFERENCE_MISSING, RULE_VIOLATED; what `chooseImage` throws */
export async function choosePosterImage(
  context: StoreContext,
  actor: Actor,
  { imageUrl, imageBlob }: Sent,
): Promise<number | null | undefined> {
  const asset = imageUrl === undefined ? undefined : await findAssetByUrl(context, imageUrl)
  if (imageUrl !== undefined && !asset) throw new AppError('REFERENCE_MISSING', { field: 'imageUrl' })
  return chooseImage(context, actor, { assetId: asset?.id, file: imageBlob, keys: ['imageUrl', 'imageBlob'] })
}

/** Every poster shows an image. */
export const imageRequired = () =>
  new AppError('INVALID_INPUT', {
    issues: [{ path: 'imageUrl', code: 'required', message: "Send 'image_url' or 'image_blob'" }],
  })
