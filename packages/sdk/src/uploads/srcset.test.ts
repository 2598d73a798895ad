import { expect, it } from 'vitest'
import { srcset } from './srcset.ts'

const variants = [
  { url: 'https://i.example/thumb.webp', width: 320 },
  { url: 'https://i.example/medium.webp', width: 960 },
]

it('names every size once, from the smallest, the image itself last', () => {
  expect(srcset({ url: 'https://i.example/lamp.jpg', width: 1_600, frames: 1, variants })).toBe(
    'https://i.example/thumb.webp 320w, https://i.example/medium.webp 960w, https://i.example/lamp.jpg 1600w',
  )
})

it('names no variant that is as wide as the image', () => {
  expect(srcset({ url: 'https://i.example/icon.png', width: 320, frames: 1, variants: variants.slice(0, 1) })).toBe(
    'https://i.example/icon.png 320w',
  )
})

it('keeps an animation an animation', () => {
  expect(srcset({ url: 'https://i.example/lamp.gif', width: 1_600, frames: 12, variants })).toBe(
    'https://i.example/lamp.gif 1600w',
  )
})
