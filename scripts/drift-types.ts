import { readFileSync, writeFileSync } from 'node:fs'
import { writeContract } from '../packages/sdk/write-contract.ts'

// The SDK's named types and procedures are what the schemas of the procedures say.

const folder = 'packages/sdk/src/generated'
const fixing = process.argv.includes('--fix')
for (const [name, text] of Object.entries(await writeContract())) {
  const file = `${folder}/${name}.ts`
  if (fixing) writeFileSync(file, text)
  if (readFileSync(file, 'utf8') === text) continue
  console.error(`${file} is not what the schemas say: \`pnpm verify --fix\`, then read the diff`)
  process.exitCode = 1
}
