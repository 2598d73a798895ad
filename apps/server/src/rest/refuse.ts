import type { AppError } from '@atelier/domain'
import type { Refuse } from '../http/scope.ts'
import { type Envelope, envelopeOf } from './envelope.ts'
import { errorHeaders } from '../http/error-headers.ts'

/** A failing answer: the envelope and what its code says in headers. */
export function refused(error: AppError, envelope: Envelope, headers: Readonly<Record<string, string>>): Response {
  const { status } = envelope.error
  return new Response(JSON.stringify(envelope), {
    status,
    headers: { ...headers, 'content-type': 'application/json', ...errorHeaders(error, status) },
  })
}

/** A refusal outside any row: unknown paths, other methods, requests no row can read. */
export const refuse: Refuse = (error, { requestId, baseHeaders }) =>
  refused(error, envelopeOf({ error, requestId }), baseHeaders)
