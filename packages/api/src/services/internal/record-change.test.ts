import type { AuditEntry } from '@atelier/domain/audit'
import { expect, it } from 'vitest'
import { recordChange } from './record-change.ts'

async function recorded(before: object | null, after: object | null): Promise<unknown> {
  const entries: AuditEntry[] = []
  const uow = { audit: { record: async (entry: AuditEntry) => void entries.push(entry) } }
  const change = { action: 'poster.updated', subjectUserId: null, about: { posterId: 7 } }
  await recordChange(uow, { userId: 3 }, { ...change, before: before && { ...before }, after: after && { ...after } })
  return entries[0]?.details
}

it('keeps the fields that differ, before and after', async () => {
  const before = { title: 'Oak', links: [{ label: 'a' }], position: 1 }
  const after = { title: 'Elm', links: [{ label: 'a' }], position: 1 }
  expect(await recorded(before, after)).toEqual({ posterId: 7, before: { title: 'Oak' }, after: { title: 'Elm' } })
})

it('keeps all of what was made or removed, and null for what is not there', async () => {
  expect(await recorded(null, { title: 'Oak' })).toEqual({ posterId: 7, before: null, after: { title: 'Oak' } })
  expect(await recorded({ title: 'Oak' }, null)).toEqual({ posterId: 7, before: { title: 'Oak' }, after: null })
  expect(await recorded({}, { title: 'Oak' })).toMatchObject({ before: { title: null } })
})

it('keeps the beginning of a long text', async () => {
  expect(await recorded({ body: 'x'.repeat(65_536) }, { body: '' })).toEqual({
    posterId: 7,
    before: { body: `${'x'.repeat(500)}… (65536 characters)` },
    after: { body: '' },
  })
})
