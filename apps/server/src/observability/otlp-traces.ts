import type { AnsweredRequest, Traces } from './traces.ts'

interface TraceSettings {
  /** Base URL of an OTLP/HTTP collector; `/v1/traces` is appended. */
  readonly endpoint: string
  readonly serviceName: string
  readonly serviceVersion: string
}

/** One span a request, sent in batches. Loaded only where a collector is configured: most deployments never read it. */
export async function createOtlpTraces({ endpoint, serviceName, serviceVersion }: TraceSettings): Promise<Traces> {
  const { ROOT_CONTEXT, SpanKind, SpanStatusCode, defaultTextMapGetter } = await import('@opentelemetry/api')
  const { W3CTraceContextPropagator } = await import('@opentelemetry/core')
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http')
  const { resourceFromAttributes } = await import('@opentelemetry/resources')
  const { BatchSpanProcessor, TracerProvider } = await import('@opentelemetry/sdk-trace')

  const exporter = new OTLPTraceExporter({ url: `${endpoint}/v1/traces`, timeoutMillis: 5_000 })
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName, 'service.version': serviceVersion }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  })
  const tracer = provider.getTracer('atelier')
  const propagator = new W3CTraceContextPropagator()

  return {
    observe({ method, route, status, milliseconds, requestId, traceparent }: AnsweredRequest) {
      const carrier = traceparent === null ? {} : { traceparent }
      const parent = propagator.extract(ROOT_CONTEXT, carrier, defaultTextMapGetter)
      const endedAt = Date.now()
      const attributes = {
        'http.request.method': method,
        'http.route': route,
        'http.response.status_code': status,
        'atelier.request_id': requestId,
      }
      const span = tracer.startSpan(
        route,
        { kind: SpanKind.SERVER, startTime: endedAt - milliseconds, attributes },
        parent,
      )
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
      span.end(endedAt)
    },
    close: () => provider.shutdown(),
  }
}
