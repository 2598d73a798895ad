import { appRouter } from '@atelier/api'
import { eventTypes } from '@atelier/domain'
import { expect, it } from 'vitest'
import type { LiveMembers } from '../index.ts'
import { fakeClient } from '../testing/index.ts'
import { invalidateOn, nounsOf } from './follow.ts'

it('every event makes queries of the client stale', () => {
  // oxlint-disable-next-line eslint/no-underscore-dangle -- tRPC keeps the procedures there
  const nouns = Object.keys(appRouter._def.record)
  expect(eventTypes.flatMap(nounsOf).filter(noun => !nouns.includes(noun))).toEqual([])
  expect(nounsOf('sub_category.updated')).toEqual(['subCategories'])
})

it('opens another stream for another login, and none after its end', async () => {
  const { client, emit } = fakeClient({})
  const stale: unknown[] = []
  const stop = new AbortController()
  const invalidateQueries = async (filters?: { readonly queryKey: readonly unknown[] }) =>
    void stale.push(filters?.queryKey[1])
  let opened = 0
  const live: LiveMembers = {
    subscribe(...args) {
      opened += 1
      return client.live.subscribe(...args)
    },
  }
  invalidateOn({ $login: client.$login, live }, { invalidateQueries, clear: () => {} }, { signal: stop.signal })
  expect(opened).toBe(1)
  await client.sessions.login.mutate({ username: 'ana', password: 'atelier-demo' })
  expect(opened).toBe(2)
  const event = {
    type: 'project.created',
    data: { projectId: 7, userId: 3 },
    at: '2026-03-01T09:30:00.000000Z',
  } as const
  await expect.poll(() => (emit(event), stale[0])).toBe('projects')
  await client.sessions.logout.mutate()
  expect(opened).toBe(3)
  stop.abort()
  await client.sessions.login.mutate({ username: 'ana', password: 'atelier-demo' })
  expect(opened).toBe(3)
})
