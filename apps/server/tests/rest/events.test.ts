import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPerson, type Person } from '../_people.ts'
import { testServer, type TestServer } from '../_server.ts'

let server: TestServer
let ana: Person, ben: Person, staff: Person
beforeAll(async () => {
  server = await testServer()
  ana = await createPerson(server.backend)
  ben = await createPerson(server.backend)
  staff = await createPerson(server.backend, { role: 'EMPLOYEE' })
})
afterAll(() => server[Symbol.asyncDispose]())

const printed = { date: '2023-12-31', time: '8pm', venue: 'Event Venue', address: 'Event Address' }
const concert = {
  ...printed,
  date: '2026-07-15',
  title: 'Summer concert',
  description: '**Bring** a chair',
  starts_at: '2026-07-15T20:00',
  ends_at: '2026-07-15T22:30',
  timezone: 'Pacific/Auckland',
}

const sent: TestServer['sent'] = (...request) => server.sent(...request)
const created = async (json: object = printed, token = ana.accessToken) =>
  (await sent('POST', '/v1/events', { json, token })).body

describe('the documented call', () => {
  it('201 an event by any user, on the bare path too', async () => {
    const answer = await sent('POST', '/events', { json: printed, token: ana.accessToken })
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({
      ...printed,
      owner_id: ana.userId,
      title: null,
      starts_at: null,
      updated_at: null,
    })
    expect(answer.body.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/)
    expect(answer.headers.get('location')).toBe(`http://api.test:8443/v1/events/${answer.body.id}`)
    expect((await sent('GET', `/events/${answer.body.id}`)).body).toEqual(answer.body)
  })

  it('201 urlencoded and multipart, as JSON', async () => {
    const urlencoded = await sent('POST', '/v1/events', {
      body: new URLSearchParams({ ...printed, capacity: '12' }),
      token: ana.accessToken,
    })
    expect(urlencoded.body).toMatchObject({ ...printed, capacity: 12 })
    const form = new FormData()
    for (const [name, value] of Object.entries(printed)) form.set(name, value)
    expect((await sent('POST', '/v1/events', { body: form, token: ana.accessToken })).status).toBe(201)
  })

  it('401 without a token, before the body is looked at', async () => {
    const answer = await sent('POST', '/events', { body: '{', headers: { 'content-type': 'application/json' } })
    expect([answer.status, answer.error.code]).toEqual([401, 'UNAUTHENTICATED'])
  })

  it.each([
    [{ ...printed, venue: undefined }, 'venue', 'required'],
    [{ ...printed, date: '2023-02-30' }, 'date', 'custom'],
    [{ ...printed, time: 'x'.repeat(33) }, 'time', 'too_big'],
    [{ ...printed, capacity: 0 }, 'capacity', 'too_small'],
    [{ ...printed, owner_id: 1 }, 'owner_id', 'unknown_key'],
    [{ ...concert, starts_at: '2026-07-15 20:00' }, 'starts_at', 'format'],
    [{ ...concert, timezone: 'Mars/Base' }, 'timezone', 'custom'],
    [{ ...concert, date: '2026-09-27', starts_at: '2026-09-27T02:30', ends_at: null }, 'starts_at', 'custom'],
  ])('400 %j names %s as %s', async (json, path, code) => {
    const answer = await sent('POST', '/v1/events', { json, token: ana.accessToken })
    expect(answer.status).toBe(400)
    expect(answer.error.details.issues[0]).toMatchObject({ path, code })
  })

  it.each([
    [{ timezone: null }, ['timezone']],
    [{ starts_at: null }, ['starts_at', 'ends_at']],
    [{ date: '2026-07-16' }, ['date', 'starts_at']],
    [{ ends_at: '2026-07-15T19:00' }, ['starts_at', 'ends_at']],
  ])('422 fields that do not fit together: %j', async (change, fields) => {
    const answer = await sent('POST', '/v1/events', { json: { ...concert, ...change }, token: ana.accessToken })
    expect([answer.status, answer.error.code, answer.error.details.fields]).toEqual([422, 'RULE_VIOLATED', fields])
  })
})

describe('times', () => {
  it('come back as instants, right in Auckland and New York', async () => {
    const auckland = await created(concert)
    expect(auckland).toMatchObject({
      starts_at: '2026-07-15T08:00:00.000000Z',
      ends_at: '2026-07-15T10:30:00.000000Z',
      timezone: 'Pacific/Auckland',
      date: '2026-07-15',
      description_html: '<p><strong>Bring</strong> a chair</p>',
    })
    const york = await created({
      ...concert,
      timezone: 'America/New_York',
      date: '2026-11-01',
      starts_at: '2026-11-01T01:30',
      ends_at: null,
    })
    expect(york.starts_at).toBe('2026-11-01T05:30:00.000000Z')
  })
})

describe('changes', () => {
  it('are the owner’s or staff’s, and change nothing for others', async () => {
    const { id } = await created()
    const byBen = await sent('PATCH', `/v1/events/${id}`, { json: { time: '9pm' }, token: ben.accessToken })
    expect([byBen.status, byBen.error.code]).toEqual([403, 'FORBIDDEN'])
    expect((await sent('DELETE', `/v1/events/${id}`, { token: ben.accessToken })).status).toBe(403)
    const byStaff = await sent('PATCH', `/v1/events/${id}`, {
      json: { time: '9pm', canceled: true },
      token: staff.accessToken,
    })
    expect(byStaff.body).toMatchObject({ time: '9pm', venue: 'Event Venue', version: 2 })
    expect(byStaff.body.canceled_at).not.toBeNull()
    expect((await sent('PATCH', '/v1/events/999999', { json: { time: 'x' }, token: ana.accessToken })).status).toBe(404)
  })

  it('PUT clears what it omits, PATCH is judged on the merged event', async () => {
    const { id } = await created(concert)
    const moved = await sent('PATCH', `/v1/events/${id}`, { json: { date: '2026-07-16' }, token: ana.accessToken })
    expect([moved.status, moved.error.details.fields]).toEqual([422, ['date', 'starts_at']])
    const replaced = await sent('PUT', `/v1/events/${id}`, { json: printed, token: ana.accessToken })
    expect(replaced.body).toMatchObject({
      ...printed,
      title: null,
      description_html: null,
      starts_at: null,
      timezone: null,
    })
    expect(
      (await sent('PUT', `/v1/events/${id}`, { json: { date: '2023-12-31' }, token: ana.accessToken })).status,
    ).toBe(400)
    expect((await sent('PATCH', `/v1/events/${id}`, { json: {}, token: ana.accessToken })).status).toBe(400)
  })

  it('412 of two who saw the same version, one wins', async () => {
    const { id } = await created()
    const { headers } = await sent('GET', `/v1/events/${id}`)
    const sending = { token: ana.accessToken, headers: { 'if-match': headers.get('etag') ?? '' } }
    const both = await Promise.all(
      ['9pm', '10pm'].map(time => sent('PATCH', `/v1/events/${id}`, { ...sending, json: { time } })),
    )
    expect(both.map(answer => answer.status).toSorted((a, b) => a - b)).toEqual([200, 412])
  })

  it('204 deletes, then 404', async () => {
    const { id } = await created()
    expect((await sent('DELETE', `/v1/events/${id}`, { token: ana.accessToken })).status).toBe(204)
    expect((await sent('DELETE', `/v1/events/${id}`, { token: ana.accessToken })).status).toBe(404)
    expect((await sent('GET', `/v1/events/${id}`)).status).toBe(404)
  })
})

describe('lists', () => {
  it('go by date, then id, page by page, while rows are inserted', async () => {
    const days = ['2031-03-02', '2031-03-01', '2031-03-03', '2031-03-02']
    for (const date of days) await created({ ...printed, date })
    const seen: string[] = []
    let path = '/v1/events?month=2031-03&limit=1'
    for (let pages = 0; pages < 10 && path; pages++) {
      const page = await sent('GET', path)
      seen.push(...page.body.items.map((item: { date: string }) => item.date))
      if (pages === 0) await created({ ...printed, date: '2031-02-28' })
      path = /<http:\/\/api\.test:8443([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1] ?? ''
    }
    expect(seen).toEqual(['2031-03-01', '2031-03-02', '2031-03-02', '2031-03-03'])
  })

  it('hold whatever overlaps the days, in lists and feeds, and no event that ends at their first midnight', async () => {
    const lasting = (date: string, ends: string) =>
      created({ ...printed, date, starts_at: `${date}T22:00`, ends_at: ends, timezone: 'Europe/Lisbon' })
    const weeks = await lasting('2033-01-20', '2033-03-02T18:00')
    const night = await lasting('2033-01-31', '2033-02-01T04:00')
    const evening = await lasting('2033-01-31', '2033-02-01T00:00')
    const listed = async (query: string) =>
      (await sent('GET', `/v1/events?${query}`)).body.items.map((item: { id: number }) => item.id)
    expect(await listed('month=2033-02')).toEqual([weeks.id, night.id])
    expect(await listed('from=2033-02-01&to=2033-02-01')).toEqual([weeks.id, night.id])
    expect(await listed('from=2033-02-02&to=2033-03-31')).toEqual([weeks.id])
    expect(await listed('month=2033-01')).toEqual([weeks.id, night.id, evening.id])
    const feed = String((await sent('GET', '/v1/events.ics?month=2033-02')).body)
    expect(feed.match(/^UID:/gm)).toHaveLength(2)
  })

  it('find by day and by words, safe with any input', async () => {
    const { id } = await created({ ...printed, date: '2032-05-05', title: 'Zebra evening' })
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- read beside its one use
    const ids = async (query: string) =>
      (await sent('GET', `/v1/events?${query}`)).body.items.map((item: { id: number }) => item.id)
    expect(await ids('q=zebra%20venue')).toEqual([id])
    expect(await ids('q=zebra&from=2032-05-06')).toEqual([])
    expect(await ids('q=zebra&to=2032-05-05')).toEqual([id])
    for (const q of ["'); drop table events; --", '%', '&|!()', '"', ':*']) {
      expect((await sent('GET', `/v1/events?q=${encodeURIComponent(q)}`)).status).toBe(200)
    }
    for (const query of ['from=2032-5-5', 'month=2032-13', 'cursor=x', 'limit=0', 'sort=date']) {
      expect((await sent('GET', `/v1/events?${query}`)).status).toBe(400)
    }
  })
})

describe('iCalendar', () => {
  it('is read by a parser, with times right in two zones and words for the rest', async () => {
    const auckland = await created({ ...concert, title: 'Tea; cake, and "more"\nfor all'.replace('\n', ' ') })
    const york = await created({
      ...concert,
      date: '2026-12-31',
      starts_at: '2026-12-31T20:00',
      ends_at: null,
      timezone: 'America/New_York',
    })
    const plain = await created({ ...printed, date: '2033-01-01', venue: 'V'.repeat(200) })
    const answer = await sent('GET', '/events.ics')
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const lines = String(answer.body).split('\r\n')
    expect(lines.filter(line => Buffer.byteLength(line) > 75)).toEqual([])
    expect(String(answer.body).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)

    const calendar = new ICAL.Component(ICAL.parse(String(answer.body)))
    for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
    const entries = new Map(
      calendar.getAllSubcomponents('vevent').map(each => [new ICAL.Event(each).uid, new ICAL.Event(each)]),
    )
    const of = (event: { id: number }) => entries.get(`event-${event.id}@api.test`)
    expect(of(auckland)?.startDate.toJSDate().toISOString()).toBe('2026-07-15T08:00:00.000Z')
    expect(of(auckland)?.endDate.toJSDate().toISOString()).toBe('2026-07-15T10:30:00.000Z')
    expect(of(auckland)?.summary).toBe('Tea; cake, and "more" for all')
    expect(of(york)?.startDate.toJSDate().toISOString()).toBe('2027-01-01T01:00:00.000Z')
    expect(of(plain)?.startDate.isDate).toBe(true)
    expect(of(plain)?.startDate.toString()).toBe('2033-01-01')
    expect(of(plain)?.description).toBe('8pm')
  })

  it('gives one event, 404 for none', async () => {
    const { id } = await created()
    const one = await sent('GET', `/v1/events/${id}.ics`)
    expect(String(one.body).match(/BEGIN:VEVENT/g)).toHaveLength(1)
    expect((await sent('GET', '/v1/events/999999.ics')).status).toBe(404)
    expect((await sent('GET', '/v1/events/x.ics')).status).toBe(400)
  })
})
