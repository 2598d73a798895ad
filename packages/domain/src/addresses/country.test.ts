import { expect, it } from 'vitest'
import { countriesWithoutPostalCodes, hasPostalCodeOf, isCountry, listCountries } from './country.ts'

it('there are the 249 countries of ISO 3166-1, and Kosovo', () => {
  expect(listCountries()).toHaveLength(250)
  expect(listCountries()).toEqual(expect.arrayContaining(['DE', 'FO', 'GG', 'HK', 'PR', 'XK']))
})

it.each(['UK', 'EL', 'EU', 'SU', 'AN', 'XX', 'ZZ', 'de', 'DEU', ''])('%j is no country', code => {
  expect(isCountry(code)).toBe(false)
})

it.each(['GB', 'GR', 'DE', 'XK', 'BQ', 'AX'])('%s is a country', code => {
  expect(isCountry(code)).toBe(true)
})

it('countries without postal codes are countries, each once', () => {
  expect(countriesWithoutPostalCodes.filter(isCountry)).toEqual([...new Set(countriesWithoutPostalCodes)])
})

it.each([
  ['DE', '10115', true],
  ['DE', ' ', false],
  ['HK', '', true],
  ['HK', '999077', true],
] as const)('an address of %s with the postal code %j has the one it needs: %s', (country, postalCode, has) => {
  expect(hasPostalCodeOf({ country, postalCode })).toBe(has)
})
