import { readFileSync, writeFileSync } from 'node:fs'
import { writeContract } from '../packages/sdk/write-contract.ts'
import { restRoutesText } from './sdk/rest-routes.ts'

// The SDK's named types and procedures are what the schemas of the procedures say; its test kit has the REST routes.

const folder = 'packages/sdk/src/generated'
const fixing = process.argv.includes('--fix')
for (const [name, text] of Object.entries({ ...(await writeContract()), 'rest-routes': restRoutesText() })) {
  const file = `${folder}/${name}.ts`
  if (fixing) writeFileSync(file, text)
  if (readFileSync(file, 'utf8') === text) continue
  console.error(`${file} is not what the procedures and routes say: \`pnpm verify --fix\`, then read the diff`)
  process.exitCode = 1
}
