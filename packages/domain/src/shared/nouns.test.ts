import { expect, it } from 'vitest'
import { pluralOf, singularOf } from './nouns.ts'

it.each([
  ['category', 'categories'],
  ['day', 'days'],
  ['gift-box', 'gift-boxes'],
  ['tax-class', 'tax-classes'],
  ['address', 'addresses'],
  ['price', 'prices'],
  ['sub_category', 'sub_categories'],
])('the plural of %s is %s, and back', (singular, plural) => {
  expect(pluralOf(singular)).toBe(plural)
  expect(singularOf(plural)).toBe(singular)
})

it.each(['stock', 'search', 'address'])('%s is no plural and stays', noun => expect(singularOf(noun)).toBe(noun))
