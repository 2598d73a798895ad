import { testDatabase, type TestDatabase } from '@atelier/db/testing'
import type { SMTPServerOptions } from 'smtp-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tcpProxy } from './_proxy.ts'
import { ask, count, type Replica, registerUser, startReplica } from './_replica.ts'
import { rowsAt } from './_rows.ts'
import { type MailSink, mailSink } from './_smtp.ts'

// Seen to fail with NAIVE=1: mail sent within the request (R21). It keeps R27 from beginning, which proves nothing there.
const deferred = new Map<string, number>()
const answers: Readonly<Record<string, number>> = { later: 451, never: 550 }
const onRcptTo: NonNullable<SMTPServerOptions['onRcptTo']> = ({ address }, _session, done) => {
  const [kind = ''] = address.split('-')
  const tries = (deferred.get(address) ?? 0) + 1
  deferred.set(address, tries)
  const responseCode = tries === 1 || kind === 'never' ? answers[kind] : undefined
  done(responseCode === undefined ? null : Object.assign(new Error('not now'), { responseCode }))
}

let sink: MailSink
let database: TestDatabase
let proxy: Awaited<ReturnType<typeof tcpProxy>>
let replica: Replica
beforeAll(async () => {
  database = await testDatabase()
  sink = await mailSink({ onRcptTo })
  proxy = await tcpProxy(sink.url)
  replica = await startReplica({ databaseUrl: database.url, smtpUrl: proxy.url })
})
afterAll(async () => {
  await replica[Symbol.asyncDispose]()
  await proxy[Symbol.asyncDispose]()
  await sink[Symbol.asyncDispose]()
  await database[Symbol.asyncDispose]()
})

const register = (username: string) =>
  ask(replica.url, 'POST /v1/accounts/register', {
    json: { email: `${username}@studio.example`, username, password: 'oak and linen' },
  })
const stateOf = async (username: string) => {
  const rows = await rowsAt<{ state: string }>(database.url, 'select state from mail_messages where to_address = $1', [
    `${username}@studio.example`,
  ])
  return rows.map(row => row.state)
}

it.each(['hold', 'refuse'] as const)(
  'R21: a mail server that does nothing but %s delays no request, and gets its mail later',
  async mode => {
    proxy.set(mode)
    const username = `slow-${mode}`
    expect((await register(username)).status).toBe(201)
    proxy.set('pass')
    await expect.poll(() => stateOf(username), { interval: 250 }).toEqual(['sent'])
  },
)

it('R21: 451 is tried again, 550 is not, and a mail has one Message-ID', async () => {
  expect((await register('later-1')).status).toBe(201)
  expect((await register('never-1')).status).toBe(201)
  await expect.poll(() => stateOf('later-1'), { interval: 250 }).toEqual(['sent'])
  await expect.poll(() => stateOf('never-1'), { interval: 250 }).toEqual(['failed'])
  expect(deferred.get('never-1@studio.example')).toBe(1)
  const mails = sink.delivered.filter(mail => mail.to === 'later-1@studio.example')
  expect(mails).toHaveLength(1)
  expect(mails[0]?.messageId).toMatch(/^<.+@.+>$/)
})

it('R27: of a flood of logins what is beyond the queue is refused at once, and others are served', async () => {
  const person = await registerUser(replica.url)
  const json = { email: person.email, password: 'a wrong one' }
  const said = new Set<string>()
  const login = () => ask(replica.url, 'POST /v1/accounts/login', { json })
  const flood = async () => {
    const logins = await Promise.all(Array.from({ length: count(250, 400) }, login))
    for (const { status, code, headers } of logins) said.add(`${status} ${code} ${headers.has('retry-after')}`)
    return [...said].toSorted()
  }
  const first = flood()
  const meanwhile = await Promise.all([
    ask(replica.url, 'GET /readyz'),
    ask(replica.url, 'GET /v1/accounts/me', { token: person.accessToken }),
  ])
  expect(meanwhile.map(({ status }) => status)).toEqual([200, 200])
  await first
  // A busy machine may send a flood so slowly that the queue keeps up with it: then there is another.
  const both = ['401 INVALID_CREDENTIALS false', '503 OVERLOADED true']
  await expect.poll(async () => (said.size === both.length ? [...said].toSorted() : flood())).toEqual(both)
})
