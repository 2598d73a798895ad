import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initializer } from './page.ts'

/** A file of the docs page, ready to be sent. */
interface DocsFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly etag: string
}

const types = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
  'initializer.js': 'text/javascript; charset=utf-8',
} as const
type FileName = keyof typeof types

export const docsFileNames = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png', 'initializer.js'] as const

const require = createRequire(import.meta.url)
const cached = new Map<FileName, Promise<DocsFile>>()

/** One of the page's files, read once from the package that brings it. */
export function docsFile(name: FileName): Promise<DocsFile> {
  let file = cached.get(name)
  if (!file) cached.set(name, (file = load(name)))
  return file
}

async function load(name: FileName): Promise<DocsFile> {
  const bytes =
    name === 'initializer.js'
      ? new TextEncoder().encode(initializer)
      : new Uint8Array(await readFile(require.resolve(`swagger-ui-dist/${name}`)))
  return { bytes, type: types[name], etag: `"${hash('sha256', bytes, 'base64url').slice(0, 22)}"` }
}
