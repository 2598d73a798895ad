import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { z } from 'zod'

/** A Redis of ours behind the REST protocol of Upstash. */
export interface BenchRedis extends AsyncDisposable {
  readonly pid: number
  readonly env: Readonly<Record<string, string>>
}

const Bridge = z.object({ url: z.string(), token: z.string() })

/** Starts Debian's redis-server and the bridge; the bridge stands for Upstash and its CPU is not counted. */
export async function startRedis(): Promise<BenchRedis> {
  const port = '16390'
  const redis = spawn('redis-server', ['--port', port, '--save', '', '--appendonly', 'no'], { stdio: 'ignore' })
  await once(redis, 'spawn')
  const { pid } = redis
  if (pid === undefined) throw new Error('redis-server did not start')
  const bridge = fork(join(import.meta.dirname, 'redis-bridge.ts'), [`redis://127.0.0.1:${port}`], {
    execArgv: ['--conditions=@atelier/source'],
  })
  const [message] = await once(bridge, 'message')
  const { url, token } = Bridge.parse(message)
  return {
    pid,
    env: { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token },
    async [Symbol.asyncDispose]() {
      bridge.disconnect()
      const gone = once(redis, 'exit')
      redis.kill('SIGTERM')
      await gone
    },
  }
}
