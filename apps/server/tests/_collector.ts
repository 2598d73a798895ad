import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { z } from 'zod'
import { listenAnywhere } from './faults/_proxy.ts'

const Value = z.object({ stringValue: z.string().optional(), intValue: z.number().optional() })
const SpanForm = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  kind: z.number(),
  status: z.object({ code: z.number() }).partial(),
  attributes: z.array(z.object({ key: z.string(), value: Value })),
})
const Sent = z.object({
  resourceSpans: z.array(z.object({ scopeSpans: z.array(z.object({ spans: z.array(SpanForm) })) })),
})

export interface ReceivedSpan extends Omit<z.output<typeof SpanForm>, 'attributes'> {
  readonly attributes: Readonly<Record<string, string | number | undefined>>
}

export interface Collector extends AsyncDisposable {
  readonly url: string
  readonly spans: readonly ReceivedSpan[]
}

/** A receiver of traces by OTLP over HTTP with JSON, as a collector of OpenTelemetry is. */
export async function startCollector(): Promise<Collector> {
  const spans: ReceivedSpan[] = []
  const server = createServer((request, response) => {
    void (async () => {
      if (request.url !== '/v1/traces') return void response.writeHead(404).end()
      const { resourceSpans } = Sent.parse(await json(request))
      for (const span of resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(scope => scope.spans))) {
        const attributes = span.attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue] as const)
        spans.push({ ...span, attributes: Object.fromEntries(attributes) })
      }
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })()
  })
  const url = `http://127.0.0.1:${await listenAnywhere(server)}`
  return {
    url,
    spans,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
