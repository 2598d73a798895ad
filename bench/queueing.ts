/** Work of one kind of request, in seconds of CPU. */
export interface Work {
  /** Part of all requests, from 0 to 1. */
  readonly share: number
  readonly server: number
  /** On the primary. */
  readonly primary: number
  /** On a replica. */
  readonly replica: number
}

export interface Deployment {
  readonly name: string
  /** One process a core; each has a queue of its own, and the proxy goes round. */
  readonly processes: number
  readonly primaryCores: number
  /** Cores of all replicas together; 0: none. */
  readonly replicaCores: number
  /** Processes and Postgres share the cores of one machine. */
  readonly isShared?: true
}

/** Seconds. */
export interface Latency {
  readonly p50: number
  readonly p99: number
}

/** A seeded source of numbers from 0 to 1 (mulberry32): the same seed draws the same figure. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const meanOf = (works: readonly Work[], part: 'server' | 'primary' | 'replica'): number =>
  works.reduce((sum, work) => sum + work.share * work[part], 0)

/** Requests a second at which a part of the deployment is never idle, the first to be so first. */
export function saturationOf(deployment: Deployment, works: readonly Work[]): { name: string; rate: number }[] {
  const { processes, primaryCores, replicaCores, isShared } = deployment
  const [server, primary, replica] = [meanOf(works, 'server'), meanOf(works, 'primary'), meanOf(works, 'replica')]
  const parts = isShared
    ? [{ name: 'the machine', rate: primaryCores / (server + primary) }]
    : [
        { name: 'processes', rate: processes / server },
        { name: 'Postgres', rate: primaryCores / primary },
        ...(replicaCores > 0 ? [{ name: 'replicas', rate: replicaCores / replica }] : []),
      ]
  return parts.toSorted((a, b) => a.rate - b.rate)
}

interface Simulation {
  readonly deployment: Deployment
  readonly works: readonly Work[]
  /** Requests a second. */
  readonly rate: number
  readonly requests: number
  readonly seed: number
}

/** Requests come by chance, take times of exponential spread, and wait in order at each station. */
export function simulate({ deployment, works, rate, requests, seed }: Simulation): Latency {
  const { processes, primaryCores, replicaCores, isShared } = deployment
  const random = randomFrom(seed)
  const spread = (mean: number): number => -Math.log(1 - random()) * mean
  let clock = 0
  const arrived = Array.from({ length: requests }, () => {
    clock += spread(1 / rate)
    const work = chosen(works, random())
    return { at: clock, server: spread(work.server), primary: spread(work.primary), replica: spread(work.replica) }
  })
  const primary = stationOf(primaryCores)
  if (isShared) return latencyOf(arrived.map(each => primary(each.at, each.server + each.primary) - each.at))
  const own = Array.from({ length: processes }, () => stationOf(1))
  const replica = stationOf(Math.max(1, replicaCores))
  const served = arrived.map((each, index) => {
    const turn = own[index % processes]
    return { ...each, left: turn ? turn(each.at, each.server) : each.at }
  })
  const inOrder = served.toSorted((a, b) => a.left - b.left)
  const times = inOrder.map(each => {
    const read = each.replica > 0 ? replica(each.left, each.replica) : each.left
    return Math.max(read, each.primary > 0 ? primary(each.left, each.primary) : each.left) - each.at
  })
  return latencyOf(times)
}

function chosen(works: readonly Work[], at: number): Work {
  let left = at
  for (const work of works) if ((left -= work.share) < 0) return work
  const last = works.at(-1)
  if (!last) throw new Error('a mix holds at least one kind of request')
  return last
}

/** Cores with one queue: takes the moment of arrival and the work, gives the moment of the end. */
function stationOf(cores: number): (at: number, work: number) => number {
  const free = Array.from({ length: cores }, () => 0)
  return (at, work) => {
    let next = 0
    for (let core = 1; core < cores; core += 1) if ((free[core] ?? 0) < (free[next] ?? 0)) next = core
    const end = Math.max(at, free[next] ?? 0) + work
    free[next] = end
    return end
  }
}

function latencyOf(seconds: readonly number[]): Latency {
  const sorted = Float64Array.from(seconds).toSorted()
  const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}
