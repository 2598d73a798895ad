import type { CachedAnswer } from '@atelier/domain'
import { expect, it } from 'vitest'
import { MemoryLevel } from './memory-level.ts'

const answer: CachedAnswer = { bytes: Buffer.from('{}'), headers: {}, tags: ['list:products'] }
const keptMs = 1_000
const held = (level: MemoryLevel, keys: readonly string[]) => keys.filter(key => level.get(key) !== undefined)

it('evicts what is too old to be served as new answers come, and nothing younger', () => {
  const level = new MemoryLevel(keptMs)
  const old = Array.from({ length: 20 }, (_, at) => `old ${at}`)
  for (const key of old) level.set(key, { answer, madeAt: 0 })
  level.set('young', { answer, madeAt: 500 })
  level.set('again', { answer, madeAt: 0 })
  level.set('again', { answer, madeAt: 900 })
  expect(held(level, [...old, 'young', 'again'])).toHaveLength(22)
  for (const at of [1, 2, 3]) level.set(`new ${at}`, { answer, madeAt: keptMs + at })
  expect(held(level, [...old, 'young', 'again', 'new 1', 'new 2', 'new 3'])).toEqual([
    'young',
    'again',
    'new 1',
    'new 2',
    'new 3',
  ])
})

it('evicts by tag, and what was evicted can come anew', () => {
  const level = new MemoryLevel(keptMs)
  level.set('a', { answer, madeAt: 0 })
  level.invalidate(['list:products'])
  expect(level.get('a')).toBeUndefined()
  level.set('a', { answer, madeAt: 10 })
  level.set('b', { answer, madeAt: keptMs + 5 })
  expect(held(level, ['a', 'b'])).toEqual(['a', 'b'])
})
