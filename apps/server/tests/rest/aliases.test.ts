import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../_server.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server[Symbol.asyncDispose]())

const typed = { 'content-type': 'application/json' }

test('the three printed lines work: register, login, and an event with its token', async () => {
  const body = '{"username":"test","password":"pass","email":"user@domain.com"}'
  const registered = await server.send('POST', '/register', { body, headers: typed })
  expect([registered.status, await registered.json()]).toMatchObject([
    201,
    { email: 'user@domain.com', user: { username: 'test' } },
  ])
  const login = await server.send('POST', '/login', { body: '{"username":"test","password":"pass"}', headers: typed })
  const { access_token: token } = await login.json()
  expect(login.headers.get('set-cookie')).toContain('__Host-refresh=')
  const event = '{"date":"2023-12-31","time":"8pm","venue":"Event Venue","address":"Event Address"}'
  const made = await server.send('POST', '/events', { body: event, headers: typed, token })
  expect([made.status, await made.json()]).toMatchObject([201, { date: '2023-12-31', time: '8pm' }])
})

test.each([
  ['/register', '/v1/accounts/register', '{}'],
  ['/register', '/v1/accounts/register', '{"email":"x","password":1,"username":2}'],
  ['/login', '/v1/accounts/login', '{"password":"x"}'],
  ['/login', '/v1/accounts/login', '{"username":"nobody","password":"x"}'],
])('POST %s answers as %s does to %s', async (bare, versioned, body) => {
  const headers = { ...typed, 'x-request-id': 'the-same-request' }
  const [a, b] = [
    await server.send('POST', bare, { body, headers }),
    await server.send('POST', versioned, { body, headers }),
  ]
  expect([a.status, await a.text()]).toEqual([b.status, await b.text()])
  expect(a.headers.get('location')).toBeNull()
})

test.each(['/projects', '/accounts/login', '/users', '/token', '/logout', '/register/', '/Login'])(
  '404 %s',
  async path => {
    expect((await server.send('POST', path, { json: {} })).status).toBe(404)
  },
)
