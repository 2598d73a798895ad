import { randomBytes } from 'node:crypto'
import { testDatabase, type TestDatabase } from '@atelier/db/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Mailbox, startMailbox } from '../../src/dev/mailbox.ts'
import { ask, type Login, type RegisteredUser, registerUser, startReplica } from '../faults/_replica.ts'

let database: TestDatabase
let mailbox: Mailbox
beforeAll(async () => {
  database = await testDatabase()
  mailbox = await startMailbox()
})
afterAll(async () => {
  await mailbox.stop()
  await database[Symbol.asyncDispose]()
})

const aKey = () => randomBytes(64).toString('base64url')
const withKeys = (SECRET_KEY: string, SECRET_KEY_PREVIOUS?: string) =>
  startReplica({
    databaseUrl: database.url,
    smtpUrl: mailbox.smtpUrl,
    env: { SECRET_KEY, ...(SECRET_KEY_PREVIOUS === undefined ? {} : { SECRET_KEY_PREVIOUS }) },
  })

const pageOf = (url: string, cursor = '') => ask(url, `GET /v1/projects?limit=1${cursor && `&cursor=${cursor}`}`)
const cursorOf = (text: string): string => {
  const { next_cursor: cursor }: { next_cursor: string | null } = JSON.parse(text)
  return cursor ?? ''
}
const me = async (url: string, token: string) => (await ask(url, 'GET /v1/accounts/me', { token })).status
async function refresh(url: string, refreshToken: string): Promise<Login> {
  const { status, text } = await ask(url, 'POST /trpc/sessions.refresh', { json: { refreshToken } })
  if (status !== 200) throw new Error(`refresh: ${status} ${text}`)
  const { result }: { result: { data: Login } } = JSON.parse(text)
  return result.data
}

// Before, refresh tokens and cursors knew the current key alone: every user was signed out.
it('a new SECRET_KEY signs no user out while the old one is named as the previous', async () => {
  const [before, after] = [aKey(), aKey()]
  let person: RegisteredUser
  let cursor: string
  {
    await using first = await withKeys(before)
    person = await registerUser(first.url)
    for (const title of ['One', 'Two', 'Three'])
      await ask(first.url, 'POST /v1/projects', { token: person.accessToken, json: { title, body: '' } })
    cursor = cursorOf((await pageOf(first.url)).text)
    expect(cursor).not.toBe('')
  }
  let renewed: Login
  {
    // Both are live, as in a roll-out: the one knows the next key before it signs with it.
    await using early = await withKeys(before, after)
    await using late = await withKeys(after, before)
    expect(await me(late.url, person.accessToken)).toBe(200)
    expect((await pageOf(late.url, cursor)).status).toBe(200)
    renewed = await refresh(late.url, person.refreshToken)
    expect([await me(late.url, renewed.accessToken), await me(early.url, renewed.accessToken)]).toEqual([200, 200])
  }
  await using last = await withKeys(after)
  expect(await me(last.url, renewed.accessToken)).toBe(200)
  expect(await me(last.url, person.accessToken)).toBe(401)
  expect((await pageOf(last.url, cursor)).status).toBe(400)
})
