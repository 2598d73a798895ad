import { expect, it } from 'vitest'
import { planDeletion } from './deletion-plan.ts'

const deleted = { projects: 2, events: 3, assets: 4, sessions: 1, addresses: 2, apiKeys: 1 }
const owned = { ...deleted, orders: 5 }

it.each([
  ['USER', false, { projects: 0, events: 0 }],
  ['USER', true, { projects: 2, events: 3 }],
  ['EMPLOYEE', false, { projects: 0, events: 3 }],
  ['ADMIN', true, { projects: 2, events: 3 }],
] as const)('of a %s, transferred: %s, keeps %j', (role, isTransferred, keeps) => {
  const plan = planDeletion({ role, owned, isTransferred })
  expect(plan.keeps).toEqual({ ...keeps, orders: 5 })
  expect(plan.deletes).toEqual({ ...deleted, projects: 2 - keeps.projects, events: 3 - keeps.events })
})
