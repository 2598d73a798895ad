import { AsyncLocalStorage } from 'node:async_hooks'
import type { Span, SpanKind } from '@opentelemetry/api'
import type { Traces } from './traces.ts'

interface TraceSettings {
  /** Base URL of an OTLP/HTTP collector; `/v1/traces` is appended. */
  readonly endpoint: string
  readonly serviceName: string
  readonly serviceVersion: string
  /** Part of the requests that are traced, from 0 to 1; a caller's own decision stands. */
  readonly sampled: number
}

/** Where a span of a request may begin others. */
interface Active {
  readonly span: Span
  readonly requestId: string
}

interface Kind {
  readonly kind: SpanKind
  readonly attributes: Readonly<Record<string, string>>
}

/**
 * A span for each request and job, its procedure and its statements, sent in batches. This file and its packages are loaded
 * only where a collector is configured.
 */
export async function createOtlpTraces(settings: TraceSettings): Promise<Traces> {
  const otel = await import('@opentelemetry/api')
  const { ROOT_CONTEXT, SpanStatusCode, defaultTextMapGetter, trace } = otel
  const { W3CTraceContextPropagator } = await import('@opentelemetry/core')
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http')
  const { resourceFromAttributes } = await import('@opentelemetry/resources')
  const sdk = await import('@opentelemetry/sdk-trace')

  const exporter = new OTLPTraceExporter({ url: `${settings.endpoint}/v1/traces`, timeoutMillis: 5_000 })
  const provider = new sdk.TracerProvider({
    resource: resourceFromAttributes({
      'service.name': settings.serviceName,
      'service.version': settings.serviceVersion,
    }),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(settings.sampled) }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter })],
  })
  const tracer = provider.getTracer('atelier')
  const propagator = new W3CTraceContextPropagator()
  const active = new AsyncLocalStorage<Active>()

  const fail = (span: Span): void => void span.setStatus({ code: SpanStatusCode.ERROR })

  /** A child of what runs; every span has the id by which logs and answers name the request. */
  const begin = ({ span, requestId }: Active, name: string, { kind, attributes }: Kind): Span =>
    tracer.startSpan(
      name,
      { kind, attributes: { ...attributes, 'atelier.request_id': requestId } },
      trace.setSpan(ROOT_CONTEXT, span),
    )

  return {
    request({ method, requestId, traceparent }, run) {
      const carrier = traceparent === null ? {} : { traceparent }
      const parent = propagator.extract(ROOT_CONTEXT, carrier, defaultTextMapGetter)
      const attributes = { 'http.request.method': method, 'atelier.request_id': requestId }
      const span = tracer.startSpan(method, { kind: otel.SpanKind.SERVER, attributes }, parent)
      return active.run({ span, requestId }, run, ({ route, status }) => {
        span.updateName(route)
        span.setAttributes({ 'http.route': route, 'http.response.status_code': status })
        if (status >= 500) fail(span)
        span.end()
      })
    },
    async procedure(path, run) {
      const within = active.getStore()
      if (!within) return run(() => {})
      const span = begin(within, path, {
        kind: otel.SpanKind.INTERNAL,
        attributes: { 'rpc.system': 'trpc', 'rpc.method': path },
      })
      try {
        return await active.run({ ...within, span }, run, error => {
          span.setAttribute('error.type', error.code)
          if (error.kind === 'internal' || error.kind === 'unavailable') fail(span)
        })
      } finally {
        span.end()
      }
    },
    async job({ kind, id, requestId }, run) {
      const attributes = { 'atelier.job.kind': kind, 'atelier.job.id': id, 'atelier.request_id': requestId }
      const span = tracer.startSpan(`job ${kind}`, { kind: otel.SpanKind.CONSUMER, attributes }, ROOT_CONTEXT)
      try {
        return await active.run({ span, requestId }, run)
      } catch (error) {
        fail(span)
        throw error
      } finally {
        span.end()
      }
    },
    statement(sql) {
      const within = active.getStore()
      if (!within?.span.isRecording()) return undefined
      const name = /^\s*(\w+)/.exec(sql)?.[1]?.toUpperCase() ?? 'SQL'
      const span = begin(within, name, {
        kind: otel.SpanKind.CLIENT,
        attributes: { 'db.system.name': 'postgresql', 'db.query.text': sql },
      })
      return error => {
        if (error !== undefined) fail(span)
        span.end()
      }
    },
    close: () => provider.shutdown(),
  }
}
