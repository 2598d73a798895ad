import { expect, it } from 'vitest'
import { hiddenReasonsOf } from './visibility.ts'

const priced = { status: 'active', prices: [1] }
const bare = { status: 'active', prices: [] }
const draft = { status: 'draft', prices: [1] }

it.each([
  ['published', [priced, draft], []],
  ['published', [], ['no_active_offer']],
  ['published', [draft], ['no_active_offer']],
  ['published', [bare, draft], ['no_price']],
  ['draft', [priced], ['draft']],
  ['draft', [], ['draft', 'no_active_offer']],
  ['archived', [bare], ['archived', 'no_price']],
] as const)('a %s product with %j is hidden for %j', (status, offers, reasons) => {
  expect(hiddenReasonsOf(status, offers)).toEqual(reasons)
})
