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

describe('layers', () => {
  it('accepts a sound tree', () => {
    expect(faults()).toEqual([])
  })

  it.each([
    ['a router that reaches the database', 'packages/api/src/routers/x.ts', "import { sql } from 'kysely'"],
    [
      'a service function that imports its router',
      'packages/api/src/services/x/y.ts',
      "import { r } from '../../routers/x.ts'",
    ],
    ['a service function that imports zod', 'packages/api/src/services/x/y.ts', "import { z } from 'zod'"],
    ['a type import upward', 'packages/domain/src/x.ts', "import type { AppServices } from '@atelier/api'"],
    ['a package in the domain', 'packages/domain/src/x.ts', "import pino from 'pino'"],
    ['an adapter that imports procedures', 'apps/server/src/adapters/x.ts', "import { appRouter } from '@atelier/api'"],
    ['a route that imports an adapter', 'apps/server/src/rest/x.ts', "import { s3 } from '../adapters/s3.ts'"],
    ['REST that imports tRPC', 'apps/server/src/rest/x.ts', "import { form } from '../trpc/form.ts'"],
    ['tRPC that imports REST', 'apps/server/src/trpc/x.ts', "import { answer } from '../rest/answer.ts'"],
    ['the shared HTTP parts that import REST', 'apps/server/src/http/x.ts', "import { a } from '../rest/answer.ts'"],
    ['a dynamic import upward', 'packages/db/src/x.ts', "const api = await import('@atelier/api')"],
    ['an export from above', 'packages/domain/src/x.ts', "export {\n  AppServices,\n} from '@atelier/api'"],
    ['an import past the index', 'apps/server/src/x.ts', "import { slugOf } from '@atelier/domain/src/shared/slug.ts'"],
    [
      'a relative path out of the package',
      'apps/server/src/x.ts',
      "import { a } from '../../../packages/domain/src/a.ts'",
    ],
    ['test tools in production code', 'apps/server/src/app.ts', "import { testDatabase } from '@atelier/db/testing'"],
    ['development code in production code', 'apps/server/src/app.ts', "import { seed } from './dev/seed.ts'"],
    [
      'development tools among repositories',
      'packages/db/src/x.ts',
      "import { asAdmin } from '../dev/embedded/admin.ts'",
    ],
    ['a folder of the server that no layer names', 'apps/server/src/helpers/x.ts', 'export {}'],
    ['a folder of a package that no layer names', 'packages/api/src/utils/x.ts', 'export {}'],
    ['a package that no layer names', 'packages/tools/src/x.ts', 'export {}'],
    ['an admin page that imports procedures', 'apps/web/src/x.tsx', "import { appRouter } from '@atelier/api'"],
  ])('reports %s', (_, path, text) => {
    expect(faults({ [path]: text })).toEqual([expect.stringContaining(path.slice(0, path.lastIndexOf('/')))])
  })

  it('lets the admin use the SDK and its own packages', () => {
    const page = "import { createClient } from '@atelier/sdk'\nimport { render } from 'react-dom'\n"
    expect(faults({ 'apps/web/src/pages/x.tsx': page })).toEqual([])
  })

  it('reports a dependency that a layer may not have', () => {
    const planted = { 'packages/domain': { name: '@atelier/domain', dependencies: { zod: '' } } }
    expect(faults({}, planted)).toContainEqual('@atelier/domain: its layer may not depend on zod')
  })

  it('reports a development dependency that would allow an import upward', () => {
    const planted = { 'packages/api': { ...packages['packages/api'], devDependencies: { '@atelier/db': '' } } }
    expect(faults({}, planted)).toContainEqual(expect.stringContaining('devDependency @atelier/db'))
  })

  it('ignores comments and tests', () => {
    const files = {
      'packages/domain/src/x.ts': "// import { a } from '@atelier/api'\nexport const a = 1\n",
      'apps/server/tests/x.test.ts': "import { testDatabase } from '@atelier/db/testing'\n",
    }
    expect(faults(files)).toEqual([])
  })
})
