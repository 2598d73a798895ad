import { expect, it } from 'vitest'
import { freePort } from '../_free-port.ts'
import { runServer } from '../_process.ts'

// Seen to fail with a server that gives up when the first connection is refused.
it('a signal while the server waits for its database ends it with 0', async () => {
  await using waiting = await runServer({
    NODE_ENV: 'test',
    PORT: String(await freePort()),
    DATABASE_URL: `postgres://nobody:nothing@127.0.0.1:${await freePort()}/none`,
    SECRET_KEY: 'a key of no more than this test, long enough to pass as one: 64 b',
    LOG_LEVEL: 'warn',
  })
  await waiting.said('waiting for the database')
  waiting.kill('SIGTERM')
  expect(await waiting.ended).toBe(0)
})
