import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { versionOf } from './compare.ts'
import { readData, withClient } from './data.ts'
import { fillDatabases } from './databases.ts'
import { headOf } from './head.ts'
import { say } from './say.ts'
import { metricsMicros } from './metrics-cost.ts'
import { type Bed, type Measured, oneRound, type Turn, warmUp } from './measure.ts'
import type { Options } from './options.ts'
import { startPostgres } from './postgres.ts'
import { headText } from './report.ts'
import { median, type Results } from './results.ts'
import type { Scenario } from './scenario.ts'
import { createOnceScenario, createScenario, healthScenario, readScenario } from './scenarios.ts'
import { type Server, start } from './servers.ts'
import { table } from './tables.ts'

/** Something of ours that is switched off for one of two otherwise equal measurements. */
interface Part {
  readonly what: string
  readonly how: string
  readonly on: Scenario
  readonly off: Scenario
  /** Another server for the measurement without it. */
  readonly server?: 'silent' | 'no-outbox'
}

const signedIn = (scenario: Scenario): Scenario => ({
  ...scenario,
  signedIn: true,
  traffic: (face, material) => ({ ...scenario.traffic(face, material), tokens: material.tokens }),
})

const parts: readonly Part[] = [
  {
    what: 'session look-up and token check, on every request with credentials',
    how: 'S2 with and without a token',
    on: signedIn(readScenario),
    off: readScenario,
  },
  {
    what: 'access line of a request',
    how: 'S0 with `LOG_LEVEL=info` and `silent`',
    on: healthScenario,
    off: healthScenario,
    server: 'silent',
  },
  {
    what: 'outbox row, its numbering and its consumers',
    how: 'S4 with and without a trigger that drops the row',
    on: createScenario,
    off: createScenario,
    server: 'no-outbox',
  },
  {
    what: 'idempotency key: claim, stored answer',
    how: 'S4 with and without the header',
    on: createOnceScenario,
    off: createScenario,
  },
]

/** Parts that no setting switches off, each with its reason. */
const fixed = [
  ['validation of input and output', 'no switch: schemas are compiled into the procedures'],
  ['envelope, request id, security headers', 'no switch; S0 above holds all of it and nothing else'],
  ['rate limits', 'no switch: `RATE_LIMIT_FACTOR` raises the limits, counting goes on'],
] as const

const dropOutbox = `create function drop_row() returns trigger language plpgsql as 'begin return null; end';
  create trigger drop_row before insert on outbox for each row execute function drop_row()`

export interface PartsResults extends Omit<Results, 'figures' | 'processes' | 'labels'> {
  readonly parts: readonly {
    readonly what: string
    readonly how: string
    readonly server: number
    readonly postgres: number
  }[]
}

/** The CPU of a request with each part less the CPU without it, by REST; rounds of both take turns. */
export async function measureParts(servers: readonly Server[], options: Options): Promise<PartsResults> {
  const ours = servers.find(({ name }) => name === 'ours')
  if (!ours) throw new Error('ours is not among the subjects')
  const folder = mkdtempSync(join(tmpdir(), 'atelier-bench-'))
  const postgres = await startPostgres(join(folder, 'postgres'))
  await using stack = new AsyncDisposableStack()
  stack.defer(() => rmSync(folder, { recursive: true, force: true }))
  stack.defer(() => postgres.stop())
  say('filling the databases')
  const variants = { ours: {}, silent: { LOG_LEVEL: 'silent' }, 'no-outbox': {} }
  const urls = await fillDatabases(postgres.url, Object.keys(variants))
  await withClient(urls.get('no-outbox') ?? '', client => client.query(dropOutbox))
  const data = await readData(postgres.url)
  const bed: Bed = { postgresPid: postgres.pid, redisPid: undefined, data, options }
  const measured = []
  for (const { what, how, on, off, server = 'ours' } of parts) {
    say(`measuring: ${what}`)
    await using started = new AsyncDisposableStack()
    const startOne = async (name: keyof typeof variants) => {
      const [databaseUrl = '', log] = [urls.get(name), join(folder, 'servers.log')]
      const starting = { databaseUrl, log, productId: data.productIds[0] ?? 0, env: variants[name] }
      return { running: started.use(await start(ours, starting)), face: 'rest' as const }
    }
    const subject = await startOne('ours')
    const other = server === 'ours' ? subject : await startOne(server)
    const turns = [await warmUp(subject, on, bed), await warmUp(other, off, bed)] as const
    const pair = await takeTurns(turns, bed)
    measured.push({ what, how, ...pair })
  }
  const metrics = { what: 'metrics of a request', how: 'noted a million times, alone', postgres: 0 }
  const alone = { ...metrics, server: Math.round(metricsMicros() * 10) / 10 }
  return { ...headOf(options, await versionOf(postgres.url)), parts: [...measured, alone] }
}

async function takeTurns([on, off]: readonly [Turn, Turn], bed: Bed) {
  const rounds: (readonly [Measured, Measured])[] = []
  for (let round = 0; round < bed.options.rounds; round++)
    rounds.push([await oneRound(on, bed), await oneRound(off, bed)])
  const difference = (of: (measured: Measured) => number) =>
    Math.round(median(rounds.map(([one]) => of(one))) - median(rounds.map(([, other]) => of(other))))
  return { server: difference(one => one.serverCpu), postgres: difference(one => one.postgresCpu) }
}

export function partsText(results: PartsResults): string {
  const rows = results.parts.map(({ what, how, server, postgres }) => [what, how, String(server), String(postgres)])
  const others = fixed.map(([what, why]) => [what, why, '–', '–'])
  return [table(['part', 'measured by', 'server µs', 'Postgres µs'], [...rows, ...others]), '', headText(results)].join(
    '\n',
  )
}
