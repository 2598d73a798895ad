import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { build, contract } from '../packages/sdk/build.ts'
import { type Snapshot, snapshotJson, writeSnapshot } from '../packages/sdk/write-snapshot.ts'
import { breaksOf } from './sdk/breaks.ts'
import { consumerFaults } from './sdk/consumer.ts'
import { packageFaults } from './sdk/package.ts'
import { readmeFaults } from './sdk/readme.ts'

// What the SDK promises its consumers: the snapshot of its types, a changeset when they differ from the release,
// releases that go on working, a package that public linters accept, and bounds on its size and on the work it gives a
// consumer's compiler.

const snapshot = 'packages/sdk/generated/contract.d.ts'
const released = 'packages/sdk/generated/released.json'

/** Of each release: the contract, and the tarball whose tests run against later servers. */
const releaseFolder = 'packages/sdk/generated/releases'

const fixing = process.argv.includes('--fix')
/** After `changeset version`: what is built now is the release that later contracts are compared with. */
const releasing = process.argv.includes('--released')
const faults: string[] = []

const { version }: { version: string } = JSON.parse(readFileSync('packages/sdk/package.json', 'utf8'))
const current = await contract()
if (fixing) writeFileSync(snapshot, current)
if (readFileSync(snapshot, 'utf8') !== current) {
  faults.push(`${snapshot} is not what the procedures say: \`pnpm verify --fix\`, then read the diff`)
}

const machineReadable = 'packages/sdk/generated/contract.json'
const now = writeSnapshot()
const snapshotText = snapshotJson(now)
if (fixing) writeFileSync(machineReadable, snapshotText)
if (readFileSync(machineReadable, 'utf8') !== snapshotText) {
  faults.push(`${machineReadable} is not what the procedures say: \`pnpm verify --fix\`, then read the diff`)
}

const hash = createHash('sha256').update(current).digest('hex')
if (releasing) {
  writeFileSync(released, `${JSON.stringify({ version, contract: hash })}\n`)
}
const release: { version: string; contract: string } = JSON.parse(readFileSync(released, 'utf8'))
const changesets = readdirSync('.changeset').filter(name => name.endsWith('.md') && name !== 'README.md')
const isMajor = changesets.some(name =>
  /^['"]?@atelier\/sdk['"]?: major/m.test(readFileSync(`.changeset/${name}`, 'utf8')),
)
const named = changesets.some(name => /^['"]?@atelier\/sdk['"]?:/m.test(readFileSync(`.changeset/${name}`, 'utf8')))
if (hash !== release.contract && !named) {
  faults.push(
    `the contract differs from release ${release.version} without a changeset: \`pnpm changeset\` for @atelier/sdk`,
  )
}

const versionFile = 'packages/sdk/src/generated/version.ts'
const versionText = `// Written by \`pnpm verify --fix\` from package.json.\nexport const sdkVersion = '${version}'\n`
if (fixing) writeFileSync(versionFile, versionText)
if (readFileSync(versionFile, 'utf8') !== versionText)
  faults.push(`${versionFile} is of another version: \`pnpm verify --fix\``)

const releases = readdirSync(releaseFolder, { withFileTypes: true }).flatMap(each =>
  each.isDirectory() ? [each.name] : [],
)
const brokenIn = new Map<string, string[]>()
for (const each of releases) {
  const before: Snapshot = JSON.parse(readFileSync(`${releaseFolder}/${each}/contract.json`, 'utf8'))
  for (const broken of breaksOf(before, now)) brokenIn.set(broken, [...(brokenIn.get(broken) ?? []), each])
}
const sentences = [...brokenIn].map(([broken, of]) => `breaks @atelier/sdk ${of.join(', ')}: ${broken}`)
if (isMajor) for (const sentence of sentences) console.log(sentence)
else if (sentences.length > 0) {
  faults.push(
    ...sentences,
    'keep the old form beside the new one, or say so in a changeset that is major for @atelier/sdk',
  )
}

faults.push(...readmeFaults(fixing))
await build('packages/sdk/dist')
if (releasing) keepRelease()
faults.push(...(await packageFaults()), ...(await consumerFaults()))

for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1

/** Keeps what was built: the newest release alone keeps its tarball. */
function keepRelease(): void {
  const folder = `${releaseFolder}/${version}`
  for (const each of releases) rmSync(`${releaseFolder}/${each}/sdk.tgz`, { force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/contract.json`, snapshotText)
  const name = execFileSync('npm', ['pack', '--silent', './packages/sdk/dist', '--pack-destination', folder], {
    encoding: 'utf8',
  })
  renameSync(`${folder}/${name.trim()}`, `${folder}/sdk.tgz`)
  // The calls that this release is known to make, as a program: it goes on running against later servers.
  cpSync('packages/sdk/tests/apps/runtime-probe.ts', `${folder}/probe.ts.txt`)
}
