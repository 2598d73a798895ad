import type { Meta } from '@atelier/api'
import type { RequestScope } from './scope.ts'

const utcOf = (day: string): Date => new Date(`${day}T00:00:00Z`)

/** `Deprecation` (RFC 9745) and `Sunset` (RFC 8594) of a procedure that is going away; undefined for any other. */
export function deprecationHeaders({ deprecated }: Meta): Readonly<Record<string, string>> | undefined {
  if (!deprecated) return undefined
  const { since, sunset } = deprecated
  return {
    deprecation: `@${utcOf(since).getTime() / 1_000}`,
    ...(sunset === undefined ? {} : { sunset: utcOf(sunset).toUTCString() }),
  }
}

/** The headers of a scope with those of its procedure: answers and refusals are built from them. */
export const announce = (scope: RequestScope, headers: Readonly<Record<string, string>> | undefined): void =>
  void (headers && Object.assign(scope.baseHeaders, headers))
