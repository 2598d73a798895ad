import { Client, type ClientConfig, Pool, type PoolConfig } from 'pg'

/**
 * A client that is still to be connected. A lost connection rejects the queries on it; the event that goes with it would
 * end the process if nothing listened. `onLost` may come more than once.
 */
export function createClient(config: ClientConfig, onLost: () => void = () => {}): Client {
  const client = new Client(config)
  client.on('error', onLost)
  return client
}

/** A pool whose clients are listened to while they are lent, too: the pool itself listens to idle ones only. */
export function createPool(config: PoolConfig): Pool {
  const pool = new Pool(config)
  pool.on('error', () => {})
  pool.on('connect', client => void client.on('error', () => {}))
  return pool
}
