import type { Image } from '../assets/asset.ts'
import { AppError } from '../app-error.ts'
import { millisecondsOf, type Timestamp } from '../shared/clock.ts'

/** What a poster can point at; exactly one of them is set. */
interface PosterTarget {
  readonly eventId: number | null
  readonly productId: number | null
  readonly projectId: number | null
}

/** What staff decide of a poster. */
export interface PosterFields extends PosterTarget {
  readonly title: string | null
  /** Where a tap leads: absolute, http, https or the scheme of an app. */
  readonly deepLink: string
  /** Places in the carousel, from the lowest; equal ones by id. */
  readonly position: number
  /** From this instant on only staff see it. */
  readonly expiresAt: Timestamp
}

/** A picture of the front page's carousel, for as long as it lives. */
export interface Poster extends PosterFields {
  readonly id: number
  readonly image: Image
  readonly version: number
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp | null
}

const targetKeys = ['eventId', 'productId', 'projectId'] as const satisfies readonly (keyof PosterTarget)[]
export type PosterTargetKey = (typeof targetKeys)[number]

/** Targets as they were sent: null and absent are the same. */
export type WantedTarget = { readonly [K in PosterTargetKey]?: number | null | undefined }

/**
 * Which thing a poster is for. Source: `documented-api.md` 7.
 * @throws RULE_VIOLATED naming those that were sent, or all three when none was
 */
export function posterTargetOf(wanted: WantedTarget): { readonly key: PosterTargetKey; readonly id: number } {
  const sent = targetKeys.flatMap(key => {
    const id = wanted[key]
    return id === null || id === undefined ? [] : [{ key, id }]
  })
  const [target] = sent
  if (target && sent.length === 1) return target
  const fields = sent.length === 0 ? targetKeys : sent.map(({ key }) => key)
  throw new AppError('RULE_VIOLATED', { rule: 'one_target', fields })
}

/** @throws RULE_VIOLATED for an instant that has come */
export function requireFuture(expiresAt: Timestamp, now: number): void {
  if (millisecondsOf(expiresAt) > now) return
  throw new AppError('RULE_VIOLATED', { rule: 'expires_in_future', fields: ['expiresAt'] })
}

/** Schemes that run or show what the link itself carries, or what lies on the reader's own disk. */
const refusedSchemes: ReadonlySet<string> = new Set(['javascript', 'data', 'vbscript', 'file', 'blob'])

/** Whether a tap may lead there: an absolute URL without blanks and control characters, which browsers would skip. */
export function isDeepLink(text: string): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):[^\s\p{Cc}\p{Cf}]+$/iu.exec(text)?.[1]?.toLowerCase()
  if (scheme === undefined || refusedSchemes.has(scheme) || !URL.canParse(text)) return false
  return (scheme !== 'http' && scheme !== 'https') || /^https?:\/\/[^/]/i.test(text)
}
