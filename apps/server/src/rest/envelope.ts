import { type AppError, type DetailsOf, maxIssues } from '@atelier/domain'
import { httpStatuses, reasonPhrases } from '@atelier/api/http-statuses'
import type { ErrorStatus } from '../http/error-headers.ts'
import { snakeDeep, snakeOf } from './case.ts'

/** The one shape of every failing REST answer. */
export interface Envelope {
  readonly error: {
    readonly message: string
    readonly status: ErrorStatus
    readonly type: string
    readonly code: AppError['code']
    readonly request_id: string
    readonly details?: unknown
  }
}

interface Refusal {
  readonly error: AppError
  readonly requestId: string
  /** The row's own, where a document says so. */
  readonly status?: ErrorStatus | undefined
  readonly message?: string | undefined
}

export function envelopeOf({ error, requestId, status, message }: Refusal): Envelope {
  const { code, kind } = error
  const answered = status ?? httpStatuses[kind]
  const details = detailsOf(error)
  return {
    error: {
      message: message ?? error.message,
      status: answered,
      type: reasonPhrases[answered],
      code,
      request_id: requestId,
      ...(details === undefined ? {} : { details }),
    },
  }
}

/**
 * Details under wire names: keys, the fields a rule or a reference names, and paths of issues, but for unknown keys,
 * which are not ours. No more issues than help.
 */
function detailsOf({ details }: AppError): unknown {
  if (details === undefined) return undefined
  if ('fields' in details) return { ...details, fields: details.fields.map(snakeOf) }
  if ('field' in details) return { ...details, field: snakeOf(details.field) }
  if (!('issues' in details)) return snakeDeep(details)
  return { issues: details.issues.slice(0, maxIssues).map(wireIssue) }
}

type AnyIssue = DetailsOf<'INVALID_INPUT' | 'CART_NOT_READY'>['issues'][number]

const wireIssue = (issue: AnyIssue): unknown =>
  'path' in issue
    ? { ...issue, path: issue.code === 'unknown_key' ? issue.path : wirePath(issue.path) }
    : snakeDeep(issue)

const wirePath = (path: string) => path.split('.').map(snakeOf).join('.')
