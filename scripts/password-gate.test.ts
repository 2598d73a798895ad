import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const sources = globSync('{apps,packages}/*/src/**/*.ts', { exclude: path => path.endsWith('.test.ts') })

/** Source files that hold the pattern. */
const filesWith = (pattern: RegExp): string[] =>
  sources.filter(path => pattern.test(readFileSync(path, 'utf8'))).toSorted()

/** Every way by which a password enters; each passes the gate before it is hashed (`reliability.md` S14). */
const ways = [
  'packages/api/src/services/accounts/change-password.ts',
  'packages/api/src/services/accounts/register-account.ts',
  'packages/api/src/services/accounts/reset-password.ts',
  'packages/api/src/services/users/create-first-admin.ts',
  'packages/api/src/services/users/create-user.ts',
]

it('passwords are hashed in five places, each behind the gate', () => {
  expect(filesWith(/passwords\.hash\(/)).toEqual(ways)
  expect(filesWith(/AcceptedPassword\.of\(/)).toEqual(ways)
  expect(filesWith(/new AcceptedPassword\(/)).toEqual(['packages/domain/src/accounts/accepted-password.ts'])
  expect(filesWith(/\bhash\b.*from '@node-rs\/argon2'/)).toEqual([
    'apps/server/src/adapters/identity/argon2-passwords.ts',
  ])
})

it('only the hash of a service function is stored', () => {
  expect(filesWith(/\.setPassword\(|accounts\.insert\(/)).toEqual(ways)
})

it('the first ADMIN comes from the configuration, the command line and the demo, by one service function', () => {
  expect(filesWith(/\bcreateFirstAdmin\(/)).toEqual([
    'apps/server/src/cli/first-admin.ts',
    'apps/server/src/cli/ops.ts',
    'apps/server/src/dev/seed.ts',
    'apps/server/src/wire.ts',
    'packages/api/src/services/users/create-first-admin.ts',
  ])
})
