import { type Actor, AppError } from '@atelier/domain'
import type { CreatePosterInput, UpdatePosterInput } from '../../schemas/posters.ts'
import { chooseImage } from '../assets/attach-image.ts'
import { findAssetByUrl } from '../assets/find-asset-by-url.ts'
import type { StoreContext } from '../assets/store-images.ts'

export type PosterImageContext = StoreContext

type Wanted = Pick<CreatePosterInput | UpdatePosterInput, 'imageUrl' | 'imageBlob'>

/** The asset a poster shall show; undefined: as it is. @throws REFERENCE_MISSING, RULE_VIOLATED; what `chooseImage` throws */
export async function choosePosterImage(
  context: PosterImageContext,
  actor: Actor,
  { imageUrl, imageBlob }: Wanted,
): Promise<number | null | undefined> {
  const asset = imageUrl === undefined ? undefined : await findAssetByUrl(context, imageUrl)
  if (imageUrl !== undefined && !asset) throw new AppError('REFERENCE_MISSING', { field: 'imageUrl' })
  return chooseImage(context, actor, { assetId: asset?.id, file: imageBlob, keys: ['imageUrl', 'imageBlob'] })
}

/** A carousel of nothing is none. */
export const imageRequired = () =>
  new AppError('INVALID_INPUT', {
    issues: [{ path: 'imageUrl', code: 'required', message: "Send 'image_url' or 'image_blob'" }],
  })
