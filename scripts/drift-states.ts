import { readFileSync, writeFileSync } from 'node:fs'
import { stateMachines } from '../packages/domain/src/state-machines.ts'
import { stateDiagrams, withStates } from './states/diagrams.ts'

const path = 'docs/architecture.md'
const page = readFileSync(path, 'utf8')
const expected = withStates(page, stateDiagrams(stateMachines))

if (process.argv.includes('--fix')) writeFileSync(path, expected)
else if (page !== expected) {
  console.error(`the states in ${path} are not those of the tables: run pnpm verify --fix`)
  process.exitCode = 1
}
console.log(`${stateMachines.length} state machines drawn`)
