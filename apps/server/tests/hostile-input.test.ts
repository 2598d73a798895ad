import { appRouter } from '@atelier/api'
import type { AnyTRPCProcedure } from '@trpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestBackend, testBackend } from './_backend.ts'
import { createPerson, type Person, rowsOf, sharedPerson } from './_people.ts'
import { call, procedureRows, tokenOf } from './_procedures.ts'

let backend: TestBackend
let owner: Person
let schema: unknown
const columns = `select table_name, column_name, data_type from information_schema.columns
                 where table_schema = 'public' order by 1, 2`
beforeAll(async () => {
  backend = await testBackend()
  owner = await createPerson(backend)
  schema = await rowsOf(backend, columns)
})
afterAll(() => backend[Symbol.asyncDispose]())

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the types show the tree; what is there is flat, by path
const procedures = appRouter._def.procedures as unknown as Readonly<Record<string, AnyTRPCProcedure>>
const rows = Object.entries(procedureRows)
const writes = rows.filter(([path]) => procedures[path]?._def.type === 'mutation')

/** Fields that no caller may set by naming them. */
const foreign = {
  role: 'ADMIN',
  is_admin: true,
  isAdmin: true,
  verified: true,
  verifiedAt: '2026-01-01T00:00:00.000000Z',
  balance: 1_000,
  price: 0,
  userId: 1,
  user_id: 1,
  accountId: 1,
  status: 'done',
  reserved: 0,
  createdAt: '2026-01-01T00:00:00.000000Z',
  passwordHash: 'x',
  constructor: {},
}

/** What staff name where that is what the procedure is for. */
const ownKeys: Readonly<Record<string, string>> = {
  'users.create': 'role',
  'users.update': 'role',
  'orders.create': 'userId',
  'waybills.create': 'userId',
  'waybills.update': 'userId',
}

describe('S3: a write refuses each key that is not its own', () => {
  it.each(writes)('%s', async (path, { input }) => {
    const own = await input({ backend, owner })
    for (const [key, value] of Object.entries(foreign)) {
      if (ownKeys[path] === key) continue
      const sent = Object.assign({}, own, { [key]: value })
      const { code } = await call(backend, { path, token: await adminToken(), input: sent })
      expect(`${key} ${code}`).toBe(`${key} INVALID_INPUT`)
    }
  })
})

/** Every call is refused, so one ADMIN sends them all. */
const adminToken = async () => (await sharedPerson(backend, 'ADMIN')).accessToken

const payloads = [
  `' or '1'='1`,
  `'; drop table users; --`,
  `" or ""="`,
  `\\'; delete from sessions; --`,
  `1); select pg_sleep(5); --`,
  `' union select password_hash from accounts --`,
  `$1`,
  `$$; drop schema public cascade; $$`,
  `%`,
  `_%\\`,
  `{"$ne": null}`,
  `id desc; drop table projects`,
  `\u{FF07} or 1=1`,
  `E'\\x27'`,
  `/**/or/**/1=1`,
  `\u0000`,
  `\uD800`,
  `__proto__`,
  '('.repeat(5_000),
  `a@b.example'--`,
]

const known = new Set(['ok', 'INVALID_INPUT', 'NOT_FOUND', 'ALREADY_EXISTS', 'LINK_TOKEN_INVALID', 'TOKEN_INVALID'])
for (const code of [
  'INVALID_CREDENTIALS',
  'STEP_UP_REQUIRED',
  'EMAIL_NOT_ALLOWED',
  'RULE_VIOLATED',
  'UNAUTHENTICATED',
  'INVALID_IMAGE',
  'NOT_CONFIGURED',
])
  known.add(code)
/** Passwords reach no statement, only a slow hash. */
const isHashed = (key: string) => /password/i.test(key)
const stringsOf = (input: unknown): string[] =>
  typeof input === 'object' && input !== null
    ? Object.entries(input).flatMap(([key, value]) => (typeof value === 'string' && !isHashed(key) ? [key] : []))
    : []

describe('S6: a text stays a text, in every field that takes one', () => {
  it.each(rows)('%s', async (path, { input }) => {
    // A caller of its own for each change: some calls delete or ban their caller.
    const token = await tokenOf(backend, 'admin', path)
    let own = await input({ backend, owner })
    let isUsed = false
    for (const key of stringsOf(own)) {
      for (const payload of payloads) {
        const send = () => call(backend, { path, token, input: Object.assign({}, own, { [key]: payload }) })
        let { code } = await send()
        // A refusal counts only of what no accepted call has changed; shapes are judged before anything is read.
        if (isUsed && code !== 'ok' && code !== 'INVALID_INPUT') {
          own = await input({ backend, owner })
          code = (await send()).code
          isUsed = false
        }
        isUsed ||= code === 'ok'
        expect([...known, 'SESSION_ENDED'], `${key} = ${payload.slice(0, 40)}`).toContain(code)
      }
    }
  })

  it('and the tables are what they were, and so is every object', async () => {
    // Accepted calls go on in jobs; webhooks to addresses that do not answer are retried for days.
    const isUnderWay = `select name from pgboss.job where state in ('created', 'retry', 'active') and start_after <= now()
      and name not in ('webhooks.deliver', 'webhooks.retry', 'jobs.dead')`
    await expect.poll(() => rowsOf(backend, isUnderWay)).toEqual([])
    expect(await rowsOf(backend, columns)).toEqual(schema)
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(backend.errors).toEqual([])
  })
})
