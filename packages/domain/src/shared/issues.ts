import type { Issue } from '../error-details.ts'

/** Enough to correct a request by; a hostile body could hold a million faults. */
export const maxIssues = 50

/** The issue of a key that the schema does not list; only what looks like a name is repeated. */
export function unknownKey(at: string, key: string): Issue {
  if (!/^[\w.-]{1,64}$/.test(key)) {
    return { path: at.replace(/\.$/, ''), code: 'unknown_key', message: 'The request has a key that is not known' }
  }
  return { path: at + key, code: 'unknown_key', message: `'${at}${key}' is not a known key` }
}
