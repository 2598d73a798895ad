import { createClient } from '@redis/client'
import { type RedisClient, redisBudgetMs } from './redis-client.ts'

/** A silent server counts as gone: asked once a second, and cut off after three without an answer. */
const life = { pingMs: 1_000, silenceMs: 3_000, connectMs: 1_000, longestPauseMs: 2_000 } as const

/** Redis by its own protocol, on one connection that opens again by itself. */
export function createPlainRedis(url: string): RedisClient {
  const client = createClient({
    url,
    // While it is away commands fail at once: their callers have a way without it.
    disableOfflineQueue: true,
    commandsQueueMaxLength: 1_000,
    pingInterval: life.pingMs,
    socket: {
      connectTimeout: life.connectMs,
      socketTimeout: life.silenceMs,
      reconnectStrategy: tries => Math.min(tries * 100, life.longestPauseMs),
    },
  })
  const { promise: connected, resolve, reject } = Promise.withResolvers<void>()
  connected.catch(() => {})
  // Callers see each failure at their own call.
  client.on('error', reject)
  client.once('ready', resolve)
  client.connect().catch(reject)
  return {
    eval: (script, keys, args) =>
      withinBudget(client.sendCommand(['EVAL', script, String(keys.length), ...keys, ...args])),
    delete: async key => void (await withinBudget(client.sendCommand(['DEL', key]))),
    ready: () => connected,
    close: () => {
      if (client.isOpen) client.destroy()
      return Promise.resolve()
    },
  }
}

async function withinBudget<T>(answer: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(reject, redisBudgetMs, new Error(`Redis did not answer within ${redisBudgetMs} ms`))
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
