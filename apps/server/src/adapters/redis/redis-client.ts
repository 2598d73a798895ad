/** What the adapters use of Redis. A call that takes longer than `redisBudgetMs` rejects. */
export interface RedisClient {
  /** Runs a Lua script; texts come back as they are stored. */
  eval(script: string, keys: readonly string[], args: readonly string[]): Promise<unknown>
  delete(key: string): Promise<void>
  /** Resolves once commands can be sent; rejects when the first connection fails. */
  ready(): Promise<void>
  close(): Promise<void>
}

/** Source: `spec/reliability.md` 15. */
export const redisBudgetMs = 100
