import { appRouter, scopeOf, scopes } from '@atelier/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { procedureOf } from '../src/http/procedures.ts'
import { type TestBackend, testBackend } from './_backend.ts'
import { createPerson, type Person, rowsOf } from './_people.ts'
import { call, callers, inputsOf, procedurePaths, procedureRows, tokenOf } from './_procedures.ts'

let backend: TestBackend
let owner: Person
let inputs: ReturnType<typeof inputsOf>
beforeAll(async () => {
  backend = await testBackend()
  owner = await createPerson(backend)
  inputs = inputsOf({ backend, owner })
})
afterAll(() => backend[Symbol.asyncDispose]())

const pair = ['accessToken', 'refreshToken']
/** Keys of answers that are there to carry a secret. */
const asked: Readonly<Record<string, readonly string[]>> = {
  'carts.create': ['cartToken'],
  'carts.checkout': ['orderToken', 'clientSecret'],
  'orders.create': ['orderToken', 'clientSecret'],
  'sessions.login': pair,
  'accounts.changePassword': pair,
  'webhookEndpoints.create': ['secret'],
  'webhookEndpoints.rotateSecret': ['secret'],
  'stock.list': ['reserved'],
  'stock.get': ['reserved'],
}

it('every procedure has its row, and every row its procedure', () => {
  expect(Object.keys(procedureRows).toSorted()).toEqual(procedurePaths.toSorted())
})

describe('S1: answers an anonymous caller, another user, an EMPLOYEE and an ADMIN as its row says', () => {
  it.each(Object.entries(procedureRows))('%s', async (path, { answers }) => {
    const given: string[] = []
    const keys: string[] = []
    for (const caller of callers) {
      const sent = await inputs.of(path)
      const { code, data } = await call(backend, { path, token: await tokenOf(backend, caller, path), input: sent })
      if (code === 'ok') inputs.spend(path)
      given.push(code)
      keys.push(...keysOf(data))
    }
    expect(given).toEqual(answers)
    // S4: names that have no place in an answer, but for what a caller asks for in so many words.
    const secret = /password|(?<!thumb)hash|secret|reserved|token/i
    expect(keys.filter(key => secret.test(key) && asked[path]?.includes(key) !== true)).toEqual([])
  })

  it('leaves the owner unchanged', async () => {
    const [user] = await rowsOf(backend, 'select role, location, username, version::int from users where id = $1', [
      owner.userId,
    ])
    expect(user).toEqual({ role: 'USER', location: '', username: owner.username, version: 1 })
    await expect(backend.as().sessions.login({ email: owner.email, password: owner.password })).resolves.toBeDefined()
  })
})

/** What no key may do: keys, password, e-mail, account deletion, logins (`spec/resolutions.md` 49). */
const loginOnly: ReadonlySet<string> = new Set([
  'apiKeys.list',
  'apiKeys.get',
  'apiKeys.create',
  'apiKeys.update',
  'apiKeys.delete',
  'accounts.changePassword',
  'accounts.changeEmail',
  'accounts.deleteMe',
  'sessions.list',
  'sessions.revoke',
  'sessions.revokeOthers',
  'sessions.reauthenticate',
  'sessions.logout',
])
const isUnasked = (path: string) => procedureOf(appRouter, path).meta.access === 'public' && path !== 'sessions.logout'

describe('answers a key of an ADMIN as its row says with the one scope, and FORBIDDEN with every other', () => {
  it.each(Object.entries(procedureRows).filter(([path]) => !isUnasked(path)))('%s', async (path, { answers }) => {
    const scope = scopeOf(path, procedureOf(appRouter, path).type)
    // Scopes are judged before the input is read.
    const others = await call(backend, { path, token: await keyWithout(scope), input: undefined })
    const isRefused = loginOnly.has(path)
    const sent = isRefused ? undefined : await inputs.of(path)
    const token = isRefused ? await keyWithout('') : await keyWith(scope)
    const alone = await call(backend, { path, token, input: sent })
    expect([others.code, alone.code]).toEqual(['FORBIDDEN', isRefused ? 'FORBIDDEN' : answers[3]])
  })
})

const keysMade = new Map<string, Promise<string>>()

/** A key with a maker of its own, whom no call with another key gave a cart or a project. */
function keyOf(kind: string, scope: string, isHeld: (each: string) => boolean): Promise<string> {
  const make = async () => {
    const { accessToken } = await createPerson(backend, { role: 'ADMIN' })
    return (await backend.as(accessToken).apiKeys.create({ name: kind, scopes: scopes.filter(isHeld) })).key
  }
  const made = keysMade.get(`${kind} ${scope}`) ?? make()
  keysMade.set(`${kind} ${scope}`, made)
  return made
}
const keyWith = (scope: string) => keyOf('only', scope, each => each === scope)
const keyWithout = (scope: string) => keyOf('but', scope, each => each !== scope)

const keysOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)])
    : []
