import { createHash, timingSafeEqual } from 'node:crypto'
import { AppError } from '@atelier/domain'
import type { Metrics } from '../observability/metrics.ts'
import type { ReadinessReport } from './readiness.ts'
import type { RequestHandler, Refuse } from './scope.ts'

export interface ProbeSources {
  readonly version: string
  readonly metrics: Metrics
  /** Null: `/metrics` answers to loopback only. */
  readonly metricsToken: string | null
  readonly ready: () => Promise<ReadinessReport>
  readonly refuse: Refuse
}

/**
 * The paths that machines ask: `/livez` does no I/O, `/readyz` asks what the process depends on.
 * The `/-/…` names are those of an older system and answer 204 without a body (`documented-api.md` 5, 8.4).
 */
export function createProbes({
  version,
  metrics,
  metricsToken,
  ready,
  refuse,
}: ProbeSources): ReadonlyMap<string, RequestHandler> {
  const versionOf: RequestHandler = (_, scope) => json(scope.baseHeaders, 200, { version })
  const readiness =
    (answer: (headers: Headers, report: ReadinessReport) => Response): RequestHandler =>
    async (_, scope) =>
      answer(scope.baseHeaders, await ready())
  return new Map<string, RequestHandler>([
    ['/livez', alive],
    ['/v1/health', alive],
    ['/version', versionOf],
    ['/-/version', versionOf],
    ['/-/health-checks/liveness', (_, scope) => new Response(null, { status: 204, headers: scope.baseHeaders })],
    [
      '/readyz',
      readiness((headers, report) =>
        json(headers, statusOf(report), { status: report.ready ? 'ok' : 'unavailable', checks: report.checks }),
      ),
    ],
    [
      '/-/health-checks/readiness',
      readiness((headers, report) => new Response(null, { status: report.ready ? 204 : 503, headers })),
    ],
    [
      '/metrics',
      async (request, scope) => {
        if (!mayRead(request, scope.client.ip, metricsToken)) return refuse(new AppError('UNAUTHENTICATED'), scope)
        const text = await metrics.read()
        return new Response(text, { headers: { ...scope.baseHeaders, 'content-type': metrics.contentType } })
      },
    ],
  ])
}

const alive: RequestHandler = (_, scope) => json(scope.baseHeaders, 200, { status: 'ok' })
const statusOf = (report: ReadinessReport): number => (report.ready ? 200 : 503)

type Headers = Readonly<Record<string, string>>

const json = (headers: Headers, status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { ...headers, 'content-type': 'application/json' } })

/** With a token: who has it. Without: loopback, unless a proxy forwards another client. */
function mayRead(request: Request, ip: string, token: string | null): boolean {
  if (token === null) return isLoopback(ip) && !request.headers.has('x-forwarded-for')
  const sent = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''
  return timingSafeEqual(digest(sent), digest(token))
}

const isLoopback = (ip: string): boolean => ip.startsWith('127.') || ip === '::'
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
