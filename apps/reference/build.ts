import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'vitepress'
import { writePages } from './generate/write-pages.ts'

/**
 * Builds the reference into `dist`: static files for the server at `/reference`, or for any static host with
 * `REFERENCE_BASE=/`. `REFERENCE_API` is the server whose docs page tries calls, where that is another one.
 */
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const { out } = parseArgs({ options: { out: { type: 'string', default: here('dist') } } }).values

// Builds of one checkout can run beside each other.
const pages = here(`site/pages-${process.pid}`)
try {
  await writePages(pages, process.env['REFERENCE_API'] ?? '')
  await rm(out, { recursive: true, force: true })
  Object.assign(process.env, { REFERENCE_PAGES: pages, REFERENCE_OUT: out })
  await build(here('site'))
  await compress(out)
} finally {
  await rm(pages, { recursive: true, force: true })
}

/** Each file also as `.br` and `.gz`, so that the server compresses nothing. */
async function compress(folder: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!/\.(js|css|html)$/.test(name)) continue
    const bytes = await readFile(join(folder, name))
    await writeFile(
      join(folder, `${name}.br`),
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
    )
    await writeFile(join(folder, `${name}.gz`), gzipSync(bytes))
  }
}
