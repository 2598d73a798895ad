import { appRouter } from '@atelier/api'
import { expect, it } from 'vitest'
import { deprecationHeaders } from './deprecation.ts'
import { procedureOf } from './procedures.ts'

const { meta } = procedureOf(appRouter, 'projects.list')

it('a procedure that stays has no header', () => expect(deprecationHeaders(meta)).toBeUndefined())

it('one that is going away says since when, as a time of structured fields, and until when, as a date of HTTP', () => {
  expect(deprecationHeaders({ ...meta, deprecated: { since: '2026-06-30', sunset: '2026-12-31' } })).toEqual({
    deprecation: '@1782777600',
    sunset: 'Thu, 31 Dec 2026 00:00:00 GMT',
  })
  expect(deprecationHeaders({ ...meta, deprecated: { since: '2026-06-30' } })).toEqual({ deprecation: '@1782777600' })
})
