import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPerson, inDatabase, type Person, rowsOf } from '../_people.ts'
import { scenarios } from '../_scenario.ts'
import { type Sending, type TestServer, testServer } from '../_server.ts'

let server: TestServer
let ana: Person
beforeAll(async () => {
  server = await testServer()
  ana = await createPerson(server.backend, { username: 'ana-of-scenarios' })
})
afterAll(() => server[Symbol.asyncDispose]())
const world = () => ({ server })

const times = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{6}$/
const typed = { 'content-type': 'application/json' }
let count = 0
const fresh = () => ({ email: `new-${++count}@studio.example`, password: 'pass', username: `new-${count}` })

describe('POST /v1/accounts/register', () => {
  const post = (sending: Sending) => ['POST', '/v1/accounts/register', sending] as const
  const json = (change: object) => post({ json: { ...fresh(), ...change } })
  const missing = ['INVALID_INPUT', 'Missing request body'] as const
  const object = ['INVALID_INPUT', 'Request body must be a JSON object'] as const

  test('answers exactly the documented keys; the user is nested', async () => {
    const answer = await server.send(...post({ json: { ...fresh(), role: 'ADMIN', verified: true, level: 9 } }))
    expect(answer.status).toBe(201)
    const account = await answer.json()
    expect(Object.keys(account)).toEqual(['id', 'created_at', 'updated_at', 'verified', 'email', 'user'])
    expect(Object.keys(account.user)).toEqual([
      'id',
      'account_id',
      'created_at',
      'updated_at',
      'username',
      'location',
      'avatar_url',
    ])
    expect(account).toMatchObject({
      verified: false,
      updated_at: null,
      user: { account_id: account.id, updated_at: null, location: '', avatar_url: 'default.jpg' },
    })
    expect([account.created_at, account.user.created_at].every(time => times.test(time))).toBe(true)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(await rowsOf(server.backend, 'select role, level from users where id = $1', [account.user.id])).toEqual([
      { role: 'USER', level: 1 },
    ])
  })

  scenarios(world, [
    { name: '400 no body', request: post({}), error: missing, effects: 'none' },
    { name: '400 an empty object', request: post({ json: {} }), error: missing },
    {
      name: '400 a form counts as no body, and the details say which header to send',
      request: post({
        body: '{"email":"a@b.cd","password":"pass","username":"abc"}',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
      error: missing,
      body: {
        error: {
          details: {
            issues: [
              { path: '', code: 'required', message: 'Missing request body' },
              { path: '', code: 'type', message: "Send JSON with the header 'Content-Type: application/json'" },
            ],
          },
        },
      },
      effects: 'none',
    },
    { name: '201 the address a@a.a', request: () => json({ email: 'a@a.a' }), body: { email: 'a@a.a' } },
    {
      name: '201 the address user@localhost',
      request: () => json({ email: 'user@localhost' }),
      body: { email: 'user@localhost' },
    },
    { name: '400 a list', request: post({ body: '[1]', headers: typed }), error: object },
    { name: '400 a text', request: post({ body: '"a"', headers: typed }), error: object },
    {
      name: '400 unreadable',
      request: post({ body: '{', headers: typed }),
      error: ['MALFORMED_REQUEST', 'Request body is not valid JSON'],
    },
    {
      name: '400 no e-mail',
      request: post({ json: { username: 1 } }),
      error: ['INVALID_INPUT', "Expected 'email' key"],
    },
    {
      name: '400 no password',
      request: post({ json: { email: null } }),
      error: ['INVALID_INPUT', "Expected 'password' key"],
    },
    {
      name: '400 no username',
      request: post({ json: { email: 1, password: 1 } }),
      error: ['INVALID_INPUT', "Expected 'username' key"],
    },
    {
      name: '400 an e-mail that is null',
      request: json({ email: null, username: 1 }),
      error: ['INVALID_INPUT', "'email' must be a string"],
    },
    {
      name: '400 a password that is a number',
      request: json({ password: 1234 }),
      error: ['INVALID_INPUT', "'password' must be a string"],
    },
    {
      name: '400 a username that is a list',
      request: json({ username: ['abc'] }),
      error: ['INVALID_INPUT', "'username' must be a string"],
    },
    {
      name: '400 no e-mail address',
      request: json({ email: 'ana', password: 'x' }),
      error: ['INVALID_INPUT', "'email' must be an e-mail address"],
    },
    {
      name: '400 a short password',
      request: json({ password: 'abc', username: '!' }),
      error: ['INVALID_INPUT', "'password' must be at least 4 characters long"],
    },
    {
      name: '400 a username in capitals',
      request: json({ username: 'Ana' }),
      error: [
        'INVALID_INPUT',
        "'username' must be 3 to 30 characters of a-z, 0-9, _ and -, starting with a letter or digit",
      ],
    },
    {
      name: '400 a reserved username',
      request: json({ username: 'admin' }),
      error: ['INVALID_INPUT'],
      effects: 'none',
    },
    {
      name: '400 a taken e-mail, said before the username, as it was sent',
      request: () => post({ json: { email: ana.email.toUpperCase(), password: 'pass', username: ana.username } }),
      error: ['ALREADY_EXISTS'],
      body: { error: { details: { field: 'email' } } },
      effects: 'none',
    },
    {
      name: '400 a taken username',
      request: () => json({ username: ana.username }),
      error: ['ALREADY_EXISTS'],
      effects: 'none',
    },
    {
      name: '405 by GET',
      request: ['GET', '/v1/accounts/register'],
      error: ['METHOD_NOT_ALLOWED'],
      headers: { allow: 'POST, OPTIONS' },
    },
  ])

  test('the texts of taken values quote them as sent', async () => {
    const email = ana.email.toUpperCase()
    const taken = await server.send(...post({ json: { ...fresh(), email } }))
    expect((await taken.json()).error.message).toBe(`Account with the email '${email}' already exists`)
    const name = await server.send(...json({ username: ana.username }))
    expect((await name.json()).error.message).toBe(`Account with the username '${ana.username}' already exists`)
  })

  test('of two rivals one is registered, the other is refused with the name of the value', async () => {
    const rival = fresh()
    const answers = await Promise.all([server.send(...post({ json: rival })), server.send(...post({ json: rival }))])
    expect(answers.map(answer => answer.status).toSorted((a, b) => a - b)).toEqual([201, 400])
  })
})

describe('the allow-list', () => {
  test.each([
    ['', 'ana@studio.example', 400],
    [',', 'ana@studio.example', 400],
    [' Ana@Studio.example ,x@y.zz', 'aNA@studio.example', 201],
    ['*@studio.example', 'any@studio.example', 201],
    ['*@studio.example', 'any@sub.studio.example', 400],
    ['ana@studio.example', 'ben@studio.example', 400],
  ])('%j lets %s in: %i', async (list, email, status) => {
    await using own = await testServer({ WHITELISTED_EMAILS: list })
    const answer = await own.send('POST', '/v1/accounts/register', {
      json: { email, password: 'pass', username: 'someone' },
    })
    expect(answer.status).toBe(status)
    const refusal = { error: { code: 'EMAIL_NOT_ALLOWED', message: 'Email not whitelisted' } }
    expect(await answer.json()).toMatchObject(status === 400 ? refusal : { verified: false })
  })
})

describe('POST /v1/accounts/login', () => {
  const post = (json: object) => ['POST', '/v1/accounts/login', { json }] as const
  const wrong = ['INVALID_CREDENTIALS', 'Invalid username or password'] as const

  test('answers the access token alone and sets the refresh cookie', async () => {
    const answer = await server.send(...post({ email: ana.email, password: ana.password }))
    expect(answer.status).toBe(200)
    const body = await answer.json()
    expect(Object.keys(body)).toEqual(['access_token'])
    expect(body.access_token.split('.')).toHaveLength(3)
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-refresh=[\w-]+; Max-Age=1209600; Path=\/; HttpOnly; Secure; SameSite=Strict$/),
      expect.stringMatching(/^__Host-device=[\w-]+; Max-Age=15552000; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ])
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  scenarios(world, [
    { name: '200 by username', request: () => post({ username: ana.username, password: ana.password }) },
    {
      name: '200 with both the e-mail counts',
      request: () => post({ email: ana.email, username: 'nobody', password: ana.password }),
    },
    {
      name: '200 where a key that does not count is of wrong type',
      request: () => post({ email: ana.email, username: 7, password: ana.password }),
    },
    { name: '400 with neither', request: post({ password: 'x' }), error: ['INVALID_INPUT', "Expected 'email' key"] },
    { name: '400 no password', request: post({ username: 'x' }), error: ['INVALID_INPUT', "Expected 'password' key"] },
    {
      name: '400 a username of wrong type',
      request: post({ username: 7, password: 'x' }),
      error: ['INVALID_INPUT', "'username' must be a string"],
    },
    { name: '400 an empty object', request: post({}), error: ['INVALID_INPUT', 'Missing request body'] },
    { name: '401 a wrong password', request: () => post({ email: ana.email, password: 'wrong' }), error: wrong },
    { name: '401 an unknown name', request: post({ username: 'nobody-here', password: 'wrong' }), error: wrong },
    {
      name: '401 usernames are matched as stored',
      request: () => post({ username: ana.username.toUpperCase(), password: ana.password }),
      error: wrong,
    },
  ])

  test('403 a banned account with the right password', async () => {
    const banned = await createPerson(server.backend)
    await inDatabase(server.backend, client =>
      client.query('update accounts set banned_at = now() where id = $1', [banned.accountId]),
    )
    const answer = await server.send(...post({ email: banned.email, password: banned.password }))
    expect([answer.status, (await answer.json()).error.code]).toEqual([403, 'ACCOUNT_BANNED'])
  })
})

describe('GET /v1/accounts/verify/{token}', () => {
  async function registered() {
    const person = fresh()
    await server.send('POST', '/v1/accounts/register', { json: person })
    const { text } = await server.backend.mailTo(person.email, '')
    const path = /http:\/\/api\.test:8443(\/v1\/accounts\/verify\/[\w-]+)/.exec(text)?.[1]
    if (path === undefined) throw new Error(`no link in ${text}`)
    return { ...person, path }
  }

  test('200 by the mailed link, 400 when used again; looking does not verify', async () => {
    const { path } = await registered()
    for (const [method, headers] of [
      ['HEAD', {}],
      ['GET', { 'sec-purpose': 'prefetch;prerender' }],
    ] as const) {
      const look = await server.send(method, path, { headers })
      expect(look.status).toBe(200)
      expect(await look.text()).toMatch(method === 'GET' ? /"verified":false/ : /^$/)
    }
    const first = await server.send('GET', path)
    expect(first.status).toBe(200)
    const account = await first.json()
    expect(account).toMatchObject({ verified: true, user: { updated_at: null } })
    expect(account.updated_at).toMatch(times)
    expect([first.headers.get('set-cookie'), first.headers.get('cache-control')]).toEqual([null, 'no-store'])
    const second = await server.send('GET', path)
    expect([second.status, (await second.json()).error]).toMatchObject([
      400,
      { code: 'ALREADY_VERIFIED', message: 'Account already verified' },
    ])
  })

  test('400 the address belongs to no account now', async () => {
    const { path, email } = await registered()
    await inDatabase(server.backend, client => client.query('delete from accounts where email = $1', [email]))
    const answer = await server.send('GET', path)
    expect([answer.status, (await answer.json()).error]).toMatchObject([
      400,
      { code: 'NOT_FOUND', message: `No registered account with the email '${email}'` },
    ])
  })

  const invalid = ['LINK_TOKEN_INVALID', 'Invalid verification token'] as const
  scenarios(world, [
    { name: '400 an unknown token', request: ['GET', '/v1/accounts/verify/abc'], error: invalid },
    { name: '400 an access token', request: () => ['GET', `/v1/accounts/verify/${ana.accessToken}`], error: invalid },
    {
      name: '400 a token of 1,500 characters',
      request: ['GET', `/v1/accounts/verify/${'a'.repeat(1_500)}`],
      error: invalid,
    },
    { name: '404 no token', request: ['GET', '/v1/accounts/verify/'], error: ['NOT_FOUND'] },
  ])
})

describe('your own account', () => {
  scenarios(world, [
    {
      name: '200 me',
      request: () => ['GET', '/v1/accounts/me', { token: ana.accessToken }],
      body: { role: 'USER', customer_type: 'retail', level: 1, email: 'ana-of-scenarios@studio.example' },
      headers: { etag: /^"\d+-/, 'cache-control': 'no-store' },
    },
    {
      name: '401 an anonymous caller',
      request: ['GET', '/v1/accounts/me'],
      error: ['UNAUTHENTICATED', 'No authorization header provided'],
    },
    {
      name: '400 nothing to change',
      request: () => ['PATCH', '/v1/accounts/me', { token: ana.accessToken, json: {} }],
      error: ['INVALID_INPUT'],
    },
    {
      name: "400 a role of one's own",
      request: () => ['PATCH', '/v1/accounts/me', { token: ana.accessToken, json: { role: 'ADMIN' } }],
      error: ['INVALID_INPUT'],
      effects: 'none',
    },
    {
      name: '200 a new location',
      request: () => ['PATCH', '/v1/accounts/me', { token: ana.accessToken, json: { location: 'Lisbon' } }],
      body: { user: { location: 'Lisbon' } },
    },
    {
      name: '412 at another version',
      request: () => [
        'PATCH',
        '/v1/accounts/me',
        { token: ana.accessToken, json: { location: 'x' }, headers: { 'if-match': '"99-AAAAAAAAAAAAAAAAAAAAAA"' } },
      ],
      error: ['VERSION_CONFLICT'],
      effects: 'none',
    },
    {
      name: '409 a taken username',
      request: () => ['PATCH', '/v1/accounts/me', { token: ana.accessToken, json: { username: 'taken-name' } }],
      error: ['ALREADY_EXISTS'],
    },
    {
      name: '200 all that is kept',
      request: () => ['GET', '/v1/accounts/me/export', { token: ana.accessToken }],
      body: { account: { verified: true }, projects: [] },
    },
    {
      name: '202 a new verification mail, for any address',
      request: ['POST', '/v1/accounts/verification', { json: { email: 'nobody@studio.example' } }],
      body: '',
    },
    {
      name: '202 a reset mail, for any address',
      request: ['POST', '/v1/accounts/password/forgot', { json: { email: 'nobody@studio.example' } }],
      body: '',
    },
    {
      name: '400 an unknown reset token',
      request: ['POST', '/v1/accounts/password/reset', { json: { token: 'abc', password: 'oak and linen' } }],
      error: ['LINK_TOKEN_INVALID'],
    },
    {
      name: '400 an unknown confirmation token',
      request: ['GET', '/v1/accounts/email/confirm/abc'],
      error: ['LINK_TOKEN_INVALID'],
    },
    {
      name: '401 a new password without the right one',
      request: () => [
        'PUT',
        '/v1/accounts/password',
        { token: ana.accessToken, json: { current_password: 'wrong', password: 'linen and oak' } },
      ],
      error: ['INVALID_CREDENTIALS'],
    },
  ])
  beforeAll(async () => {
    await server.send('POST', '/v1/accounts/register', { json: { ...fresh(), username: 'taken-name' } })
  })

  test('a forgotten password is set anew by the mailed link; old sessions end, the link works once', async () => {
    const person = await createPerson(server.backend)
    expect((await server.send('POST', '/v1/accounts/password/forgot', { json: { email: person.email } })).status).toBe(
      202,
    )
    const { text } = await server.backend.mailTo(person.email, 'Set a new password')
    const token = /#token=([\w-]+)/.exec(text)?.[1]
    const reset = { json: { token, password: 'linen and oak' } }
    expect((await server.send('POST', '/v1/accounts/password/reset', reset)).status).toBe(204)
    expect((await server.send('POST', '/v1/accounts/password/reset', reset)).status).toBe(400)
    const old = await server.send('GET', '/v1/accounts/me', { token: person.accessToken })
    expect([old.status, (await old.json()).error.code]).toEqual([401, 'SESSION_ENDED'])
    const login = await server.send('POST', '/v1/accounts/login', {
      json: { email: person.email, password: 'linen and oak' },
    })
    expect(login.status).toBe(200)
  })

  test('a password change ends the sessions and gives this device a new one', async () => {
    const person = await createPerson(server.backend)
    const json = { current_password: person.password, password: 'linen and oak' }
    const changed = await server.send('PUT', '/v1/accounts/password', { token: person.accessToken, json })
    expect([changed.status, await changed.text()]).toEqual([204, ''])
    expect((await server.send('GET', '/v1/accounts/me', { token: person.accessToken })).status).toBe(401)
    const cookie = changed.headers.get('set-cookie')?.split(';')[0] ?? ''
    const again = await server.send('POST', '/v1/accounts/token', {
      headers: { cookie, origin: 'http://api.test:8443' },
    })
    expect((await server.send('GET', '/v1/accounts/me', { token: (await again.json()).access_token })).status).toBe(200)
  })

  test('204 an account is deleted with its password in the body', async () => {
    const person = await createPerson(server.backend)
    const gone = await server.send('DELETE', '/v1/accounts/me', {
      token: person.accessToken,
      json: { password: person.password },
    })
    expect(gone.status).toBe(204)
    expect(await rowsOf(server.backend, 'select 1 from accounts where id = $1', [person.accountId])).toEqual([])
    const after = await server.send('POST', '/v1/projects', {
      token: person.accessToken,
      json: { title: 'a', body: 'b' },
    })
    expect([after.status, (await after.json()).error.message]).toEqual([403, 'Session has been revoked'])
  })

  test('an address is changed by the link mailed to it', async () => {
    const person = await createPerson(server.backend)
    const email = `moved-${person.username}@studio.example`
    const asked = await server.send('POST', '/v1/accounts/email', {
      token: person.accessToken,
      json: { email, password: person.password },
    })
    expect(asked.status).toBe(202)
    const { text } = await server.backend.mailTo(email, '')
    const path = /http:\/\/api\.test:8443(\/v1\/accounts\/email\/confirm\/[\w-]+)/.exec(text)?.[1] ?? ''
    expect((await server.send('HEAD', path)).status).toBe(200)
    const confirmed = await server.send('GET', path)
    expect(await confirmed.json()).toMatchObject({ email })
  })
})

test('no error of these was unforeseen', () => {
  expect(server.unforeseen).toEqual([])
})
