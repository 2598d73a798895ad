import { Nothing } from '../schemas/common.ts'
import {
  AssetIdInput,
  AssetOutput,
  AssetPage,
  CompleteUploadInput,
  ListAssetsInput,
  PresignInput,
  UploadImagesInput,
  UploadIdInput,
  UploadImagesOutput,
  UploadOutput,
  UsageInput,
  UsageOutput,
} from '../schemas/assets.ts'
import { abortUpload } from '../services/assets/abort-upload.ts'
import { completeUpload } from '../services/assets/complete-upload.ts'
import { getAsset } from '../services/assets/get-asset.ts'
import { getUsage } from '../services/assets/get-usage.ts'
import { listAssets } from '../services/assets/list-assets.ts'
import { presignUpload } from '../services/assets/presign-upload.ts'
import { resumeUpload } from '../services/assets/resume-upload.ts'
import { deleteAsset } from '../services/assets/delete-asset.ts'
import { toAssetOutput } from '../services/assets/to-asset-output.ts'
import { admitUpload, uploadErrors } from '../services/assets/store-images.ts'
import { uploadImages } from '../services/assets/upload-images.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

export const assets = resource('Images in several sizes, uploaded by form or directly to the storage', {
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
    summary: 'Your images, newest first; staff see those of every user',
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

  presign: procedure({
    access: 'user',
    summary: 'Begin an upload straight to the storage',
    description:
      'Answers a PUT for each part of the file; parts that broke off are sent again alone. `assets.complete` ends it.',
    verifiedOnly: true,
    before: admitUpload,
    errors: uploadErrors,
    input: PresignInput,
    output: UploadOutput,
  }).mutation(({ ctx, input }) => presignUpload(ctx.request, ctx.actor, input)),

  resume: procedure({
    access: 'user',
    summary: 'What of an upload has arrived, and new URLs for the rest',
    errors: ['NOT_CONFIGURED', 'STORAGE_UNAVAILABLE'],
    input: UploadIdInput,
    output: UploadOutput,
  }).query(({ ctx, input }) => resumeUpload(ctx.request, ctx.actor, input.uploadId)),

  complete: procedure({
    access: 'user',
    summary: 'End an upload: its parts become an image',
    description:
      'The file is judged and re-encoded as one sent to `assets.uploadImages`. The same upload again answers the same image.',
    verifiedOnly: true,
    errors: uploadErrors,
    input: CompleteUploadInput,
    output: AssetOutput,
  }).mutation(async ({ ctx, input }) =>
    toAssetOutput(ctx.request, await completeUpload(ctx.request, ctx.actor, input)),
  ),

  abort: procedure({
    access: 'user',
    summary: 'Give an upload up and delete what arrived',
    errors: ['NOT_CONFIGURED', 'STORAGE_UNAVAILABLE'],
    input: UploadIdInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => abortUpload(ctx.request, ctx.actor, input.uploadId)),
})
