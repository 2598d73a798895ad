import type { UserFilter, UserRecord } from '@atelier/domain/users'
import { describe, expect, it } from 'vitest'
import { type AppServices, backend, keyset, register } from './_backend.ts'

async function everybody(h: AppServices, filter: UserFilter, limit: number): Promise<UserRecord[]> {
  const found: UserRecord[] = []
  let cursor: string | null = null
  do {
    const page = await h.readers.users.list(filter, { limit, cursor })
    expect(page.items.length).toBeLessThanOrEqual(limit)
    found.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null)
  return found
}

const names = (users: readonly UserRecord[]) => users.map(user => user.username)

describe('users', () => {
  it('finds a person by id with the e-mail, and by exact name without', async () => {
    await using h = await backend()
    const account = await register(h.transact, { username: 'bob', email: 'Bob@example.com' })
    const expected = { ...account.user, email: 'Bob@example.com', verified: false, bannedAt: null }
    expect(await h.readers.users.find(account.user.id)).toEqual(expected)
    expect(await h.readers.users.findByUsername('bob')).toEqual(account.user)
    expect(await h.readers.users.findByUsername('Bob')).toBeUndefined()
  })

  it('lists every user once, in the order of ids, whatever the size of a page', async () => {
    await using h = await backend()
    for (let count = 0; count < 7; count += 1) await register(h.transact)
    const all = await everybody(h, {}, 100)
    expect(all.map(user => user.id)).toEqual(all.map(user => user.id).toSorted((a, b) => a - b))
    expect(all).toHaveLength(7)
    for (const limit of [1, 2, 3, 7]) expect(await everybody(h, {}, limit)).toEqual(all)
  })

  it('filters by role, group, and a part of name or address in which wildcards count for nothing', async () => {
    await using h = await backend()
    await register(h.transact, { username: 'ann_lee', email: 'x@studio.example', role: 'ADMIN' })
    await register(h.transact, { username: 'annalee', email: 'y@other.example' })
    expect(names(await everybody(h, { q: 'ANN_' }, 10))).toEqual(['ann_lee'])
    expect(names(await everybody(h, { q: 'studio' }, 10))).toEqual(['ann_lee'])
    expect(names(await everybody(h, { q: '%' }, 10))).toEqual([])
    expect(names(await everybody(h, { role: 'USER' }, 10))).toEqual(['annalee'])
    expect(names(await everybody(h, { customerType: 'wholesale' }, 10))).toEqual([])
  })

  it('finds a part of any length, of either or both, once, over pages', async () => {
    await using h = await backend()
    await register(h.transact, { username: 'oak-and-oak', email: 'oak@oak.example' })
    await register(h.transact, { username: 'elm', email: 'Soaked@studio.example' })
    await register(h.transact, { username: 'ash', email: 'ash@studio.example' })
    for (const limit of [1, 10]) {
      expect(names(await everybody(h, { q: 'oak' }, limit))).toEqual(['oak-and-oak', 'elm'])
      expect(names(await everybody(h, { q: 'KED@st' }, limit))).toEqual(['elm'])
      expect(names(await everybody(h, { q: 'a' }, limit))).toEqual(['oak-and-oak', 'elm', 'ash'])
      expect(names(await everybody(h, { q: '\\' }, limit))).toEqual([])
      expect(names(await everybody(h, { q: '\\oak%' }, limit))).toEqual([])
    }
  })

  it('refuses a cursor of another list', async () => {
    await using h = await backend()
    const cursor = keyset.seal('projects', [1])
    await expect(h.readers.users.list({}, { limit: 1, cursor })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('changes only what a patch names, at the version that was seen', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    const changed = await h.transact(uow => uow.users.update(user.id, { level: 4, customerType: 'wholesale' }, 1))
    expect(changed).toEqual({
      ...user,
      level: 4,
      customerType: 'wholesale',
      version: 2,
      updatedAt: expect.any(String),
      email: expect.any(String),
      verified: false,
      bannedAt: null,
    })
    expect(await h.transact(uow => uow.users.update(user.id, { level: 9 }, 1))).toBeUndefined()
    expect(await h.transact(uow => uow.users.update(user.id + 1, { level: 9 }))).toBeUndefined()
    expect(await h.readers.users.find(user.id)).toMatchObject({ level: 4 })
  })

  it('refuses a name that is taken', async () => {
    await using h = await backend()
    await register(h.transact, { username: 'taken' })
    const { user } = await register(h.transact)
    const rename = h.transact(uow => uow.users.update(user.id, { username: 'taken' }))
    await expect(rename).rejects.toMatchObject({
      code: 'ALREADY_EXISTS',
      details: { resource: 'user', field: 'username' },
    })
  })

  it('keeps the last admin when two demote each other at the same time', async () => {
    await using h = await backend()
    const one = await register(h.transact, { role: 'ADMIN' })
    const two = await register(h.transact, { role: 'ADMIN' })
    const demote = (id: number) =>
      h.transact(async uow => {
        if ((await uow.users.lockCountOf('ADMIN')) > 1) await uow.users.update(id, { role: 'USER' })
      })
    await Promise.all([demote(one.user.id), demote(two.user.id)])
    expect(await everybody(h, { role: 'ADMIN' }, 10)).toHaveLength(1)
  })
})
