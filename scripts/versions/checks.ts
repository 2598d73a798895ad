import { minimumVersions, refusedPackages } from './table.ts'

type Versions = Readonly<Record<string, string>>

/** The parts of `pnpm-lock.yaml` the check reads. */
export interface Lockfile {
  readonly importers: Readonly<Record<string, Importer>>
  readonly snapshots: Readonly<Record<string, Snapshot>>
}

interface Importer {
  readonly dependencies?: Readonly<Record<string, { readonly version: string }>>
  readonly devDependencies?: Readonly<Record<string, { readonly version: string }>>
}

interface Snapshot {
  readonly dependencies?: Versions
  readonly optionalDependencies?: Versions
}

/** Holds servers to be measured against, written as most people write them; nothing of it is shipped. */
const peersAlone: ReadonlySet<string> = new Set(['bench'])

/** Faults in words: a package of ours, or one that production pulls in, older than its minimum; a refused package. */
export function versionFaults(lock: Lockfile): readonly string[] {
  const listed = Object.entries(lock.importers).flatMap(([importer, { dependencies, devDependencies }]) =>
    Object.entries({ ...devDependencies, ...dependencies }).map(([name, { version }]) => ({
      importer,
      name,
      version: bare(version),
    })),
  )
  const old = [...listed, ...productionClosure(lock)]
    .filter(({ name, version }) => isOlder(version, minimumVersions[name]))
    .map(({ name, version }) => `${name} ${version} is older than ${minimumVersions[name]}`)
  const refused = listed.flatMap(({ importer, name, version }) => {
    const rule = refusedPackages[name]
    if (rule === undefined || peersAlone.has(importer) || (rule.until !== undefined && !isOlder(version, rule.until)))
      return []
    return [`${importer} lists ${name}: ${rule.why}`]
  })
  return [...new Set([...old, ...refused])]
}

function productionClosure(lock: Lockfile): readonly { readonly name: string; readonly version: string }[] {
  const seen = new Map<string, { name: string; version: string }>()
  const visit = (name: string, version: string): void => {
    const key = `${name}@${version}`
    const snapshot = lock.snapshots[key]
    if (snapshot === undefined || seen.has(key)) return
    seen.set(key, { name, version: bare(version) })
    const needs = { ...snapshot.dependencies, ...snapshot.optionalDependencies }
    for (const [needed, at] of Object.entries(needs)) visit(needed, at)
  }
  for (const { dependencies } of Object.values(lock.importers))
    for (const [name, { version }] of Object.entries(dependencies ?? {})) visit(name, version)
  return [...seen.values()]
}

/** `4.6.7` of `4.6.7(peer@1.0.0)`. */
function bare(version: string): string {
  return version.split('(')[0] ?? version
}

/** Compares major, minor and patch; a link inside the workspace (`link:…`) has none and is never old. */
export function isOlder(version: string, minimum: string | undefined): boolean {
  if (minimum === undefined || !/^\d/.test(version)) return false
  const [have, need] = [version, minimum].map(text => text.split(/[.-]/).slice(0, 3).map(Number))
  const at = need?.findIndex((part, index) => part !== have?.[index]) ?? -1
  return at >= 0 && (have?.[at] ?? 0) < (need?.[at] ?? 0)
}
