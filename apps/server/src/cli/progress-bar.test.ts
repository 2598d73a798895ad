import { expect, it } from 'vitest'
import { progressBar } from './progress-bar.ts'

const barOn = (isTTY: boolean) => {
  const written: string[] = []
  return { written, bar: progressBar({ isTTY, write: text => written.push(text) > 0 }) }
}

it('moves with each update on a terminal, also where it is unknown how much is left', () => {
  const { written, bar } = barOn(true)
  for (const done of [1, 2, 3]) bar.show({ done, all: undefined, label: 'rows' })
  for (const done of [1, 2, 4]) bar.show({ done, all: 4, label: 'sent' })
  bar.end()
  expect(new Set(written).size).toBe(7)
  expect(written[3]).toContain('[######..................] sent')
  expect(written[5]).toContain('[########################] sent')
})

it('writes a line for each new label elsewhere', () => {
  const { written, bar } = barOn(false)
  for (const label of ['1 row', '1 row', '2 rows']) bar.show({ done: 0, all: undefined, label })
  bar.end()
  expect(written).toEqual(['1 row\n', '2 rows\n'])
})
