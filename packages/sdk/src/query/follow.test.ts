import { appRouter } from '@atelier/api'
import { eventTypes } from '@atelier/domain'
import { expect, it } from 'vitest'
import { nounsOf } from './follow.ts'

it('every event makes queries of the client stale', () => {
  // oxlint-disable-next-line eslint/no-underscore-dangle -- tRPC keeps the procedures there
  const nouns = Object.keys(appRouter._def.record)
  expect(eventTypes.flatMap(nounsOf).filter(noun => !nouns.includes(noun))).toEqual([])
  expect(nounsOf('sub_category.updated')).toEqual(['subCategories'])
})
