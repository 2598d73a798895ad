import { AppError, type DetailsByCode } from '@atelier/domain'
import { imageFormatOf, imageLimits, UnfitImage } from '@atelier/domain/assets'
import type { Needs } from '../../app-services.ts'

/** A file that may be an image: its length and first bytes were checked, its pixels were not. */
export interface SentImage {
  /** Among the files of the request. */
  readonly index: number
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Hex SHA-256 of `bytes`. */
  readonly sha256: string
}

type FileFault = DetailsByCode['INVALID_IMAGE']['files'][number]

/** The texts of the documents (`documented-api.md` 4.4, rows 3 to 6). */
const texts = {
  type: 'One or more image files are of invalid type',
  size: 'One or more image files are too large',
  count: `At most ${imageLimits.filesPerRequest} image files per request`,
} as const

const refuseFiles = (files: readonly FileFault[], text: keyof typeof texts = 'type') =>
  new AppError('INVALID_IMAGE', { files }, { message: texts[text] })

/**
 * Number, then the type of all of them, then the size of all of them: in documented order.
 * An image goes to the image process once: to be inspected if the request is refused anyway, else to be decoded.
 * @throws INVALID_IMAGE
 */
export async function readImages(context: Needs<'images'>, files: readonly File[]): Promise<readonly SentImage[]> {
  if (files.length === 0) throw refuseFiles([{ index: 0, reason: 'missing' }])
  if (files.length > imageLimits.filesPerRequest) throw refuseFiles([], 'count')
  const sent = await Promise.all(files.map(read))
  if (!sent.some(isUnfit)) return sent
  await eachFit(sent, ({ bytes }) => context.images.inspect(bytes))
  throw refuseFiles(
    sent.filter(isLarge).map(({ index }) => ({ index, reason: 'size' })),
    'size',
  )
}

const isLarge = ({ bytes }: SentImage): boolean => bytes.length > imageLimits.fileBytes
/** Whether the first bytes or the length alone refuse a file. */
const isUnfit = (image: SentImage): boolean => isLarge(image) || imageFormatOf(image.bytes) === undefined

async function read(file: File, index: number): Promise<SentImage> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { index, name: file.name, bytes, sha256: await sha256Of(bytes) }
}

/** Hex SHA-256. */
export const sha256Of = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  hexOf(await crypto.subtle.digest('SHA-256', bytes))

const hexOf = (digest: ArrayBuffer): string =>
  Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('')

/** Asks about every file before it refuses any, so that the answer names all faults. @throws INVALID_IMAGE */
export async function eachFit<T>(
  sent: readonly SentImage[],
  judge: (image: SentImage) => Promise<T>,
): Promise<readonly T[]> {
  const faults: FileFault[] = []
  const results = await Promise.allSettled(sent.map(judge))
  const fit = results.flatMap((result, at) => {
    if (result.status === 'fulfilled') return [result.value]
    if (!(result.reason instanceof UnfitImage)) throw result.reason
    faults.push({ index: sent[at]?.index ?? at, reason: result.reason.reason })
    return []
  })
  if (faults.length > 0) throw refuseFiles(faults)
  return fit
}
