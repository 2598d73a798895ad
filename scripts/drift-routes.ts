import { globSync, readFileSync } from 'node:fs'
import { appRouter } from '../packages/api/src/index.ts'
import { procedureOf } from '../apps/server/src/http/procedures.ts'
import { routes, withoutRoute } from '../apps/server/src/rest/v1/index.ts'

// Fails when a procedure has neither a route nor a reason, or when no test names an error code it declares.
const faults: string[] = []
const withRoute = new Set<string>(routes.map(route => route.procedure))
const tests = globSync('apps/server/tests/{rest,services}/*.test.ts').map(path => readFileSync(path, 'utf8'))
tests.push(readFileSync('apps/server/tests/parity.test.ts', 'utf8'))
const isTested = (code: string): boolean => tests.some(text => text.includes(`'${code}'`))

for (const path of Object.keys(appRouter._def.procedures)) {
  const { meta } = procedureOf(appRouter, path)
  const reason = Object.entries(withoutRoute).find(([name]) => name === path)?.[1]
  if (!withRoute.has(path) && !reason) faults.push(`${path} has neither a REST route nor a reason in withoutRoute`)
  if (withRoute.has(path) && reason) faults.push(`${path} has a REST route and a reason to have none`)
  for (const code of meta.errors) if (!isTested(code)) faults.push(`${path} declares ${code}, which no test names`)
}

for (const fault of new Set(faults)) console.error(fault)
if (faults.length > 0) process.exitCode = 1
else console.log(`${withRoute.size} procedures have routes`)
