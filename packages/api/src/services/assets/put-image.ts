import { AppError } from '@atelier/domain'
import type { Image, NewObject, ProcessedImage } from '@atelier/domain/assets'
import type { Needs } from '../../app-services.ts'

/**
 * Stores the image and its variants under the keys of its asset. Every attempt has ended when it fails, so that none of
 * its objects arrives after the row is gone. @throws STORAGE_UNAVAILABLE
 */
export async function putImage(
  context: Needs<'objects'>,
  { key, variants }: Pick<Image, 'key' | 'variants'>,
  processed: ProcessedImage,
): Promise<void> {
  const objects = variants.flatMap((variant): NewObject[] => {
    const file = processed.variants.find(({ name }) => name === variant.name)
    return file ? [{ key: variant.key, type: file.type, body: file.bytes }] : []
  })
  const { type, bytes } = processed.image
  const all = [{ key, type, body: bytes }, ...objects]
  const results = await Promise.allSettled(all.map(object => putVerified(context, object)))
  const failed = results.find(result => result.status === 'rejected')
  if (failed) throw failed.reason
}

/** Asks the store for what it took: one that answers 200 may have kept nothing. @throws STORAGE_UNAVAILABLE */
async function putVerified({ objects }: Needs<'objects'>, object: NewObject): Promise<void> {
  await objects.put(object)
  const head = await objects.head(object.key)
  if (head?.bytes !== object.body.length) throw new AppError('STORAGE_UNAVAILABLE')
}
