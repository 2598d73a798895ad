import { expect, it } from 'vitest'
import { reminderAt } from './reminder.ts'

const now = Date.parse('2026-03-01T09:00:00Z')

it('comes a day before, and not at all for what begins sooner', () => {
  expect(reminderAt('2026-07-15T08:00:00.000000Z', now)).toBe('2026-07-14T08:00:00.000000Z')
  expect(reminderAt('2026-03-02T09:00:00.001000Z', now)).toBe('2026-03-01T09:00:00.001000Z')
  expect(reminderAt('2026-03-02T09:00:00.000000Z', now)).toBeUndefined()
  expect(reminderAt('2020-01-01T00:00:00.000000Z', now)).toBeUndefined()
})
