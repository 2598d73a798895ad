import { faultsOf } from './floors/checks.ts'
import { readTree } from './floors/tree.ts'

const tree = readTree()
const faults = faultsOf(tree)
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1
else console.log(`${tree.files.size} files stand on their floors`)
