/** What may be uploaded; detected from the content, never from the name (`documented-api.md` 4.4). */
export const imageFormats = ['gif', 'jpeg', 'png', 'webp'] as const
export type ImageFormat = (typeof imageFormats)[number]

/** Bounds of one request and of one image. Source: `spec/reliability.md` 14, `documented-api.md` 4.4. */
export const imageLimits = {
  filesPerRequest: 5,
  /** Bytes of one file as it was sent. */
  fileBytes: 2_097_152,
  /** Pixels of the longer side. */
  side: 8_000,
  /** Pixels in all, every frame counted. */
  pixels: 25_000_000,
  frames: 100,
} as const

/** Longest side of each WebP beside the image, in pixels; none is larger than the image itself. */
export const variantSides = { thumb: 320, medium: 960, large: 1_920 } as const
export type VariantName = keyof typeof variantSides

/** Why a file is no image for us. */
export type ImageFault = 'type' | 'size' | 'pixels' | 'frames' | 'corrupt' | 'empty'

/** Thrown by the pipeline; a verb answers it as INVALID_IMAGE with the index of the file. */
export class UnfitImage extends Error {
  override readonly name = 'UnfitImage'
  readonly reason: ImageFault
  constructor(reason: ImageFault, options?: { readonly cause?: unknown }) {
    super(`image refused: ${reason}`, options)
    this.reason = reason
  }
}

const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  bytes.length >= at + text.length && Array.from(text).every((letter, i) => bytes[at + i] === letter.charCodeAt(0))

/** The format by its first bytes; a JPEG needs no JFIF or Exif mark. */
export function imageFormatOf(bytes: Uint8Array): ImageFormat | undefined {
  if (startsWith(bytes, '\u0089PNG\r\n\u001a\n')) return 'png'
  if (startsWith(bytes, '\u00ff\u00d8\u00ff')) return 'jpeg'
  if (startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a')) return 'gif'
  return startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8) ? 'webp' : undefined
}

const extensions: Readonly<Record<ImageFormat, readonly string[]>> = {
  gif: ['gif'],
  jpeg: ['jpeg', 'jpg'],
  png: ['png'],
  webp: ['webp'],
}

const maxSlugLength = 64

/** `<slug>` and `<ext>` of an object's key, from the name a file was sent under (`documented-api.md` 4.4). */
export function imageNameOf(fileName: string, format: ImageFormat): { readonly slug: string; readonly ext: string } {
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
  const dot = base.lastIndexOf('.')
  const [stem, own] = dot > 0 ? [base.slice(0, dot), base.slice(dot + 1).toLowerCase()] : [base, '']
  const slug = stem
    .replaceAll(/[^A-Za-z0-9 ]/g, '')
    .replaceAll(/ +/g, '_')
    .toLowerCase()
    .slice(0, maxSlugLength)
  return { slug: slug || 'image', ext: extensions[format].includes(own) ? own : format }
}

/** Media type of a format. */
export const mediaTypeOf = (format: ImageFormat): `image/${ImageFormat}` => `image/${format}`
