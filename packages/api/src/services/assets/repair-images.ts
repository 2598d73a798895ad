import { type Asset, keysOf, type NewAsset, type ProcessedImage } from '@atelier/domain/assets'
import type { Needs } from '../../app-services.ts'
import { putImage } from './put-image.ts'

/** Older assets of one file that are looked at, so that a file sent daily costs no more each day. */
const atMost = 10

interface Upload {
  readonly row: Pick<NewAsset, 'ownerId' | 'sha256'>
  readonly processed: ProcessedImage
}

/** Stores again what the store has lost of older assets made of the same bytes. @throws STORAGE_UNAVAILABLE */
export async function repairImages(context: Needs<'readers' | 'objects'>, uploads: readonly Upload[]): Promise<void> {
  const distinct = new Map(uploads.map(upload => [upload.row.sha256, upload]))
  for (const { row, processed } of distinct.values()) {
    const older = await context.readers.assets.listByContent(row, atMost)
    await Promise.all(
      older.map(async asset => {
        if (!(await isWhole(context, asset))) await putImage(context, asset, processed)
      }),
    )
  }
}

/** Whether the store has every object of it. */
export async function isWhole({ objects }: Needs<'objects'>, asset: Asset): Promise<boolean> {
  const heads = await Promise.all(keysOf(asset).map(key => objects.head(key)))
  return heads.every(head => head !== null)
}
