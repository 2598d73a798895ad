import type { RedisClient } from './redis-client.ts'

interface RedisSettings {
  readonly url: string
  /** Of Upstash's REST interface; null: Redis speaks its own protocol there. */
  readonly token: string | null
}

/** The client of the configured kind: by REST where there is a token, else by Redis's own protocol. The other is not loaded. */
export async function openRedis({ url, token }: RedisSettings): Promise<RedisClient> {
  if (token === null) return (await import('./plain-redis.ts')).createPlainRedis(url)
  return (await import('./upstash-redis.ts')).createUpstashRedis({ url, token })
}
