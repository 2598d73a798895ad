import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Where the API runs during development: `pnpm dev` starts both. */
const api = process.env['PUBLIC_URL'] ?? `http://localhost:${process.env['PORT'] ?? '8081'}`

/** What the server answers itself; every other path is a page. */
const served = ['/trpc', '/v1', '/docs', '/reference', '/openapi.json', '/default.jpg']

/** Each script and style also as `.br` and `.gz`, so that the server compresses nothing. */
const compressed = (): Plugin => {
  let folder = ''
  return {
    name: 'compressed',
    apply: 'build',
    configResolved: ({ root, build }) => void (folder = resolve(root, build.outDir, build.assetsDir)),
    async closeBundle() {
      for (const name of (await readdir(folder)).filter(each => /\.(js|css|svg)$/.test(each))) {
        const bytes = await readFile(join(folder, name))
        const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
        await writeFile(join(folder, `${name}.br`), brotliCompressSync(bytes, { params }))
        await writeFile(join(folder, `${name}.gz`), gzipSync(bytes))
      }
    },
  }
}

export default defineConfig({
  plugins: [react(), compressed()],
  resolve: { conditions: ['@atelier/source', 'module', 'browser', 'development|production'] },
  build: {
    // The server says immutable for everything in it: names carry hashes.
    assetsDir: 'web',
    manifest: true,
    modulePreload: { polyfill: false },
    // Data addresses would need a wider policy.
    assetsInlineLimit: 0,
    sourcemap: false,
    target: 'es2024',
    rolldownOptions: {
      output: {
        // What every page of the site loads, in one file: each file costs a slow phone some milliseconds.
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /node_modules\/(?:react|react-dom|scheduler|use-sync-external-store|@tanstack\/[\w-]+)\/|apps\/web\/src\/(?:i18n\/words|i18n\/locale|client|server-facts|ui\/(?:failure|page|icon|money|picture-box|site-frame)|shop\/cart\/(?:use-cart|guest-cart))\./,
            },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    // The server prints this address.
    strictPort: true,
    proxy: Object.fromEntries(served.map(path => [path, { target: api, changeOrigin: false }])),
  },
})
