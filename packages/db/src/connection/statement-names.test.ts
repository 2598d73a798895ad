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

it('gives a text a new name when its plans are stale, and no name to one that had none', () => {
  const names = new StatementNames(1)
  const first = names.nameOf('select 1')
  names.renew('select 1')
  names.renew('select 2')
  expect(names.nameOf('select 1')).not.toBe(first)
  expect(names.nameOf('select 2')).toBeUndefined()
})
