import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { createDatabase } from '../../src/database.ts'
import { createKeyset } from '../../src/keyset.ts'
import { createReaders } from '../../src/readers.ts'
import { anOrder, openShop, type Sql } from './shop.ts'
import type { Purchase } from './purchase.ts'

export interface Scenario {
  readonly name: string
  readonly buyers: number
  /** Units of each offer, by location. */
  readonly units: readonly (readonly number[])[]
  /** Quantities that buyer number `n` names: pairs of offer and quantity, in that order. */
  readonly basket: (n: number) => readonly (readonly [offer: number, quantity: number])[]
  /** One process is killed amid its purchases. */
  readonly kills?: boolean
}

export interface Proof {
  readonly name: string
  readonly units: number
  readonly wanted: number
  readonly naive: number
  readonly ours: number
  readonly outcomes: Readonly<Record<string, number>>
  readonly deadlocks: number
  /** Violations of the audit. */
  readonly violations: number
  readonly oversold: number
}

type Child = ChildProcessByStdio<Writable, Readable, null>

function startBuyers(url: string, mode: 'ours' | 'naive', purchases: readonly Purchase[]): Child {
  const entry = fileURLToPath(new URL('buyers.ts', import.meta.url))
  const args = ['--conditions=@atelier/source', entry, url, mode, JSON.stringify(purchases)]
  return spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
}

/** Both processes begin at once; with `kills` the second ends after its first outcome. */
async function buy(
  url: string,
  mode: 'ours' | 'naive',
  { purchases, kills }: { purchases: readonly Purchase[]; kills: boolean },
) {
  const halves = [purchases.filter((_, at) => at % 2 === 0), purchases.filter((_, at) => at % 2 === 1)]
  const children = halves.map(half => startBuyers(url, mode, half))
  const counts: Record<string, number> = {}
  const ready = children.map(() => Promise.withResolvers<void>())
  const ends = children.map(async (child, at) => {
    for await (const line of createInterface({ input: child.stdout })) {
      if (line === 'ready') ready[at]?.resolve()
      else counts[line] = (counts[line] ?? 0) + 1
      if (line !== 'ready' && kills && at === 1) child.kill('SIGKILL')
    }
  })
  await Promise.all(ready.map(one => one.promise))
  for (const child of children) child.stdin.write('go\n')
  await Promise.all(ends)
  return counts
}

/** Connections report theirs when they end. */
async function deadlocksSoFar(sql: Sql): Promise<number> {
  const [row = {}] = await sql('select deadlocks::int from pg_stat_database where datname = current_database()')
  return Number(row['deadlocks'])
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)

/** Plays it on an empty database, ours and the naive shop, and counts what each sold. */
export async function runScenario(url: string, sql: Sql, scenario: Scenario): Promise<Proof> {
  const offers = await openShop(sql, scenario.units)
  const purchases: Purchase[] = []
  for (let n = 0; n < scenario.buyers; n += 1) {
    const lines = scenario.basket(n).map(([offer, quantity]) => ({ offerId: offers[offer] ?? 0, quantity }))
    purchases.push({ orderId: await anOrder(sql, lines), lines })
  }
  const kills = scenario.kills ?? false
  await buy(url, 'naive', { purchases, kills })
  const before = await deadlocksSoFar(sql)
  const outcomes = await buy(url, 'ours', { purchases, kills })
  const deadlocks = (await deadlocksSoFar(sql)) - before
  const ids = purchases.map(one => one.orderId).join(', ')
  await sql(
    `update orders set status = 'EXPIRED' where id in (${ids}) and id not in (select order_id from reservations)`,
  )
  const [row = {}] = await sql(`select
    (select coalesce(sum(quantity), 0)::int from reservations where order_id in (${ids})) as ours,
    (select coalesce(sum(quantity), 0)::int from naive_sales) as naive`)
  await using database = createDatabase({ url })
  const violations = await createReaders(database, { keyset: createKeyset('') }).stock.audit()
  const units = sumOf(scenario.units.flat())
  const [ours, naive] = [Number(row['ours']), Number(row['naive'])]
  const wanted = sumOf(purchases.flatMap(one => one.lines.map(line => line.quantity)))
  const counted = { ours, naive, outcomes, deadlocks, violations: violations.length }
  return { name: scenario.name, units, wanted, ...counted, oversold: Math.max(0, ours - units) }
}
