import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rowsOf } from '../_people.ts'
import { testServer, type TestServer } from '../_server.ts'

let server: TestServer
beforeAll(async () => void (server = await testServer()))
afterAll(() => server[Symbol.asyncDispose]())

const calls = (count: number, separator = ',') => Array.from({ length: count }, () => 'projects.list').join(separator)
const inputs = (count: number) =>
  encodeURIComponent(JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, at) => [at, {}]))))

describe('S25: a batch is bounded', () => {
  it('200 for ten calls', async () => {
    const answer = await server.sent('GET', `/trpc/${calls(10)}?batch=1&input=${inputs(10)}`)
    expect([answer.status, answer.body.length]).toEqual([200, 10])
  })

  it.each([
    ['eleven calls', () => `/trpc/${calls(11)}?batch=1&input=${inputs(11)}`],
    ['eleven calls behind encoded commas', () => `/trpc/${calls(11, '%2C')}?batch=1&input=${inputs(11)}`],
    ['seven thousand commas', () => `/trpc/${','.repeat(7_000)}?batch=1`],
  ])('400 for %s, by GET and POST, and nothing runs', async (_, path) => {
    for (const method of ['GET', 'POST']) {
      const sending = method === 'POST' ? { json: {} } : {}
      const { status, error } = await server.sent(method, path(), sending)
      expect([method, status, error.data]).toMatchObject([
        method,
        400,
        { code: 'MALFORMED_REQUEST', details: { part: 'batch' } },
      ])
    }
  })

  it('400 for mutations of one batch under one key, and none of them runs', async () => {
    const register = { email: 'a@studio.example', username: 'batched', password: 'oak and linen' }
    const { status } = await server.sent('POST', '/trpc/accounts.register,accounts.register?batch=1', {
      json: { 0: register, 1: register },
      headers: { 'idempotency-key': 'one-for-two' },
    })
    expect(status).toBe(400)
    expect(await rowsOf(server.backend, `select 1 from users where username = 'batched'`)).toEqual([])
  })
})
