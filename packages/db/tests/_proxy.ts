import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A TCP proxy before Postgres that can lose the answer to a COMMIT, or everything. */
interface Proxy extends AsyncDisposable {
  readonly url: string
  /**
   * The next COMMIT reaches Postgres, is carried out, and its answer is lost with the connection. With `of`: the next on a
   * connection that has sent that text, since others commit in the background.
   */
  loseNextCommit(of?: string): void
  /** Ends all connections at once. */
  cut(): void
  /** No connection gets through, or all do again. */
  away(isAway: boolean): void
}

export async function proxyTo(target: string): Promise<Proxy> {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  const state = { losesCommit: false, of: '', isAway: false }
  const server = createServer(client => {
    if (state.isAway) return void client.destroy()
    const upstream = connect(Number(port), hostname)
    const pair = [client, upstream]
    const end = () => {
      for (const socket of pair) {
        socket.destroy()
        sockets.delete(socket)
      }
    }
    let committing = false
    let meant = false
    client.on('data', data => {
      meant ||= state.losesCommit && data.includes(state.of)
      if (state.losesCommit && meant && data.includes('commit\0')) {
        state.losesCommit = false
        committing = true
      }
      upstream.write(data)
    })
    upstream.on('data', data => {
      // The tag of the answer: statements sent before the commit are answered before it.
      if (!committing) client.write(data)
      else if (data.includes('COMMIT\0')) end()
    })
    for (const socket of pair) {
      sockets.add(socket)
      socket.on('error', end)
      socket.on('close', end)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the proxy has no port')
  const url = new URL(target)
  url.host = `127.0.0.1:${address.port}`
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: url.href,
    loseNextCommit: (of = '') => void Object.assign(state, { losesCommit: true, of }),
    cut,
    away(isAway) {
      state.isAway = isAway
      if (isAway) cut()
    },
    async [Symbol.asyncDispose]() {
      server.close()
      cut()
      await once(server, 'close')
    },
  }
}
