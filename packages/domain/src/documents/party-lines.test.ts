import { expect, it } from 'vitest'
import { addressLines } from './party-lines.ts'

const address = {
  fullName: 'Olga Hahn',
  phone: '+49 30 1234567',
  country: 'DE',
  region: null,
  city: 'Berlin',
  street: 'Lindenallee',
  house: '7b',
  postalCode: '10115',
}

it.each([
  ['DE', 'en', 'Germany'],
  ['DE', 'ru', 'Германия'],
  ['KZ', 'ru', 'Казахстан'],
  ['QQ', 'en', 'QQ'],
] as const)('an address of %s in the language %s names the country %s', (country, locale, name) => {
  expect(addressLines({ ...address, country }, locale)).toEqual([
    'Olga Hahn',
    'Lindenallee 7b',
    '10115 Berlin',
    name,
    '+49 30 1234567',
  ])
})
