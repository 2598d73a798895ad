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
