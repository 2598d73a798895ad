import { Nothing } from '../schemas/common.ts'
import { PresignInput, UploadIdInput, UploadOutput } from '../schemas/uploads.ts'
import { abortUpload } from '../services/assets/abort-upload.ts'
import { presignUpload } from '../services/assets/presign-upload.ts'
import { resumeUpload } from '../services/assets/resume-upload.ts'
import { procedure } from '../trpc/procedure.ts'

/** Procedures of `assets` for files that go straight to the store. */
export const uploads = {
  presign: procedure({
    access: 'user',
    summary: 'Begin an upload straight to the storage',
    description:
      'Answers a PUT for each part of the file; parts that broke off are sent again alone. `assets.complete` ends it.',
    verifiedOnly: true,
    errors: ['INVALID_IMAGE', 'NOT_CONFIGURED', 'STORAGE_UNAVAILABLE'],
    input: PresignInput,
    output: UploadOutput,
  }).mutation(({ ctx, input }) => presignUpload(ctx.tools, ctx.actor, input)),

  resume: procedure({
    access: 'user',
    summary: 'What of an upload has arrived, and new URLs for the rest',
    errors: ['NOT_CONFIGURED', 'STORAGE_UNAVAILABLE'],
    input: UploadIdInput,
    output: UploadOutput,
  }).query(({ ctx, input }) => resumeUpload(ctx.tools, ctx.actor, input.uploadId)),

  abort: procedure({
    access: 'user',
    summary: 'Give an upload up and delete what arrived',
    errors: ['NOT_CONFIGURED', 'STORAGE_UNAVAILABLE'],
    input: UploadIdInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => abortUpload(ctx.tools, ctx.actor, input.uploadId)),
}
