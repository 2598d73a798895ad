import { testDatabase, type TestDatabase } from '@atelier/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Mailbox, startMailbox } from '../../src/dev/mailbox.ts'
import { rowsAt } from './_rows.ts'
import { ask, count, isNaive, logIn, logInAdmin, type Replica, registerUser, startReplica } from './_replica.ts'

// Two processes on one database. Seen to fail with NAIVE=1: actors remembered by token, keys looked up and then stored in
// each process, and a rotation without grace (`_naive-replica.ts`).
let database: TestDatabase
let mailbox: Mailbox
let replicas: [Replica, Replica]
const at = (index: number): string => replicas[index % 2 === 0 ? 0 : 1].url

beforeAll(async () => {
  database = await testDatabase()
  mailbox = await startMailbox()
  const settings = { databaseUrl: database.url, smtpUrl: mailbox.smtpUrl }
  replicas = await Promise.all([startReplica(settings), startReplica(settings)])
})
afterAll(async () => {
  await Promise.all(replicas.map(replica => replica[Symbol.asyncDispose]()))
  await mailbox.stop()
  await database[Symbol.asyncDispose]()
})

const times = count(2, 20)

describe('S8: an ended session is refused on the next call, by the other process too', () => {
  const ends = {
    'a logout': (base: string, { accessToken }: { accessToken: string }) =>
      ask(base, 'POST /v1/accounts/logout', { token: accessToken }),
    'a new password': (base: string, { accessToken, password }: { accessToken: string; password: string }) =>
      ask(base, 'PUT /v1/accounts/password', {
        token: accessToken,
        json: { current_password: password, password: 'a new one of linen' },
      }),
    'a ban': async (base: string, { userId }: { userId: number }) =>
      ask(base, `POST /v1/users/${userId}/ban`, { token: (await logInAdmin(base)).accessToken }),
    'the deletion of the account': (
      base: string,
      { accessToken, password }: { accessToken: string; password: string },
    ) => ask(base, 'DELETE /v1/accounts/me', { token: accessToken, json: { password } }),
  }
  it.each(Object.entries(ends))('after %s', async (_, end) => {
    for (let time = 0; time < times; time += 1) {
      const person = await registerUser(at(time))
      // Both processes have seen the token before.
      for (const index of [0, 1]) {
        const me = await ask(at(index), 'GET /v1/accounts/me', { token: person.accessToken })
        expect(me.status).toBe(200)
      }
      const ended = await end(at(time), person)
      expect(`${ended.status} ${ended.text}`).toMatch(/^20[04]/)
      for (const index of [time + 1, time]) {
        const me = await ask(at(index), 'GET /v1/accounts/me', { token: person.accessToken })
        expect([me.status, me.code]).toEqual([401, 'SESSION_ENDED'])
        const refresh = await ask(at(index), 'POST /v1/accounts/token', {
          json: { refresh_token: person.refreshToken },
        })
        expect([refresh.status, refresh.code]).toEqual([401, 'SESSION_ENDED'])
      }
    }
  })
})

it('S2: a role taken away is gone on the next call, in the other process too', async () => {
  const { accessToken: admin } = await logInAdmin(at(0))
  const person = await registerUser(at(0))
  const setRole = async (role: string) => {
    const { status } = await ask(at(0), `PATCH /v1/users/${person.userId}`, { token: admin, json: { role } })
    expect(status).toBe(200)
  }
  for (let time = 0; time < times; time += 1) {
    await setRole('EMPLOYEE')
    for (const index of [0, 1]) {
      expect((await ask(at(index), 'GET /v1/users', { token: person.accessToken })).status).toBe(200)
    }
    await setRole('USER')
    for (const index of [1, 0]) {
      expect((await ask(at(index), 'GET /v1/users', { token: person.accessToken })).code).toBe('FORBIDDEN')
    }
  }
})

it('R7: fifty posts with one key, by turns to both processes, make one project', async () => {
  const [ana, ben] = [await registerUser(at(0)), await registerUser(at(1))]
  for (let time = 0; time < count(2, 20); time += 1) {
    const key = { 'idempotency-key': `key-${time}` }
    const json = { title: `Run ${time}`, body: '## Oak' }
    const post = (index: number, token: string, sent: object) =>
      ask(at(index), 'POST /v1/projects', { token, json: sent, headers: key })
    const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => post(index, ana.accessToken, json)))
    const made = answers.filter(answer => answer.status === 201)
    expect(new Set(made.map(answer => answer.text)).size).toBe(1)
    expect(made.filter(answer => answer.headers.get('idempotent-replayed') !== 'true')).toHaveLength(1)
    const refused = answers.filter(answer => answer.status !== 201).map(answer => `${answer.status} ${answer.code}`)
    expect(new Set(['409 IDEMPOTENCY_IN_PROGRESS', '503 OVERLOADED', ...refused]).size).toBe(2)
    const other = await post(1, ana.accessToken, { title: 'Something else', body: '' })
    expect([other.status, other.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED'])
    const bens = await post(0, ben.accessToken, json)
    expect([bens.status, bens.headers.get('idempotent-replayed')]).toEqual([201, null])
    const rows = await rowsAt(database.url, 'select user_id from projects where title = $1', [json.title])
    expect(rows).toHaveLength(2)
  }
})

function pairOf(text: string): { readonly access_token: string; readonly refresh_token: string } {
  const pair: ReturnType<typeof pairOf> = JSON.parse(text)
  return pair
}

it('S9: twenty refreshes at once get the same successor; a token two generations old ends the session', async () => {
  for (let time = 0; time < times; time += 1) {
    const person = await registerUser(at(time))
    const refresh = (index: number, refreshToken: string) =>
      ask(at(index), 'POST /v1/accounts/token', { json: { refresh_token: refreshToken } })
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => refresh(index, person.refreshToken)))
    expect(answers.map(answer => answer.status)).toEqual(answers.map(() => 200))
    const successors = new Set(answers.map(({ text }) => pairOf(text).refresh_token))
    expect(successors.size).toBe(1)
    const [successor = ''] = successors
    const next = pairOf((await refresh(time + 1, successor)).text)
    const stolen = await refresh(time, person.refreshToken)
    expect([stolen.status, stolen.code]).toEqual([401, 'SESSION_ENDED'])
    const me = await ask(at(time + 1), 'GET /v1/accounts/me', { token: next.access_token })
    expect(me.code).toBe('SESSION_ENDED')
  }
})

// No double: the naive process runs no jobs, so there is no mail.
it.skipIf(isNaive)('S15: of twenty uses of one reset link at once, one succeeds', async () => {
  for (let time = 0; time < times; time += 1) {
    const { email } = await registerUser(at(time))
    await ask(at(time), 'POST /v1/accounts/password/forgot', { json: { email } })
    const mail = await mailbox.waitFor(({ to, text }) => to.includes(email) && text.includes('reset-password#token='))
    const token = /#token=([\w-]+)/.exec(mail.text)?.[1]
    const password = 'a new one of linen'
    const reset = (index: number) => ask(at(index), 'POST /v1/accounts/password/reset', { json: { token, password } })
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => reset(index)))
    const said = answers.map(answer => answer.code || String(answer.status)).toSorted()
    expect(said).toEqual(['204', ...Array.from({ length: 19 }, () => 'LINK_TOKEN_INVALID')])
    await expect(logIn(at(time + 1), { email, password })).resolves.toBeDefined()
  }
})
