import { expect, it } from 'vitest'
import { z } from 'zod'
import { isTimestamp, metaOf } from './schema.ts'

const Timestamp = z.string().meta({ description: 'ISO 8601, UTC', format: 'date-time' })

it('what a schema says of itself is not lost behind an outer description', () => {
  const wrapped = [
    Timestamp.nullable().meta({ description: 'Null until the first update' }),
    Timestamp.optional().meta({ description: 'Null until the first update' }).nullable(),
    z.lazy(() => Timestamp).meta({ description: 'Null until the first update' }),
  ]
  for (const schema of wrapped) {
    expect(isTimestamp(schema)).toBe(true)
    expect(metaOf(schema)).toMatchObject({ description: 'Null until the first update', format: 'date-time' })
  }
})
