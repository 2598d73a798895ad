import type { AppError } from './app-error.ts'

/** Whole seconds for `Retry-After`, at least 1; undefined: the answer has no such header. */
export function retryAfterOf({ code, kind, details, retryAfterSeconds }: AppError): number | undefined {
  if (retryAfterSeconds !== undefined) return Math.max(1, Math.ceil(retryAfterSeconds))
  if (details && 'retryAfterSeconds' in details) return Math.max(1, Math.ceil(details.retryAfterSeconds))
  if (code === 'IDEMPOTENCY_IN_PROGRESS') return 1
  return kind === 'unavailable' && code !== 'NOT_CONFIGURED' ? 1 : undefined
}
