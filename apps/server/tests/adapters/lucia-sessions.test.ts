import { createHash, randomBytes } from 'node:crypto'
import { createDatabase, createKeyset, createReaders, createTransactor } from '@atelier/db'
import { testDatabase } from '@atelier/db/testing'
import { millisecondsOf, timestampOf } from '@atelier/domain'
import { sessionLife } from '@atelier/domain/sessions'
import { describe, expect, it } from 'vitest'
import { luciaSessions } from '../../src/adapters/identity/lucia-sessions.ts'

const start = Date.parse('2031-03-01T09:00:00Z')
const day = 86_400
const at = (seconds: number) => timestampOf(start + seconds * 1000)
const keyset = createKeyset(randomBytes(32))

/** A user and a session begun at `at(0)`, far from the machine's own time. */
async function loggedIn() {
  const stack = new AsyncDisposableStack()
  const { url } = stack.use(await testDatabase())
  const database = stack.use(createDatabase({ url }))
  const jobs = { send: () => Promise.reject(new Error('no jobs here')), wake() {} }
  const transactor = createTransactor(database, { keyset, jobs, sessions: luciaSessions })
  const transact = transactor.transact({ requestId: 'test', ip: '' })
  const secret = randomBytes(32)
  const id = createHash('sha256').update(secret).digest('hex')
  const account = await transact(uow =>
    uow.accounts.insert({ email: 'a@b.example', emailKey: 'a@b.example', passwordHash: '', username: 'ann' }),
  )
  const values = { id, userId: account.user.id, ip: '192.0.2.1', userAgent: 'test' }
  const session = await transact(uow => uow.sessions.create({ ...values, now: at(0) }))
  const lock = (seconds: number) => transact(uow => uow.sessions.lock(id, at(seconds)))
  const { sessions } = createReaders(database, { keyset })
  return {
    account,
    session,
    secret,
    transact,
    lock,
    sessions,
    database,
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}

/** Lucia's clock moves on while the tests of a file run. */
const drift = 120
const about = (seconds: number) => ({
  asymmetricMatch: (value: string) => Math.abs(millisecondsOf(value) - (start + seconds * 1000)) < drift * 1_000,
})

describe('sessions on Lucia', () => {
  it('begins with all of the row, by the clock that was handed in', async () => {
    await using h = await loggedIn()
    expect(h.session).toEqual({
      id: h.session.id,
      publicId: expect.any(Number),
      userId: h.account.user.id,
      refreshCounter: 0,
      expiresAt: about(sessionLife.idleSeconds),
      createdAt: at(0),
      lastUsedAt: at(0),
      authTime: at(0),
      ip: '192.0.2.1',
      userAgent: 'test',
    })
  })

  it('keeps nothing in the database that could log a user in', async () => {
    await using h = await loggedIn()
    const rows = JSON.stringify(
      await h.database.reads.selectFrom('sessions').select(['id', 'user_agent', 'ip']).execute(),
    )
    for (const form of ['hex', 'base64', 'base64url'] as const) expect(rows).not.toContain(h.secret.toString(form))
  })

  it('slides its idle end when half of it has passed, and not before', async () => {
    await using h = await loggedIn()
    expect(await h.lock(6 * day)).toEqual(h.session)
    expect(await h.lock(8 * day)).toEqual({ ...h.session, expiresAt: about(22 * day) })
    expect(await h.lock(21 * day)).toMatchObject({ id: h.session.id })
  })

  it('ends when it was idle too long', async () => {
    await using h = await loggedIn()
    expect(await h.lock(14 * day + drift)).toBeUndefined()
    expect(await h.sessions.findActor(h.session.publicId, at(14 * day + drift))).toBeUndefined()
  })

  it('ends after thirty days, however much it is used', async () => {
    await using h = await loggedIn()
    for (const days of [8, 16, 24, 29]) {
      const session = await h.lock(days * day)
      expect(millisecondsOf(session?.expiresAt ?? '')).toBeLessThanOrEqual(start + 30 * day * 1000)
    }
    expect(await h.sessions.findActor(h.session.publicId, at(30 * day - 1))).toBeDefined()
    expect(await h.sessions.findActor(h.session.publicId, at(30 * day + 1))).toBeUndefined()
    expect(await h.lock(30 * day + 1)).toBeUndefined()
  })

  it('stays where it was when the work around it fails', async () => {
    await using h = await loggedIn()
    const failing = h.transact(async uow => {
      await uow.sessions.lock(h.session.id, at(8 * day))
      await uow.sessions.advance(h.session.id, at(8 * day))
      throw new Error('later')
    })
    await expect(failing).rejects.toThrow('later')
    expect(await h.lock(0)).toEqual(h.session)
  })

  it('rotates one at a time', async () => {
    await using h = await loggedIn()
    const rotate = () =>
      h.transact(async uow => {
        const session = await uow.sessions.lock(h.session.id, at(1))
        await uow.sessions.advance(h.session.id, at(1))
        return session?.refreshCounter
      })
    const counters = await Promise.all(Array.from({ length: 10 }, rotate))
    expect(new Set(counters)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]))
  })

  it('is unknown once it was ended or its person is banned', async () => {
    await using h = await loggedIn()
    await h.transact(uow => uow.accounts.setBanned(h.account.id, true))
    expect(await h.lock(1)).toBeUndefined()
    await h.transact(uow => uow.accounts.setBanned(h.account.id, false))
    expect(await h.lock(1)).toBeDefined()
    await h.transact(uow => uow.sessions.end(h.session.id))
    expect(await h.lock(1)).toBeUndefined()
  })
})
