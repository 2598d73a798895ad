import { existsSync, readFileSync } from 'node:fs'
import { numberedRows, promiseFaults, promisesOf, shopPromisesOf } from './promises/promises.ts'

/** Compares promises with the tests that `docs/promises.md`, `docs/shop-promises.md` and `docs/faults.md` name. */
const read = (path: string): string => readFileSync(path, 'utf8')
const specOf = (name: string): string => read(`docs/spec/${name}.md`)
const tables = [
  { table: 'docs/promises.md', promised: promisesOf(specOf('reliability')) },
  { table: 'docs/shop-promises.md', promised: shopPromisesOf(specOf('commerce-wire'), specOf('commerce')) },
  { table: 'docs/faults.md', promised: numberedRows(read('docs/faults.md')) },
]
for (const { table, promised } of tables) {
  const faults = promiseFaults(promised, read(table), file => (existsSync(file) ? read(file) : undefined))
  for (const fault of faults) console.error(`${table}: ${fault}`)
  if (faults.length > 0) process.exitCode = 1
  else console.log(`${table}: ${promised.length} promises, each with a test or a reason`)
}
