import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createPerson, type Person } from '../_people.ts'
import { scenarios } from '../_scenario.ts'
import { type TestServer, testServer } from '../_server.ts'

let server: TestServer
let ana: Person
beforeAll(async () => {
  server = await testServer()
})
beforeEach(async () => {
  ana = await createPerson(server.backend)
})
afterAll(() => server[Symbol.asyncDispose]())
const world = () => ({ server })
const origin = 'http://api.test:8443'

async function login() {
  const answer = await server.send('POST', '/v1/accounts/login', { json: { email: ana.email, password: ana.password } })
  const token: string = (await answer.json()).access_token
  return { token, cookie: cookieOf(answer) }
}
const cookieOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? ''
const refresh = (cookie: string, headers: Record<string, string> = { origin }) =>
  server.send('POST', '/v1/accounts/token', { headers: { cookie, ...headers } })
const me = (token: string) => server.send('GET', '/v1/accounts/me', { token })

describe('POST /v1/accounts/token', () => {
  test('rotates the cookie and answers an access token', async () => {
    const { cookie } = await login()
    const answer = await refresh(cookie)
    expect(answer.status).toBe(200)
    expect((await me((await answer.json()).access_token)).status).toBe(200)
    expect(cookieOf(answer)).not.toBe(cookie)
    expect(cookieOf(answer)).toMatch(/^__Host-refresh=[\w-]+$/)
  })

  test('the cookie before answers once more, an older one ends the session', async () => {
    const { token, cookie } = await login()
    const second = cookieOf(await refresh(cookie))
    expect((await refresh(cookie)).status).toBe(200)
    await refresh(second)
    const stolen = await refresh(cookie)
    expect([stolen.status, (await stolen.json()).error]).toMatchObject([
      401,
      { code: 'SESSION_ENDED', message: 'Session has been revoked' },
    ])
    expect((await me(token)).status).toBe(401)
  })

  test.each([
    ['a foreign origin', { origin: 'https://evil.test' }],
    ['a sibling of ours', { origin: 'http://sub.api.test' }],
    ['the origin null', { origin: 'null' }],
    ['no origin and no SDK', {}],
  ])('403 from %s, and the cookie still works afterwards', async (_, headers) => {
    const { cookie } = await login()
    const refused = await refresh(cookie, headers)
    expect([refused.status, (await refused.json()).error.code]).toEqual([403, 'ORIGIN_REFUSED'])
    expect((await refresh(cookie)).status).toBe(200)
  })

  test('200 without an origin where the SDK says so', async () => {
    const { cookie } = await login()
    expect((await refresh(cookie, { 'x-atelier-sdk': '1' })).status).toBe(200)
  })

  scenarios(world, [
    {
      name: '401 no cookie',
      request: ['POST', '/v1/accounts/token'],
      error: ['UNAUTHENTICATED', 'No refresh token provided'],
      effects: 'none',
    },
    {
      name: '401 a cookie that is none of ours',
      request: ['POST', '/v1/accounts/token', { headers: { cookie: '__Host-refresh=abc', origin } }],
      error: ['TOKEN_INVALID', 'Invalid refresh token'],
      effects: 'none',
    },
    {
      name: '401 an access token is no refresh token',
      request: () => ['POST', '/v1/accounts/token', { json: { refresh_token: ana.accessToken } }],
      error: ['TOKEN_INVALID'],
    },
    {
      name: '200 the token in the body is answered in the body',
      request: () => ['POST', '/v1/accounts/token', { json: { refresh_token: ana.refreshToken } }],
      body: { expires_in: 1800 },
      headers: { 'set-cookie': null },
    },
  ])
})

describe('ending sessions', () => {
  test('logout ends the session at once, clears the cookie, and repeats the same answer', async () => {
    const { token, cookie } = await login()
    const sending = { token, headers: { cookie, origin } }
    const first = await server.send('POST', '/v1/accounts/logout', sending)
    const second = await server.send('POST', '/v1/accounts/logout', sending)
    expect(await first.text()).toBe('{"message":"Successfully logged out"}')
    expect([second.status, await second.text()]).toEqual([200, '{"message":"Successfully logged out"}'])
    expect(first.headers.get('set-cookie')).toContain('__Host-refresh=; Max-Age=0')
    expect((await (await me(token)).json()).error.code).toBe('SESSION_ENDED')
    expect((await refresh(cookie)).status).toBe(401)
  })

  test('logout refuses a token that is not well signed, and accepts one that has expired', async () => {
    const garbage = await server.send('POST', '/v1/accounts/logout', { token: 'garbage' })
    expect([garbage.status, (await garbage.json()).error.message]).toEqual([401, 'Not enough segments'])
    const { token } = await login()
    server.backend.time.ahead += 31 * 60_000
    const expired = await server.send('POST', '/v1/accounts/logout', { token })
    server.backend.time.ahead -= 31 * 60_000
    expect([expired.status, await expired.json()]).toEqual([200, { message: 'Successfully logged out' }])
  })

  test('they are listed; one is revoked by its id, the others together, all with this one', async () => {
    const [first, second] = [await login(), await login()]
    const list = async (token: string) => {
      const { items }: { items: { id: number; current: boolean }[] } = await (
        await server.send('GET', '/v1/accounts/sessions', { token })
      ).json()
      return items
    }
    const all = await list(first.token)
    expect(all).toHaveLength(3)
    expect(all.filter(session => session.current)).toHaveLength(1)
    const id = (await list(second.token)).find(session => session.current)?.id
    expect((await server.send('DELETE', `/v1/accounts/sessions/${id}`, { token: first.token })).status).toBe(204)
    expect((await me(second.token)).status).toBe(401)
    expect((await server.send('DELETE', '/v1/accounts/sessions', { token: first.token })).status).toBe(204)
    expect([(await me(ana.accessToken)).status, (await me(first.token)).status]).toEqual([401, 200])
    expect((await server.send('DELETE', '/v1/accounts/sessions?include=current', { token: first.token })).status).toBe(
      204,
    )
    expect((await me(first.token)).status).toBe(401)
  })

  test('404 the session of another user, which goes on', async () => {
    const ben = await createPerson(server.backend)
    const { items } = await (await server.send('GET', '/v1/accounts/sessions', { token: ben.accessToken })).json()
    const answer = await server.send('DELETE', `/v1/accounts/sessions/${items[0].id}`, { token: ana.accessToken })
    expect(answer.status).toBe(404)
    expect((await me(ben.accessToken)).status).toBe(200)
  })

  scenarios(world, [
    { name: '401 the list needs a token', request: ['GET', '/v1/accounts/sessions'], error: ['UNAUTHENTICATED'] },
    {
      name: '400 an unknown filter',
      request: () => ['DELETE', '/v1/accounts/sessions?include=all', { token: ana.accessToken }],
      error: ['INVALID_INPUT'],
      effects: 'none',
    },
    {
      name: '204 the password entered again',
      request: () => [
        'POST',
        '/v1/accounts/reauthenticate',
        { token: ana.accessToken, json: { password: ana.password } },
      ],
      body: '',
    },
    {
      name: '401 a wrong password entered again',
      request: () => ['POST', '/v1/accounts/reauthenticate', { token: ana.accessToken, json: { password: 'wrong' } }],
      error: ['INVALID_CREDENTIALS'],
    },
  ])
})

test('no error of these was unforeseen', () => {
  expect(server.unforeseen).toEqual([])
})
