import { expect, it } from 'vitest'
import { addressLines, placeFields } from './address-lines.ts'

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

it.each([
  ['US', 'IL', ['7b Lindenallee', 'Berlin, IL 10115']],
  ['CA', 'ON', ['7b Lindenallee', 'Berlin ON 10115']],
  ['GB', null, ['7b Lindenallee', 'Berlin', '10115']],
  ['IE', 'Co. Cork', ['7b Lindenallee', 'Berlin', 'Co. Cork', '10115']],
  ['NZ', null, ['7b Lindenallee', 'Berlin 10115']],
  ['RU', 'Московская область', ['Lindenallee 7b', 'Berlin', 'Московская область', '10115']],
  ['FR', null, ['7b Lindenallee', '10115 Berlin']],
  ['IT', 'RM', ['Lindenallee 7b', '10115 Berlin RM']],
  ['PL', 'Mazowsze', ['Lindenallee 7b', '10115 Berlin', 'Mazowsze']],
  ['BR', 'SP', ['Lindenallee 7b', 'Berlin-SP', '10115']],
  ['BR', null, ['Lindenallee 7b', 'Berlin', '10115']],
  ['MX', 'Jal.', ['Lindenallee 7b', '10115 Berlin, Jal.']],
  ['JP', 'Tokyo', ['Lindenallee 7b', 'Berlin, Tokyo', '10115']],
  ['TR', 'İzmir', ['Lindenallee 7b', '10115 Berlin/İzmir']],
  ['LV', 'Cēsu novads', ['Lindenallee 7b', 'Cēsu novads', 'Berlin, 10115']],
  ['CN', 'Hubei', ['Lindenallee 7b', 'Berlin', 'Hubei, 10115']],
  ['BD', null, ['Lindenallee 7b', 'Berlin - 10115']],
  ['HU', null, ['Berlin', 'Lindenallee 7b', '10115']],
] as const)('an address of %s in the region %s has the order of its country', (country, region, lines) => {
  expect(addressLines({ ...address, country, region }, 'en').slice(1, -2)).toEqual(lines)
})

it.each([
  ['DE', 'street house postalCode city region'],
  ['US', 'house street city region postalCode'],
  ['HU', 'city street house postalCode region'],
  ['BR', 'street house city region postalCode'],
  ['', 'street house postalCode city region'],
])('a form for %s asks in the order of the address', (country, fields) => {
  expect(placeFields(country).join(' ')).toBe(fields)
})
