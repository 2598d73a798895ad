import { crc32, deflateSync } from 'node:zlib'
import sharp, { type Exif } from 'sharp'

type Bytes = Uint8Array<ArrayBuffer>
/** A copy on memory of its own, as `File` and `fetch` want it. */
const own = (bytes: Uint8Array): Bytes => Uint8Array.from(bytes)

/** Pixels that no encoder can take for one colour. */
function noise(width: number, height: number, channels: number): Buffer {
  const pixels = Buffer.alloc(width * height * channels)
  let state = 1
  for (let at = 0; at < pixels.length; at++) {
    state = (state * 48_271) % 2_147_483_647
    pixels[at] = (Math.floor(at / channels / width) % 256) ^ (state & 15)
  }
  return pixels
}

interface Wanted {
  readonly width?: number
  readonly height?: number
  /** Tells pictures of one size apart. */
  readonly tint?: number
}

/** A picture as a camera or a painter makes it. */
export async function picture(
  format: 'gif' | 'jpeg' | 'png' | 'webp' = 'png',
  { width = 40, height = 30, tint = 0 }: Wanted = {},
): Promise<Bytes> {
  const pixels = noise(width, height, 3)
  pixels[0] = tint
  pixels[1] = tint >> 8
  return own(
    await sharp(pixels, { raw: { width, height, channels: 3 } })
      .toFormat(format, { lossless: true })
      .toBuffer(),
  )
}

/** A photo with a place, a camera and a profile in it, lying on its side. */
export async function photoWithPlace(orientation = 1): Promise<Bytes> {
  const exif: Exif = { IFD0: { Make: 'SpyCam' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100' } }
  return own(
    await sharp(noise(60, 40, 3), { raw: { width: 60, height: 40, channels: 3 } })
      .withExif(exif)
      .withMetadata({ orientation, exif, icc: 'p3' })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret>place</secret></x:xmpmeta>')
      .jpeg()
      .toBuffer(),
  )
}

/** Frames of one picture, each a little different. */
export async function animation(format: 'gif' | 'webp', frames: number): Promise<Bytes> {
  const side = 16
  const raw = { width: side, height: side * frames, channels: 3, pageHeight: side } as const
  return own(
    await sharp(noise(side, side * frames, 3), { raw })
      .toFormat(format, { delay: Array.from({ length: frames }, () => 50) })
      .toBuffer(),
  )
}

/** A GIF of that many tiny frames. */
export function manyFrames(frames: number): Bytes {
  const head = Buffer.from('47494638396101000100800000000000ffffff', 'hex')
  const frame = Buffer.from('21f90400000000002c0000000001000100000202440100', 'hex')
  return own(Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.from(';')]))
}

function chunk(type: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const body = Buffer.concat([Buffer.from(type), data])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A PNG of that size, all black: some kilobytes that unfold to hundreds of megabytes. */
export function hollowPng(width: number, height: number): Bytes {
  const header = Buffer.from('00000000000000000100000000', 'hex')
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  const rows = deflateSync(Buffer.alloc(Math.min(height * (1 + Math.ceil(width / 8)), 64 * 1_048_576)), { level: 9 })
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return own(Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]))
}

interface WantedPng {
  readonly width: number
  readonly height: number
  /** Bytes that its pixels inflate to. */
  readonly inflated: number
  /** Texts of 50 MB each. */
  readonly texts?: number
  /** Bytes of its colour profile. */
  readonly profile?: number
}

/** An RGB PNG that declares one size and holds another. */
export function pngOf({ width, height, inflated, texts = 0, profile = 0 }: WantedPng): Bytes {
  const header = Buffer.from('00000000000000000802000000', 'hex')
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  const text = deflateSync(Buffer.alloc(texts === 0 ? 0 : 50_000_000, 65), { level: 1 })
  const chunks = [
    chunk('IHDR', header),
    ...(profile === 0
      ? []
      : [chunk('iCCP', Buffer.concat([Buffer.from('p\0\0'), deflateSync(Buffer.alloc(profile))]))]),
    ...Array.from({ length: texts }, (_, at) => chunk('zTXt', Buffer.concat([Buffer.from(`t${at}\0\0`), text]))),
    chunk('IDAT', deflateSync(Buffer.alloc(inflated))),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return own(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]))
}

/** A progressive JPEG whose last scan is repeated. */
export async function manyScans(): Promise<Bytes> {
  const bytes = Buffer.from(
    await sharp(await picture('png'))
      .jpeg({ progressive: true })
      .toBuffer(),
  )
  const scan = bytes.subarray(bytes.lastIndexOf(Buffer.from([0xff, 0xda])), -2)
  return own(Buffer.concat([bytes.subarray(0, -2), ...Array.from({ length: 200 }, () => scan), bytes.subarray(-2)]))
}

/** A drawing: text that a browser may run. */
export const svg = (): Bytes =>
  own(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'))

/** An image that is a web page too: a browser that guesses types runs its script. */
export const polyglot = async (): Promise<Bytes> =>
  own(Buffer.concat([await picture('jpeg'), Buffer.from('<html><script>alert("polyglot")</script></html>')]))

/** Four inks, as printers have it. */
export const cmyk = async (): Promise<Bytes> =>
  own(
    await sharp(await picture('png'))
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer(),
  )

/** Sixteen bits a channel. */
export const deep = async (): Promise<Bytes> =>
  own(
    await sharp(await picture('png'))
      .toColourspace('rgb16')
      .png()
      .toBuffer(),
  )

/** Sixteen bits of grey, with transparency. */
export const deepGrey = async (): Promise<Bytes> =>
  own(
    await sharp(await picture('png'))
      .ensureAlpha(0.9)
      .toColourspace('grey16')
      .png()
      .toBuffer(),
  )

/** A small PNG as a browser holds it. */
export const anImageFile = async (name: string, wanted: Wanted = {}): Promise<File> =>
  new File([await picture('png', wanted)], name, { type: 'image/png' })

/** A form of parts in that order. */
export function formWith(...parts: readonly (readonly [name: string, value: File | string])[]): FormData {
  const form = new FormData()
  for (const [name, value] of parts) form.append(name, value)
  return form
}
