import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { createOtlpTraces } from './otlp-traces.ts'

it('sends a span a request to the collector, as part of the caller’s trace', async () => {
  const received: { path: string | undefined; body: unknown }[] = []
  const collector = createServer((request, response) => {
    void (async () => {
      received.push({ path: request.url, body: await json(request) })
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })()
  })
  const { promise: listening, resolve } = Promise.withResolvers<void>()
  collector.listen(0, '127.0.0.1', resolve)
  await listening
  const address = collector.address()
  const endpoint = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`

  const traces = await createOtlpTraces({ endpoint, serviceName: 'Atelier', serviceVersion: '1.2.3' })
  const traceId = '0af7651916cd43dd8448eb211c80319c'
  const request = { method: 'GET', route: 'GET /v1/projects/:id', milliseconds: 12, requestId: 'r-1' }
  traces.observe({ ...request, status: 200, traceparent: `00-${traceId}-b7ad6b7169203331-01` })
  traces.observe({ ...request, status: 503, traceparent: 'nonsense' })
  await traces.close()
  collector.close()

  expect(received.map(({ path }) => path)).toEqual(['/v1/traces'])
  const text = JSON.stringify(received[0]?.body)
  expect(text).toContain(`"traceId":"${traceId}","spanId"`)
  expect(text).toContain('"parentSpanId":"b7ad6b7169203331"')
  expect(text).toContain('{"key":"service.name","value":{"stringValue":"Atelier"}}')
  expect(text).toContain('{"key":"http.response.status_code","value":{"intValue":503}}')
  expect(text.match(/"name":"GET GET \/v1/g)).toBeNull()
})
