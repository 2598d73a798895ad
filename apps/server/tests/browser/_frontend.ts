import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { moduleOf } from '../../../../packages/sdk/bundle.ts'

const source = resolve(import.meta.dirname, '../../../../packages/sdk/src/index.ts')

let bundled: ReturnType<typeof moduleOf> | undefined

/** A frontend on an origin of its own: one empty page, and the built SDK beside it. */
export async function frontend() {
  const sdk = await (bundled ??= moduleOf({ input: source, minify: false }))
  const server = createServer((req, res) => {
    const isModule = req.url === '/sdk.js'
    res.writeHead(200, { 'content-type': isModule ? 'text/javascript' : 'text/html' })
    res.end(isModule ? sdk.code : '<!doctype html><link rel="icon" href="data:,">')
  })
  await new Promise<void>(done => void server.listen(0, done))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a listening TCP server has an address with a port
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://localhost:${port}`,
    [Symbol.asyncDispose]: () => {
      server.closeAllConnections()
      return new Promise<void>(done => void server.close(() => done()))
    },
  }
}
