import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPerson, type Person } from '../_people.ts'
import { scenarios } from '../_scenario.ts'
import { type TestServer, testServer } from '../_server.ts'

let server: TestServer
let ana: Person
let eve: Person
let boss: Person
beforeAll(async () => {
  server = await testServer()
  ana = await createPerson(server.backend)
  eve = await createPerson(server.backend, { role: 'EMPLOYEE' })
  boss = await createPerson(server.backend, { role: 'ADMIN' })
})
afterAll(() => server[Symbol.asyncDispose]())
const world = () => ({ server })
const by = (person: Person, more: object = {}) => ({ token: person.accessToken, ...more })

describe('looking', () => {
  scenarios(world, [
    {
      name: '200 the level of a user',
      request: () => ['GET', `/v1/users/${eve.userId}/level`, by(ana)],
      body: { level: 1 },
    },
    {
      name: '404 the level of an unknown user',
      request: () => ['GET', '/v1/users/9999/level', by(ana)],
      error: ['NOT_FOUND', 'User not found'],
    },
    {
      name: '401 a level without a token',
      request: () => ['GET', `/v1/users/${ana.userId}/level`],
      error: ['UNAUTHENTICATED'],
    },
    { name: '400 a level by name', request: () => ['GET', '/v1/users/ana/level', by(ana)], error: ['INVALID_INPUT'] },
    {
      name: '200 a profile, to every caller',
      request: () => ['GET', `/v1/users/${ana.username}/profile`],
      body: { avatar_url: 'default.jpg' },
    },
    {
      name: '404 the profile of an unknown user',
      request: ['GET', '/v1/users/nobody-here/profile'],
      error: ['NOT_FOUND', 'User not found'],
    },
    { name: '200 oneself', request: () => ['GET', `/v1/users/${ana.userId}`, by(ana)], body: { role: 'USER' } },
    {
      name: '200 every user, to staff',
      request: () => ['GET', `/v1/users/${ana.userId}`, by(eve)],
      body: { role: 'USER' },
    },
    { name: '404 another user', request: () => ['GET', `/v1/users/${eve.userId}`, by(ana)], error: ['NOT_FOUND'] },
    {
      name: '403 the list, to a user',
      request: () => ['GET', '/v1/users', by(ana)],
      error: ['FORBIDDEN'],
      body: { error: { details: { required: 'EMPLOYEE' } } },
    },
    {
      name: '200 the list with filters, to staff',
      request: () => ['GET', '/v1/users?role=ADMIN&customer_type=retail&q=admin', by(eve)],
      body: { next_cursor: null, items: [{ role: 'ADMIN' }] },
    },
    {
      name: '200 a part of an address, to staff',
      request: () => ['GET', `/v1/users?q=${encodeURIComponent('ADMIN-')}`, by(eve)],
      body: { next_cursor: null, items: [{ role: 'ADMIN' }] },
    },
    {
      name: '400 a role there is not',
      request: () => ['GET', '/v1/users?role=GOD', by(eve)],
      error: ['INVALID_INPUT'],
    },
    {
      name: '400 sorting is no oracle',
      request: () => ['GET', '/v1/users?sort=password_hash', by(eve)],
      error: ['INVALID_INPUT'],
    },
  ])
})

describe('a profile', () => {
  const profile = {
    location: 'Lisbon',
    about: '**Oak** <script>',
    links: [{ label: 'Shop', url: 'https://oak.example/' }],
  }
  const said = { about: profile.about, links: profile.links, user: { location: 'Lisbon' } }
  const shown = { ...profile, about_html: '<p><strong>Oak</strong> &lt;script&gt;</p>' }
  const mine = () => by(ana, { json: profile })
  const withLinks = (links: unknown) => () => ['PATCH', '/v1/accounts/me', by(ana, { json: { links } })] as const
  const refused = (path: string, code: string) => ({ error: { details: { issues: [{ path, code }] } } })

  scenarios(world, [
    {
      name: '200 one says what one likes of oneself',
      request: () => ['PATCH', '/v1/accounts/me', mine()],
      body: said,
    },
    { name: '200 every caller sees it', request: () => ['GET', `/v1/users/${ana.username}/profile`], body: shown },
    { name: '200 staff see it', request: () => ['GET', `/v1/users/${ana.userId}`, by(eve)], body: shown },
    {
      name: '200 an admin changes it',
      request: () => ['PATCH', `/v1/users/${ana.userId}`, by(boss, { json: { about: '', links: [] } })],
      body: { about: '', about_html: '', links: [], location: 'Lisbon' },
    },
    {
      name: '400 a script for a link',
      request: withLinks([{ label: 'x', url: 'javascript:alert(1)' }]),
      body: refused('links.0.url', 'format'),
      effects: 'none',
    },
    {
      name: '400 a link that is relative',
      request: withLinks([{ label: 'x', url: '/shop' }]),
      body: refused('links.0.url', 'format'),
    },
    {
      name: '400 a link that only looks like the bank',
      request: withLinks([{ label: 'Bank', url: 'https://bank.example@evil.example/' }]),
      body: refused('links.0.url', 'custom'),
    },
    {
      name: '400 a link without a label',
      request: withLinks([{ label: ' ', url: 'https://oak.example' }]),
      body: refused('links.0.label', 'too_small'),
    },
    {
      name: '400 a key a link does not have',
      request: withLinks([{ label: 'x', url: 'https://oak.example', rel: 'me' }]),
      body: refused('links.0.rel', 'unknown_key'),
    },
    {
      name: '400 too many links',
      request: withLinks(Array.from({ length: 11 }, () => ({ label: 'x', url: 'https://oak.example' }))),
      body: refused('links', 'too_big'),
    },
    {
      name: '400 too much to say',
      request: () => ['PATCH', '/v1/accounts/me', by(ana, { json: { about: 'ä'.repeat(2049) } })],
      body: refused('about', 'too_big'),
    },
    {
      name: '400 nothing to change',
      request: () => ['PATCH', '/v1/accounts/me', by(ana, { json: {} })],
      error: ['INVALID_INPUT'],
    },
  ])
})

describe('administration', () => {
  const someone = { email: 'made@studio.example', password: 'oak and linen', username: 'made-by-boss' }

  scenarios(world, [
    {
      name: '403 create, by staff',
      request: () => ['POST', '/v1/users', by(eve, { json: someone })],
      error: ['FORBIDDEN'],
      effects: 'none',
    },
    {
      name: '201 create, by an admin',
      request: () => ['POST', '/v1/users', by(boss, { json: { ...someone, role: 'EMPLOYEE', level: 3 } })],
      body: { username: 'made-by-boss', role: 'EMPLOYEE', level: 3 },
      headers: { location: /^http:\/\/api\.test:8443\/v1\/users\/\d+$/ },
    },
    {
      name: '409 a taken e-mail',
      request: () => ['POST', '/v1/users', by(boss, { json: { ...someone, username: 'other-name' } })],
      error: ['ALREADY_EXISTS', "An account with this 'email' already exists. Choose another one."],
      effects: 'none',
    },
    {
      name: '400 an unknown field',
      request: () => ['PATCH', `/v1/users/${ana.userId}`, by(boss, { json: { password_hash: 'x' } })],
      error: ['INVALID_INPUT'],
      effects: 'none',
    },
    {
      name: '200 a level',
      request: () => ['PATCH', `/v1/users/${ana.userId}`, by(boss, { json: { level: 7 } })],
      body: { level: 7 },
    },
    {
      name: '412 at another version',
      request: () => [
        'PATCH',
        `/v1/users/${ana.userId}`,
        by(boss, { json: { level: 8 }, headers: { 'if-match': '"99-AAAAAAAAAAAAAAAAAAAAAA"' } }),
      ],
      error: ['VERSION_CONFLICT'],
      effects: 'none',
    },
    {
      name: '404 change of an unknown user',
      request: () => ['PATCH', '/v1/users/9999', by(boss, { json: { level: 8 } })],
      error: ['NOT_FOUND'],
    },
    {
      name: '403 deleting oneself',
      request: () => ['DELETE', `/v1/users/${boss.userId}`, by(boss)],
      error: ['FORBIDDEN'],
      effects: 'none',
    },
  ])

  test('a role and a level act at once, with the token there was', async () => {
    const ben = await createPerson(server.backend)
    const list = async () => (await server.send('GET', '/v1/users', by(ben))).status
    const change = (json: object) => server.send('PATCH', `/v1/users/${ben.userId}`, by(boss, { json }))
    expect(await list()).toBe(403)
    await change({ role: 'EMPLOYEE', level: 4 })
    expect(await list()).toBe(200)
    const me = await server.send('GET', '/v1/accounts/me', by(ben))
    expect(await me.json()).toMatchObject({ role: 'EMPLOYEE', level: 4 })
    await change({ role: 'USER' })
    expect(await list()).toBe(403)
  })

  test('a ban acts at once and is lifted', async () => {
    const ben = await createPerson(server.backend)
    const me = () => server.send('GET', '/v1/accounts/me', { token: ben.accessToken })
    expect((await server.send('POST', `/v1/users/${ben.userId}/ban`, by(boss))).status).toBe(200)
    expect((await (await me()).json()).error.code).toBe('SESSION_ENDED')
    const lifted = await server.send('POST', `/v1/users/${ben.userId}/unban`, by(boss))
    expect(await lifted.json()).toMatchObject({ id: ben.userId, banned_at: null })
    const again = await server.send('POST', '/v1/accounts/login', {
      json: { email: ben.email, password: ben.password },
    })
    expect(again.status).toBe(200)
  })

  test('204 delete, then 404', async () => {
    const ben = await createPerson(server.backend)
    expect((await server.send('DELETE', `/v1/users/${ben.userId}`, by(boss))).status).toBe(204)
    expect((await server.send('DELETE', `/v1/users/${ben.userId}`, by(boss))).status).toBe(404)
  })
})

test('no error of these was unforeseen', () => {
  expect(server.unforeseen).toEqual([])
})
