import { timestampOf } from '@atelier/domain'
import { describe, expect, it } from 'vitest'
import {
  aProject,
  anAccount,
  aSession,
  type AppServices,
  backend,
  outcomes,
  register,
  untilSomebodyWaits,
} from './_backend.ts'

const at = (seconds: number) => timestampOf(Date.now() + seconds * 1000)
const aToken = (accountId: number, tokenHash: string, seconds = 60) => ({
  tokenHash: tokenHash.repeat(64),
  purpose: 'verify' as const,
  accountId,
  targetEmail: 'a@example.com',
  credentialVersion: 0,
  expiresAt: at(seconds),
})

const countOf = async (
  { database }: AppServices,
  table: 'accounts' | 'users' | 'sessions' | 'projects' | 'link_tokens',
) => (await database.reads.selectFrom(table).select('id').execute()).length

describe('accounts', () => {
  it('inserts account and user in one statement and finds them by each name', async () => {
    const sent: string[] = []
    await using h = await backend({ observe: sql => sent.push(sql) })
    const values = anAccount({ email: 'Ann@Example.com', username: 'ann', location: 'Oslo' })
    const account = await h.transact(uow => uow.accounts.insert(values))
    expect(sent.filter(sql => /insert/.test(sql))).toHaveLength(1)
    expect(account).toMatchObject({
      email: 'Ann@Example.com',
      verifiedAt: null,
      bannedAt: null,
      credentialVersion: 0,
      updatedAt: null,
      user: {
        accountId: account.id,
        username: 'ann',
        location: 'Oslo',
        role: 'USER',
        about: '',
        aboutHtml: '',
        links: [],
        avatarUrl: 'default.jpg',
        level: 1,
      },
    })
    expect(account).not.toHaveProperty('passwordHash')
    const { accounts } = h.readers
    expect(await accounts.find(account.id)).toEqual(account)
    expect(await accounts.findByEmail('ann@example.com')).toEqual(account)
    const login = { account, passwordHash: 'hash' }
    expect(await accounts.findLogin({ emailKey: 'ann@example.com' })).toEqual(login)
    expect(await accounts.findLogin({ username: 'ann' })).toEqual(login)
    expect(await accounts.findLogin({ username: 'Ann' })).toBeUndefined()
    expect(await accounts.findPasswordHash(account.id)).toBe('hash')
    expect(await accounts.find(account.id + 1)).toBeUndefined()
  })

  it('names the e-mail before the username when both are taken', async () => {
    await using h = await backend()
    const taken = anAccount()
    await h.transact(uow => uow.accounts.insert(taken))
    const both = h.transact(uow => uow.accounts.insert(taken))
    await expect(both).rejects.toMatchObject({
      code: 'ALREADY_EXISTS',
      details: { resource: 'account', field: 'email' },
    })
    const name = h.transact(uow => uow.accounts.insert(anAccount({ username: taken.username })))
    await expect(name).rejects.toMatchObject({
      code: 'ALREADY_EXISTS',
      details: { resource: 'user', field: 'username' },
    })
    expect(await countOf(h, 'accounts')).toBe(1)
  })

  it('lets one of fifty racing registrations of an address through', async () => {
    await using h = await backend({ poolSize: 50 })
    const racing = Array.from({ length: 50 }, () => register(h.transact, { email: 'same@example.com' }))
    expect(await outcomes(racing)).toEqual({ ALREADY_EXISTS: 49, done: 1 })
    expect(await countOf(h, 'users')).toBe(1)
  })

  it('marks an address as verified once and keeps the first time', async () => {
    await using h = await backend()
    const { id } = await register(h.transact)
    const first = await h.transact(uow => uow.accounts.markVerified(id))
    expect(first.verifiedAt).not.toBeNull()
    expect(first.updatedAt).not.toBeNull()
    const second = await h.transact(uow => uow.accounts.markVerified(id))
    expect(second.verifiedAt).toBe(first.verifiedAt)
    await expect(h.transact(uow => uow.accounts.markVerified(id + 1))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('raises the credential version with a new password or address', async () => {
    await using h = await backend()
    const { id } = await register(h.transact)
    await register(h.transact, { email: 'taken@example.com' })
    await h.transact(uow => uow.accounts.setPassword(id, 'second', { verify: false }))
    expect(await h.readers.accounts.findPasswordHash(id)).toBe('second')
    expect(await h.readers.accounts.find(id)).toMatchObject({ credentialVersion: 1, verifiedAt: null })
    await h.transact(uow => uow.accounts.setPassword(id, 'third', { verify: true }))
    expect(await h.readers.accounts.find(id)).toMatchObject({ credentialVersion: 2, verifiedAt: expect.any(String) })
    await h.transact(uow => uow.accounts.setEmail(id, 'New@example.com', 'new@example.com'))
    expect(await h.readers.accounts.find(id)).toMatchObject({ credentialVersion: 3, email: 'New@example.com' })
    const taken = h.transact(uow => uow.accounts.setEmail(id, 'taken@example.com', 'taken@example.com'))
    await expect(taken).rejects.toMatchObject({ code: 'ALREADY_EXISTS', details: { field: 'email' } })
  })

  it('deletes the person with all that is theirs, and leaves verify links to tell of it', async () => {
    await using h = await backend()
    const { id, user } = await register(h.transact)
    await h.transact(async uow => {
      await uow.projects.insert(aProject(user.id))
      await uow.sessions.create(aSession(user.id, at(0)))
      await uow.linkTokens.insert(aToken(id, 'a'))
    })
    expect(await h.transact(uow => uow.accounts.delete(id))).toBe(true)
    expect(await h.transact(uow => uow.accounts.delete(id))).toBe(false)
    expect(
      await Promise.all((['accounts', 'users', 'sessions', 'projects'] as const).map(each => countOf(h, each))),
    ).toEqual([0, 0, 0, 0])
    const token = await h.transact(uow => uow.linkTokens.find('a'.repeat(64), 'verify', at(0)))
    expect(token).toMatchObject({ accountId: null, targetEmail: 'a@example.com' })
  })

  it('holds a locked account until the transaction ends', async () => {
    await using h = await backend()
    const { id } = await register(h.transact)
    const order: string[] = []
    const held = Promise.withResolvers<void>()
    const first = h.transact(async uow => {
      expect(await uow.accounts.lock(id)).toMatchObject({ passwordHash: 'hash' })
      held.resolve()
      await untilSomebodyWaits(h)
      order.push('first')
    })
    await held.promise
    const second = h.transact(async uow => {
      await uow.accounts.lock(id)
      order.push('second')
    })
    await Promise.all([first, second])
    expect(order).toEqual(['first', 'second'])
  })
})

describe('link tokens', () => {
  it('redeems a token once, however many try at the same time', async () => {
    await using h = await backend({ poolSize: 20 })
    const { id } = await register(h.transact)
    await h.transact(uow => uow.linkTokens.insert(aToken(id, 'b')))
    const redeem = () => h.transact(uow => uow.linkTokens.redeem('b'.repeat(64), 'verify', at(0)))
    const redeemed = await Promise.all(Array.from({ length: 20 }, redeem))
    expect(redeemed.filter(token => token !== undefined)).toHaveLength(1)
  })

  it('refuses another purpose and one that has expired, but still finds one that was used', async () => {
    await using h = await backend()
    const { id } = await register(h.transact)
    await h.transact(uow => uow.linkTokens.insert(aToken(id, 'c')))
    await h.transact(async uow => {
      const hash = 'c'.repeat(64)
      expect(await uow.linkTokens.redeem(hash, 'reset', at(0))).toBeUndefined()
      expect(await uow.linkTokens.redeem(hash, 'verify', at(61))).toBeUndefined()
      expect(await uow.linkTokens.find(hash, 'verify', at(61))).toBeUndefined()
      expect(await uow.linkTokens.redeem(hash, 'verify', at(0))).toMatchObject({ accountId: id })
      expect(await uow.linkTokens.find(hash, 'verify', at(0))).toMatchObject({ usedAt: expect.any(String) })
    })
  })

  it('voids older tokens of the purpose and account only', async () => {
    await using h = await backend()
    const { id } = await register(h.transact)
    const other = await register(h.transact)
    await h.transact(async uow => {
      await uow.linkTokens.insert(aToken(id, 'd'))
      await uow.linkTokens.insert({ ...aToken(id, 'e'), purpose: 'reset' })
      await uow.linkTokens.insert(aToken(other.id, 'f'))
      await uow.linkTokens.insert(aToken(id, '0'))
    })
    await h.transact(async uow => {
      const { linkTokens } = uow
      expect(await linkTokens.find('d'.repeat(64), 'verify', at(0))).toBeUndefined()
      expect(await linkTokens.find('0'.repeat(64), 'verify', at(0))).toBeDefined()
      expect(await linkTokens.find('f'.repeat(64), 'verify', at(0))).toBeDefined()
      await linkTokens.deleteOf(id)
      expect(await linkTokens.find('e'.repeat(64), 'reset', at(0))).toBeUndefined()
      expect(await linkTokens.find('0'.repeat(64), 'verify', at(0))).toBeDefined()
    })
  })
})
