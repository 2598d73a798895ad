// `pnpm prove:stock [scale] [name]`: what a naive shop sells beside what this one sells, by server processes on a real Postgres.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startObjectStore } from '../apps/server/src/dev/object-store.ts'
import { startMailbox } from '../apps/server/src/dev/mailbox.ts'
import { crash } from '../apps/server/tests/faults/_shop/crashes.ts'
import { cancelWhileShipping, payLate, sweepWhilePaying } from '../apps/server/tests/faults/_shop/holds.ts'
import { scenariosAt, sellOut } from '../apps/server/tests/faults/_shop/sell-out.ts'
import { openWorld, type ShopWorld } from '../apps/server/tests/faults/_shop/world.ts'
import { startThrowawayPostgres } from '../packages/db/dev/embedded.ts'
import { migrateUp } from '../packages/db/src/migrate.ts'

// An end by a signal ends the servers too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

const [scale = '1', only = ''] = process.argv.slice(2)
const some = (count: number) => Math.max(2, Math.round(count * Number(scale)))
const isAsked = (name: string) => name.includes(only)

await using stack = new AsyncDisposableStack()
const postgres = stack.adopt(await startThrowawayPostgres(), server => server.stop())
const mailbox = stack.adopt(await startMailbox(), each => each.stop())
const folder = stack.adopt(await mkdtemp(join(tmpdir(), 'atelier-proof-')), path => rm(path, { recursive: true }))
const storage = stack.adopt(await startObjectStore(folder), store => store.stop())
await migrateUp(postgres.url)
const settings = { databaseUrl: postgres.url, smtpUrl: mailbox.smtpUrl, env: storage.env }
const seconds = (since: number) => `${((performance.now() - since) / 1_000).toFixed(1)} s`

let oversold = 0
const miss = (what: string): void => {
  console.log(`  MISSED: ${what}`)
  process.exitCode = 1
}
const saySound = (unsound: readonly string[]): string => {
  for (const one of unsound) miss(one)
  return unsound.length === 0 ? 'audit clean' : 'audit NOT clean'
}

const columns = ['buyers', 'units', 'wanted', 'naive sold', 'naive deadlocks', 'we sold', 'refused', 'deadlocks', '']
const row = (name: string, cells: readonly (string | number)[]) =>
  console.log(name.padEnd(30) + cells.map(cell => String(cell).padEnd(16)).join(''))

async function sell(world: ShopWorld): Promise<void> {
  row('two processes', columns)
  for (const scenario of scenariosAt(Number(scale)).filter(({ name }) => isAsked(name))) {
    const runs = scenario.runs ?? 1
    for (let run = 1; run <= runs; run += 1) {
      const { units, wanted, naive, ours, outcomes, deadlocks, unsound } = await sellOut(world, scenario)
      const { ordered: _ordered, ...refused } = outcomes
      const refusals = Object.values(refused).reduce((sum, one) => sum + one, 0)
      const cells = [scenario.buyers, units, wanted, naive.sold, naive.deadlocks, ours, refusals, deadlocks]
      row(runs === 1 ? scenario.name : `${scenario.name}, run ${run}`, [...cells, saySound(unsound)])
      oversold += Math.max(0, ours - units)
      if (ours !== Math.min(units, wanted)) miss(`sold ${ours} of ${units}`)
      if (Object.keys(refused).some(code => code !== 'INSUFFICIENT_STOCK')) miss(JSON.stringify(refused))
      if (deadlocks > 0) miss(`${deadlocks} deadlocks`)
    }
  }
}

/** Plays one fault and says what it ended as. */
async function play<T extends { readonly unsound: readonly string[] }>(
  name: string,
  fault: () => Promise<T>,
): Promise<T | undefined> {
  if (!isAsked(name)) return undefined
  console.log(`${name}: begun`)
  const since = performance.now()
  const proof = await fault()
  const { unsound, ...figures } = proof
  console.log(`${name}: ${JSON.stringify(figures)}, ${saySound(unsound)}, ${seconds(since)}`)
  return proof
}

{
  await using world = await openWorld(settings)
  await sell(world)
  await play('cancel against commit of the waybill', () => cancelWhileShipping(world, some(50)))
  await play('money after the end of the hold', () => payLate(world, some(20)))
}
const sweeping = 'sweepers on three replicas'
if (isAsked(sweeping)) {
  await using world = await openWorld({ ...settings, replicas: 3 })
  const proof = await play(sweeping, () => sweepWhilePaying(world, some(1_000)))
  if (proof && proof.deadlocks + proof.endedTwice > 0) miss('a hold that ended twice, or a deadlock')
}
const [orders, kills, seed] = [some(1_000), some(50), Number(process.env['SEED'] ?? Date.now() % 100_000)]
const killing = `${kills} kills over ${orders} orders, seed ${seed}`
if (isAsked(killing)) {
  await using world = await openWorld(settings)
  const proof = await play(killing, () => crash(world, { orders, kills, seed }))
  oversold += Math.max(0, (proof?.promised ?? 0) - (proof?.units ?? 0))
  if (proof && proof.lost + proof.doubled + proof.openMoney > 0) miss('an order or money without an outcome')
}
console.log(`oversold: ${oversold}`)
if (oversold > 0) process.exitCode = 1
