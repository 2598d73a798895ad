// `pnpm prove:stock`: what a naive shop sells beside what this one sells, by two processes on a real Postgres.
import { Client, types } from 'pg'
import { runScenario } from './prove-stock/run-scenario.ts'
import { scenariosAt } from './prove-stock/scenarios.ts'
import { migrateUp } from '../src/migrate.ts'
import { startThrowawayPostgres } from './embedded.ts'

const [scale = '1', only = ''] = process.argv.slice(2)
await using stack = new AsyncDisposableStack()
const server = await startThrowawayPostgres()
stack.defer(() => server.stop())
const { url } = server
await migrateUp(url)
const client = new Client({ connectionString: url })
await client.connect()
stack.defer(() => client.end())
types.setTypeParser(types.builtins.INT8, Number)
const sql = async (text: string) => (await client.query<Record<string, unknown>>(text)).rows

const columns = ['scenario', 'units', 'wanted', 'naive sold', 'we sold', 'deadlocks', 'audit'] as const
const row = (cells: readonly (string | number)[]) =>
  cells.map((cell, at) => String(cell).padEnd(at === 0 ? 26 : 11)).join('')
console.log(row(columns))
let oversold = 0
for (const scenario of scenariosAt(Number(scale)).filter(each => each.name.includes(only))) {
  const proof = await runScenario(url, sql, scenario)
  oversold += proof.oversold
  const audit = proof.violations === 0 ? 'clean' : `${proof.violations} violations`
  console.log(row([proof.name, proof.units, proof.wanted, proof.naive, proof.ours, proof.deadlocks, audit]))
  if (only !== '') console.log(JSON.stringify(proof.outcomes))
  if (proof.violations > 0 || proof.deadlocks > 0) process.exitCode = 1
}
if (oversold > 0) process.exitCode = 1
console.log(`oversold: ${oversold}`)
