import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFailedJob } from '../_failed-jobs.ts'
import { createPerson, type Person } from '../_people.ts'
import { testServer, type TestServer } from '../_server.ts'

let server: TestServer
let boss: Person, staff: Person
beforeAll(async () => {
  server = await testServer()
  boss = await createPerson(server.backend, { role: 'ADMIN' })
  staff = await createPerson(server.backend, { role: 'EMPLOYEE' })
})
afterAll(() => server[Symbol.asyncDispose]())

const diagnosis = (token?: string) => server.sent('GET', '/v1/system/diagnosis', token === undefined ? {} : { token })

describe('the diagnosis of the system', () => {
  it('200 says to an admin how each part stands, and what to do where something is wrong', async () => {
    await aFailedJob(server.backend)
    const { status, body } = await diagnosis(boss.accessToken)
    expect(status).toBe(200)
    const findings: readonly { name: string; level: string; detail: string; cure: string | null }[] = body.findings
    const found = new Map(findings.map(finding => [finding.name, finding]))
    expect([...found.keys()]).toEqual(
      expect.arrayContaining(['database', 'migrations', 'clock', 'jobs', 'events', 'storage', 'mail', 'redis']),
    )
    expect(found.get('database')?.detail).toMatch(/^PostgreSQL \d+/)
    expect(found.get('migrations')).toMatchObject({ level: 'ok', cure: null })
    expect(found.get('jobs')).toMatchObject({
      level: 'warn',
      detail: expect.stringMatching(/^\d+ wait, 1 failed for good$/),
    })
    expect(found.get('jobs')?.cure).toContain('pnpm ops jobs retry')
    expect(JSON.stringify(body)).not.toMatch(/password|secret/i)
  })

  it('401 and 403 for everyone else', async () => {
    expect((await diagnosis()).status).toBe(401)
    expect((await diagnosis(staff.accessToken)).status).toBe(403)
  })
})
