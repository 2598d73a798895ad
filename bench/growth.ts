import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { versionOf } from './compare.ts'
import { readData, usualProducts } from './data.ts'
import { createDatabase, fillDatabase } from './databases.ts'
import { headOf } from './head.ts'
import { say } from './say.ts'
import { type Bed, type Measured, oneRound, type Turn, warmUp } from './measure.ts'
import type { Options } from './options.ts'
import { median, type Results } from './results.ts'
import { orderScenario, readScenarios } from './scenarios.ts'
import { startPostgres } from './postgres.ts'
import { fillPastOrders } from './past-orders.ts'
import { type Running, type Server, start } from './servers.ts'

/** Numbers of products; a database of the cluster for each. */
const sizes = [10_000, 100_000, 1_000_000]
/** Reused by later runs: a million products take some minutes. Delete it to start over. */
export const growthFolder = join(import.meta.dirname, '.cache/postgres')

/** The database of a catalogue of that size. */
export const catalogueName = (size: number): string => `growth_products_${size}`

interface Grown {
  readonly size: number
  readonly bed: Bed
  readonly running: Running
}

/** Medians of one server at one size. */
export interface GrowthFigure {
  readonly scenario: string
  readonly server: string
  /** Products, or past orders. */
  readonly size: number
  readonly requestsPerSecond: number
  readonly p50: number
  readonly serverCpu: number
  readonly postgresCpu: number
}

export interface GrowthResults extends Omit<Results, 'figures' | 'processes' | 'labels'> {
  readonly growth: readonly GrowthFigure[]
}

/** S1 to S3 over catalogues of three sizes, or S5 over past orders, by REST, ours beside the lean peer, by turns. */
export async function measureGrowth(servers: readonly Server[], options: Options): Promise<GrowthResults> {
  await using stack = new AsyncDisposableStack()
  say(`the catalogues are kept in ${growthFolder}`)
  const postgres = await startPostgres(growthFolder)
  stack.defer(() => postgres.stop())
  const grown: Grown[] = []
  const bySales = options.pastOrders.length > 0
  for (const size of bySales ? options.pastOrders : sizes) {
    const what = bySales ? 'past orders' : 'products'
    say(`a database of ${size.toLocaleString('en')} ${what}: made now, unless it is there`)
    const databaseUrl = await createDatabase(postgres.url, bySales ? `growth_orders_${size}` : catalogueName(size))
    await fillDatabase(databaseUrl, bySales ? usualProducts : size)
    if (bySales) await fillPastOrders(databaseUrl, size)
    const data = await readData(databaseUrl)
    const bed = { postgresPid: postgres.pid, redisPid: undefined, data, options }
    for (const server of servers.filter(one => one.name === 'node-http' || one.name === 'ours')) {
      const starting = {
        databaseUrl,
        log: join(tmpdir(), 'atelier-bench-growth.log'),
        productId: data.productIds[0] ?? 0,
      }
      grown.push({ size, bed, running: stack.use(await start(server, starting)) })
    }
  }
  const chosen = (bySales ? [orderScenario] : readScenarios).filter(
    ({ name }) => options.only.length === 0 || options.only.includes(name),
  )
  const growth: GrowthFigure[] = []
  for (const scenario of chosen) {
    say(`measuring: ${scenario.title}`)
    const rounds: { readonly one: Grown; readonly turn: Turn; readonly list: Measured[] }[] = []
    for (const one of grown) {
      const turn = await warmUp({ running: one.running, face: 'rest' }, scenario, one.bed)
      rounds.push({ one, turn, list: [] })
    }
    for (let round = 0; round < options.rounds; round++)
      for (const { one, turn, list } of rounds) list.push(await oneRound(turn, one.bed))
    for (const { one, list } of rounds) growth.push(figureOf(scenario.name, one, list))
  }
  return { ...headOf(options, await versionOf(postgres.url)), growth }
}

function figureOf(scenario: string, { size, running }: Grown, rounds: readonly Measured[]): GrowthFigure {
  const of = (what: (round: Measured) => number) => median(rounds.map(what))
  return {
    scenario,
    server: running.server.label,
    size,
    requestsPerSecond: Math.round(of(({ requests, seconds }) => requests / seconds)),
    p50: of(({ p50 }) => p50),
    serverCpu: Math.round(of(round => round.serverCpu)),
    postgresCpu: Math.round(of(round => round.postgresCpu)),
  }
}
