import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestBackend, testBackend } from '../_backend.ts'
import { runJob } from '../_payments.ts'
import { createPerson, inDatabase, type Person, rowsOf, untilLockIsAwaited } from '../_people.ts'

let backend: TestBackend
beforeAll(async () => void (backend = await testBackend({ SITE_NAME: 'Oak & Linen' })))
afterAll(() => backend[Symbol.asyncDispose]())

const tokenOf = (text: string) => /[/=]([\w-]{43})\b/.exec(text)?.[1] ?? ''
const jobsOf = (kind: string, key: string, id: number) =>
  rowsOf(backend, `select start_after::text, state from pgboss.job where name = $1 and data->'payload'->>$2 = $3`, [
    kind,
    key,
    String(id),
  ])

describe('a welcome', () => {
  it('comes once the address is proven by its link, in the name of the site', async () => {
    const email = 'wanda@studio.example'
    const login = { email, password: 'oak and linen', username: 'wanda' }
    const account = await backend.as().accounts.register(login)
    const { text } = await backend.mailTo(email, 'Confirm')
    expect(await jobsOf('mail.welcome', 'accountId', account.id)).toEqual([])
    await backend.as().accounts.verify({ token: tokenOf(text) })
    const mail = await backend.mailTo(email, 'Welcome to Oak & Linen')
    expect(mail.text).toContain('as wanda.')
    expect(mail.html).toContain('Oak &amp; Linen')
    expect(await jobsOf('mail.welcome', 'accountId', account.id)).toHaveLength(1)
  })

  it('comes once it is proven by a reset, and not at the next one', async () => {
    const rosa = await createPerson(backend, { verified: false })
    for (const password of ['linen and oak', 'oak and linen']) {
      const seen = new Set(backend.mailbox.list(rosa.email).map(mail => mail.id))
      await backend.as().accounts.forgotPassword({ email: rosa.email })
      const mail = await backend.mailbox.waitFor(
        ({ id, to, subject }) => !seen.has(id) && to.includes(rosa.email) && subject.startsWith('Set a new'),
      )
      await backend.as().accounts.resetPassword({ token: tokenOf(mail.text), password })
    }
    await backend.mailTo(rosa.email, 'Welcome')
    expect(await jobsOf('mail.welcome', 'accountId', rosa.accountId)).toHaveLength(1)
  })
})

describe('a reminder of an event', () => {
  const place = { time: '8pm', venue: 'Hall', address: 'Street 1', timezone: 'Pacific/Auckland' }
  const concert = { ...place, title: 'Concert', date: '2031-07-15', startsAt: '2031-07-15T20:00' }
  const announce = (by: Person, event = concert) => backend.as(by.accessToken).events.create(event)
  const reminders = (id: number) => jobsOf('mail.event-reminder', 'eventId', id)

  /** As if all waiting reminders were due: the queue keeps the database's time. The last event wakes the worker. */
  async function makeDue(by: Person): Promise<void> {
    await rowsOf(backend, `update pgboss.job set start_after = now() where name = 'mail.event-reminder'`)
    await announce(by, { ...concert, title: 'Wakes the worker' })
  }
  const isDone = (id: number) => async () => (await reminders(id)).every(job => Object(job).state === 'completed')

  it('is asked for with the event, for a day before it begins', async () => {
    const ana = await createPerson(backend)
    const { id } = await announce(ana)
    expect(await reminders(id)).toEqual([
      { start_after: expect.stringMatching(/^2031-07-14.08:00:00/), state: 'created' },
    ])
    await backend.as(ana.accessToken).events.update({ id, title: 'Another title' })
    expect(await reminders(id)).toHaveLength(1)
    await backend.as(ana.accessToken).events.update({ id, startsAt: '2031-07-15T21:00' })
    expect(await reminders(id)).toHaveLength(2)
  })

  it('is not asked for without a time, nor for what begins within a day or was called off', async () => {
    const ana = await createPerson(backend)
    const { startsAt: _startsAt, timezone: _timezone, ...untimed } = concert
    const soon = new Date(Date.now() + 3_600_000).toISOString()
    const events = [
      await backend.as(ana.accessToken).events.create(untimed),
      await announce(ana, { ...concert, date: soon.slice(0, 10), startsAt: soon.slice(0, 16), timezone: 'UTC' }),
      await backend.as(ana.accessToken).events.create({ ...concert, canceled: true }),
    ]
    for (const { id } of events) expect(await reminders(id)).toEqual([])
  })

  it('goes to the owner, with the wall time of the place and the calendar file', async () => {
    const ana = await createPerson(backend)
    const { id } = await announce(ana)
    await makeDue(ana)
    const mail = await backend.mailTo(ana.email, 'Reminder: Concert')
    expect(mail.text).toContain('begins on Tuesday, 15 July 2031 at 20:00 (Pacific/Auckland)')
    expect(mail.text).toContain(`http://api.test:8443/v1/events/${id}.ics`)
  })

  it('is not sent once the event moved, was canceled or deleted, nor to an unverified address', async () => {
    const [ana, ben] = [await createPerson(backend), await createPerson(backend, { verified: false })]
    const own = backend.as(ana.accessToken).events
    const [moved, off, gone] = [await announce(ana), await announce(ana), await announce(ana)]
    const unproven = await announce(ben)
    await own.update({ id: moved.id, date: '2031-07-16', startsAt: '2031-07-16T20:00', title: 'Moved concert' })
    await own.update({ id: off.id, canceled: true })
    await own.delete({ id: gone.id })
    await makeDue(await createPerson(backend))
    await backend.mailTo(ana.email, 'Reminder: Moved concert')
    for (const { id } of [moved, off, gone, unproven]) await expect.poll(isDone(id)).toBe(true)
    const subjects = [ana, ben].flatMap(({ email }) => backend.mailbox.list(email).map(mail => mail.subject))
    expect(subjects.filter(subject => subject.startsWith('Reminder'))).toEqual(['Reminder: Moved concert'])
  })
})

it('of an account that is deleted while its mail is made sends nothing, and fails nothing', async () => {
  const fay = await createPerson(backend)
  await inDatabase(backend, async client => {
    await client.query('begin')
    await client.query('delete from accounts where id = $1', [fay.accountId])
    const made = runJob(backend, 'mail.password-reset', { email: fay.email })
    await untilLockIsAwaited(backend)
    await client.query('commit')
    await made
  })
  expect(backend.mailbox.list(fay.email)).toEqual([])
  expect(await rowsOf(backend, 'select from mail_messages where to_address = $1', [fay.email])).toEqual([])
})

it('a name from elsewhere adds no recipient and no header', async () => {
  const eve = await createPerson(backend)
  await rowsOf(backend, 'update users set username = $1 where id = $2', [
    'eve\r\nBcc: everybody@studio.example\r\n\r\n<b>bold</b>',
    eve.userId,
  ])
  await backend.as().accounts.forgotPassword({ email: eve.email })
  const mail = await backend.mailTo(eve.email, 'Set a new password')
  expect(mail.to).toEqual([eve.email])
  expect(mail.html).toContain('Hello eve Bcc: everybody@studio.example &lt;b&gt;bold&lt;/b&gt;')
  expect(backend.mailbox.list('everybody@studio.example')).toEqual([])
})

it('nothing went wrong behind the scenes', async () => {
  expect(backend.errors).toEqual([])
  const failed = await inDatabase(backend, client => client.query(`select name from pgboss.job where state = 'failed'`))
  expect(failed.rows).toEqual([])
})
