import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { diagramOf, withDiagram } from './er/diagram.ts'
import { tablesOf } from './er/tables.ts'

const path = 'docs/architecture.md'
const files = globSync('packages/db/schema/*.sql').toSorted()
const tables = files.flatMap(file => tablesOf(readFileSync(file, 'utf8')))
const page = readFileSync(path, 'utf8')
const expected = withDiagram(page, diagramOf(tables))

if (process.argv.includes('--fix')) writeFileSync(path, expected)
else if (page !== expected) {
  console.error(`the diagram in ${path} is not the schema's: run pnpm verify --fix`)
  process.exitCode = 1
}
console.log(`${tables.length} tables drawn`)
