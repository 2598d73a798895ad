import { hash } from 'node:crypto'

/** `"<version>-<hash of the bytes>"`, or the hash alone where a representation has no version. */
export function etagOf(body: string | Uint8Array, version: number | undefined): string {
  const digest = hash('sha256', body, 'base64url').slice(0, 22)
  return version === undefined ? `"${digest}"` : `"${version}-${digest}"`
}

/** Whether `If-None-Match` names this representation; the weak comparison of RFC 9110, 13.1.2. */
export function isFresh(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some(tag => tag.trim().replace(/^W\//, '') === etag)
}

/** Larger than any version a row reaches: answers VERSION_CONFLICT with the version there is. */
const neverAVersion = 2_147_483_647

/**
 * The version that `If-Match` asks for: undefined for `*` and without the header. A tag that is not ours, a weak
 * one included, matches no version; of several, the first that is ours counts.
 */
export function versionOf(ifMatch: string | null): number | undefined {
  if (ifMatch === null || ifMatch.trim() === '*') return undefined
  for (const tag of ifMatch.split(',')) {
    const version = /^"(\d{1,9})-[\w-]{22}"$/.exec(tag.trim())?.[1]
    if (version !== undefined) return Number(version) || neverAVersion
  }
  return neverAVersion
}
