import { type Import, importsOf } from './imports.ts'
import {
  allowedDependencies,
  bannedDevDependencies,
  developmentFolders,
  developmentOnly,
  exceptions,
  type Layer,
  layers,
} from './table.ts'
import type { Manifest, Tree } from './tree.ts'

/** Every violation of the layer table, in words: folders, imports, then manifests. */
export function faultsOf(tree: Tree): readonly string[] {
  const sources = [...tree.files.keys()].filter(path => !isTest(path))
  const unknown = new Set(sources.filter(path => layerOf(path) === undefined).map(folderOf))
  return [
    ...[...unknown].map(folder => `${folder}: the folder belongs to no layer; add it to scripts/layers/table.ts`),
    ...importsOf(tree)
      .filter(found => !isTest(found.from))
      .flatMap(importFault),
    ...[...tree.manifests.values()].flatMap(manifestFaults),
  ]
}

const isTest = (path: string): boolean => /(^|\/)tests\/|\.(test|test-d)\.tsx?$|\.config\.ts$/.test(path)

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'))

const covers = ({ place }: Layer, path: string): boolean =>
  place.endsWith('/*.ts') ? folderOf(path) === folderOf(place) : path === place || path.startsWith(`${place}/`)

/** The longest place that covers the file. */
const layerOf = (path: string): Layer | undefined =>
  layers.filter(layer => covers(layer, path)).toSorted((a, b) => b.place.length - a.place.length)[0]

function importFault({ from, line, specifier, target }: Import): readonly string[] {
  const layer = layerOf(from)
  if (layer === undefined || exceptions.includes(`${from} -> ${specifier}`)) return []
  const at = `${from}:${line}`
  if ('package' in target) {
    const reach = layer.packages
    if (reach === '*' || reach.includes(target.package)) return []
    if (specifier.startsWith('node:') && reach.includes('node:*')) return []
    return [`${at}: layer ${layer.name} may not import the package ${target.package}`]
  }
  if (developmentOnly.includes(specifier) && !developmentFolders.some(folder => from.startsWith(`${folder}/`)))
    return [`${at}: ${specifier} is for development and tests; production code may not import it`]
  if (target.file.endsWith('/?')) return [`${at}: ${specifier} is no entry point of its package`]
  const home = from.split('/').slice(0, 2).join('/')
  if (specifier.startsWith('.') && !target.file.startsWith(`${home}/`))
    return [`${at}: ${specifier} leaves its package; import the package by name`]
  const reached = layerOf(target.file)
  if (reached === undefined || reached === layer || layer.layers === '*') return []
  return layer.layers.includes(reached.name)
    ? []
    : [`${at}: layer ${layer.name} may not import layer ${reached.name} (${specifier})`]
}

function manifestFaults({ name, dependencies, devDependencies }: Manifest): readonly string[] {
  const allowed = allowedDependencies[name]
  const banned = bannedDevDependencies[name] ?? []
  return [
    ...(allowed ? dependencies.filter(dependency => !allowed.includes(dependency)) : []).map(
      dependency => `${name}: its layer may not depend on ${dependency}`,
    ),
    ...devDependencies
      .filter(dependency => banned.includes(dependency))
      .map(dependency => `${name}: its source could import the devDependency ${dependency}`),
  ]
}
