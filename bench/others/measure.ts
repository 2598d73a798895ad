import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { versionOf } from '../compare.ts'
import { readData } from '../data.ts'
import { fillDatabases } from '../databases.ts'
import { headOf } from '../head.ts'
import { type Bed, compareAnswers, keyOf, type Measured, oneRound, type Subject, warmUp } from '../measure.ts'
import { isWanted, type Options } from '../options.ts'
import { startPostgres } from '../postgres.ts'
import { figuresOf, type Process, processOf, type Results } from '../results.ts'
import { say } from '../say.ts'
import type { Scenario } from '../scenario.ts'
import { healthScenario, orderScenario, productScenario, readScenario } from '../scenarios.ts'
import { type Server, start } from '../servers.ts'
import { residentMb } from '../usage.ts'
import { medusa } from './medusa.ts'
import { type Kind, prepare } from './rounds.ts'
import { type RunningShop, setUp } from './set-up.ts'
import type { Shop } from './shop.ts'
import { vendure } from './vendure.ts'

const shops: readonly Shop[] = [vendure, medusa]
const scenarios: readonly (readonly [Scenario, Kind])[] = [
  [healthScenario, 'health'],
  [productScenario, 'product'],
  [readScenario, 'page'],
  [orderScenario, 'order'],
]

/** What the database of a shop holds, for the report. */
export interface Seed {
  readonly label: string
  readonly notes: readonly string[]
  readonly products: number
  readonly variants: number
}

export interface OthersResults extends Results {
  readonly seeds: readonly Seed[]
  /** Shops and scenarios that could not be measured, each with its reason. */
  readonly leftOut: readonly string[]
}

/** S0 to S2 and S5 of published shops, ours and the lean peer, each in turn, all on one Postgres. */
export async function measureOthers(servers: readonly Server[], options: Options): Promise<OthersResults> {
  const unknown = options.others.find(name => !shops.some(shop => shop.name === name))
  if (unknown !== undefined)
    throw new Error(`--others knows ${shops.map(({ name }) => name).join(', ')}, not ${unknown}`)
  const folder = mkdtempSync(join(tmpdir(), 'atelier-bench-'))
  const postgres = await startPostgres(join(folder, 'postgres'))
  await using stack = new AsyncDisposableStack()
  stack.defer(() => rmSync(folder, { recursive: true, force: true }))
  stack.defer(() => postgres.stop())
  const leftOut: string[] = []
  const leaveOut = (what: string, error: unknown) => {
    leftOut.push(`${what}: ${firstLine(error)}`)
    say(`left out: ${what}: ${String(error)}`)
  }
  const open: RunningShop[] = []
  for (const shop of shops.filter(({ name }) => options.others.includes(name))) {
    try {
      const running = await setUp(shop, { url: postgres.url, logs: folder, connections: options.connections })
      open.push(stack.use(running))
    } catch (error) {
      leaveOut(shop.label, error)
    }
  }
  say('filling our databases')
  const own = servers.filter(({ name }) => name === 'node-http' || name === 'ours')
  const urls = await fillDatabases(postgres.url, ['ours'])
  const data = await readData(postgres.url)
  const bed: Bed = { postgresPid: postgres.pid, redisPid: undefined, data, options }
  const processes: Record<string, Process> = {}
  const subjects: Subject[] = []
  for (const server of own) {
    const databaseUrl = urls.get(server.name) ?? postgres.url
    const log = join(folder, 'servers.log')
    const running = stack.use(await start(server, { databaseUrl, log, productId: data.productIds[0] ?? 0 }))
    processes[server.name] = processOf([running], residentMb(running.pid))
    subjects.push(...server.faces.map((face): Subject => ({ running, face })))
  }
  for (const { shop, idleMb, ...starts } of open) processes[shop.name] = processOf([starts], idleMb)

  const figures: Record<string, Results['figures'][string]> = {}
  for (const [scenario, kind] of scenarios.filter(([{ name }]) => isWanted(name, options.only))) {
    say(`measuring: ${scenario.title}`)
    try {
      const turns = await ownTurns(scenario, subjects, bed)
      for (const shop of open) {
        try {
          turns.push({ key: `${shop.shop.name} shop`, run: await prepare(shop, kind, bed) })
        } catch (error) {
          leaveOut(`${scenario.title}, ${shop.shop.label}`, error)
        }
      }
      const failed = (key: string, error: unknown) => {
        if (subjects.some(subject => keyOf(subject) === key)) throw error
        leaveOut(`${scenario.title}, ${key}`, error)
      }
      figures[scenario.name] = figuresOf(await takeTurns(turns, options.rounds, failed))
    } catch (error) {
      // The figures so far are kept; the run as a whole has failed.
      leaveOut(scenario.title, error)
      process.exitCode = 1
    }
  }
  const labels = Object.fromEntries([...own, ...open.map(({ shop }) => shop)].map(({ name, label }) => [name, label]))
  const seeds = open.map(({ shop: { label, notes }, work: { counts } }) => ({ label, notes, ...counts }))
  return { ...headOf(options, await versionOf(postgres.url)), labels, figures, processes, seeds, leftOut }
}

const firstLine = (error: unknown): string => String(error).split('\n')[0]?.slice(0, 300) ?? ''

interface Turn {
  readonly key: string
  readonly run: () => Promise<Measured>
}

async function ownTurns(scenario: Scenario, subjects: readonly Subject[], bed: Bed): Promise<Turn[]> {
  await compareAnswers(scenario, subjects, bed)
  const turns: Turn[] = []
  for (const subject of subjects) {
    const turn = await warmUp(subject, scenario, bed)
    turns.push({ key: keyOf(subject), run: () => oneRound(turn, bed) })
  }
  return turns
}

/** Rounds by key, interleaved; what fails once takes part no more. */
async function takeTurns(turns: readonly Turn[], rounds: number, failed: (key: string, error: unknown) => void) {
  const measured = new Map<string, Measured[]>(turns.map(({ key }) => [key, []]))
  for (let round = 0; round < rounds; round++)
    for (const { key, run } of turns) {
      const list = measured.get(key)
      if (!list) continue
      try {
        list.push(await run())
      } catch (error) {
        measured.delete(key)
        failed(key, error)
      }
    }
  return measured
}
