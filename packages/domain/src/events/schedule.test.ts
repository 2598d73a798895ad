import { describe, expect, it } from 'vitest'
import { AppError } from '../app-error.ts'
import { isCalendarDate, type WantedSchedule } from './event.ts'
import { scheduleOf } from './schedule.ts'

/** A zone two hours ahead that skips the hour from 02:00. */
const zones = {
  isKnown: (zone: string) => zone === 'Test/Zone',
  instantOf: (wall: string) =>
    wall.slice(11, 13) === '02'
      ? undefined
      : `${new Date(Date.parse(`${wall}Z`) - 7_200_000).toISOString().slice(0, -1)}000Z`,
}
const wanted = (change: Partial<WantedSchedule>): WantedSchedule => ({
  startsAt: '2026-12-31T20:00:00',
  endsAt: null,
  timezone: 'Test/Zone',
  ...change,
})

function outcome(change: Partial<WantedSchedule>): string {
  try {
    return scheduleOf('2026-12-31', wanted(change), zones).startsAt ?? 'none'
  } catch (error) {
    if (!(error instanceof AppError)) return String(error)
    return `${error.code} ${JSON.stringify(error.details)}`
  }
}

describe('a schedule', () => {
  it.each<[Partial<WantedSchedule>, string]>([
    [{}, '2026-12-31T18:00:00.000000Z'],
    [{ startsAt: null, timezone: null }, 'none'],
    [{ timezone: null }, 'RULE_VIOLATED {"rule":"timezone_required","fields":["timezone"]}'],
    [
      { startsAt: null, endsAt: '2026-12-31T20:00:00' },
      'RULE_VIOLATED {"rule":"start_required","fields":["startsAt","endsAt"]}',
    ],
    [{ endsAt: '2026-12-31T20:00:00' }, 'RULE_VIOLATED {"rule":"end_after_start","fields":["startsAt","endsAt"]}'],
    [{ startsAt: '2027-01-01T00:00:00' }, 'RULE_VIOLATED {"rule":"start_on_date","fields":["date","startsAt"]}'],
    [
      { timezone: 'Mars/Base' },
      `INVALID_INPUT {"issues":[{"path":"timezone","code":"custom","message":"'timezone' must be the name of an IANA time zone"}]}`,
    ],
    [
      { startsAt: '2026-12-31T02:30:00' },
      `INVALID_INPUT {"issues":[{"path":"startsAt","code":"custom","message":"'starts_at' does not exist in that zone: the clocks skip it"}]}`,
    ],
  ])('of %j: %s', (change, result) => expect(outcome(change)).toBe(result))

  it('keeps the wall times beside the instants', () => {
    const schedule = scheduleOf('2026-12-31', wanted({ endsAt: '2027-01-01T01:00:00' }), zones)
    expect(schedule).toEqual({
      startsWall: '2026-12-31T20:00:00',
      endsWall: '2027-01-01T01:00:00',
      timezone: 'Test/Zone',
      startsAt: '2026-12-31T18:00:00.000000Z',
      endsAt: '2026-12-31T23:00:00.000000Z',
    })
  })
})

it.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2023-13-01', false],
  ['2023-12-32', false],
  ['23-12-31', false],
  ['2023-12-31T00:00', false],
  ['0000-01-01', false],
])('%s is a day: %s', (text, result) => expect(isCalendarDate(text)).toBe(result))
