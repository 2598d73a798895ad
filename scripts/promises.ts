import { existsSync, readFileSync } from 'node:fs'
import { promiseFaults, promisesOf } from './promises/promises.ts'

/** Compares the promises of the specification with the tests that `docs/promises.md` names. */
const spec = readFileSync('docs/spec/reliability.md', 'utf8')
const table = readFileSync('docs/promises.md', 'utf8')
const faults = promiseFaults(spec, table, file => (existsSync(file) ? readFileSync(file, 'utf8') : undefined))
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1
else console.log(`${promisesOf(spec).length} promises, each with a test or a reason`)
