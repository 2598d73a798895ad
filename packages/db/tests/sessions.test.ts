import { timestampOf } from '@atelier/domain'
import { sessionLife } from '@atelier/domain/sessions'
import { describe, expect, it } from 'vitest'
import { aSession, backend, register } from './_backend.ts'

const start = Date.parse('2026-03-01T09:00:00Z')
const at = (seconds: number) => timestampOf(start + seconds * 1000)

describe('sessions', () => {
  it('tells who acts from the public id, with what the rows say now', async () => {
    await using h = await backend()
    const { id, user } = await register(h.transact)
    const session = await h.transact(uow => uow.sessions.create(aSession(user.id, at(0))))
    const actor = {
      userId: user.id,
      accountId: id,
      sessionId: session.publicId,
      username: user.username,
      role: 'USER',
      customerType: 'retail',
      verified: false,
      authTime: at(0),
    }
    const { sessions } = h.readers
    expect(await sessions.findActor(session.publicId, at(1))).toEqual(actor)
    await h.transact(async uow => {
      await uow.users.update(user.id, { role: 'EMPLOYEE' })
      await uow.accounts.markVerified(id)
    })
    expect(await sessions.findActor(session.publicId, at(1))).toEqual({ ...actor, role: 'EMPLOYEE', verified: true })
    expect(await sessions.findActor(session.publicId, at(sessionLife.idleSeconds))).toBeUndefined()
    await h.transact(uow => uow.accounts.setBanned(id, true))
    expect(await sessions.findActor(session.publicId, at(1))).toBeUndefined()
    await h.transact(uow => uow.accounts.setBanned(id, false))
    await h.transact(uow => uow.sessions.end(session.id))
    expect(await sessions.findActor(session.publicId, at(1))).toBeUndefined()
  })

  it('lists the living ones, newest first', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    for (const seconds of [0, 20, 10]) await h.transact(uow => uow.sessions.create(aSession(user.id, at(seconds))))
    const listed = await h.readers.sessions.listOf(user.id, at(30))
    expect(listed.map(session => session.createdAt)).toEqual([at(20), at(10), at(0)])
    expect(await h.readers.sessions.listOf(user.id, at(sessionLife.idleSeconds + 10))).toHaveLength(1)
  })

  it('keeps the newest twenty of a user', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    for (let second = 0; second < sessionLife.perUser + 2; second += 1) {
      await h.transact(uow => uow.sessions.create(aSession(user.id, at(second))))
    }
    const listed = await h.readers.sessions.listOf(user.id, at(60))
    expect(listed).toHaveLength(sessionLife.perUser)
    expect(listed.at(-1)?.createdAt).toBe(at(2))
  })

  it('ends one of the user, never one of another, and all but one', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    const other = await register(h.transact)
    const create = (userId: number) => h.transact(uow => uow.sessions.create(aSession(userId, at(0))))
    const [one, two, three] = [await create(user.id), await create(user.id), await create(user.id)]
    const foreign = await create(other.user.id)
    expect(await h.transact(uow => uow.sessions.endOne(user.id, foreign.publicId))).toBe(false)
    expect(await h.transact(uow => uow.sessions.endOne(user.id, one.publicId))).toBe(true)
    await h.transact(uow => uow.sessions.endAll(user.id, two.publicId))
    expect((await h.readers.sessions.listOf(user.id, at(1))).map(each => each.id)).toEqual([two.id])
    expect(three.id).not.toBe(two.id)
    await h.transact(uow => uow.sessions.endAll(user.id))
    expect(await h.readers.sessions.listOf(user.id, at(1))).toEqual([])
    expect(await h.readers.sessions.listOf(other.user.id, at(1))).toHaveLength(1)
  })

  it('rotates one at a time: twenty at once each see the counter of the one before', async () => {
    await using h = await backend({ poolSize: 20 })
    const { user } = await register(h.transact)
    const { id } = await h.transact(uow => uow.sessions.create(aSession(user.id, at(0))))
    const rotate = () =>
      h.transact(async uow => {
        const session = await uow.sessions.lock(id, at(1))
        await uow.sessions.advance(id, at(1))
        return session?.refreshCounter
      })
    const seen = await Promise.all(Array.from({ length: 20 }, rotate))
    expect(new Set(seen).size).toBe(20)
    expect((await h.readers.sessions.listOf(user.id, at(2)))[0]).toMatchObject({
      refreshCounter: 20,
      lastUsedAt: at(1),
    })
  })

  it('notes when the password was entered again', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    const { publicId } = await h.transact(uow => uow.sessions.create(aSession(user.id, at(0))))
    await h.transact(uow => uow.sessions.setAuthTime(publicId, at(50)))
    expect(await h.readers.sessions.findActor(publicId, at(51))).toMatchObject({ authTime: at(50) })
  })
})
