import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { createClient } from '@redis/client'
import { z } from 'zod'
import { closeServer, listenNear } from './listen-near.ts'

interface RedisBridge {
  readonly url: string
  readonly token: string
  stop(): Promise<void>
}

const Command = z.array(z.union([z.string(), z.number()]).transform(String)).min(1)

/** Speaks Upstash's REST protocol in front of a Redis server. For tests. */
export async function startRedisBridge(redisUrl: string): Promise<RedisBridge> {
  const token = crypto.randomUUID()
  const redis = createClient({ url: redisUrl })
  redis.on('error', () => undefined)
  await redis.connect()

  const run = async (command: string[]): Promise<{ result: unknown } | { error: string }> => {
    try {
      return { result: encoded(await redis.sendCommand(command)) }
    } catch (error) {
      return { error: error instanceof Error ? error.message : 'failed' }
    }
  }
  const inTurn = async (commands: readonly string[][]) => {
    const answers = []
    for (const command of commands) answers.push(await run(command))
    return answers
  }

  const app = new Hono()
  app.use(async (c, next) => {
    if (c.req.header('authorization') !== `Bearer ${token}`) return c.json({ error: 'Unauthorized' }, 401)
    await next()
  })
  app.post('/', async c => {
    const answer = await run(Command.parse(await c.req.json()))
    return c.json(answer, 'error' in answer ? 400 : 200)
  })
  app.post('/pipeline', async c => c.json(await inTurn(z.array(Command).parse(await c.req.json()))))
  app.post('/multi-exec', async c => {
    const commands = z.array(Command).parse(await c.req.json())
    const transaction = redis.multi()
    for (const command of commands) transaction.addCommand(command)
    const results: readonly unknown[] = await transaction.exec()
    return c.json(results.map(result => ({ result: encoded(result) })))
  })

  const server = createServer((incoming, outgoing) => void getRequestListener(app.fetch)(incoming, outgoing))
  const port = await listenNear(server, 0)
  return {
    url: `http://127.0.0.1:${port}`,
    token,
    stop: async () => {
      await closeServer(server)
      redis.destroy()
    },
  }
}

/** The client asks for base64, so that texts survive JSON as bytes; `OK` stays as it is. */
function encoded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(encoded)
  return typeof value === 'string' && value !== 'OK' ? Buffer.from(value).toString('base64') : value
}
