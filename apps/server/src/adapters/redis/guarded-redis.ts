import { BrokenCircuitError, circuitBreaker, CircuitState, ConsecutiveBreaker, handleAll } from 'cockatiel'
import type { z } from 'zod'
import type { RedisClient } from './redis-client.ts'

interface ScriptCall {
  readonly script: string
  readonly keys: readonly string[]
  readonly args: readonly string[]
}

/** Redis behind a circuit breaker, for callers that have a fallback. */
export interface GuardedRedis {
  /** True while the circuit is open: every call rejects at once. */
  readonly isOff: boolean
  /** Runs a Lua script; an answer of another form than `answer` is a failure, too. */
  eval<T>(answer: z.ZodType<T>, call: ScriptCall): Promise<T>
  delete(key: string): Promise<void>
}

/** Source: `spec/reliability.md` 11.5 and 13. */
const failuresInARow = 5
const restMs = 2_000

/**
 * The circuit opens after five failures in a row. A trial script tests it every two seconds, because a request that
 * tested it would wait for Redis, and later requests with it.
 */
export function createGuardedRedis(redis: RedisClient): GuardedRedis {
  const policy = circuitBreaker(handleAll, {
    // Only `trial` runs while the circuit is open, and its timer is the delay.
    halfOpenAfter: 0,
    breaker: new ConsecutiveBreaker(failuresInARow),
  })
  const trial = () => void policy.execute(() => redis.eval('return 1', [], [])).catch(() => {})
  policy.onBreak(() => setTimeout(trial, restMs).unref())
  const call = <T>(work: () => Promise<T>): Promise<T> =>
    policy.state === CircuitState.Closed ? policy.execute(work) : Promise.reject(new BrokenCircuitError())
  return {
    get isOff() {
      return policy.state !== CircuitState.Closed
    },
    eval: (answer, { script, keys, args }) => call(async () => answer.parse(await redis.eval(script, keys, args))),
    delete: key => call(() => redis.delete(key)),
  }
}
