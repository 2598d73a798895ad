import { expect, it } from 'vitest'
import { refreshStep } from './session.ts'

it.each([
  [7, 7, 'rotate'],
  [6, 7, 'repeat'],
  [5, 7, 'reuse'],
  [0, 7, 'reuse'],
  [8, 7, 'reuse'],
] as const)('a refresh token of counter %i at a session of %i: %s', (presented, current, step) =>
  expect(refreshStep(presented, current)).toBe(step),
)
