import { describe, expect, it } from 'vitest'
import { faultsOf } from './checks.ts'
import { manifestOf, type Tree } from './tree.ts'

const entry = (source: string) => ({ '@atelier/source': source })

const packages: Readonly<Record<string, object>> = {
  'packages/domain': { name: '@atelier/domain', exports: { '.': entry('./src/index.ts') } },
  'packages/api': {
    name: '@atelier/api',
    dependencies: { '@atelier/domain': '', zod: '' },
    exports: { '.': entry('./src/index.ts') },
  },
  'packages/db': {
    name: '@atelier/db',
    dependencies: { '@atelier/domain': '', kysely: '', pg: '' },
    exports: { '.': entry('./src/index.ts'), './testing': entry('./src/testing.ts') },
  },
  'packages/sdk': { name: '@atelier/sdk', exports: { '.': entry('./src/index.ts') } },
  'apps/server': { name: '@atelier/server', dependencies: { hono: '' } },
}

const sound: Readonly<Record<string, string>> = {
  'packages/domain/src/index.ts': "export { slugOf } from './shared/slug.ts'\n",
  'packages/domain/src/shared/slug.ts': 'export const slugOf = (text: string): string => text\n',
  'packages/api/src/services/projects/create-project.ts': "import { slugOf } from '@atelier/domain'\n",
  'apps/server/src/wire.ts': "import { migrate } from '@atelier/db'\n",
}

function faults(files: Readonly<Record<string, string>> = {}, manifests: Readonly<Record<string, object>> = {}) {
  const tree: Tree = {
    files: new Map(Object.entries({ ...sound, ...files })),
    manifests: new Map(Object.entries({ ...packages, ...manifests }).map(([path, json]) => [path, manifestOf(json)])),
  }
  return faultsOf(tree)
}

describe('floors', () => {
  it('finds nothing in a sound house', () => {
    expect(faults()).toEqual([])
  })

  it.each([
    ['a door that reaches the database', 'packages/api/src/routers/x.ts', "import { sql } from 'kysely'"],
    [
      'a verb that looks up to its router',
      'packages/api/src/services/x/y.ts',
      "import { r } from '../../routers/x.ts'",
    ],
    ['a verb that knows zod', 'packages/api/src/services/x/y.ts', "import { z } from 'zod'"],
    ['a type import upward', 'packages/domain/src/x.ts', "import type { Tools } from '@atelier/api'"],
    ['a package under the ground floor', 'packages/domain/src/x.ts', "import pino from 'pino'"],
    ['an adapter that knows procedures', 'apps/server/src/adapters/x.ts', "import { appRouter } from '@atelier/api'"],
    ['a route that reaches an adapter', 'apps/server/src/rest/x.ts', "import { s3 } from '../adapters/s3-objects.ts'"],
    ['a late import upward', 'packages/db/src/x.ts', "const api = await import('@atelier/api')"],
    ['an export from upstairs', 'packages/domain/src/x.ts', "export {\n  Tools,\n} from '@atelier/api'"],
    ['an import past the index', 'apps/server/src/x.ts', "import { slugOf } from '@atelier/domain/src/shared/slug.ts'"],
    [
      'a relative path out of the package',
      'apps/server/src/x.ts',
      "import { a } from '../../../packages/domain/src/a.ts'",
    ],
    ['test tools in production code', 'apps/server/src/app.ts', "import { testDatabase } from '@atelier/db/testing'"],
    ['the type any', 'packages/domain/src/x.ts', 'export const f = (x: any) => x'],
    ['any in brackets', 'packages/domain/src/x.ts', 'export const f: Array<any> = []'],
    ['a file of 301 lines', 'packages/domain/src/x.ts', 'export {}\n'.repeat(301)],
  ])('finds %s', (_, path, text) => {
    expect(faults({ [path]: text })).toEqual([expect.stringContaining(path)])
  })

  it('finds the first circle and names its path', () => {
    const planted = { 'packages/domain/src/shared/slug.ts': "import { slugOf as other } from '../index.ts'\n" }
    expect(faults(planted)).toEqual([expect.stringContaining('index.ts -> packages/domain/src/shared/slug.ts')])
  })

  it('finds a circle that runs through two packages', () => {
    const planted = {
      'packages/domain/src/index.ts': "import type { A } from '@atelier/api'\n",
      'packages/api/src/index.ts': "import type { B } from '@atelier/domain'\n",
    }
    expect(faults(planted)).toContainEqual(expect.stringMatching(/^circle: /))
  })

  it('finds a dependency that a floor may not have', () => {
    const planted = { 'packages/domain': { name: '@atelier/domain', dependencies: { zod: '' } } }
    expect(faults({}, planted)).toContainEqual('@atelier/domain: its floor may not depend on zod')
  })

  it('finds a development dependency that opens a door upward', () => {
    const planted = { 'packages/api': { ...packages['packages/api'], devDependencies: { '@atelier/db': '' } } }
    expect(faults({}, planted)).toContainEqual(expect.stringContaining('devDependency @atelier/db'))
  })

  it('leaves comments, texts and tests alone', () => {
    const files = {
      'packages/domain/src/x.ts': "// import { a } from '@atelier/api'\nexport const any = 'x: any'\n",
      'apps/server/tests/x.test.ts': "import { testDatabase } from '@atelier/db/testing'\nconst a: any = 1\n",
    }
    expect(faults(files)).toEqual([])
  })
})
