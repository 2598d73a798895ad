import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPerson, type Person } from '../_people.ts'
import { testServer, type TestServer } from '../_server.ts'

let server: TestServer
let staff: Person
beforeAll(async () => {
  server = await testServer()
  staff = await createPerson(server.backend, { role: 'EMPLOYEE' })
})
afterAll(() => server[Symbol.asyncDispose]())

const get = (path: string) => server.sent('GET', `/v1/mail-templates${path}`, { token: staff.accessToken })

describe('the mails that the server writes', () => {
  it('200 lists each by its subject, those about orders in either language', async () => {
    const { status, body } = await get('?locale=ru')
    expect(status).toBe(200)
    expect(body.items).toEqual(
      expect.arrayContaining([
        { template: 'welcome', subject: expect.stringContaining('Welcome to ') },
        { template: 'order_shipped', subject: 'Заказ O-2026-000123 отправлен' },
      ]),
    )
  })

  it('200 shows one as it would be sent, with links of this deployment', async () => {
    const { body } = await get('/verify')
    expect(body.text).toContain(`${server.backend.wired.services.settings.publicUrl}/v1/accounts/verify/`)
    expect(body.html).toMatch(/^<!doctype html>/i)
  })

  it('400 a template that there is not', async () => {
    expect((await get('/constructor')).body.error.details.issues[0]).toMatchObject({ path: 'template', code: 'enum' })
  })

  it('401 without a token', async () => {
    expect((await server.sent('GET', '/v1/mail-templates')).status).toBe(401)
  })
})
