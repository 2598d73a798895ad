import { AppError } from '@atelier/domain'
import {
  type EncodedImage,
  type ImageFormat,
  imageFormatOf,
  imageLimits,
  type ImagePipeline,
  type ProcessedImage,
  UnfitImage,
  type VariantName,
  variantSides,
} from '@atelier/domain/assets'
import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import { requireFewScans } from './jpeg-guard.ts'
import { requireDeclaredSize, withoutTexts } from './png-guard.ts'

/** Source of every figure here: `spec/reliability.md` 14.4, S28, S29. */
const limitMs = 5_000
const decoders = ['Jpeg', 'Png', 'Webp', 'Nsgif'].map(name => `VipsForeignLoad${name}Buffer`)
const decoding = { limitInputPixels: imageLimits.pixels, limitInputChannels: 4, failOn: 'warning' } as const

/** Images by libvips, in the thread pool of this process: one thread each, four decoders and no other. */
export function createSharpImages(): ImageDecoder {
  sharp.cache(false)
  sharp.concurrency(1)
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: decoders })
  return {
    inspect: async bytes => (await inspect(bytes)).format,
    process: processImage,
  }
}

/** The pipeline without its queue. */
interface ImageDecoder extends Pick<ImagePipeline, 'inspect'> {
  /** @throws UnfitImage, TIMEOUT after 5 s of work */
  process(bytes: Uint8Array): Promise<ProcessedImage>
}

interface Head {
  /** The file as it may be decoded. */
  readonly bytes: Uint8Array
  readonly format: ImageFormat
  readonly frames: number
  readonly isPalette: boolean
}

/** Reads the head of a file: no pixel is decoded. Inks and deep colours become 8-bit sRGB later. @throws UnfitImage */
async function inspect(sent: Uint8Array): Promise<Head> {
  if (sent.length === 0) throw new UnfitImage('empty')
  const format = imageFormatOf(sent)
  if (format === undefined) throw new UnfitImage('type')
  const bytes = format === 'png' ? withoutTexts(sent) : sent
  // Limits are checked below, so that the answer can name the one that was passed.
  const lenient = { ...decoding, limitInputPixels: false, limitInputChannels: false, pages: -1 } as const
  const meta = await sharp(bytes, lenient).metadata().catch(refuse)
  if (meta.format !== format) throw new UnfitImage('type')
  const frames = meta.pages ?? 1
  if (frames > imageLimits.frames) throw new UnfitImage('frames')
  if (isTooLarge(meta)) throw new UnfitImage('pixels')
  return { bytes, format, frames, isPalette: meta.isPalette }
}

const isTooLarge = ({ width, height, pageHeight = height, channels }: Metadata): boolean =>
  Math.max(width, pageHeight) > imageLimits.side || width * height > imageLimits.pixels || channels > 4

async function processImage(sent: Uint8Array): Promise<ProcessedImage> {
  const { bytes, format, frames, isPalette } = await inspect(sent)
  if (format === 'png') await requireDeclaredSize(bytes)
  if (format === 'jpeg') requireFewScans(bytes)
  const deadlineMs = performance.now() + limitMs
  const open = (input: Uint8Array, options: SharpOptions): Sharp => {
    const leftMs = deadlineMs - performance.now()
    if (leftMs <= 0) throw new AppError('TIMEOUT', undefined, { retryAfterSeconds: 1 })
    return sharp(input, { ...decoding, ...options }).timeout({ seconds: Math.ceil(leftMs / 1_000) })
  }
  // libvips turns no animation: its frames hang below each other.
  const whole = frames > 1 ? open(bytes, { pages: -1 }) : open(bytes, {}).autoOrient()
  const image = await encoded(inFormat(whole, format, isPalette), format, frames)

  const { data, info } = await fitted(open(bytes, {}).autoOrient(), variantSides.large)
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(refuse)
  const { width, height, channels } = info
  const still = () => open(data, { raw: { width, height, channels } })
  const variants: ProcessedImage['variants'][number][] = []
  for (const { name, side } of variantsFor(Math.max(width, height))) {
    variants.push({ name, ...(await encoded(fitted(still(), side).webp({ quality: 80 }), 'webp', 1)) })
  }
  return { format, frames, thumbhash: await thumbhashOf(still()), image, variants }
}

/** Thumb always; a larger one only where it shows more than the one before. */
function variantsFor(longest: number): { name: VariantName; side: number }[] {
  const { thumb, medium, large } = variantSides
  return [
    { name: 'thumb' as const, side: thumb },
    ...(longest > thumb ? [{ name: 'medium' as const, side: medium }] : []),
    ...(longest > medium ? [{ name: 'large' as const, side: large }] : []),
  ]
}

const fitted = (image: Sharp, side: number): Sharp =>
  image.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })

/** Sharp writes no metadata by default. */
function inFormat(image: Sharp, format: ImageFormat, isPalette: boolean): Sharp {
  switch (format) {
    case 'gif':
      return image.gif({ effort: 3 })
    case 'jpeg':
      return image.jpeg({ quality: 85, progressive: true })
    case 'png':
      return isPalette ? image.png({ palette: true, effort: 3 }) : image.png({ compressionLevel: 6 })
    case 'webp':
      return image.webp({ quality: 85 })
  }
}

async function encoded(image: Sharp, format: ImageFormat, frames: number): Promise<EncodedImage> {
  const { data, info } = await image.toBuffer({ resolveWithObject: true }).catch(refuse)
  return { bytes: data, width: info.width, height: info.height / frames, type: `image/${format}` }
}

async function thumbhashOf(image: Sharp): Promise<string> {
  const { data, info } = await fitted(image, 100).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64')
}

/** The message of libvips becomes the cause only. @throws TIMEOUT, UnfitImage */
function refuse(cause: unknown): never {
  const said = cause instanceof Error ? cause.message : ''
  if (said.startsWith('timeout')) throw new AppError('TIMEOUT', undefined, { cause, retryAfterSeconds: 1 })
  throw new UnfitImage(said.includes('pixel limit') ? 'pixels' : 'corrupt', { cause })
}
