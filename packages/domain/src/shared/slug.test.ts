import { describe, expect, it } from 'vitest'
import { slugOf } from './slug.ts'

describe('slugOf', () => {
  it.each([
    ['Oak Lamp', 'oak-lamp'],
    ['  Été à Paris!  ', 'ete-a-paris'],
    ['--a--b--', 'a-b'],
    ['漢字', ''],
    ['Pipe 1½"', 'pipe-1-1-2'],
    ['Pipe ½"', 'pipe-1-2'],
    ['½½ ①② 10¹²', '1-2-1-2-1-2-10-12'],
    ['Carpet 20 m²', 'carpet-20-m2'],
    ['Tisch\u{AD}lampe', 'tischlampe'],
    [`${'x'.repeat(63)} y z`, 'x'.repeat(63)],
    ['x'.repeat(70), 'x'.repeat(64)],
  ])('makes %j to %j', (title, slug) => expect(slugOf(title)).toBe(slug))
})
