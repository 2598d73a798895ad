import { expect, it } from 'vitest'
import { oncePer } from './once.ts'

it('notices each text once, and no more texts than its limit', () => {
  const noticed: string[] = []
  const notice = oncePer(2, text => noticed.push(text))
  for (const text of ['a', 'a', 'b', 'c', 'b', 'a']) notice(text)
  expect(noticed).toEqual(['a', 'b'])
})
