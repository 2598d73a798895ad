import { codeOnly, type Import, importsOf } from './imports.ts'
import {
  allowedDependencies,
  bannedDevDependencies,
  developmentFolders,
  developmentOnly,
  exceptions,
  type Floor,
  floors,
  maxLines,
} from './table.ts'
import type { Tree } from './tree.ts'

/** Every fault of the tree in words, first the imports, then manifests and files. Empty when the house stands. */
export function faultsOf(tree: Tree): readonly string[] {
  const imports = importsOf(tree).filter(found => !isTest(found.from))
  return [
    ...imports.flatMap(found => importFault(found)),
    ...circleOf(imports),
    ...[...tree.manifests.values()].flatMap(manifest => [
      ...dependencyFaults(manifest.name, manifest.dependencies, allowedDependencies[manifest.name]),
      ...manifest.devDependencies
        .filter(name => bannedDevDependencies[manifest.name]?.includes(name))
        .map(name => `${manifest.name}: devDependency ${name} would let its sources import it`),
    ]),
    ...[...tree.files].filter(([path]) => !isTest(path)).flatMap(([path, text]) => fileFaults(path, text)),
  ]
}

function isTest(path: string): boolean {
  return /(^|\/)tests\/|\.(test|test-d)\.ts$|\.config\.ts$/.test(path)
}

function floorOf(path: string): Floor | undefined {
  return floors
    .filter(floor => path === floor.folder || path.startsWith(`${floor.folder}/`))
    .toSorted((a, b) => b.folder.length - a.folder.length)[0]
}

function importFault({ from, line, specifier, target }: Import): readonly string[] {
  const floor = floorOf(from)
  if (floor === undefined || exceptions.includes(`${from} -> ${specifier}`)) return []
  const at = `${from}:${line}`
  if ('package' in target) {
    const reach = floor.packages
    if (reach === '*' || reach.includes(target.package)) return []
    if (specifier.startsWith('node:') && reach.includes('node:*')) return []
    return [`${at}: floor ${floor.name} may not import the package ${target.package}`]
  }
  if (developmentOnly.includes(specifier) && !developmentFolders.some(folder => from.startsWith(`${folder}/`)))
    return [`${at}: ${specifier} is for development and tests, never for production code`]
  if (target.file.endsWith('/?')) return [`${at}: ${specifier} is past the package's index`]
  const home = from.split('/').slice(0, 2).join('/')
  if (specifier.startsWith('.') && !target.file.startsWith(`${home}/`))
    return [`${at}: ${specifier} leaves its package; import the package by name`]
  const reached = floorOf(target.file)
  if (reached === undefined || reached === floor || floor.floors === '*') return []
  return floor.floors.includes(reached.name)
    ? []
    : [`${at}: floor ${floor.name} looks up to ${reached.name} (${specifier})`]
}

/** The first circle met, as a path that ends where it began. */
function circleOf(imports: readonly Import[]): readonly string[] {
  const edges = new Map<string, string[]>()
  for (const { from, target } of imports)
    if ('file' in target) edges.set(from, [...(edges.get(from) ?? []), target.file])
  const done = new Set<string>()
  const walk = (file: string, trail: readonly string[]): readonly string[] | undefined => {
    const start = trail.indexOf(file)
    if (start >= 0) return [...trail.slice(start), file]
    if (done.has(file)) return undefined
    for (const next of edges.get(file) ?? []) {
      const circle = walk(next, [...trail, file])
      if (circle) return circle
    }
    done.add(file)
    return undefined
  }
  for (const file of edges.keys()) {
    const circle = walk(file, [])
    if (circle) return [`circle: ${circle.join(' -> ')}`]
  }
  return []
}

function dependencyFaults(name: string, listed: readonly string[], allowed?: readonly string[]): readonly string[] {
  if (allowed === undefined) return []
  return listed
    .filter(dependency => !allowed.includes(dependency))
    .map(dependency => `${name}: its floor may not depend on ${dependency}`)
}

const anyType = /(?:[:<,|&(]|\bas|=>)\s*any\b(?!\s*[(.:])/

function fileFaults(path: string, text: string): readonly string[] {
  const lines = text.trimEnd().split('\n').length
  const line = codeOnly(text)
    .split('\n')
    .findIndex(code => anyType.test(code))
  return [
    ...(lines > maxLines ? [`${path}: ${lines} lines, the house stops at ${maxLines}`] : []),
    ...(line >= 0 ? [`${path}:${line + 1}: the type any`] : []),
  ]
}
