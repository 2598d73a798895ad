import { type AppError, type ErrorKind, type RateBucket, rateLimits, retryAfterOf } from '@atelier/domain'
import type { httpStatuses } from '@atelier/api/http-statuses'

/** Every status an error is answered with. */
export type ErrorStatus = (typeof httpStatuses)[ErrorKind]

/** Headers that a code brings along. */
export function errorHeaders(error: AppError, status: ErrorStatus): Record<string, string> {
  const headers: Record<string, string> = { 'cache-control': 'no-store' }
  const retry = retryAfterOf(error)
  if (retry !== undefined) headers['retry-after'] = String(retry)
  if (status === 401) headers['www-authenticate'] = 'Bearer'
  const { details } = error
  if (details && 'allow' in details) headers['allow'] = details.allow.join(', ')
  if (details && 'bucket' in details) Object.assign(headers, rateLimitHeaders(details))
  return headers
}

const isBucket = (name: string): name is RateBucket => Object.hasOwn(rateLimits, name)

/** Names as in the draft of the IETF's HTTPAPI group, `draft-ietf-httpapi-ratelimit-headers`. */
function rateLimitHeaders(details: { bucket: string; retryAfterSeconds: number }): Record<string, string> {
  const { bucket, retryAfterSeconds } = details
  const policy = isBucket(bucket)
    ? rateLimits[bucket].map(rule => `"${bucket}";q=${rule.limit};w=${rule.windowSeconds}`)
    : []
  return {
    ...(policy.length > 0 ? { 'ratelimit-policy': policy.join(', ') } : {}),
    ratelimit: `"${bucket}";r=0;t=${Math.max(1, Math.ceil(retryAfterSeconds))}`,
  }
}
