import { cpSync, existsSync, readFileSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Packages that cannot live inside the bundle: native code, or files that are served as they are. */
const kept = [
  '@expo-google-fonts/noto-sans',
  '@expo-google-fonts/noto-sans-armenian',
  '@expo-google-fonts/noto-sans-georgian',
  '@expo-google-fonts/noto-sans-jp',
  '@expo-google-fonts/noto-sans-kr',
  '@expo-google-fonts/noto-sans-math',
  '@expo-google-fonts/noto-sans-sc',
  '@expo-google-fonts/noto-sans-symbols',
  '@expo-google-fonts/noto-sans-symbols-2',
  '@node-rs/argon2',
  'sharp',
  'swagger-ui-dist',
]
/** Source maps, pictures of fonts, and the weights that no document uses. */
const unneeded = [
  /\.(?:map|ttf\.png)$/,
  /noto-sans\/(?!(?:400Regular|600SemiBold)$)\d{3}[A-Z]\w+$/,
  /noto-sans-[\w-]+\/(?!400Regular$)\d{3}[A-Z]\w+$/,
]
/** Telemetry of swagger-ui-dist: its install script never runs here, and nothing imports it. */
const unwanted = ['@scarf/scarf']

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/**
 * Copies what the bundle needs at run time into `<folder>/node_modules`, from what the lockfile installed:
 * the folder then runs anywhere with `node main.js`.
 */
function copyInto(folder: string): readonly string[] {
  const copied = new Map<string, string>()
  const copy = (name: string, from: string): void => {
    const source = installed(name, from)
    if (source === undefined || copied.has(name) || unwanted.includes(name)) return
    copied.set(name, source)
    cpSync(source, join(folder, 'node_modules', name), {
      recursive: true,
      dereference: true,
      filter: path => !unneeded.some(pattern => pattern.test(path)),
    })
    const manifest: Manifest = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
    // An optional one that is not installed is for another system.
    for (const needed of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }))
      copy(needed, source)
  }
  for (const name of kept) {
    copy(name, resolve('apps/server'))
    if (!copied.has(name)) throw new Error(`${name} is not installed: run pnpm install`)
  }
  return [...copied.keys()]
}

/** The real folder of a package as seen from another, following Node's own rule: upwards through node_modules. */
function installed(name: string, from: string): string | undefined {
  const here = join(from, 'node_modules', name)
  if (existsSync(join(here, 'package.json'))) return realpathSync(here)
  const parent = resolve(from, '..')
  return parent === from ? undefined : installed(name, parent)
}

const [folder = 'apps/server/dist'] = process.argv.slice(2)
console.log(`beside the bundle: ${copyInto(folder).join(', ')}`)
