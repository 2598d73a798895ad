import { expect, it } from 'vitest'
import { boundsIn, figuresIn, rowsOf, withRows } from './promise-table.ts'

const spec = '| R9 | no loss | 20 kills: 0 lost | F |\n| R7 | other | x | F |\n| R28 | no leak | 1 MB | F |\n'
const page = 'Before\n<!-- faults -->\n<!-- /faults -->\nAfter\n'

it('takes figures from printed lines, also of two promises at once', () => {
  expect(figuresIn('noise\nR9, R11 20 kills: lost 0\nR26 5 windows\n')).toEqual([
    ['R9', '20 kills: lost 0'],
    ['R11', '20 kills: lost 0'],
    ['R26', '5 windows'],
  ])
  expect([...boundsIn(spec)]).toEqual([
    ['R9', '20 kills: 0 lost'],
    ['R28', '1 MB'],
  ])
})

it('writes a row for what ran, keeps the rest, and says what never ran', () => {
  const run = { spec, figures: new Map([['R9', ['20 kills: lost 0']]]), date: '2026-11-30' }
  const rows = rowsOf({ ...run, passed: new Map([['R9', 2]]), failed: new Map() })
  const once = withRows(page, spec, rows)
  expect(once).toContain('| R9 | 20 kills: 0 lost | 20 kills: lost 0 | 2 passed | 2026-11-30 |')
  expect(once).toContain('| R28 | 1 MB | not run yet | – | – |')
  expect(withRows(once, spec, [])).toBe(once)
  const [failed] = rowsOf({ ...run, passed: new Map(), failed: new Map([['R9', 1]]) })
  expect(failed?.tests).toBe('1 of 1 FAILED')
})
