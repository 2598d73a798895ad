import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file of the build, in the smallest form that the client takes. */
export interface SiteFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  /** Undefined: as it is. */
  readonly encoding: 'br' | 'gzip' | undefined
}

/** How long a file may be cached whose name carries the hash of its bytes. */
export const forGood = 'public, max-age=31536000, immutable'

/** Type and encoding of a file, as headers. */
export const fileHeaders = ({ type, encoding }: SiteFile): Readonly<Record<string, string>> => ({
  'content-type': type,
  ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
})

/** A built frontend, or the reference. Nothing is read before the first request for it. */
export interface SiteBuild {
  /** The HTML of every page; undefined while there is no build. */
  page(): Promise<string | undefined>
  /** A file by its path below the folder; undefined for one that is not of the build. */
  file(path: string, acceptEncoding: string): Promise<SiteFile | undefined>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webp': 'image/webp',
  '.png': 'image/png',
}
const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

/** Beside the bundle as in the image, else where `pnpm build` and `pnpm start` put it. */
const placesOf = (app: 'web' | 'reference'): readonly string[] =>
  (import.meta.url.endsWith('.ts') ? [`../../../${app}/dist/`] : [`./${app}/`, `../../${app}/dist/`]).map(path =>
    fileURLToPath(new URL(path, import.meta.url)),
  )

/** The build of the reference, for `/reference`. */
export const createReferenceBuild = (folders = placesOf('reference')): SiteBuild => createSiteBuild(folders)

/** The build in the first of the folders that has one; a build that comes later, or anew, is seen by the next page. */
export function createSiteBuild(folders: readonly string[] = placesOf('web')): SiteBuild {
  let current: Opened | undefined
  const reopen = async (): Promise<Opened | undefined> => {
    for (const folder of folders) {
      const found = await stat(join(folder, 'index.html')).catch(() => undefined)
      if (!found) continue
      if (current?.folder !== folder || current.madeAt !== found.mtimeMs) current = await open(folder, found.mtimeMs)
      return current
    }
    return undefined
  }
  return {
    page: async () => (await reopen())?.html,
    async file(path, acceptEncoding) {
      const build = current?.names.has(path) ? current : await reopen()
      if (!build?.names.has(path)) return undefined
      const chosen = encodings.find(
        ([encoding, ending]) => acceptEncoding.includes(encoding) && build.names.has(path + ending),
      )
      const name = path + (chosen?.[1] ?? '')
      const bytes = build.read.get(name) ?? new Uint8Array(await readFile(join(build.folder, name)))
      build.read.set(name, bytes)
      return { bytes, type: types[extname(path)] ?? 'application/octet-stream', encoding: chosen?.[0] }
    },
  }
}

interface Opened {
  readonly folder: string
  readonly madeAt: number
  readonly html: string
  /** Every file of the build by its path below the folder: nothing else is ever read. */
  readonly names: ReadonlySet<string>
  readonly read: Map<string, Uint8Array<ArrayBuffer>>
}

async function open(folder: string, madeAt: number): Promise<Opened> {
  const [html, names] = await Promise.all([
    readFile(join(folder, 'index.html'), 'utf8'),
    readdir(folder, { recursive: true }),
  ])
  return { folder, madeAt, html, names: new Set(names), read: new Map() }
}
