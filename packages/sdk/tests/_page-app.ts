import { createServer } from 'node:http'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { linkIn, must, type PackedProject, resolutions, root, strict, tsc } from './_packed.ts'

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.html': 'text/html' }
const vite = join(root, 'packages/sdk/node_modules/vite/bin/vite.js')
const packages = ['react', 'react-dom', '@types/react', '@types/react-dom', '@tanstack/react-query']

/** A site on an origin of its own, for an app that is built later. */
export async function pageServer() {
  let folder = ''
  const server = createServer((req, res) => {
    const path = req.url === '/' ? '/index.html' : (req.url ?? '')
    void readFile(join(folder, path)).then(
      bytes => res.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(bytes),
      () => res.writeHead(404).end(),
    )
  })
  await new Promise<void>(done => void server.listen(0, done))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a listening TCP server has an address with a port
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://localhost:${port}`,
    serve: (built: string) => void (folder = built),
    [Symbol.asyncDispose]: () => {
      server.closeAllConnections()
      return new Promise<void>(done => void server.close(() => done()))
    },
  }
}

/** Type-checks an app of `tests/apps` against the packed package and builds it by Vite, for the API at `url`. @returns the built folder */
export async function builtApp(project: PackedProject, name: string, url: string): Promise<string> {
  const folder = join(project.folder, name)
  await mkdir(folder, { recursive: true })
  await linkIn(project.folder, [...packages, '@tanstack/query-core'])
  const source = await readFile(join(root, 'packages/sdk/tests/apps', `${name}.tsx`), 'utf8')
  await writeFile(join(folder, 'app.tsx'), source.replace('http://localhost:8081', url))
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><link rel="icon" href="data:,"><body></body><script type="module" src="./app.tsx"></script>',
  )
  const flags = [...strict, ...resolutions.bundler, '--jsx', 'react-jsx', '--skipLibCheck', '--noEmit', 'app.tsx']
  await Promise.all([must(tsc, flags, folder), must(process.execPath, [vite, 'build', '--logLevel', 'warn'], folder)])
  return join(folder, 'dist')
}
