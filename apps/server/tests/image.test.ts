import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import { emptyDatabase, testDatabase } from '@atelier/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleFolder } from './_bundle.ts'
import { freePort } from './_free-port.ts'
import { anImageFile, formWith } from './_images.ts'
import { testBucket } from './_storage.ts'

const run = promisify(execFile)
const root = new URL('../../../', import.meta.url)
let folder = ''

/** What the Dockerfile does, in a folder that no package of ours can be found from. */
beforeAll(async () => {
  // Native modules do not load from a folder in memory that is mounted without execution.
  folder = await mkdtemp('/var/tmp/atelier-image-')
  await cp(await bundleFolder(), folder, { recursive: true, filter: path => !path.endsWith('node_modules') })
  await run(process.execPath, ['scripts/runtime-packages.ts', folder], { cwd: root })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

interface Running extends AsyncDisposable {
  readonly url: string
  readonly child: ChildProcess
  /** The lines of its log so far, parsed. */
  readonly log: readonly Readonly<Record<string, unknown>>[]
}

const production = (databaseUrl: string): NodeJS.ProcessEnv => ({
  NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://api.studio.example',
  DATABASE_URL: databaseUrl,
  SECRET_KEY: randomBytes(64).toString('base64'),
  SMTP_URL: 'smtp://127.0.0.1:1',
  MAIL_FROM: 'Atelier <mail@studio.example>',
})

async function start(databaseUrl: string, workers: number, more: NodeJS.ProcessEnv = {}): Promise<Running> {
  const port = await freePort()
  const child = spawn(process.execPath, ['--enable-source-maps', 'main.js'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...production(databaseUrl),
      PORT: String(port),
      DRAIN_SECONDS: '0',
      WEB_CONCURRENCY: String(workers),
      ...more,
    },
  })
  const log: Record<string, unknown>[] = []
  let rest = ''
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n')
    rest = lines.pop() ?? ''
    log.push(...lines.map((line): Record<string, unknown> => JSON.parse(line)))
  })
  const url = `http://127.0.0.1:${port}`
  await expect.poll(() => statusOf(`${url}/readyz`)).toBe(200)
  return { url, child, log, [Symbol.asyncDispose]: async () => void child.kill('SIGKILL') }
}

const statusOf = (url: string): Promise<number> =>
  fetch(url).then(
    answer => answer.status,
    () => 0,
  )

describe('the folder the image holds', () => {
  it('runs by itself in production: hashes, decodes images, serves the docs page, ends cleanly on SIGTERM', async () => {
    await using database = await testDatabase()
    const more = { ...(await testBucket()), REQUIRE_VERIFIED_EMAIL: 'false' }
    await using server = await start(database.url, 1, more)
    const account = { email: 'lea@studio.example', password: 'linen, oak and brass', username: 'lea' }
    const registered = await fetch(`${server.url}/v1/accounts/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(account),
    })
    expect(registered.status).toBe(201)
    const login = await fetch(`${server.url}/v1/accounts/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(account),
    })
    const { access_token: token } = await login.json()
    const uploaded = await fetch(`${server.url}/v1/assets/images`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: formWith(['photo', await anImageFile('lamp.png')]),
    })
    expect(uploaded.status).toBe(200)
    expect(await statusOf(`${server.url}/docs`)).toBe(200)
    expect(await statusOf(`${server.url}/docs/swagger-ui-bundle.js`)).toBe(200)
    const ended = once(server.child, 'exit')
    server.child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
  })

  it('migrates an empty database by a program of its own, which ends', async () => {
    await using database = await emptyDatabase()
    const { stdout } = await run(process.execPath, ['--enable-source-maps', 'migrate.js'], {
      cwd: folder,
      env: production(database.url),
    })
    expect(stdout).toContain('the database has every migration of this release')
    expect(await run(process.execPath, ['migrate.js'], { cwd: folder, env: production(database.url) })).toMatchObject({
      stdout: expect.not.stringContaining('"ran"'),
    })
  })

  it('serves from as many processes as WEB_CONCURRENCY says', async () => {
    await using database = await testDatabase()
    await using server = await start(database.url, 2)
    const ready = () => new Set(server.log.filter(({ msg }) => msg === 'ready').map(({ pid }) => pid))
    await expect.poll(() => ready().size).toBe(2)
    expect(ready()).not.toContain(server.child.pid)
    const ended = once(server.child, 'exit')
    server.child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
  })
})
