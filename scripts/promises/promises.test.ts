import { expect, it } from 'vitest'
import { numberedRows, promiseFaults, promisesOf, shopPromisesOf } from './promises.ts'

const spec = '| R1 | never oversell |\n| S2 | role changes act at once |\n'
const files: Readonly<Record<string, string>> = { 'a.test.ts': "it('sells what is there', …)" }
const faultsOf = (table: string) => promiseFaults(promisesOf(spec), table, file => files[file])
const right = '| R1 | `a.test.ts` | sells what is there |\n| S2 |  | open: not built |\n'

it('passes a table in which every promise has its test, or a reason', () => expect(faultsOf(right)).toEqual([]))

it.each([
  ['a promise without a row', right.replace(/^.*\n/, ''), 'R1 has no row: name a test of it'],
  ['a row of no promise', `${right}| S9 |  | open: x |\n`, 'S9 is no promise of the specification'],
  ['a missing file', right.replace('a.test', 'b.test'), 'R1: b.test.ts does not exist'],
  ['a renamed test', right.replace('sells', 'sold'), 'R1: a.test.ts has no test named "sold what is there"'],
  ['a row without file and reason', right.replace('open: ', ''), 'S2 names no file'],
])('refuses %s', (_, table, fault) => expect(faultsOf(table)).toEqual([fault]))

it('counts the rows of the wire, of the fault matrix and of ordinary life', () => {
  const wire = '| CW | question |\n| 1 | money |\n| 2 | actions |\n'
  const commerce =
    '## 12. Events\n| 9 | x |\n## 13. Faults\n| 1 | a |\n## 14. Life\n| 1 | b |\n| 2 | c |\n## 15. Files\n| 3 | d |\n'
  const promised = shopPromisesOf(wire, commerce)
  expect(promised).toEqual(['CW-1', 'CW-2', '13.1', '14.1', '14.2', '15'])
  const table = promised.map(id => `| ${id} | \`a.test.ts\` | sells what is there |`).join('\n')
  expect(promiseFaults(promised, table, file => files[file])).toEqual([])
  expect(promiseFaults(promised, table.replace('| 13.1', '| 13.9'), file => files[file])).toEqual([
    '13.1 has no row: name a test of it',
    '13.9 is no promise of the specification',
  ])
})

it('finds a gap in a table that is its own list, and reads the words behind an id', () => {
  const row = (id: string) => `| ${id} | \`a.test.ts\` | sells what is there |\n`
  const table = row('1.1 two rows of one slug') + row('1.2') + row('A1 demo, refused') + row('A2')
  const faultsIn = (text: string) => promiseFaults(numberedRows(text), text, file => files[file])
  expect(numberedRows(table)).toEqual(['1.1', '1.2', 'A1', 'A2'])
  expect(faultsIn(table)).toEqual([])
  expect(faultsIn(table.replace('A1 demo', 'A3 demo'))).toEqual(['A1 has no row: name a test of it'])
})
