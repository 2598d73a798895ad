import type { Measured } from './measure.ts'
import type { Options } from './options.ts'
import type { Running } from './servers.ts'
import type { Uploads } from './uploads.ts'

/** Medians of one subject in one scenario. */
export interface Figure extends Omit<Measured, 'errors' | 'requests' | 'seconds'> {
  readonly requestsPerSecond: number
  /** Requests a second as a multiple of the lean peer's in the same run. */
  readonly ratio: number
  /** Requests a second of the first round as a multiple of the last: far below 1 means too short a warm-up. */
  readonly firstToLast: number
}

/** How a program behaves beside its load. */
export interface Process {
  /** Milliseconds from the start to the first 200 of a probe on a port of its own, without and with a row of the database. */
  readonly probe: number | null
  readonly hello: number
  readonly row: number
  readonly idleMb: number
}

export interface Results {
  readonly date: string
  readonly command: string
  readonly machine: string
  readonly loadAtStart: number
  readonly options: Pick<Options, 'seconds' | 'rounds' | 'connections' | 'againstRef'>
  /** Names of servers for people. */
  readonly labels: Readonly<Record<string, string>>
  /** By scenario, then by subject. */
  readonly figures: Readonly<Record<string, Readonly<Record<string, Figure>>>>
  readonly processes: Readonly<Record<string, Process>>
  /** Of ours alone: no peer has uploads. */
  readonly uploads?: Uploads
}

export const yardstick = 'node-http rest'

export function figuresOf(rounds: ReadonlyMap<string, readonly Measured[]>): Record<string, Figure> {
  const rates = new Map([...rounds].map(([key, list]) => [key, median(list.map(rateOf))]))
  return Object.fromEntries(
    [...rounds].map(([key, list]) => {
      const of = (what: (round: Measured) => number) => rounded(median(list.map(what)))
      const rate = rates.get(key) ?? 0
      const [first, last] = [list[0], list.at(-1)]
      return [
        key,
        {
          requestsPerSecond: Math.round(rate),
          ratio: rounded(rate / (rates.get(yardstick) ?? 0)),
          firstToLast: first && last ? rounded(rateOf(first) / rateOf(last)) : 1,
          p50: of(round => round.p50),
          p99: of(round => round.p99),
          serverCpu: Math.round(median(list.map(round => round.serverCpu))),
          postgresCpu: Math.round(median(list.map(round => round.postgresCpu))),
          redisCpu: Math.round(median(list.map(round => round.redisCpu))),
          residentMb: of(round => round.residentMb),
        },
      ]
    }),
  )
}

const rateOf = ({ requests, seconds }: Measured): number => requests / seconds
const rounded = (value: number): number => Math.round(value * 100) / 100

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
}

export type Starts = readonly Pick<Running, 'probe' | 'hello' | 'row'>[]

export function processOf(starts: Starts, idleMb: number): Process {
  const probes = starts.map(({ probe }) => probe).filter(probe => probe !== null)
  return {
    probe: probes.length === 0 ? null : median(probes),
    hello: median(starts.map(({ hello }) => hello)),
    row: median(starts.map(({ row }) => row)),
    idleMb,
  }
}
