import { expect, test } from 'vitest'
import { etagOf, isFresh, versionOf } from './etag.ts'

const etag = etagOf('{"id":1}', 3)

test('names the version and the bytes', () => {
  expect(etag).toMatch(/^"3-[\w-]{22}"$/)
  expect(etagOf('{"id":2}', 3)).not.toBe(etag)
  expect(etagOf('{"id":1}', undefined)).toBe(`"${etag.slice(3)}`)
})

test.each([
  [etag, true],
  [`W/${etag}`, true],
  [`"other", ${etag}`, true],
  ['*', true],
  ['"other"', false],
  [etag.slice(0, -2), false],
  ['', false],
])('If-None-Match %s: %s', (header, fresh) => {
  expect(isFresh(header, etag)).toBe(fresh)
})

const none = 2_147_483_647
test.each([
  [null, undefined],
  ['*', undefined],
  [etag, 3],
  [`"other", ${etag}`, 3],
  // A weak tag never matches strongly, and a foreign one names no version of ours.
  [`W/${etag}`, none],
  ['"other"', none],
  ['3', none],
  [`"0${etag.slice(2)}`, none],
  [`"99999999999${etag.slice(2)}`, none],
])('If-Match %s asks for version %s', (header, version) => {
  expect(versionOf(header)).toBe(version)
})
