import { globSync, readFileSync } from 'node:fs'
import { faultsOf } from './layers/checks.ts'
import { readTree } from './layers/tree.ts'
import { unusedExports } from './layers/unused.ts'

const tree = readTree()
const users = globSync(['*.ts', '{scripts,bench}/**/*.ts'], { exclude: path => /node_modules|dist/.test(path) })
const unused = unusedExports(tree, new Map(users.map(path => [path, readFileSync(path, 'utf8')])))
const faults = [...faultsOf(tree), ...unused.map(one => `${one} is exported and nothing imports it`)]
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1
else console.log(`${tree.files.size} files keep to their layers; every exported value is imported`)
