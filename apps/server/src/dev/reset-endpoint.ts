import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { closeServer, listenNear } from './listen-near.ts'

interface ResetEndpoint {
  readonly url: string
  stop(): Promise<void>
}

/**
 * Answers 204 to a `POST` once `reset` is done, on a loopback port of its own. Its path holds a secret: any page
 * in a browser of this machine could send a `POST` to a port it guesses.
 */
export async function startResetEndpoint(reset: () => Promise<void>): Promise<ResetEndpoint> {
  const path = `/reset/${randomBytes(16).toString('base64url')}`
  const server = createServer((request, response) => {
    request.resume()
    if (request.url !== path) return void response.writeHead(404).end()
    if (request.method !== 'POST') return void response.writeHead(405, { allow: 'POST' }).end()
    reset().then(
      () => response.writeHead(204).end(),
      (error: unknown) => response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error)),
    )
  })
  const port = await listenNear(server, 0)
  return { url: `http://127.0.0.1:${port}${path}`, stop: () => closeServer(server) }
}
