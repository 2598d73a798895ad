import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { testDatabase } from '@atelier/db/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort } from './_free-port.ts'
import { testBucket } from './_storage.ts'

const server = resolve(import.meta.dirname, '..')
/** A file among the sources that nothing imports: saving it restarts the server. */
const saved = resolve(server, `src/dev/saved-${process.pid}.ts`)
/** Not watched, and on the sources' own disk: a rename over a file works within one only. */
const next = resolve(server, `saved-next-${process.pid}.ts`)
let folder: string, port: number, dev: ReturnType<typeof spawn>
const stack = new AsyncDisposableStack()

/** When the answering process started; undefined while none answers. */
async function startedAt(): Promise<string | undefined> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined)
  if (!answer?.ok) return undefined
  const metrics = await fetch(`http://127.0.0.1:${port}/metrics`).then(response => response.text())
  return /^process_start_time_seconds (\S+)/m.exec(metrics)?.[1]
}

/** Waits for a process other than `before`. */
async function another(before?: string): Promise<string> {
  for (;;) {
    const now = await startedAt().catch(() => undefined)
    if (now !== undefined && now !== before) return now
    await delay(100)
  }
}

beforeAll(async () => {
  folder = await mkdtemp('/var/tmp/atelier-dev-')
  port = await freePort()
  // With services of its own nothing is embedded and no demo is added: `start.test.ts` covers both.
  const database = stack.use(await testDatabase())
  const services = { DATABASE_URL: database.url, SMTP_URL: 'smtp://127.0.0.1:1', ...(await testBucket()) }
  const { PATH, NODE_COMPILE_CACHE } = process.env
  dev = spawn(process.execPath, ['--conditions=@atelier/source', 'src/dev/start.ts', '--watch'], {
    cwd: server,
    env: { PATH, NODE_COMPILE_CACHE, HOME: folder, DATA_DIR: `${folder}/data`, PORT: String(port), ...services },
    stdio: 'ignore',
  })
})

afterAll(async () => {
  if (dev.exitCode === null) {
    dev.kill('SIGTERM')
    await once(dev, 'exit')
  }
  await stack.disposeAsync()
  await rm(saved, { force: true })
  await rm(folder, { recursive: true, force: true })
})

it('serves each save by a process of its own, saved in place or by a rename over the file', async () => {
  let process = await another()
  await writeFile(saved, 'export const save = 1\n')
  process = await another(process)
  for (const save of [2, 3]) {
    await writeFile(next, `export const save = ${save}\n`)
    await rename(next, saved)
    process = await another(process)
  }
  expect(dev.exitCode).toBeNull()
})
