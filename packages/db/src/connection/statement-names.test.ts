import { expect, it } from 'vitest'
import { StatementNames } from './statement-names.ts'

it('names each text once and leaves those beyond the limit unnamed', () => {
  const names = new StatementNames(2)
  const first = names.nameOf('select 1')
  expect(names.nameOf('select 2')).not.toBe(first)
  expect(names.nameOf('select 1')).toBe(first)
  expect(names.nameOf('select 3')).toBeUndefined()
  expect(names.nameOf('select 2')).toBeDefined()
})
