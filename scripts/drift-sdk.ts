import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { build, contract } from '../packages/sdk/build.ts'
import { consumerFaults } from './sdk/consumer.ts'
import { packageFaults } from './sdk/package.ts'

// What the SDK promises its consumers: the snapshot of its types, a changeset when they differ from the release,
// a package that public linters accept, and bounds on its size and on the work it gives a consumer's compiler.

const snapshot = 'packages/sdk/generated/contract.d.ts'
const released = 'packages/sdk/generated/released.json'

const fixing = process.argv.includes('--fix')
/** After `changeset version`: what is built now is the release that later contracts are compared with. */
const releasing = process.argv.includes('--released')
const faults: string[] = []

const current = await contract()
if (fixing) writeFileSync(snapshot, current)
if (readFileSync(snapshot, 'utf8') !== current) {
  faults.push(`${snapshot} is not what the procedures say: \`pnpm verify --fix\`, then read the diff`)
}

const hash = createHash('sha256').update(current).digest('hex')
if (releasing) {
  const { version }: { version: string } = JSON.parse(readFileSync('packages/sdk/package.json', 'utf8'))
  writeFileSync(released, `${JSON.stringify({ version, contract: hash })}\n`)
}
const release: { version: string; contract: string } = JSON.parse(readFileSync(released, 'utf8'))
const changesets = readdirSync('.changeset').filter(name => name.endsWith('.md') && name !== 'README.md')
const named = changesets.some(name => /^['"]?@atelier\/sdk['"]?:/m.test(readFileSync(`.changeset/${name}`, 'utf8')))
if (hash !== release.contract && !named) {
  faults.push(
    `the contract differs from release ${release.version} without a changeset: \`pnpm changeset\` for @atelier/sdk`,
  )
}

await build('packages/sdk/dist')
faults.push(...(await packageFaults()), ...(await consumerFaults()))

for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1
