import { Nothing } from '../schemas/common.ts'
import {
  AssetIdInput,
  AssetOutput,
  AssetPage,
  ListAssetsInput,
  UploadImagesInput,
  UploadImagesOutput,
  UsageInput,
  UsageOutput,
} from '../schemas/assets.ts'
import { getAsset, getUsage, listAssets } from '../services/assets/list-assets.ts'
import { deleteAsset } from '../services/assets/delete-asset.ts'
import { toAssetOutput } from '../services/assets/to-asset-output.ts'
import { admitUpload, uploadErrors } from '../services/assets/store-images.ts'
import { uploadImages } from '../services/assets/upload-images.ts'
import { procedure } from '../trpc/procedure.ts'

/** Procedures of `assets` for images and their rows. */
export const assets = {
  uploadImages: procedure({
    access: 'user',
    summary: 'Upload one to five images, all or none',
    description:
      'Each is turned upright, re-encoded in its own format without metadata, and stored with smaller WebP variants. ' +
      'The same file again answers with the image it made before.',
    verifiedOnly: true,
    before: admitUpload,
    errors: uploadErrors,
    input: UploadImagesInput,
    output: UploadImagesOutput,
  }).mutation(async ({ ctx, input }) => {
    const uploaded = await uploadImages(ctx.request, ctx.actor, input)
    const images = await Promise.all(uploaded.map(asset => toAssetOutput(ctx.request, asset)))
    return { imageObjectsUrls: images.map(image => image.url), images }
  }),

  list: procedure({
    access: 'user',
    summary: 'Images one has stored, newest first; staff see those of anybody',
    errors: ['FORBIDDEN'],
    input: ListAssetsInput,
    output: AssetPage,
  }).query(async ({ ctx, input }) => {
    const { items, nextCursor } = await listAssets(ctx.request, ctx.actor, input)
    return { items: await Promise.all(items.map(asset => toAssetOutput(ctx.request, asset))), nextCursor }
  }),

  usage: procedure({
    access: 'user',
    summary: 'How much one has stored, and how much one may',
    errors: ['FORBIDDEN'],
    input: UsageInput,
    output: UsageOutput,
  }).query(({ ctx, input }) => getUsage(ctx.request, ctx.actor, input.userId)),

  get: procedure({ access: 'user', summary: 'One own image', input: AssetIdInput, output: AssetOutput }).query(
    async ({ ctx, input }) => toAssetOutput(ctx.request, await getAsset(ctx.request, ctx.actor, input.id)),
  ),

  delete: procedure({
    access: 'user',
    summary: 'Delete an image that nothing shows any more',
    errors: ['IN_USE'],
    input: AssetIdInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => deleteAsset(ctx.request, ctx.actor, input.id)),
}
