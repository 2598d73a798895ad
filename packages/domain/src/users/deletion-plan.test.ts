import { expect, it } from 'vitest'
import { planDeletion } from './deletion-plan.ts'

const owned = { projects: 2, events: 3, assets: 4, sessions: 1 }

it.each([
  ['USER', false, { projects: 0, events: 0 }],
  ['USER', true, { projects: 2, events: 3 }],
  ['EMPLOYEE', false, { projects: 0, events: 3 }],
  ['ADMIN', true, { projects: 2, events: 3 }],
] as const)('of a %s, transferred: %s, keeps %j', (role, isTransferred, keeps) => {
  const plan = planDeletion({ role, owned, isTransferred })
  expect(plan.keeps).toEqual(keeps)
  expect(plan.deletes).toEqual({ ...owned, projects: 2 - keeps.projects, events: 3 - keeps.events })
})
