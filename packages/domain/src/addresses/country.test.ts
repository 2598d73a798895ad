import { expect, it } from 'vitest'
import { isCountry } from './country.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const pairs = Array.from(letters, first => Array.from(letters, second => first + second)).flat()

it('there are the 249 countries of ISO 3166-1, and Kosovo', () => {
  expect(pairs.filter(isCountry)).toHaveLength(250)
})

it.each(['UK', 'EL', 'EU', 'SU', 'AN', 'XX', 'ZZ', 'de', 'DEU', ''])('%j is no country', code => {
  expect(isCountry(code)).toBe(false)
})

it.each(['GB', 'GR', 'DE', 'XK', 'BQ', 'AX'])('%s is a country', code => {
  expect(isCountry(code)).toBe(true)
})
