import { expect, it } from 'vitest'
import { isBefore, requireClient } from './client-version.ts'

it.each([
  ['0.9.0', '1.0.0', true],
  ['1.9.9', '1.10.0', true],
  ['1.0.0', '1.0.1', true],
  ['1.0.0', '1.0.0', false],
  ['2.0.0', '1.9.9', false],
  ['1.0.0-beta.1', '1.1.0', true],
  ['1', '2.0.0', false],
  ['', '2.0.0', false],
  ['x.y.z', '2.0.0', false],
])('%s before %s: %s', (version, other, isOlder) => expect(isBefore(version, other)).toBe(isOlder))

it('refuses an older SDK with the version it needs, and no other client', () => {
  expect(() => requireClient(new Headers({ 'x-atelier-sdk': '1.1.9' }), '1.2.0')).toThrow(
    expect.objectContaining({ code: 'CLIENT_TOO_OLD', details: { minimum: '1.2.0' } }),
  )
  expect(requireClient(new Headers({ 'x-atelier-sdk': '1.2.0' }), '1.2.0')).toBeUndefined()
  expect(requireClient(new Headers(), '1.2.0')).toBeUndefined()
})
