import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Deployment, meanOf, saturationOf, simulate, type Work } from './queueing.ts'
import type { Results } from './results.ts'
import { table } from './tables.ts'

const folder = join(import.meta.dirname, 'results')
const subject = 'ours rest'
const seed = 20_261_130
const requests = 60_000
/** CPU of the primary for asking how far it is, an upper bound: reads of one moment share one question. */
const positionSeconds = 40e-6

/** An assumed shop: nine reads for a write, most of them by visitors whose answers are cached. */
const mix = { 'cached-page': 0.65, product: 0.15, page: 0.1, create: 0.1 } as const
const isRead: readonly string[] = ['product', 'page']

const deployments: readonly Deployment[] = [
  { name: 'one machine, 2 cores', processes: 2, primaryCores: 2, replicaCores: 0, isShared: true },
  { name: '4 processes, Postgres 4 cores', processes: 4, primaryCores: 4, replicaCores: 0 },
  { name: '16 processes, Postgres 8 cores', processes: 16, primaryCores: 8, replicaCores: 0 },
  { name: '16 processes, Postgres 8 cores, replicas 8 cores', processes: 16, primaryCores: 8, replicaCores: 8 },
  { name: '64 processes, Postgres 32 cores, replicas 32 cores', processes: 64, primaryCores: 32, replicaCores: 32 },
]
const loads = [0.5, 0.7, 0.85, 0.95] as const

const micros = (seconds: number): string => String(Math.round(seconds * 1e6))

type Measured = Pick<Results, 'date' | 'command' | 'machine' | 'figures'>

/** The newest run of the comparison that has every kind of request of the mix. */
function newestRun(): { readonly file: string; readonly results: Measured } {
  for (const file of readdirSync(folder).toSorted().toReversed()) {
    const results: Measured = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    if (Object.keys(mix).every(name => results.figures?.[name]?.[subject])) return { file, results }
  }
  throw new Error('no run in bench/results has every scenario: pnpm bench --only product,page,cached-page,create')
}

function worksOf({ figures }: Measured, hasReplica: boolean): readonly Work[] {
  return Object.entries(mix).map(([name, share]) => {
    const { serverCpu = 0, postgresCpu = 0 } = figures[name]?.[subject] ?? {}
    const moves = hasReplica && isRead.includes(name)
    return {
      share,
      server: serverCpu / 1e6,
      primary: moves ? positionSeconds : postgresCpu / 1e6,
      replica: moves ? postgresCpu / 1e6 : 0,
    }
  })
}

export interface Curve {
  readonly name: string
  /** Requests a second and the 99th percentile in milliseconds. */
  readonly points: readonly (readonly [rate: number, p99: number])[]
}

export interface ScaleRun {
  readonly date: string
  readonly report: string
  readonly curves: readonly Curve[]
}

/** Simulates the deployments with the CPU that the newest comparison measured. */
export function simulateScale(): ScaleRun {
  const { file, results } = newestRun()
  const rows: string[][] = []
  const curves = deployments.map(deployment => {
    const works = worksOf(results, deployment.replicaCores > 0)
    const [first, second] = saturationOf(deployment, works)
    const most = first?.rate ?? 0
    const at = (part: number) => simulate({ deployment, works, rate: most * part, requests, seed })
    const cells = loads.map(part => {
      const { p50, p99 } = at(part)
      return `${(p50 * 1e3).toFixed(1)} / ${(p99 * 1e3).toFixed(0)}`
    })
    const next = second ? `, then ${second.name} at ${Math.round(second.rate)}` : ''
    rows.push([deployment.name, `${first?.name} at ${Math.round(most)}${next}`, ...cells])
    const parts = Array.from({ length: 19 }, (_, index) => (index + 1) * 0.05)
    return { name: deployment.name, points: parts.map(part => [most * part, at(part).p99 * 1e3] as const) }
  })
  const works = worksOf(results, false)
  const costs = table(
    ['request', 'share', 'server, µs', 'Postgres, µs'],
    [
      ...Object.keys(mix).map((name, index) => {
        const { share = 0, server = 0, primary = 0 } = works[index] ?? {}
        return [name, `${Math.round(share * 100)} %`, micros(server), micros(primary)]
      }),
      ['the mix', '100 %', micros(meanOf(works, 'server')), micros(meanOf(works, 'primary'))],
    ],
  )
  const header = ['deployment', 'busy first, requests/s', ...loads.map(part => `at ${part * 100} %: p50 / p99 ms`)]
  const report = [
    `\`pnpm bench --scale\`: CPU of \`bench/results/${file}\` (${results.command}; ${results.machine}), ${requests} requests a point, seed ${seed}.`,
    '',
    costs,
    '',
    table(header, rows),
  ].join('\n')
  return { date: results.date, report, curves }
}
