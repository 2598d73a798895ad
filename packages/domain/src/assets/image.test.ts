import { expect, it } from 'vitest'
import { type ImageFormat, imageFormatOf, imageNameOf } from './image.ts'

it.each<[string, ImageFormat, string]>([
  ['My Pic (1).PNG', 'png', 'my_pic_1.png'],
  ['a.b.c.png', 'png', 'abc.png'],
  ['../../.bashrc', 'png', 'bashrc.png'],
  ['noël 2.txt', 'jpeg', 'nol_2.jpeg'],
  ['', 'webp', 'image.webp'],
  ['photo.jpg', 'jpeg', 'photo.jpg'],
  ['photo.JPEG', 'jpeg', 'photo.jpeg'],
  ['photo.jpg', 'png', 'photo.png'],
  [String.raw`C:\Users\ana\a   b.gif`, 'gif', 'a_b.gif'],
  ['日本.webp', 'webp', 'image.webp'],
  [`${'x'.repeat(300)}.png`, 'png', `${'x'.repeat(64)}.png`],
  ['a\r\nx-evil: 1\0\u202E.png', 'png', 'axevil_1.png'],
  ['..', 'gif', 'image.gif'],
])('%j holding a %s is called %s', (name, format, called) => {
  const { slug, ext } = imageNameOf(name, format)
  expect(`${slug}.${ext}`).toBe(called)
})

it.each<[string, ImageFormat | undefined]>([
  ['\u0089PNG\r\n\u001a\n....', 'png'],
  ['\u00ff\u00d8\u00ff\u00db', 'jpeg'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
  ['RIFF\u0000\u0000\u0000\u0000WEBPVP8 ', 'webp'],
  ['RIFF\u0000\u0000\u0000\u0000WAVEfmt ', undefined],
  ['GIF88a', undefined],
  ['<svg xmlns="http://www.w3.org/2000/svg"/>', undefined],
  ['%PDF-1.7', undefined],
  ['', undefined],
])('the bytes %j are of the format %s', (text, format) => {
  expect(imageFormatOf(Uint8Array.from(text, letter => letter.charCodeAt(0)))).toBe(format)
})
