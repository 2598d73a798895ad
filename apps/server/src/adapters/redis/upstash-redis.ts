import { Redis } from '@upstash/redis'
import { type RedisClient, redisBudgetMs } from './redis-client.ts'

/** Redis over Upstash's REST protocol. */
export function createUpstashRedis({ url, token }: { readonly url: string; readonly token: string }): RedisClient {
  const redis = new Redis({
    url,
    token,
    retry: false,
    signal: () => AbortSignal.timeout(redisBudgetMs),
    // It would turn the text "00123" into a number.
    automaticDeserialization: false,
    enableTelemetry: false,
    enableAutoPipelining: false,
  })
  return {
    eval: (script, keys, args) => redis.eval(script, [...keys], [...args]),
    delete: async key => void (await redis.del(key)),
    ready: () => Promise.resolve(),
    close: () => Promise.resolve(),
  }
}
