import { expect, it } from 'vitest'
import { isApiKey, roleOfKey } from './api-key.ts'

it.each([
  ['ADMIN', 'USER', 'USER'],
  ['USER', 'ADMIN', 'USER'],
  ['EMPLOYEE', 'EMPLOYEE', 'EMPLOYEE'],
] as const)('a maker who is %s with a key of %s acts as %s', (maker, key, role) => {
  expect(roleOfKey(maker, key)).toBe(role)
})

it.each([
  '',
  'atl_',
  `atl_${'a'.repeat(42)}`,
  `atl_${'a'.repeat(44)}`,
  `ATL_${'a'.repeat(43)}`,
  `atl_${'ä'.repeat(43)}`,
])('refuses %j as the form of a key', text => expect(isApiKey(text)).toBe(false))

it('knows the form of a key', () => expect(isApiKey(`atl_${'a-_Z'.repeat(10)}abc`)).toBe(true))
