import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFailedJob } from '../_failed-jobs.ts'
import { createPerson, type Person, rowsOf } from '../_people.ts'
import { testServer, type TestServer } from '../_server.ts'

let server: TestServer
let boss: Person, staff: Person
beforeAll(async () => {
  server = await testServer()
  boss = await createPerson(server.backend, { role: 'ADMIN' })
  staff = await createPerson(server.backend, { role: 'EMPLOYEE' })
})
afterAll(() => server[Symbol.asyncDispose]())

const list = (query = '', { accessToken: token } = boss) => server.sent('GET', `/v1/failed-jobs${query}`, { token })
const retry = (id: string, { accessToken: token } = boss) =>
  server.sent('POST', `/v1/failed-jobs/${id}/retry`, { token })

describe('failed jobs', () => {
  it('200 lists them by page, the latest first, each with its cause and without its payload', async () => {
    const [older, newer] = [await aFailedJob(server.backend), await aFailedJob(server.backend)]
    const first = await list('?limit=1')
    expect(first.body.items).toEqual([
      {
        id: newer.id,
        kind: 'mail.welcome',
        attempts: 5,
        request_id: 'r-1',
        created_at: expect.any(String),
        failed_at: expect.any(String),
        cause: 'Error: connection refused',
      },
    ])
    const second = await list(`?limit=1&cursor=${first.body.next_cursor}`)
    expect([second.body.items[0].id, second.body.next_cursor]).toEqual([older.id, null])
  })

  it('204 queues one again, once, and says so in the audit log', async () => {
    const { id } = await aFailedJob(server.backend)
    expect((await retry(id)).status).toBe(204)
    expect((await list()).body.items).not.toContainEqual(expect.objectContaining({ id }))
    const queued = await rowsOf(
      server.backend,
      `select count(*)::int as count from pgboss.job where name = 'mail.welcome' and data->'payload' = '{"accountId":0}'`,
    )
    expect(queued).toEqual([{ count: 1 }])
    const lines = await rowsOf(server.backend, `select details from audit_log where action = 'failed_job.retried'`)
    expect(lines).toEqual([
      { details: { jobId: id, kind: 'mail.welcome', before: { state: 'failed' }, after: { state: 'waiting' } } },
    ])
    expect((await retry(id)).error).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('401, 403, 404, 400: for ADMINs alone, and only what is there', async () => {
    const { id } = await aFailedJob(server.backend)
    expect((await server.sent('GET', '/v1/failed-jobs')).status).toBe(401)
    expect([(await list('', staff)).status, (await retry(id, staff)).status]).toEqual([403, 403])
    expect((await retry('00000000-0000-4000-8000-000000000000')).status).toBe(404)
    expect([(await retry('7')).status, (await list('?cursor=abc')).status]).toEqual([400, 400])
  })
})
