import type { OutsideFailureKind } from '@atelier/domain'

/** The name resolved to an address that may not be connected to. */
export class RefusedAddress extends Error {
  override readonly name = 'RefusedAddress'
}

const byCode: Readonly<Record<string, OutsideFailureKind>> = {
  ENOTFOUND: 'unknown_host',
  EAI_AGAIN: 'unknown_host',
  ECONNREFUSED: 'no_connection',
  EHOSTUNREACH: 'no_connection',
  ENETUNREACH: 'no_connection',
  ECONNRESET: 'no_connection',
  EPIPE: 'no_connection',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  UND_ERR_SOCKET: 'no_connection',
  EPROTO: 'tls',
}

/** The class of what a client of HTTP threw; its words stay in the cause, for the log. */
export function kindOfFailure(
  error: unknown,
  { timedOut, aborted }: { timedOut: boolean; aborted: boolean },
): OutsideFailureKind {
  for (let at = error, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth++) {
    if (at instanceof RefusedAddress) return 'refused_address'
    const [first] = at instanceof AggregateError ? at.errors : []
    const code = codeOf(at) || codeOf(first)
    const known = byCode[code]
    if (known) return known
    if (/^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code)) return 'tls'
  }
  if (timedOut) return 'timeout'
  return aborted ? 'aborted' : 'broken_answer'
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
