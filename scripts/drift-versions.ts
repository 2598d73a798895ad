import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type Lockfile, versionFaults } from './versions/checks.ts'

const lock: Lockfile = parse(readFileSync('pnpm-lock.yaml', 'utf8'))
const faults = versionFaults(lock)
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1
else console.log(`${Object.keys(lock.snapshots).length} locked packages are new enough, none is refused`)
