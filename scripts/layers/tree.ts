import { globSync, readFileSync } from 'node:fs'

/** The input of the layer check. Paths are relative to the repository and use `/`. */
export interface Tree {
  /** Source text by path: every `.ts` and `.tsx` file of `apps/` and `packages/` except generated ones. */
  readonly files: ReadonlyMap<string, string>
  /** Parsed `package.json` by package folder. */
  readonly manifests: ReadonlyMap<string, Manifest>
}

export interface Manifest {
  readonly name: string
  readonly dependencies: readonly string[]
  readonly devDependencies: readonly string[]
  /** Entry points, as written after the package's name: `''` or `/testing`. */
  readonly exports: ReadonlyMap<string, string>
}

/** Not ours, or written by a program; apps of the matrix are built in projects of their own. */
const ignored = /(^|\/)(node_modules|dist|dist-tsc|generated|matrix\/apps)(\/|$)/

const find = (pattern: string): readonly string[] => globSync(pattern, { exclude: path => ignored.test(path) })

export function readTree(): Tree {
  return {
    files: new Map(find('{apps,packages}/*/**/*.{ts,tsx}').map(path => [path, readFileSync(path, 'utf8')])),
    manifests: new Map(
      find('{apps,packages}/*/package.json').map(path => [
        path.slice(0, -'/package.json'.length),
        manifestOf(JSON.parse(readFileSync(path, 'utf8'))),
      ]),
    ),
  }
}

/** @throws Error when the file has no name */
export function manifestOf(json: unknown): Manifest {
  const { name, dependencies, devDependencies, exports } = recordOf(json)
  if (typeof name !== 'string') throw new Error('a package.json has no name')
  const entries = Object.entries(recordOf(exports)).map(([key, target]): [string, string] => {
    const source = recordOf(target)['@atelier/source']
    return [key.slice(1), typeof source === 'string' ? source.slice(2) : '']
  })
  return {
    name,
    dependencies: Object.keys(recordOf(dependencies)),
    devDependencies: Object.keys(recordOf(devDependencies)),
    exports: new Map(entries),
  }
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
