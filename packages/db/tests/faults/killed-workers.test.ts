import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { expect, it } from 'vitest'
import { houseWithJobs } from '../_backend.ts'
import { isNaive } from '../_naive.ts'

// Seen to fail with NAIVE=1: the effect commits, the kill comes, and another attempt does it again.
const total = 1_000
const kills = 50
const child = fileURLToPath(new URL('../_working-child.ts', import.meta.url))

it(`R10: ${total} jobs, ${kills} kills of their worker: each effect happens once`, async () => {
  await using backend = await houseWithJobs()
  const client = new Client({ connectionString: backend.url })
  await client.connect()
  const count = async (text: string) => Number((await client.query<{ n: string }>(text)).rows[0]?.n)
  const effects = () => count('select count(*) as n from outbox')
  const start = () => {
    const args = ['--conditions=@atelier/source', child, backend.url, isNaive ? '1' : '0']
    return spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  }
  let worker = start()
  const kill = async () => {
    const gone = once(worker, 'exit')
    worker.kill('SIGKILL')
    await gone
  }
  try {
    for (let accountId = 1; accountId <= total; accountId += 1) {
      const notice = { accountId, to: 'a@example.com', notice: 'password_changed' } as const
      await backend.transact(uow => uow.jobs.enqueue('mail.notice', notice))
    }
    for (let done = 0; done < kills; done += 1) {
      const before = await effects()
      while ((await effects()) < Math.min(before + 4, total)) await pause(5)
      await pause(Math.random() * 30)
      await kill()
      worker = start()
    }
    const left = () => count("select count(*) as n from pgboss.job where name = 'mail.notice' and state < 'completed'")
    while ((await left()) > 0) await pause(100)

    const dead = await count("select count(*) as n from pgboss.job where name = 'jobs.dead'")
    const missing = total - (await count('select count(distinct aggregate_id) as n from outbox'))
    const doubles = (await effects()) - (total - missing)
    console.log(`R10 ${kills} kills, ${total} jobs: missing ${missing}, double ${doubles}`)
    expect({ dead, missing, doubles }).toEqual({ dead: 0, missing: 0, doubles: 0 })
  } finally {
    await kill()
    await client.end()
  }
}, 400_000)
