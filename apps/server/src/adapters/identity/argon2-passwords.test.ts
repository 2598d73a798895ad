import { expect, it } from 'vitest'
import { AcceptedPassword } from '@atelier/domain/accounts'
import { createPasswords } from './argon2-passwords.ts'

const policy = { minLength: 0, refuseCommon: false, isCommon: () => false, siteName: '' }
const accepted = (password: string) => AcceptedPassword.of(password, [], policy)

const passwords = await createPasswords()

it('stores argon2id of the chosen cost and tells passwords that differ after byte 72 apart', async () => {
  const hash = await passwords.hash(accepted(`${'x'.repeat(72)}a`))
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await passwords.verify(hash, `${'x'.repeat(72)}a`)).toBe(true)
  expect(await passwords.verify(hash, `${'x'.repeat(72)}b`)).toBe(false)
})

it('is false for an unknown account, and for a password longer than any stored one', async () => {
  expect(await passwords.verify(undefined, 'a password nobody has')).toBe(false)
  const empty = await passwords.hash(accepted(''))
  expect(await passwords.verify(empty, 'x'.repeat(1025))).toBe(false)
})

it('refuses what its queue cannot hold, and serves the rest', async () => {
  const all = await Promise.allSettled(Array.from({ length: 120 }, () => passwords.verify(undefined, 'x')))
  const refused = all.filter(one => one.status === 'rejected')
  expect(refused).toHaveLength(16)
  expect(refused.every(one => one.reason.code === 'OVERLOADED')).toBe(true)
  expect(await passwords.verify(undefined, 'x')).toBe(false)
})
