import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { freePort } from './_free-port.ts'
import { isAlive, run, type Running } from './_process.ts'

let base: string
let port: string
let ports: string[]
let env: Record<string, string>
let first: Running
const ready = 'Ctrl-C stops it'

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'atelier-start-'))
  await chmod(base, 0o755)
  port = String(await freePort())
  ports = await Promise.all(Array.from({ length: 4 }, async () => String(await freePort())))
  const [database = '', storage = '', smtp = '', mailbox = ''] = ports
  env = {
    DATA_DIR: join(base, 'data'),
    PORT: port,
    EMBEDDED_DATABASE_PORT: database,
    EMBEDDED_S3_PORT: storage,
    EMBEDDED_SMTP_PORT: smtp,
    EMBEDDED_MAILBOX_PORT: mailbox,
  }
  await cutShort()
  first = run('dev/start.ts', env)
})

/** A first start that dies while it fills the demo. */
async function cutShort(): Promise<void> {
  await using dying = run('dev/start.ts', env)
  const { EMBEDDED_DATABASE_PORT: databasePort = '' } = env
  const identity = join(base, 'data', 'postgres', 'atelier.json')
  const projects = async () => {
    const { password } = JSON.parse(await readFile(identity, 'utf8'))
    const client = new Client(`postgres://atelier:${password}@127.0.0.1:${databasePort}/atelier`)
    await client.connect()
    try {
      return (await client.query('select 1 from projects')).rows.length
    } finally {
      await client.end()
    }
  }
  await vi.waitUntil(async () => (await projects().catch(() => 0)) > 0, { timeout: 240_000 })
  dying.kill('SIGKILL')
  await dying.ended
}

afterAll(async () => {
  await first[Symbol.asyncDispose]()
  await rm(base, { recursive: true, force: true })
})

const url = (path: string) => `http://localhost:${port}${path}`
const valueOf = (row: string, { output }: Running = first) => new RegExp(`${row} +(\\S+)`).exec(output())?.[1] ?? ''
const post = (path: string, body: unknown, token?: string) =>
  fetch(url(path), {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
  })

async function login(username = 'ana'): Promise<string> {
  const answer = await post('/login', { username, password: 'atelier-demo' })
  const body: unknown = await answer.json()
  expect(body).toEqual({ access_token: expect.any(String) })
  return String(Object(body).access_token)
}

// While the first start fills its demo.
describe('pnpm start refuses with one line', () => {
  it('a taken port', async () => {
    const holder = createServer()
    holder.listen(0)
    await once(holder, 'listening')
    const address = holder.address()
    const taken = typeof address === 'object' && address ? String(address.port) : ''
    await using other = run('dev/start.ts', { DATA_DIR: join(base, 'other'), PORT: taken })
    expect(await other.ended).toBe(1)
    expect(other.errors()).toBe(`PORT: ${taken} is taken by another program; stop that one, or set another PORT\n`)
    holder.close()
  })

  it('a data folder it cannot use', async () => {
    await using other = run('dev/start.ts', {
      DATA_DIR: join(base, 'data', 'secret-key'),
      PORT: String(await freePort()),
    })
    expect(await other.ended).toBe(1)
    expect(other.errors()).toMatch(/^DATA_DIR: \S+ cannot be used \(\w+\); .*set DATA_DIR to another folder\n$/)
  })

  it('production without its variables: nothing is embedded, no demo is added', async () => {
    const folder = join(base, 'production')
    await using other = run('dev/start.ts', {
      NODE_ENV: 'production',
      DATA_DIR: folder,
      PORT: String(await freePort()),
    })
    expect(await other.ended).toBe(1)
    const names = other
      .errors()
      .trim()
      .split('\n')
      .map(line => line.split(':')[0])
    expect(names).toEqual(['PUBLIC_URL', 'SECRET_KEY', 'DATABASE_URL', 'SMTP_URL', 'MAIL_FROM'])
    expect(existsSync(folder)).toBe(false)
  })

  it('wrong variables, each on its line', async () => {
    const wrong = { PORT: 'eighty', WEB_CONCURRENCY: 'many', WHITELISTED_EMAILS: 'nobody' }
    await using other = run('dev/start.ts', { ...env, ...wrong })
    expect(await other.ended).toBe(1)
    const lines = other.errors().trim().split('\n')
    expect(lines.map(line => line.split(':')[0])).toEqual(Object.keys(wrong))
  })
})

// Seen to fail: SIGTERM to `npx pnpm start` ended npx and left pnpm, the server and its services running.
it('says what it cannot reach, and ends when the package manager above it has ended', async () => {
  const script = fileURLToPath(new URL('../src/dev/start.ts', import.meta.url))
  const launcher = spawn(
    'sh',
    ['-c', '"$0" --conditions=@atelier/source "$1" & echo "pid $!"; wait', process.execPath, script],
    {
      env: {
        PATH: process.env['PATH'],
        TMPDIR: process.env['TMPDIR'],
        npm_lifecycle_event: 'start',
        DATA_DIR: join(base, 'launched'),
        PORT: String(await freePort()),
        DATABASE_URL: 'postgres://a:b@127.0.0.1:1/a',
        SMTP_URL: 'smtp://127.0.0.1:1',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let said = ''
  launcher.stdout.on('data', (chunk: Buffer) => void (said += String(chunk)))
  const faults = () => said.split('\n').filter(line => line.includes('nothing answers'))
  await expect
    .poll(faults)
    .toEqual([
      'DATABASE_URL: nothing answers at 127.0.0.1:1 (ECONNREFUSED); the server waits for it',
      'SMTP_URL: nothing answers at 127.0.0.1:1 (ECONNREFUSED); mails wait until it does',
    ])
  await expect.poll(() => said).toContain('Waiting for the server …')
  const pid = Number(/pid (\d+)/.exec(said)?.[1])
  expect(isAlive(pid)).toBe(true)
  launcher.kill('SIGKILL')
  await expect.poll(() => isAlive(pid)).toBe(false)
})

describe('pnpm start', () => {
  beforeAll(() => first.said(ready))

  it('prints where everything is, and everything is there', async () => {
    expect(valueOf('API')).toBe(`http://localhost:${port}`)
    for (const address of [valueOf('API') + '/readyz', valueOf('Docs'), valueOf('Reference'), valueOf('Mailbox')]) {
      await expect.poll(async () => [address, (await fetch(address)).status]).toEqual([address, 200])
    }
    const [database, storage, , mailbox] = ports
    expect(valueOf('Database')).toMatch(/^postgres:\/\/atelier:.+@127\.0\.0\.1:\d+\/atelier$/)
    expect(valueOf('Database')).toContain(`:${database}/`)
    expect(valueOf('S3')).toBe(`http://127.0.0.1:${storage},`)
    expect(valueOf('Mailbox')).toContain(`:${mailbox}`)
    expect(first.output()).toContain('admin@example.com / atelier-demo (ADMIN)')
  })

  it('serves the demo that an earlier start died over: its logins work, its projects are there, its shop has goods with pictures', async () => {
    expect(await login()).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
    const listed = async (path: string): Promise<unknown> => (await fetch(url(path))).json()
    const holding = (item: object) => ({ items: expect.arrayContaining([expect.objectContaining(item)]) })
    expect(await listed('/v1/projects')).toMatchObject(holding({ title: 'Oak lamp' }))
    expect(await listed('/v1/offers')).toMatchObject(holding({ product_name: 'Oak lamp', price_rub: 12_900 }))
    expect(await listed('/v1/events')).toMatchObject(holding({ title: 'Open studio' }))
    const posters = await listed('/v1/posters')
    const deep_link = url('/shop/products/oak-lamp')
    expect(posters).toMatchObject(holding({ title: 'New: the oak lamp', image_url: expect.any(String), deep_link }))
    const products = (await (await fetch(url('/v1/products?limit=100'))).json()).items
    expect(products.length).toBeGreaterThan(55)
    expect(products.filter((each: { image_url: string | null }) => each.image_url === null)).toEqual([])
    const [address = ''] = /http[^"]+\.(?:webp|png|jpg)/.exec(JSON.stringify(posters)) ?? []
    expect((await fetch(address)).headers.get('content-type')).toMatch(/^image\//)
  })

  it('shows orders in every state, a return that was paid back, and documents to download', async () => {
    const headers = { authorization: `Bearer ${await login('admin')}` }
    const items = async (path: string): Promise<Record<'id' | 'kind' | 'status', string>[]> =>
      (await (await fetch(url(path), { headers })).json()).items
    const all = ['CANCELED', 'COMPLETED', 'EXPIRED', 'IN_PROGRESS', 'NEW', 'PENDING_PAYMENT', 'SHIPPING']
    const statuses = async () => [...new Set((await items('/v1/orders')).map(({ status }) => status))].toSorted()
    await expect.poll(statuses).toEqual(all)
    await expect.poll(async () => (await items('/v1/returns')).map(({ status }) => status)).toEqual(['closed'])
    const documents = async () => (await items('/v1/documents')).map(({ kind, status }) => `${kind} ${status}`)
    const made = ['credit_note', 'invoice', 'packing_slip', 'waybill'].map(kind => `${kind} ready`)
    await expect.poll(async () => [...new Set(await documents())].toSorted()).toEqual(made)
    const invoice = (await items('/v1/documents?kind=invoice'))[0]
    const file = await fetch(url(`/v1/documents/${String(invoice?.id)}/file`), { headers })
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(await items('/v1/stock/audit')).toEqual([])
  })

  it('knows the login that the docs page shows as its example', async () => {
    const { paths } = await (await fetch(url('/openapi.json'))).json()
    const { example } = paths['/v1/accounts/login'].post.requestBody.content['application/json']
    expect((await post('/v1/accounts/login', example)).status).toBe(200)
  })

  it('delivers mail to the mailbox: the link in it verifies', async () => {
    await post('/register', { username: 'cleo', email: 'cleo@example.com', password: 'four' })
    const mailbox = `${valueOf('Mailbox')}/messages.json?to=cleo@example.com`
    const mails = await expect
      .poll(async () => (await fetch(mailbox)).text())
      .toMatch(/\/v1\/accounts\/verify\//)
      .then(async () => (await fetch(mailbox)).text())
    const link = /http:\/\/localhost:\d+\/v1\/accounts\/verify\/[\w-]+/.exec(mails)?.[0] ?? ''
    expect(await (await fetch(link)).json()).toMatchObject({ email: 'cleo@example.com', verified: true })
  })

  it('keeps its key readable by its owner only', async () => {
    expect((await stat(join(base, 'data', 'secret-key'))).mode & 0o777).toBe(0o600)
    expect((await readFile(join(base, 'data', 'secret-key'), 'utf8')).length).toBeGreaterThanOrEqual(64)
  })

  it('a second start on the same data says one line and ends with 1', async () => {
    await using second = run('dev/start.ts', { ...env, PORT: String(await freePort()) })
    expect(await second.ended).toBe(1)
    expect(second.errors()).toMatch(/^Atelier already runs on http:\/\/localhost:\d+ .*stop that one.*\n$/)
  })
})

describe('a restart', () => {
  it('stops everything it started on SIGTERM, then finds its data again, with two processes', async () => {
    const token = await login()
    const created = await post('/v1/projects', { title: 'Kept', body: 'over a restart' }, token)
    expect(created.status).toBe(201)
    const database = valueOf('Database')
    const ben = { username: 'ben', password: 'atelier-demo' }
    const { access_token: his } = Object(await (await post('/login', ben)).json())
    const headers = { authorization: `Bearer ${his}`, 'content-type': 'application/json' }
    await fetch(url('/v1/accounts/me'), { method: 'DELETE', headers, body: JSON.stringify({ password: ben.password }) })
    first.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    expect(first.errors()).toBe('')
    await expect(fetch(url('/livez'))).rejects.toThrow('fetch failed')
    await expect(fetch(valueOf('Mailbox'))).rejects.toThrow('fetch failed')
    const postmaster = await readFile(join(base, 'data', 'postgres', 'postmaster.pid'), 'utf8').catch(() => '')
    expect(postmaster === '' || !isAlive(Number.parseInt(postmaster, 10))).toBe(true)

    first = run('dev/start.ts', { ...env, WEB_CONCURRENCY: '2' })
    await first.said(ready)
    expect(valueOf('Database')).toBe(database)
    const kept = await (await fetch(url('/v1/users/ana/projects'))).text()
    expect(kept).toContain('over a restart')
    // Only logins that exist are printed.
    expect(first.output()).not.toContain('ben@example.com')

    const log = () => readFile(join(base, 'data', 'server.log'), 'utf8')
    await expect
      .poll(async () => {
        await Promise.all(Array.from({ length: 8 }, () => fetch(url('/livez'), { headers: { connection: 'close' } })))
        return new Set(
          (await log())
            .split('\n')
            .filter(line => line.includes('"/livez"'))
            .map(pidOf),
        ).size
      })
      .toBe(2)
  })
})

const pidOf = (line: string): string => /"pid":(\d+)/.exec(line)?.[1] ?? ''
