import { expect, it } from 'vitest'
import type { Tree } from './tree.ts'
import { unusedExports } from './unused.ts'

const unused = (files: Readonly<Record<string, string>>, users: Readonly<Record<string, string>> = {}) => {
  const tree: Tree = { files: new Map(Object.entries(files)), manifests: new Map() }
  return unusedExports(tree, new Map(Object.entries(users)))
}
const code = 'export const one = 1\nexport async function two() {}\nexport interface Three {}\n'

it('names every exported value that no file imports', () => {
  expect(unused({ 'apps/server/src/a.ts': code })).toEqual(['apps/server/src/a.ts: one', 'apps/server/src/a.ts: two'])
})

it.each([
  ["import { one as first, type two } from './a.ts'"],
  ["export {\n  one,\n  two,\n} from './a.ts'"],
  ["import * as all from './a.ts'"],
  ["const { one } = await import('./a.ts')"],
])('counts %j as an import', text => {
  expect(unused({ 'apps/server/src/a.ts': code, 'apps/server/src/b.ts': text })).toEqual([])
})

it('counts imports of scripts, but not an import of another file or a comment', () => {
  const file = { 'apps/server/src/a.ts': code }
  expect(unused(file, { 'scripts/x.ts': "import { one, two } from '../apps/server/src/a.ts'" })).toEqual([])
  expect(unused(file, { 'scripts/x.ts': "// import { one } from '../apps/server/src/a.ts'" })).toHaveLength(2)
  expect(unused(file, { 'scripts/x.ts': "import { one } from './a.ts'" })).toHaveLength(2)
})
