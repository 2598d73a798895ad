import { type Asset, assetTypeOf, type Image } from '@atelier/domain/assets'
import type { AssetOutput, ImageOutput } from '../../schemas/assets.ts'
import type { Needs } from '../../app-services.ts'

/** Seconds a signed URL of a private image is good for. */
const signedSeconds = 900

/** The image of a row: its keys as the URLs of this deployment. */
export function toImageOutput({ objects }: Needs<'objects'>, image: Image): ImageOutput {
  const { id, key, width, height, frames, thumbhash, variants } = image
  return {
    id,
    url: objects.publicUrl(key),
    width,
    height,
    frames,
    thumbhash,
    variants: variants.map(({ key: variantKey, ...variant }) => ({ ...variant, url: objects.publicUrl(variantKey) })),
  }
}

/** An asset for whoever may see it; private ones by URLs that end. */
export async function toAssetOutput(context: Needs<'objects'>, asset: Asset): Promise<AssetOutput> {
  const { ownerId, visibility, sha256, bytes, storedBytes, createdAt } = asset
  const image = visibility === 'private' ? await signed(context, asset) : toImageOutput(context, asset)
  return { ...image, ownerId, visibility, type: assetTypeOf(asset), sha256, bytes, storedBytes, createdAt }
}

async function signed(context: Needs<'objects'>, asset: Asset): Promise<ImageOutput> {
  const urlOf = (key: string) => context.objects.presignGet(key, signedSeconds)
  const variants = asset.variants.map(async ({ key, ...variant }) => ({ ...variant, url: await urlOf(key) }))
  return { ...toImageOutput(context, asset), url: await urlOf(asset.key), variants: await Promise.all(variants) }
}
