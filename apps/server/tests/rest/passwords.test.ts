import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPerson, type Person } from '../_people.ts'
import { type TestServer, testServer } from '../_server.ts'

// A deployment in production: its policy, and limits that this file does not reach.
const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://api.test:8443',
  MAIL_FROM: 'no-reply@studio.example',
  RATE_LIMIT_FACTOR: '1000',
}

let server: TestServer
let admin: Person
let ana: Person
let token: string
beforeAll(async () => {
  server = await testServer(production)
  admin = await createPerson(server.backend, { role: 'ADMIN' })
  ana = await createPerson(server.backend)
  await server.sent('POST', '/v1/accounts/password/forgot', { json: { email: ana.email } })
  const { text } = await server.backend.mailTo(ana.email, 'Set a new password')
  token = /#token=([\w-]+)/.exec(text)?.[1] ?? ''
})
afterAll(() => server[Symbol.asyncDispose]())

/** Every way in which a new password enters, with the status of its refusal. */
const ways: Readonly<Record<string, (password: string) => ReturnType<TestServer['sent']>>> = {
  register: password =>
    server.sent('POST', '/v1/accounts/register', {
      json: { email: 'new@studio.example', username: 'new-one', password },
    }),
  'users.create': password =>
    server.sent('POST', '/v1/users', {
      token: admin.accessToken,
      json: { email: 'made@studio.example', username: 'made', password },
    }),
  change: password =>
    server.sent('PUT', '/v1/accounts/password', {
      token: ana.accessToken,
      json: { current_password: ana.password, password },
    }),
  reset: password => server.sent('POST', '/v1/accounts/password/reset', { json: { token, password } }),
}

describe.each(Object.entries(ways))('S14, production: a new password by %s', (_, send) => {
  it.each([
    ['1234', "'password' must be at least 10 characters long"],
    ['qwertyuiop', "'password' is too common"],
    ['x'.repeat(1_025), "'password' must be at most 1024 bytes long"],
  ])('400: %#', async (password, message) => {
    expect(await send(password)).toMatchObject({ status: 400, error: { code: 'INVALID_INPUT', message } })
  })
})

it("S14: the own address is refused at change and at reset, and doesn't use the link up", async () => {
  for (const name of ['change', 'reset'] as const) {
    expect(await ways[name]?.(ana.email.toUpperCase())).toMatchObject({
      status: 400,
      error: { message: "'password' is too common" },
    })
  }
  expect(await ways['reset']?.('linen and oak')).toMatchObject({ status: 204 })
})

// It pretends to be a provider: no money moves by it (CW-33).
it('404 the provider fake is not there in production', async () => {
  const json = { outcome: 'captured' }
  const { status, error } = await server.sent('POST', '/v1/fake-payments/fake_1/complete', { json })
  expect([status, error.code]).toEqual([404, 'NOT_FOUND'])
  expect(server.backend.wired.services.paymentProviders.find('fake')).toBeUndefined()
})
