import { z } from 'zod'
import { Visibility } from './assets.ts'
import { Text, Timestamp } from './common.ts'

const UploadId = Text.min(1).max(1_500).meta({ description: 'uploadId of assets.presign' })

export const PresignInput = z.strictObject({
  name: Text.max(100).default('').meta({ description: 'File name, for the URL', example: 'My Pic.jpg' }),
  type: Text.max(100).meta({ description: 'image/gif, image/jpeg, image/png or image/webp', example: 'image/jpeg' }),
  bytes: z.int().nonnegative().meta({ description: 'Size of the file in bytes', example: 1_310_720 }),
})
export type PresignInput = z.output<typeof PresignInput>

export const UploadIdInput = z.strictObject({ uploadId: UploadId })
export type UploadIdInput = z.output<typeof UploadIdInput>

export const CompleteUploadInput = UploadIdInput.extend({ visibility: Visibility })
export type CompleteUploadInput = z.output<typeof CompleteUploadInput>

export const UploadPartOutput = z
  .strictObject({
    bytes: z.int().meta({ description: 'Bytes of the file that belong to this part: exactly these are sent' }),
    stored: z.boolean().meta({ description: 'It has arrived and need not be sent again' }),
    url: z.string().meta({ description: 'Where it is PUT, for 15 minutes; assets.resume gives new ones' }),
    headers: z.record(z.string(), z.string()).meta({ description: 'Sent with it, exactly so' }),
  })
  .meta({ id: 'UploadPart' })

export const UploadOutput = z
  .strictObject({
    uploadId: z.string(),
    expiresAt: Timestamp.meta({ description: 'Until when it can be resumed and completed' }),
    parts: z.array(UploadPartOutput).readonly().meta({ description: 'The file, cut in this order' }),
  })
  .meta({ id: 'Upload' })
export type UploadOutput = z.output<typeof UploadOutput>
