import { afterAll, beforeAll, expect, it } from 'vitest'
import { anOrderToken, aPaidOrder } from '../_sales.ts'
import { type TestServer, testServer } from '../_server.ts'

let server: TestServer
beforeAll(async () => void (server = await testServer({ RATE_LIMIT_FACTOR: '1', TRUSTED_PROXY_HOPS: '1' })))
afterAll(() => server[Symbol.asyncDispose]())

const reads = [
  ['GET', '/v1/documents/1'],
  ['GET', '/v1/documents/1/file?format=pdf'],
  ['GET', '/v1/returns'],
  ['GET', '/v1/returns/1'],
  ['POST', '/v1/returns/1/cancel'],
  ['GET', '/v1/orders/1'],
] as const

it('429 after thirty wrong tokens of one address, whatever they are tried on; right ones are not counted', async () => {
  const { id } = await aPaidOrder(server.backend)
  const right = await anOrderToken(server.backend, id)
  const send = (method: string, path: string, token: string) =>
    server.sent(method, path, { headers: { 'order-token': token, 'x-forwarded-for': '198.51.100.7' } })
  const wrong = 'x'.repeat(43)
  expect((await send('GET', '/v1/returns', right)).status).toBe(200)
  for (let round = 0; round < 5; round += 1) {
    expect((await send('GET', '/v1/documents/1', right)).status).toBe(404)
    for (const [method, path] of reads) expect((await send(method, path, wrong)).status).not.toBe(429)
  }
  for (const [method, path] of reads) expect((await send(method, path, wrong)).error.code).toBe('RATE_LIMITED')
})
