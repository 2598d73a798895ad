import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { logInAdmin } from '../_replica.ts'
import { aMethod, anOffer, type Basket, readyCarts, send, shortForms } from './goods.ts'
import { until } from './holds.ts'
import { unsoundOf } from './soundness.ts'
import { deadlocksSoFar, type ShopWorld } from './world.ts'

export interface Scenario {
  readonly name: string
  readonly buyers: number
  /** Units of each offer, by location. */
  readonly units: readonly (readonly number[])[]
  /** What buyer number `n` names: index of the offer and quantity. */
  readonly basket: (n: number) => readonly (readonly [offer: number, quantity: number])[]
  /** Default: 1. */
  readonly runs?: number
}

/** Rows 1 to 3 of `commerce.md` 13 at `scale` of their full counts. */
export const scenariosAt = (scale: number): readonly Scenario[] => {
  const some = (count: number) => Math.max(2, Math.round(count * scale))
  const both = [
    [0, 1],
    [1, 1],
  ] as const
  return [
    { name: '200 buyers, 50 units', buyers: some(200), units: [[some(50)]], basket: () => [[0, 1]], runs: some(20) },
    { name: '50 buyers, 1 unit', buyers: some(50), units: [[1]], basket: () => [[0, 1]] },
    {
      name: 'doubled lines',
      buyers: some(100),
      units: [[some(30) * 3]],
      basket: () => [
        [0, 1],
        [0, 2],
      ],
    },
    { name: 'two locations', buyers: some(100), units: [[some(25), some(25)]], basket: () => [[0, 1]] },
    {
      name: 'offers in opposite order',
      buyers: some(1_000),
      units: [[some(400)], [some(400)]],
      basket: n => (n % 4 < 2 ? both : both.toReversed()),
    },
  ]
}

export interface Proof {
  readonly units: number
  readonly wanted: number
  readonly naive: { readonly sold: number; readonly deadlocks: number }
  readonly ours: number
  /** Answers to buyers by code; `ordered` is 201. */
  readonly outcomes: Readonly<Record<string, number>>
  readonly deadlocks: number
  readonly unsound: readonly string[]
}

const held = { provider: 'manual', method: 'bank_transfer' }
const allocated = { provider: 'manual', method: 'cash_on_delivery' }

/** Plays it once: the naive shop by two processes, then ours by the replicas, all buyers at once. */
export async function sellOut(world: ShopWorld, scenario: Scenario): Promise<Proof> {
  const offers: number[] = []
  for (const places of scenario.units) offers.push(await anOffer(world, places))
  const baskets = Array.from({ length: scenario.buyers }, (_, n): Basket =>
    scenario.basket(n).map(([offer, quantity]) => [offers[offer] ?? 0, quantity]),
  )
  const naive = await sellNaively(world, { baskets, units: scenario.units, offers })
  const cost = 500
  const methodId = await aMethod(world, cost)
  const wanting = baskets.map((basket, n) => ({ basket, methodId, cost, payment: n % 4 < 2 ? held : allocated }))
  const isDoubled = baskets.some(basket => new Set(basket.map(([offer]) => offer)).size < basket.length)
  const checkouts = isDoubled
    ? await shortForms(world, (await logInAdmin(world.url(0))).accessToken, wanting)
    : await readyCarts(world, wanting)
  const before = await deadlocksSoFar(world)
  const answers = await Promise.all(checkouts.map((checkout, n) => send(world, checkout, n)))
  const outcomes: Record<string, number> = {}
  for (const { status, code } of answers) {
    const outcome = status === 201 ? 'ordered' : code
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
  }
  const [row] = await world.sql<{ ours: number }>(
    `select coalesce(sum(quantity), 0)::int as ours from
      (select offer_id, quantity from reservations union all select offer_id, quantity from allocations) promised
     where offer_id = any($1)`,
    [offers],
  )
  const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)
  return {
    units: sumOf(scenario.units.flat()),
    wanted: sumOf(baskets.flatMap(basket => basket.map(([, quantity]) => quantity))),
    naive,
    ours: row?.ours ?? 0,
    outcomes,
    deadlocks: (await deadlocksSoFar(world)) - before,
    unsound: await unsoundOf(world),
  }
}

interface NaiveSale {
  readonly baskets: readonly Basket[]
  readonly units: Scenario['units']
  readonly offers: readonly number[]
}

async function sellNaively(world: ShopWorld, { baskets, units, offers }: NaiveSale): Promise<Proof['naive']> {
  await world.sql(`create table if not exists naive_stock (offer_id bigint primary key, quantity integer not null)`)
  await world.sql(`create table if not exists naive_sales (offer_id bigint, quantity integer)`)
  await world.sql('truncate naive_stock, naive_sales')
  const sums = units.map(places => places.reduce((sum, one) => sum + one, 0))
  await world.sql('insert into naive_stock select * from unnest($1::bigint[], $2::int[])', [offers, sums])
  const entry = fileURLToPath(new URL('naive-shop.ts', import.meta.url))
  const start = (part: number): ChildProcessByStdio<Writable, Readable, null> => {
    const half = JSON.stringify(baskets.filter((_, at) => at % 2 === part))
    return spawn(process.execPath, [entry, world.databaseUrl, half], { stdio: ['pipe', 'pipe', 'inherit'] })
  }
  const shops = [start(0), start(1)]
  const ready = shops.map(() => Promise.withResolvers<void>())
  let deadlocks = 0
  const ends = shops.map(async ({ stdout }, at) => {
    for await (const line of createInterface({ input: stdout })) {
      if (line === 'ready') ready[at]?.resolve()
      if (line.includes('deadlock')) deadlocks += 1
    }
  })
  await Promise.all(ready.map(one => one.promise))
  for (const { stdin } of shops) stdin.write('go\n')
  await Promise.all(ends)
  // Connections count their deadlocks when they end.
  await until(world, `select not exists (select from pg_stat_activity where application_name = 'naive')`, [])
  const [row] = await world.sql<{ sold: number }>('select coalesce(sum(quantity), 0)::int as sold from naive_sales')
  return { sold: row?.sold ?? 0, deadlocks }
}
