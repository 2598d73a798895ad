import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPerson, type Person, rowsOf } from '../_people.ts'
import { testServer, type TestServer } from '../_server.ts'

let server: TestServer
let boss: Person, ana: Person
beforeAll(async () => {
  server = await testServer()
  boss = await createPerson(server.backend, { role: 'ADMIN' })
  ana = await createPerson(server.backend)
})
afterAll(() => server[Symbol.asyncDispose]())

const at = (method: string, id: number, { accessToken: token } = boss) =>
  server.sent(method, `/v1/users/${id}/sessions`, { token })

describe('the sessions of a user', () => {
  it('200 shows an ADMIN where a user is logged in, and marks none as the own one', async () => {
    await server.backend.as().sessions.login({ username: ana.username, password: ana.password, refreshIn: 'body' })
    const { items } = (await at('GET', ana.userId)).body
    expect(items).toHaveLength(2)
    expect(items.map(({ current }: { current: boolean }) => current)).toEqual([false, false])
    expect(Object.keys(items[0])).not.toContain('refresh_token')
  })

  it('204 ends them all at once, and says so in the audit log', async () => {
    expect((await server.sent('GET', '/v1/accounts/me', { token: ana.accessToken })).status).toBe(200)
    expect((await at('DELETE', ana.userId)).status).toBe(204)
    expect((await server.sent('GET', '/v1/accounts/me', { token: ana.accessToken })).status).toBe(401)
    expect((await at('GET', ana.userId)).body.items).toEqual([])
    const sql = `select details from audit_log where action = 'sessions.revoked' and subject_user_id = $1`
    expect(await rowsOf(server.backend, sql, [ana.userId])).toEqual([
      { details: { before: { sessions: 2 }, after: { sessions: 0 } } },
    ])
  })

  it('403, 404: for ADMINs alone, of users there are', async () => {
    const staff = await createPerson(server.backend, { role: 'EMPLOYEE' })
    expect([(await at('GET', ana.userId, staff)).status, (await at('DELETE', ana.userId, staff)).status]).toEqual([
      403, 403,
    ])
    expect([(await at('GET', 999_999)).status, (await at('DELETE', 999_999)).status]).toEqual([404, 404])
  })
})
