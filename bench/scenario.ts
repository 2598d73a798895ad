import type { Data } from './data.ts'
import type { Traffic } from './load.ts'

/** The transports a server can have. */
export type Face = 'rest' | 'trpc'

/** What a scenario's requests are made of. */
export interface Material {
  readonly data: Data
  /** Access tokens of the server that is asked. */
  readonly tokens: readonly string[]
  /** Whether the server has a procedure; peers have all. */
  readonly has: (procedure: string) => boolean
}

export interface Scenario {
  readonly name: string
  readonly title: string
  /** Multiple of the lean peer to reach. */
  readonly goal: Readonly<Record<Face, number>>
  traffic(face: Face, material: Material): Traffic
  /** The part of an answer that must be the same on every server; the lean peer's answer names its fields. */
  same(answer: Record<string, unknown>): Record<string, unknown>
  /** Requests carry tokens. */
  readonly signedIn?: true
  /** Also measured with two processes of ours. */
  readonly clustered?: true
  /** Servers of ours without this procedure are skipped by name. */
  readonly needs?: string
  /** The only peers that take part. */
  readonly peers?: readonly string[]
}

/** Numbers that are the same at every run. */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A sample that is the same at every run. */
export const sampleOf = <T>(make: (random: () => number) => T, size = 5_000): T[] => {
  const random = chance(7)
  return Array.from({ length: size }, () => make(random))
}

export function pick<T>(list: readonly T[], random: () => number): T {
  const item = list[Math.floor(random() * list.length)]
  if (item === undefined) throw new Error('there is nothing to pick from')
  return item
}

/** The address of a query by tRPC. */
export const query = (procedure: string, input: unknown) =>
  `/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`
