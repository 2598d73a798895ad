import { faultsOf } from './layers/checks.ts'
import { readTree } from './layers/tree.ts'

const tree = readTree()
const faults = faultsOf(tree)
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1
else console.log(`${tree.files.size} files keep to their layers`)
