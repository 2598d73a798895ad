import { assetVisibilities } from '@atelier/domain/assets'
import { z } from 'zod'
import { Id, PageInput, pageOf, Text, Timestamp } from './common.ts'

/** One file. Its content decides its kind: gif, jpeg, png or webp, at most 2 MiB; name and declared type count for nothing. */
export const ImageFile: z.ZodType<File, File> = z
  .file()
  // The platform's own type in the contract, where zod would name one of its own.
  .meta({ description: 'Image: gif, jpeg, png or webp by content, at most 2 MiB' })

const Visibility = z
  .enum(assetVisibilities)
  .default('public')
  .meta({ description: 'private: read by signed URLs that end, and only its owner and staff are given one' })

export const UploadImagesInput = z.strictObject({
  files: z.array(ImageFile).readonly().meta({ description: 'One to five files' }),
  visibility: Visibility,
})
export type UploadImagesInput = z.output<typeof UploadImagesInput>

const example = 'https://s3.amazonaws.com/atelier/9/images/lamp_0f8fad5b-d9cb-469f-a165-70867728950e.png'
const Url = z.url().meta({ example })
const Pixels = z.int().positive().meta({ description: 'Pixels' })
const Bytes = z.int().positive().meta({ description: 'Bytes' })

const ImageVariantOutput = z
  .strictObject({
    name: z.enum(['thumb', 'medium', 'large']).meta({ description: 'Longest side at most 320, 960 or 1,920 pixels' }),
    url: Url,
    width: Pixels,
    height: Pixels,
    bytes: Bytes,
    type: z.string().meta({ example: 'image/webp' }),
  })
  .meta({ id: 'ImageVariant' })

const ImageFields = {
  id: Id,
  url: Url.meta({ description: 'The image itself, re-encoded in its own format without metadata', example }),
  width: Pixels,
  height: Pixels,
  frames: z.int().positive().meta({ description: 'More than one: animated. Variants are stills of the first' }),
  thumbhash: z.string().meta({ description: 'ThumbHash, base64: a blurred placeholder of some 25 bytes' }),
  variants: z
    .array(ImageVariantOutput)
    .readonly()
    .meta({ description: 'From the smallest; none larger than the image' }),
}

/** The image of a row that has one. */
export const ImageOutput = z.strictObject(ImageFields).meta({ id: 'Image' })
export type ImageOutput = z.infer<typeof ImageOutput>

/** An image as its owner sees it. URLs of private ones end after 15 minutes. */
export const AssetOutput = z
  .strictObject({
    ...ImageFields,
    ownerId: Id.nullable(),
    visibility: z.enum(assetVisibilities),
    type: z.string().meta({ example: 'image/jpeg' }),
    sha256: z.string().meta({ description: 'Hex SHA-256 of the file as it was sent: equal for duplicates' }),
    bytes: Bytes,
    storedBytes: Bytes.meta({ description: 'Bytes, variants included: what counts towards the quota' }),
    createdAt: Timestamp,
  })
  .meta({ id: 'Asset' })
export type AssetOutput = z.infer<typeof AssetOutput>

export const UploadImagesOutput = z.strictObject({
  imageObjectsUrls: z.array(Url).readonly().meta({ description: 'In the order of the files' }),
  images: z.array(AssetOutput).readonly().meta({ description: 'The same, with sizes, placeholder and variants' }),
})

export const AssetIdInput = z.strictObject({ id: Id })
const userId = Id.optional().meta({ description: 'Default: oneself; another one needs EMPLOYEE' })
export const ListAssetsInput = PageInput.extend({ userId })
export type ListAssetsInput = z.infer<typeof ListAssetsInput>
export const AssetPage = pageOf(AssetOutput)
export const UsageInput = z.strictObject({ userId })
export const UsageOutput = z.strictObject({
  count: z.int().meta({ description: 'Images' }),
  bytes: z.int().meta({ description: 'Bytes, variants included' }),
  limitBytes: z.int().meta({ description: 'Bytes; an upload beyond it answers STORAGE_QUOTA_EXCEEDED' }),
})

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

const UploadPartOutput = z
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
