import { expect, it } from 'vitest'
import { requestIdOf } from './request-id.ts'

it.each(['abcd1234', 'A_b-C_d-9', 'x'.repeat(64)])('keeps %s', sent => {
  expect(requestIdOf(sent)).toBe(sent)
})

it.each([undefined, '', 'short', 'x'.repeat(65), 'with space', 'line\nbreak', 'ünïcödé8'])('replaces %j', sent => {
  const made = requestIdOf(sent)
  expect(made).toMatch(/^r-[\w-]{12}$/)
  expect(made).not.toBe(requestIdOf(sent))
})

it('makes different ids over refills of its pool', () => {
  expect(new Set(Array.from({ length: 1000 }, () => requestIdOf(undefined))).size).toBe(1000)
})
