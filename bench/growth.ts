import { join } from 'node:path'
import { startEmbeddedPostgres } from '@atelier/db/embedded'
import { Client } from 'pg'
import { fillCatalog } from './catalog.ts'
import { type Bed, type Measured, oneRound } from './measure.ts'
import type { Options } from './options.ts'
import { median } from './results.ts'
import { catalogScenarios } from './catalog-scenarios.ts'
import { type Running, type Server, start } from './servers.ts'

/** Databases of one cluster, by the number of their products. */
const sizes = { growth_10k: 10_000, growth_100k: 100_000, growth_1m: 1_000_000 } as const
/** Kept from run to run: a million products take some minutes. Delete it to begin anew. */
const folder = join(import.meta.dirname, '.cache/postgres')

interface Grown {
  readonly products: number
  readonly bed: Bed
  readonly running: Running
}

/** Medians of one server at one size. */
export interface GrowthFigure {
  readonly scenario: string
  readonly server: string
  readonly products: number
  readonly requestsPerSecond: number
  readonly p50: number
  readonly serverCpu: number
  readonly postgresCpu: number
}

interface Growing {
  readonly servers: readonly Server[]
  readonly options: Options
  readonly log: string
  readonly say: (text: string) => void
}

/** S1 to S3 over catalogues of three sizes, by REST; rounds of the sizes take turns. */
export async function measureGrowth({ servers, options, log, say }: Growing): Promise<readonly GrowthFigure[]> {
  await using stack = new AsyncDisposableStack()
  say(`the catalogues are kept in ${folder}`)
  const postgres = await startEmbeddedPostgres({ dataDir: folder, durable: true })
  stack.defer(() => postgres.stop())
  const grown: Grown[] = []
  for (const [name, products] of Object.entries(sizes)) {
    say(`a catalogue of ${products.toLocaleString('en')} products: made now, unless it is there`)
    const databaseUrl = await databaseOf(postgres.url, name)
    const data = { projects: 0, busyUsers: [], ...(await fillCatalog(databaseUrl, products)) }
    const bed = { databaseUrl, postgresPid: postgres.pid, data, options }
    for (const server of servers) {
      const probes = { ...server.probes, row: `/v1/products/${data.productIds[0]}` }
      const running = stack.use(await start({ ...server, probes }, { databaseUrl, log }))
      grown.push({ products, bed, running })
    }
  }
  const chosen = catalogScenarios.filter(({ name }) => options.only.length === 0 || options.only.includes(name))
  const figures: GrowthFigure[] = []
  for (const scenario of chosen) {
    say(`measuring: ${scenario.title}`)
    const rounds = new Map<Grown, Measured[]>(grown.map(one => [one, []]))
    for (let round = 0; round <= options.rounds; round++) {
      for (const one of grown) {
        const { running, bed } = one
        const measured = await oneRound({ subject: { running, face: 'rest' }, scenario, seconds: options.seconds }, bed)
        // The first round warms up.
        if (round > 0) rounds.get(one)?.push(measured)
      }
    }
    for (const [one, list] of rounds) figures.push(figureOf(scenario.name, one, list))
  }
  return figures
}

function figureOf(scenario: string, { products, running }: Grown, rounds: readonly Measured[]): GrowthFigure {
  const of = (what: (round: Measured) => number) => median(rounds.map(what))
  return {
    scenario,
    server: running.server.label,
    products,
    requestsPerSecond: Math.round(of(({ requests, seconds }) => requests / seconds)),
    p50: of(({ p50 }) => p50),
    serverCpu: Math.round(of(round => round.serverCpu)),
    postgresCpu: Math.round(of(round => round.postgresCpu)),
  }
}

/** The address of a database of the cluster, made when it is missing. */
async function databaseOf(url: string, name: string): Promise<string> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
  if (rowCount === 0) await client.query(`create database ${name}`)
  await client.end()
  return Object.assign(new URL(url), { pathname: `/${name}` }).href
}
