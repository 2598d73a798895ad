import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOfferFor } from '../_carts.ts'
import { clerkOf } from '../_catalog.ts'
import { createPerson, type Person } from '../_people.ts'
import { testServer, type TestServer } from '../_server.ts'

let server: TestServer
let clerk: Person, ana: Person
beforeAll(async () => {
  server = await testServer()
  clerk = await clerkOf(server.backend)
  ana = await createPerson(server.backend)
})
afterAll(() => server[Symbol.asyncDispose]())

const preview = (of: string, json: object, { accessToken: token } = clerk) =>
  server.sent('POST', `/v1/${of}/preview`, { token, json })

describe('previews', () => {
  it('200 shows Markdown as it will be stored, sanitized', async () => {
    const body = '## Oak\n\n<script>alert(1)</script> **dense**'
    const shown = await preview('projects', { body }, ana)
    const saved = await server.sent('POST', '/v1/projects', { token: ana.accessToken, json: { title: 'Oak', body } })
    expect([shown.status, saved.status]).toEqual([200, 201])
    expect(shown.body).toEqual({ html: saved.body.html })
    expect(shown.body.html).not.toContain('<script')
  })

  it('200 shows what a rule holds, as the collection of that rule does; nothing is saved', async () => {
    const { productId } = await anOfferFor(server.backend, { stock: 1 })
    await anOfferFor(server.backend, { stock: 1 })
    const { version } = await server.backend.as(clerk.accessToken).products.get({ id: productId })
    await server.backend.as(clerk.accessToken).products.update({ id: productId, ifVersion: version, tags: ['rare'] })
    const rule = { tags: ['rare'] }
    const shown = await preview('collections', { rule })
    expect(shown.body.items.map(({ id }: { id: number }) => id)).toEqual([productId])
    expect((await server.sent('GET', '/v1/collections')).body.items).toEqual([])
    const saved = await server.sent('POST', '/v1/collections', {
      token: clerk.accessToken,
      json: { name: 'Rare', rule },
    })
    expect((await server.sent('GET', `/v1/collection-products?collection_id=${saved.body.id}`)).body.items).toEqual(
      shown.body.items,
    )
  })

  it('400, 401, 403: a rule without a condition, a stranger, a buyer', async () => {
    expect((await preview('collections', { rule: {} })).status).toBe(400)
    expect((await server.sent('POST', '/v1/projects/preview', { json: { body: 'a' } })).status).toBe(401)
    expect((await preview('collections', { rule: { tags: ['rare'] } }, ana)).status).toBe(403)
  })
})
