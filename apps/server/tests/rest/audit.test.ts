import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPerson, inDatabase, type Person } from '../_people.ts'
import { testServer, type TestServer } from '../_server.ts'

let server: TestServer
let admin: Person, staff: Person, ana: Person
beforeAll(async () => {
  server = await testServer()
  admin = await createPerson(server.backend, { role: 'ADMIN' })
  staff = await createPerson(server.backend, { role: 'EMPLOYEE' })
  ana = await createPerson(server.backend)
})
afterAll(() => server[Symbol.asyncDispose]())

const list = async (query: string, token = admin.accessToken) => {
  const response = await server.send('GET', `/v1/audit${query}`, { token })
  return { status: response.status, body: await response.json() }
}

describe('the audit trail', () => {
  it('200 shows an ADMIN who did what to whom, with before and after', async () => {
    const changed = await server.send('PATCH', `/v1/users/${ana.userId}`, {
      token: admin.accessToken,
      json: { role: 'EMPLOYEE', level: 3 },
    })
    expect(changed.status).toBe(200)
    const { body } = await list(`?subject_user_id=${ana.userId}&action=user.updated`)
    expect(body.items).toHaveLength(1)
    expect(body.items[0]).toMatchObject({
      action: 'user.updated',
      actor_user_id: admin.userId,
      subject_user_id: ana.userId,
      ip: '192.0.2.1',
      request_id: changed.headers.get('x-request-id'),
      details: { before: { role: 'USER', level: 1 }, after: { role: 'EMPLOYEE', level: 3 } },
    })
  })

  it('200 keeps failed logins, and what is left of deleted people', async () => {
    // Registered and logged in by the procedures.
    const gone = await createPerson(server.backend, { verified: false })
    await server.send('POST', '/v1/accounts/login', { json: { email: gone.email, password: 'wrong' } })
    await server.send('DELETE', '/v1/accounts/me', { token: gone.accessToken })
    const { body } = await list(`?subject_user_id=${gone.userId}`)
    const actions = body.items.map((item: { action: string }) => item.action)
    expect(actions).toEqual(['account.deleted', 'session.login_failed', 'session.created', 'account.registered'])
  })

  it('403 for all others, 400 for unknown fields', async () => {
    expect((await list('', staff.accessToken)).body.error).toMatchObject({ code: 'FORBIDDEN', status: 403 })
    expect((await list('?action=x')).status).toBe(400)
    expect((await list('?sort=ip')).status).toBe(400)
  })

  it('cannot be changed or emptied, even in the database', async () => {
    for (const statement of ["update audit_log set action = 'x.y'", 'delete from audit_log', 'truncate audit_log']) {
      await expect(inDatabase(server.backend, client => client.query(statement))).rejects.toThrow('append-only')
    }
  })
})
