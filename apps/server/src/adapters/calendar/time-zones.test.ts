import { expect, it } from 'vitest'
import { timeZones } from './time-zones.ts'

it.each([
  ['2026-01-15T20:00:00', 'Pacific/Auckland', '2026-01-15T07:00:00.000000Z'],
  ['2026-07-15T20:00:00', 'Pacific/Auckland', '2026-07-15T08:00:00.000000Z'],
  ['2026-07-15T20:00:00', 'America/New_York', '2026-07-16T00:00:00.000000Z'],
  // The hour is there twice: the earlier counts.
  ['2026-11-01T01:30:00', 'America/New_York', '2026-11-01T05:30:00.000000Z'],
  // The hour is skipped.
  ['2026-03-08T02:30:00', 'America/New_York', undefined],
  ['2026-09-27T02:30:00', 'Pacific/Auckland', undefined],
])('%s in %s is %s', (wall, zone, instant) => expect(timeZones.instantOf(wall, zone)).toBe(instant))

it.each([
  ['Europe/Lisbon', true],
  ['UTC', true],
  ['Mars/Base', false],
  ['+02:00', false],
  ['', false],
  ['../etc/passwd', false],
])('%j is a zone: %s', (zone, known) => expect(timeZones.isKnown(zone)).toBe(known))
