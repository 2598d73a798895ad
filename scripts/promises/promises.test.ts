import { expect, it } from 'vitest'
import { promiseFaults } from './promises.ts'

const spec = '| R1 | never oversell |\n| S2 | role changes act at once |\n'
const files: Readonly<Record<string, string>> = { 'a.test.ts': "it('sells what is there', …)" }
const faultsOf = (table: string) => promiseFaults(spec, table, file => files[file])
const right = '| R1 | `a.test.ts` | sells what is there |\n| S2 |  | open: not built |\n'

it('passes a table in which every promise has its test, or a reason', () => expect(faultsOf(right)).toEqual([]))

it.each([
  ['a promise without a row', right.replace(/^.*\n/, ''), 'R1 has no row: name a test of it'],
  ['a row of no promise', `${right}| S9 |  | open: x |\n`, 'S9 is no promise of the specification'],
  ['a missing file', right.replace('a.test', 'b.test'), 'R1: b.test.ts does not exist'],
  ['a renamed test', right.replace('sells', 'sold'), 'R1: a.test.ts has no test named "sold what is there"'],
  ['a row without file and reason', right.replace('open: ', ''), 'S2 names no file'],
])('refuses %s', (_, table, fault) => expect(faultsOf(table)).toEqual([fault]))
