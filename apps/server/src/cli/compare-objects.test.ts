import { timestampOf } from '@atelier/domain'
import { expect, it } from 'vitest'
import { compareObjects } from './compare-objects.ts'

const now = Date.parse('2026-11-30T12:00:00Z')
const idOf = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-000000000000`
const imageOf = (digit: string) => `7/images/lamp_${idOf(digit)}.png`

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

const object = (key: string, daysOld = 2) => ({ key, bytes: 1, modifiedAt: timestampOf(now - daysOld * 86_400_000) })
const row = (key: string, isStored = true) => ({ key, owner: 'asset 1', isStored })

it('finds what one side lacks, by one walk over both', async () => {
  const rows = [row(imageOf('1')), row(imageOf('2')), row(imageOf('3'), false), row(imageOf('4')), row('documents/1/x')]
  const objects = ['0', '1', '3', '5'].map(digit => object(imageOf(digit)))
  const others = [object('logo.svg'), object(imageOf('9'), 0.5), object('quarantine/7/u/0')]
  const sorted = [...objects, ...others].toSorted((a, b) => (a.key < b.key ? -1 : 1))
  const found = await compareObjects({
    rows: each(rows.toSorted((a, b) => (a.key < b.key ? -1 : 1))),
    objects: each(sorted),
    now,
  })
  expect(found).toEqual({
    matched: 2,
    missing: [row(imageOf('2')), row(imageOf('4')), row('documents/1/x')],
    stray: [object(imageOf('0')), object(imageOf('5')), object('quarantine/7/u/0')],
    fresh: 1,
    foreign: 1,
  })
})
