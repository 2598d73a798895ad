import { createReaders } from '@atelier/db'
import type { Readers } from '@atelier/domain'
import { expect, it } from 'vitest'
import { handleOver, readOnly } from '../src/connection/handle.ts'
import { backend, keyset } from './_backend.ts'

const page = { limit: 20, cursor: null }

// Their filters have rare values, for which a plan for all values reads every row. Seen to fail with the plain readers.
it.each<[string, (readers: Readers) => Promise<{ readonly items: readonly unknown[] }>]>([
  ['orders', r => r.orders.list({ status: ['NEW'] }, page)],
  ['waybills', r => r.waybills.list({ status: 'draft' }, page)],
  ['returns', r => r.returns.list({ status: 'requested', viewer: 'staff' }, page)],
  ['the audit trail', r => r.audit.list({ action: 'user.banned' }, page)],
  ['products', r => r.products.list({ audience: 'staff', sort: 'newest', status: 'draft' }, page)],
])('the list of %s for staff runs where statements are planned for their values', async (_, list) => {
  await using h = await backend()
  const plannedOnce = readOnly(handleOver(() => Promise.reject(new Error('planned once for all values'))))
  const { searches, rankings } = h.database
  const connections = { reads: plannedOnce, replicatedReads: plannedOnce, searches, rankings }
  expect((await list(createReaders(connections, { keyset }))).items).toEqual([])
})
