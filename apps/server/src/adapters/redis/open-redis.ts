import type { RedisConfig } from '../../config/config.ts'
import type { RedisClient } from './redis-client.ts'

/** The client of the configured kind: by REST where there is a token, else by Redis's own protocol. The other is not loaded. */
export async function openRedis({ url, token }: RedisConfig): Promise<RedisClient> {
  if (token === null) return (await import('./plain-redis.ts')).createPlainRedis(url)
  return (await import('./upstash-redis.ts')).createUpstashRedis({ url, token })
}
