import { assert, integer, property } from 'fast-check'
import { expect, it } from 'vitest'
import { partsOf, quarantinePrefix, uploadRules } from './upload.ts'

it('an upload is cut into full parts and a rest, which are the whole of it', () => {
  assert(
    property(integer({ min: 1, max: 10_000_000 }), bytes => {
      const parts = partsOf({ userId: 7, id: 'u', bytes })
      const sizes = parts.map(part => part.bytes)
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(bytes)
      expect(sizes.slice(0, -1).every(size => size === uploadRules.partBytes)).toBe(true)
      expect(sizes.at(-1)).toBeGreaterThan(0)
      expect(parts.map(part => part.key)).toEqual(parts.map((_, index) => `${quarantinePrefix}7/u/${index}`))
    }),
  )
})
