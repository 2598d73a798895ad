import type { Data } from './data.ts'
import type { Traffic } from './load.ts'
import { chance } from './prose.ts'

/** The two doors a server can have. */
export type Face = 'rest' | 'trpc'

export interface Material {
  readonly data: Data
  /** Access tokens of the server that is asked. */
  readonly tokens: readonly string[]
  readonly isOurs: boolean
}

export interface Scenario {
  readonly name: string
  readonly title: string
  /** Ratio to P1 we want to reach. */
  readonly goal: Readonly<Record<Face, number>>
  traffic(face: Face, material: Material): Traffic
  /** What of an answer must be the same on every server. */
  same(answer: Record<string, unknown>): unknown
  /** A face of ours that has nothing to compare with. */
  readonly incomparable?: Face
  /** Requests carry tokens. */
  readonly signedIn?: true
  /** Also measured with two processes of ours. */
  readonly clustered?: true
}

const sampleSize = 5_000
/** A sample that is the same at every run. */
export const listOf = <T>(make: (random: () => number) => T, size = sampleSize): T[] => {
  const random = chance(7)
  return Array.from({ length: size }, () => make(random))
}

/** The address of a query by tRPC. */
export const query = (procedure: string, input: unknown) =>
  `/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`

/** An answer but for some of its keys. */
export const without =
  (...keys: readonly string[]) =>
  (answer: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(answer).filter(([key]) => !keys.includes(key)))
