import { createInflate, inflateSync } from 'node:zlib'
import { UnfitImage } from '@atelier/domain/assets'

const signatureLength = 8
/** Bytes of a chunk around its data: length, type, checksum. */
const frame = 12
/** Chunks that change the picture. Texts are left out: a decoder inflates each of them, and nothing shows them. */
const wanted: ReadonlySet<string> = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'eXIf',
])
/** Bytes of a colour profile. Those of printers take some 3 MB. */
const longestProfile = 4_194_304
/** A decoder may be off by some rows; bombs are off by a thousand times. */
const slackBytes = 65_536

interface Chunk {
  readonly type: string
  readonly data: Buffer<ArrayBuffer>
  /** With length and checksum. */
  readonly whole: Buffer<ArrayBuffer>
}

/** Up to the end of the file, or to where it is cut off. */
function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  const file = Buffer.from(bytes)
  for (let at = signatureLength; at + frame <= file.length;) {
    const length = file.readUInt32BE(at)
    const end = at + frame + length
    const type = file.toString('latin1', at + 4, at + 8)
    yield { type, data: file.subarray(at + 8, end - 4), whole: file.subarray(at, end) }
    at = end
  }
}

/** The file with the chunks alone that the picture needs. @throws UnfitImage for a profile that inflates beyond measure */
export function withoutTexts(bytes: Uint8Array): Uint8Array {
  const kept = [Buffer.from(bytes.subarray(0, signatureLength))]
  for (const { type, data, whole } of chunksOf(bytes)) {
    if (!wanted.has(type)) continue
    if (type === 'iCCP') requireShortProfile(data)
    kept.push(whole)
  }
  return Buffer.concat(kept)
}

function requireShortProfile(data: Buffer): void {
  try {
    // A name, a zero, the method, and the deflated profile.
    inflateSync(data.subarray(data.indexOf(0) + 2), { maxOutputLength: longestProfile })
  } catch (cause) {
    throw new UnfitImage('corrupt', { cause })
  }
}

/** Inflates the pixels no further than the declared picture needs. @throws UnfitImage when there is more */
export async function requireDeclaredSize(bytes: Uint8Array): Promise<void> {
  const chunks = [...chunksOf(bytes)]
  const header = chunks.find(({ type }) => type === 'IHDR')?.data
  if (!header || header.length < 13) throw new UnfitImage('corrupt')
  let left = pixelBytesOf(header) + slackBytes
  const inflate = createInflate()
  for (const { type, data } of chunks) if (type === 'IDAT') inflate.write(data)
  inflate.end()
  try {
    for await (const piece of inflate) {
      left -= piece.length
      if (left < 0) break
    }
  } catch {
    // The decoder says what is wrong with a broken stream.
  }
  if (left < 0) throw new UnfitImage('corrupt')
}

const channelsByColour: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** Of all rows with their filter bytes. Interlaced pictures have up to twice as many rows, which are shorter. */
function pixelBytesOf(header: Buffer): number {
  const [width, height, depth] = [header.readUInt32BE(0), header.readUInt32BE(4), header.readUInt8(8)]
  const channels = channelsByColour[header.readUInt8(9)] ?? 4
  const whole = height * (1 + Math.ceil((width * channels * depth) / 8))
  return header.readUInt8(12) === 0 ? whole : whole * 2
}
