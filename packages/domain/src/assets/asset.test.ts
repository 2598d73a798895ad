import { expect, it } from 'vitest'
import { imageKeyOf, objectIdOf, variantKeyOf } from './asset.ts'

const objectId = '0f8fad5b-d9cb-469f-a165-70867728950e'
const naming = { ownerId: 9, objectId, visibility: 'public' } as const

it.each([
  [imageKeyOf(naming, { name: 'My Pic (1).PNG', format: 'png' }), `9/images/my_pic_1_${objectId}.png`],
  [
    imageKeyOf({ ...naming, visibility: 'private' }, { name: '', format: 'webp' }),
    `private/9/images/image_${objectId}.webp`,
  ],
  [variantKeyOf(naming, 'thumb'), `9/variants/${objectId}_thumb.webp`],
])('%s is a key of ours', (key, expected) => {
  expect(key).toBe(expected)
  expect(objectIdOf(key)).toBe(objectId)
})

it.each([
  '',
  'backups/2026.tar',
  '9/images/pic.png',
  `9/images/pic_${objectId}.svg`,
  `9/other/pic_${objectId}.png`,
  `x/9/images/pic_${objectId}.png`,
  `9/images/../pic_${objectId}.png`,
])('%s is not, so no sweep touches it', key => expect(objectIdOf(key)).toBeUndefined())
