import { Nothing } from '../schemas/common.ts'
import { AssetOutput } from '../schemas/assets.ts'
import { CompleteUploadInput, PresignInput, UploadIdInput, UploadOutput } from '../schemas/uploads.ts'
import { abortUpload } from '../services/assets/abort-upload.ts'
import { completeUpload } from '../services/assets/complete-upload.ts'
import { presignUpload } from '../services/assets/presign-upload.ts'
import { resumeUpload } from '../services/assets/resume-upload.ts'
import { toAssetOutput } from '../services/assets/to-asset-output.ts'
import { admitUpload, uploadErrors } from '../services/assets/store-images.ts'
import { procedure } from '../trpc/procedure.ts'

/** Procedures of `assets` for files that go straight to the store. */
export const uploads = {
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
}
