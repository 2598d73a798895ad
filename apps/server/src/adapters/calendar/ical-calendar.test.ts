import { execFileSync } from 'node:child_process'
import type { CalendarEvent } from '@atelier/domain/events'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { createCalendarWriter } from './ical-calendar.ts'
import { timeZones } from './time-zones.ts'

const writer = createCalendarWriter({ siteName: 'Atelier', publicUrl: 'https://api.test' })

function anEvent(timezone: string, startsWall: string, endsWall: string): CalendarEvent {
  const instantOf = (wall: string) => timeZones.instantOf(wall, timezone) ?? ''
  const now = '2026-01-01T00:00:00.000000Z'
  return {
    id: 1,
    ownerId: 1,
    date: startsWall.slice(0, 10),
    time: '8pm',
    venue: 'Studio',
    address: 'Quay 1',
    title: null,
    description: null,
    descriptionHtml: null,
    imageUrl: null,
    image: null,
    capacity: null,
    schedule: { startsWall, endsWall, timezone, startsAt: instantOf(startsWall), endsAt: instantOf(endsWall) },
    canceledAt: null,
    version: 1,
    createdAt: now,
    updatedAt: null,
  }
}

function startOf(text: string): string | undefined {
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const [event] = calendar.getAllSubcomponents('vevent')
  return event && new ICAL.Event(event).startDate.toJSDate().toISOString()
}

describe('a calendar', () => {
  it.each(Intl.supportedValuesOf('timeZone'))('describes %s under the name that DTSTART uses', zone => {
    const event = anEvent(zone, '2027-07-15T12:00:00', '2027-07-15T14:00:00')
    const text = writer.write([event])
    expect(/^DTSTART;TZID=([^:]+):20270715T120000\r$/m.exec(text)?.[1]).toBe(zone)
    expect(Array.from(text.matchAll(/^TZID:(.*)\r$/gm), match => match[1])).toEqual([zone])
    expect(startOf(text)).toBe(event.schedule.startsAt?.replace('000Z', 'Z'))
  })

  it('writes an hour that comes twice in UTC', () => {
    const text = writer.write([anEvent('Europe/Amsterdam', '2026-10-25T02:30:00', '2026-10-25T04:00:00')])
    expect(text).toMatch(/^DTSTART:20261025T003000Z\r$/m)
    expect(text).toMatch(/^DTEND:20261025T030000Z\r$/m)
    expect(startOf(text)).toBe('2026-10-25T00:30:00.000Z')
  })

  it.each([
    ['America/Vancouver', '2026-01-15T20:00:00', '2026-01-16T04:00:00.000Z'],
    ['America/Edmonton', '2026-01-15T20:00:00', '2026-01-16T03:00:00.000Z'],
    ['Africa/Casablanca', '2026-06-15T20:00:00', '2026-06-15T19:00:00.000Z'],
  ])('writes a time of %s before its rules changed in UTC', (zone, startsWall, startsAt) => {
    const text = writer.write([anEvent(zone, startsWall, startsWall.replace('T20', 'T22'))])
    expect(startOf(text)).toBe(startsAt)
    expect(text).toMatch(/^DTEND:2026\d{4}T\d{6}Z\r$/m)
  })

  it('describes a zone under its own name when an event names it in small letters', () => {
    const text = writer.write([anEvent('europe/berlin', '2026-07-15T12:00:00', '2026-07-15T14:00:00')])
    expect(text).toMatch(/^DTSTART;TZID=Europe\/Berlin:20260715T120000\r$/m)
    expect(text).toMatch(/^TZID:Europe\/Berlin\r$/m)
  })

  it('writes UTC for a zone whose rules are not at hand', () => {
    const text = writer.write([anEvent('US/Pacific-New', '2026-07-15T12:00:00', '2026-07-15T14:00:00')])
    expect(text).toMatch(/^DTSTART:20260715T190000Z\r$/m)
    expect(text).not.toContain('TZID')
  })

  it('is the same bytes whatever the zone of the server', () => {
    // New York skips 02:30 that night; Auckland does not.
    const event = anEvent('Pacific/Auckland', '2026-03-08T02:30:00', '2026-03-08T03:30:00')
    const module = new URL('ical-calendar.ts', import.meta.url).href
    const code = `import { createCalendarWriter } from ${JSON.stringify(module)}
      const writer = createCalendarWriter({ siteName: 'Atelier', publicUrl: 'https://api.test' })
      process.stdout.write(writer.write([${JSON.stringify(event)}]))`
    const written = ['UTC', 'America/New_York', 'Pacific/Auckland'].map(TZ =>
      execFileSync(process.execPath, ['--conditions=@atelier/source', '--input-type=module', '-e', code], {
        env: { TZ },
        encoding: 'utf8',
      }),
    )
    expect(new Set(written).size).toBe(1)
    expect(written[0]).toMatch(/^DTSTART;TZID=Pacific\/Auckland:20260308T023000\r$/m)
  })
})
