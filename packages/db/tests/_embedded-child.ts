// Starts the embedded server in a process of its own, tells about it in one line, and stops it when its input ends.
import { startEmbeddedPostgres } from '../dev/embedded.ts'

try {
  const server = await startEmbeddedPostgres(JSON.parse(process.argv[2] ?? ''))
  console.log(JSON.stringify({ url: server.url, port: server.port, pid: server.pid, dataDir: server.dataDir }))
  process.stdin.resume()
  process.stdin.once('end', () => void server.stop().then(() => process.exit()))
} catch (error) {
  console.log(JSON.stringify({ error: String(error) }))
}
