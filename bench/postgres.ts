import { startEmbeddedPostgres } from '@atelier/db/embedded'
import { withClient } from './data.ts'

/** More than all servers and their pools hold at once. */
const connections = 400

/** PostgreSQL with fsync on; a setting of connections takes a restart. */
export async function startPostgres(dataDir: string) {
  const first = await startEmbeddedPostgres({ dataDir, durable: true })
  await withClient(first.url, client => client.query(`alter system set max_connections = ${connections}`))
  await first.stop()
  return startEmbeddedPostgres({ dataDir, durable: true })
}
