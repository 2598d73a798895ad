import { UnfitImage } from '@atelier/domain/assets'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { withoutTexts } from '../../src/adapters/images/png-guard.ts'
import { createSharpImages } from '../../src/adapters/images/sharp-images.ts'
import {
  animation,
  cmyk,
  deep,
  deepGrey,
  hollowPng,
  manyFrames,
  manyScans,
  photoWithPlace,
  picture,
  pngOf,
  polyglot,
  svg,
} from '../_images.ts'

const pipeline = createSharpImages()
const outcomeOf = (bytes: Uint8Array): Promise<string> =>
  pipeline.process(bytes).then(
    () => 'fine',
    (error: unknown) => (error instanceof UnfitImage ? error.reason : String(error)),
  )

describe('a good image', () => {
  it.each(['gif', 'jpeg', 'png', 'webp'] as const)(
    'of format %s keeps it, with smaller WebPs beside it',
    async format => {
      const bytes = await picture(format, { width: 1_200, height: 600 })
      const { image, variants, thumbhash, frames } = await pipeline.process(bytes)
      const meta = await sharp(image.bytes).metadata()
      expect([image.type, meta.format, meta.width, meta.height]).toEqual([`image/${format}`, format, 1_200, 600])
      expect([image.width, image.height, frames]).toEqual([1_200, 600, 1])
      expect(variants.map(({ name, width, height, type }) => [name, width, height, type])).toEqual([
        ['thumb', 320, 160, 'image/webp'],
        ['medium', 960, 480, 'image/webp'],
        ['large', 1_200, 600, 'image/webp'],
      ])
      for (const variant of variants) {
        const { format: kind, width, height } = await sharp(variant.bytes).metadata()
        expect([kind, width, height]).toEqual(['webp', variant.width, variant.height])
      }
      expect(Buffer.from(thumbhash, 'base64').length).toBeGreaterThan(4)
    },
  )

  it('that is small is never made larger', async () => {
    const { image, variants } = await pipeline.process(await picture('png', { width: 3, height: 2 }))
    expect([image.width, variants.map(({ name, width, height }) => [name, width, height])]).toEqual([
      3,
      [['thumb', 3, 2]],
    ])
  })

  it.each(['gif', 'webp'] as const)('that moves keeps moving as %s, and its variants stand still', async format => {
    const { image, variants, frames } = await pipeline.process(await animation(format, 5))
    const meta = await sharp(image.bytes, { pages: -1 }).metadata()
    expect([frames, image.width, image.height, meta.pages, meta.pageHeight, meta.delay]).toEqual([
      5,
      16,
      16,
      5,
      16,
      [50, 50, 50, 50, 50],
    ])
    expect((await sharp(variants[0]?.bytes).metadata()).pages ?? 1).toBe(1)
  })

  it('loses place, camera, profile and everything else that is no pixel', async () => {
    const bytes = await photoWithPlace()
    const before = await sharp(bytes).metadata()
    expect([before.exif, before.icc, before.xmp].map(Boolean)).toEqual([true, true, true])
    const { image, variants } = await pipeline.process(bytes)
    for (const output of [image, ...variants]) {
      const { exif, icc, xmp, iptc, orientation } = await sharp(output.bytes).metadata()
      expect([exif, icc, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined, undefined])
      expect(Buffer.from(output.bytes).includes('SpyCam')).toBe(false)
    }
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('of orientation %i stands upright', async orientation => {
    const bytes = await photoWithPlace(orientation)
    const { image } = await pipeline.process(bytes)
    const expected = await sharp(bytes).autoOrient().raw().toBuffer({ resolveWithObject: true })
    const { data, info } = await sharp(image.bytes).raw().toBuffer({ resolveWithObject: true })
    expect([info.width, info.height]).toEqual([expected.info.width, expected.info.height])
    expect([image.width, image.height]).toEqual(orientation < 5 ? [60, 40] : [40, 60])
    const difference =
      data.reduce((sum, value, at) => sum + Math.abs(value - (expected.data[at] ?? 0)), 0) / data.length
    expect(difference).toBeLessThan(8)
  })

  it.each([
    ['four inks', 'jpeg', cmyk],
    ['sixteen bits a channel', 'png', deep],
    ['sixteen bits of grey', 'png', deepGrey],
  ] as const)('of %s becomes 8-bit sRGB with the colours it had', async (_, format, make) => {
    const bytes = await make()
    const { image, variants } = await pipeline.process(bytes)
    const wanted = await sharp(bytes).toColourspace('srgb').removeAlpha().raw().toBuffer()
    for (const output of [image, ...variants]) {
      const { space, depth, channels } = await sharp(output.bytes).metadata()
      expect([depth, channels <= 4, ['srgb', 'b-w'].includes(space)]).toEqual(['uchar', true, true])
    }
    const got = await sharp(image.bytes).toColourspace('srgb').removeAlpha().raw().toBuffer()
    expect(image.type).toBe(`image/${format}`)
    expect(got.length).toBe(wanted.length)
    expect(got.reduce((sum, value, at) => sum + Math.abs(value - (wanted[at] ?? 0)), 0) / got.length).toBeLessThan(8)
  })

  it('is decoded without the texts beside it, however long they are', async () => {
    const bytes = pngOf({ width: 9, height: 9, inflated: 9 * 28, texts: 3 })
    expect(withoutTexts(bytes).length).toBeLessThan(100)
    expect(await outcomeOf(bytes)).toBe('fine')
  })

  it('that is a web page too comes out as an image alone', async () => {
    const { image } = await pipeline.process(await polyglot())
    expect(Buffer.from(image.bytes).includes('script')).toBe(false)
  })
})

describe('a file that is no good image', () => {
  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['nothing', 'empty', () => new Uint8Array()],
    ['a drawing that can hold script', 'type', svg],
    [
      'a PNG with far more data than its pixels need',
      'corrupt',
      () => pngOf({ width: 100, height: 100, inflated: 400_000_000 }),
    ],
    [
      'a PNG with a profile of 60 MB',
      'corrupt',
      () => pngOf({ width: 9, height: 9, inflated: 90, profile: 60_000_000 }),
    ],
    ['a JPEG of 200 scans', 'corrupt', manyScans],
    ['the head of a PNG before other bytes', 'corrupt', () => Buffer.from('89504e470d0a1a0a3c68746d6c3e', 'hex')],
    ['half a JPEG', 'corrupt', async () => (await picture('jpeg', { width: 400, height: 400 })).subarray(0, 9_000)],
    ['half a PNG', 'corrupt', async () => (await picture('png', { width: 400, height: 400 })).subarray(0, 20_000)],
    ['half a WebP', 'corrupt', async () => (await picture('webp', { width: 400, height: 400 })).subarray(0, 9_000)],
    ['half a GIF', 'corrupt', async () => (await picture('gif', { width: 400, height: 400 })).subarray(0, 9_000)],
    ['16,000 by 16,000 pixels in some kilobytes', 'pixels', () => hollowPng(16_000, 16_000)],
    ['20,000 by 20,000 pixels', 'pixels', () => hollowPng(20_000, 20_000)],
    ['a line of 65,535 pixels', 'pixels', () => hollowPng(65_535, 1)],
    ['sides within the limit, and too many pixels', 'pixels', () => hollowPng(8_000, 3_126)],
    ['101 frames', 'frames', () => manyFrames(101)],
    ['20,000 frames', 'frames', () => manyFrames(20_000)],
  ])('%s is refused: %s', async (_, reason, make) => {
    expect(await outcomeOf(await make())).toBe(reason)
  })

  it('100 frames, 8,000 pixels a side and 25 million in all are still fine', async () => {
    expect(await outcomeOf(manyFrames(100))).toBe('fine')
    expect(await outcomeOf(hollowPng(8_000, 3_125))).toBe('fine')
  })

  it('takes no memory to refuse: twenty bombs at once cost less than one of them unfolded', async () => {
    const bomb = hollowPng(16_000, 16_000)
    const before = process.memoryUsage.rss()
    await Promise.all(Array.from({ length: 20 }, () => outcomeOf(bomb)))
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1_048_576)
  })
})

// Behind the look at the first bytes: a file that passes for an image of ours still meets four decoders only.
describe('S29: four decoders exist', () => {
  it.each([
    ['svg', () => svg()],
    [
      'tiff',
      () =>
        sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
          .tiff()
          .toBuffer(),
    ],
  ] as const)('%s has none', async (_, make) => {
    await expect(sharp(Buffer.from(await make())).metadata()).rejects.toThrow(/unsupported|blocked/)
  })
})
