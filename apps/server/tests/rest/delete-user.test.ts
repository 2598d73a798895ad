import { afterAll, beforeAll, expect, it } from 'vitest'
import { createPerson, type Person, rowsOf } from '../_people.ts'
import { testServer, type TestServer } from '../_server.ts'

let server: TestServer
let admin: Person
beforeAll(async () => {
  server = await testServer()
  admin = await createPerson(server.backend, { role: 'ADMIN' })
})
afterAll(() => server[Symbol.asyncDispose]())

async function withThings(role: 'USER' | 'EMPLOYEE'): Promise<Person> {
  const person = await createPerson(server.backend, { role })
  const api = server.backend.as(person.accessToken)
  await api.projects.create({ title: 'Lamp', body: '' })
  await api.events.create({ date: '2031-07-15', time: '8pm', venue: `of ${person.userId}`, address: 'Main St 1' })
  return person
}

const deleteUser = (id: number, query = '') =>
  server.sent('DELETE', `/v1/users/${id}${query}`, { token: admin.accessToken })
const ownersOf = async (person: Person) => ({
  events: await rowsOf(server.backend, `select owner_id::int as owner from events where venue = 'of ${person.userId}'`),
  projects: await rowsOf(
    server.backend,
    `select user_id::int as owner from projects where user_id in (${person.userId}, ${admin.userId})`,
  ),
})

// Seen to fail: the events of a deleted EMPLOYEE were deleted with the account.
it('204 keeps the events of staff without an owner, and deletes their projects', async () => {
  const person = await withThings('EMPLOYEE')
  expect((await deleteUser(person.userId)).status).toBe(204)
  expect(await ownersOf(person)).toEqual({ events: [{ owner: null }], projects: [] })
  const { body } = await server.sent('GET', '/v1/events')
  expect(body.items).toMatchObject([{ owner_id: null, venue: `of ${person.userId}` }])
  const change = { token: admin.accessToken, json: { venue: 'Hall' } }
  expect(await server.sent('PATCH', `/v1/events/${body.items[0].id}`, change)).toMatchObject({
    status: 200,
    body: { owner_id: null, venue: 'Hall' },
  })
})

it('204 of an EMPLOYEE who leaves keeps the events too; profile, sessions and keys go', async () => {
  const person = await withThings('EMPLOYEE')
  await server.backend.as(person.accessToken).apiKeys.create({ name: 'shop', scopes: ['products:read'] })
  const own = () =>
    rowsOf(
      server.backend,
      `select (select count(*)::int from users where id = $1) as profiles, (select count(*)::int from sessions where user_id = $1) as sessions,
        (select count(*)::int from api_keys where user_id = $1) as keys`,
      [person.userId],
    )
  expect(await own()).toEqual([{ profiles: 1, sessions: 1, keys: 1 }])
  const leaving = { token: person.accessToken, json: { password: person.password } }
  expect((await server.sent('DELETE', '/v1/accounts/me', leaving)).status).toBe(204)
  expect(await ownersOf(person)).toEqual({ events: [{ owner: null }], projects: [] })
  expect(await own()).toEqual([{ profiles: 0, sessions: 0, keys: 0 }])
})

it('204 deletes projects and events of a USER', async () => {
  const person = await withThings('USER')
  expect((await deleteUser(person.userId)).status).toBe(204)
  expect(await ownersOf(person)).toEqual({ events: [], projects: [] })
})

it('204 hands projects and events over by transfer_to', async () => {
  const person = await withThings('USER')
  expect((await deleteUser(person.userId, `?transfer_to=${admin.userId}`)).status).toBe(204)
  const owner = admin.userId
  expect(await ownersOf(person)).toEqual({ events: [{ owner }], projects: [{ owner }] })
})

it('422 an unknown transfer_to, and the user stays', async () => {
  const person = await withThings('USER')
  expect((await deleteUser(person.userId, '?transfer_to=999999')).status).toBe(422)
  expect((await ownersOf(person)).events).toEqual([{ owner: person.userId }])
})

it('200 a dry run counts and deletes nothing', async () => {
  const person = await withThings('EMPLOYEE')
  expect(await deleteUser(person.userId, '?dry_run=true')).toMatchObject({
    status: 200,
    body: { deletes: { projects: 1, events: 0, assets: 0, sessions: 1 }, keeps: { projects: 0, events: 1 } },
  })
  expect((await ownersOf(person)).events).toEqual([{ owner: person.userId }])
})

/** Stored answers that show one of these texts. */
const storedWith = (...texts: readonly string[]) =>
  rowsOf(server.backend, 'select operation from idempotency_keys where answer ilike any($1) order by operation', [
    texts.map(text => `%${text}%`),
  ])

// Before: answers with the e-mail address and the texts of a deleted account stayed for 48 h.
it.each(['accounts.deleteMe', 'users.delete'])('204 %s deletes the stored answers about the account', async way => {
  const keyed = (token?: string) => ({
    headers: { 'idempotency-key': crypto.randomUUID() },
    ...(token ? { token } : {}),
  })
  const name = way === 'users.delete' ? 'made-by-hand' : 'by-oneself'
  const json = { email: `${name}@studio.example`, username: name, password: 'oak and linen' }
  await server.sent('POST', '/v1/accounts/register', { ...keyed(), json })
  const { body: own } = await server.sent('POST', '/v1/accounts/login', { json })
  const token = String(own.access_token)
  const { body: me } = await server.sent('GET', '/v1/accounts/me', { token })
  const { id } = me.user
  await server.sent('PATCH', '/v1/accounts/me', { ...keyed(token), json: { about: `about ${name}` } })
  await server.sent('PATCH', `/v1/users/${id}`, { ...keyed(admin.accessToken), json: { level: 3 } })
  await server.sent('PATCH', `/v1/users/${admin.userId}`, { ...keyed(admin.accessToken), json: { level: 4 } })
  expect(await storedWith(name)).toEqual(
    ['accounts.register', 'accounts.updateMe', 'users.update'].map(operation => ({ operation })),
  )
  const [path, by] = way === 'users.delete' ? [`/v1/users/${id}`, admin.accessToken] : ['/v1/accounts/me', token]
  expect((await server.sent('DELETE', path, keyed(by))).status).toBe(204)
  expect(await storedWith(name)).toEqual([])
  // Answers about others stay.
  expect(await storedWith(admin.email)).not.toEqual([])
})
