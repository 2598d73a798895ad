import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { appRouter } from '@atelier/api'
import { domainEvents } from '@atelier/domain'
import { verifyWebhook } from '@atelier/sdk/webhooks'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ListeningServer, listeningServer } from '../../../apps/server/tests/_listening.ts'
import { createPerson, type Person } from '../../../apps/server/tests/_people.ts'
import { type Receiver, startReceiver } from '../../../apps/server/tests/_receiver.ts'
import { run } from '../../../scripts/sdk/run.ts'
import { build } from '../build.ts'

// The packed tarball, installed in an empty folder, against a real server.
let server: ListeningServer
let receiver: Receiver
let ana: Person
let folder: string
let program: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atelier-cli-'))
  await build(join(folder, 'built'))
  const packed = await run('npm', ['pack', join(folder, 'built'), '--pack-destination', folder], folder)
  const tarball = (await readdir(folder)).find(name => name.endsWith('.tgz')) ?? packed.output
  const quiet = ['--prefix', folder, '--offline', '--no-audit', '--no-fund', '--ignore-scripts']
  await run('npm', ['install', ...quiet, join(folder, tarball)], folder)
  program = join(folder, 'node_modules/.bin/atelier')
  server = await listeningServer()
  receiver = await startReceiver()
  ana = await createPerson(server.backend)
})
afterAll(async () => {
  await receiver[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

const start = (words: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawn(process.execPath, [program, ...words], {
    env: { PATH: process.env['PATH'], HOME: folder, ATELIER_URL: server.url, ...env },
  })

async function cli(words: readonly string[], { input = '', env = {} }: { input?: string; env?: object } = {}) {
  const child = start(words, { ...env })
  child.stdin.end(input)
  const ended = new Promise<number | null>(resolve => void child.on('close', resolve))
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { out, err, code }
}

it('is published as it is: npm corrects nothing in the manifest, which would take the command away', async () => {
  const manifest = await readFile(join(folder, 'built/package.json'), 'utf8')
  const { ok } = await run('npm', ['pkg', 'fix'], join(folder, 'built'))
  expect([ok, JSON.parse(await readFile(join(folder, 'built/package.json'), 'utf8'))]).toEqual([
    true,
    JSON.parse(manifest),
  ])
})

it('is what npm would publish', async () => {
  // A dry run asks no registry.
  const registry = ['--registry', 'http://127.0.0.1:9']
  const { output } = await run('npm', ['publish', '--dry-run', ...registry, join(folder, 'built')], folder)
  expect(output).toContain('+ @atelier/cli@')
  for (const name of ['main.js', 'contract.json', 'types.d.ts', 'README.md', 'LICENSE']) expect(output).toContain(name)
})

it('logs in, keeps the login in a file of its owner alone, calls with it, and logs out', async () => {
  const login = await cli(['login', ana.username], { input: `${ana.password}\n` })
  expect([login.code, login.out]).toEqual([0, `Logged in to ${server.url} as ${ana.username} (USER)\n`])
  expect(login.err).not.toContain(ana.password)
  const kept = join(folder, '.config/atelier/logins.json')
  expect((await stat(kept)).mode & 0o777).toBe(0o600)
  const made = await cli(['call', 'projects.create', '{"title":"Lamp","body":"Oak"}'])
  expect([made.code, JSON.parse(made.out).title]).toEqual([0, 'Lamp'])
  const me = await cli(['call', 'accounts.me'])
  expect(JSON.parse(me.out).email).toBe(ana.email)
  expect((await cli(['logout'])).code).toBe(0)
  expect(JSON.parse(await readFile(kept, 'utf8'))).toEqual({})
  const over = await cli(['call', 'accounts.me'])
  expect([over.code, over.err.split('\n')[0]?.split(':')[0]]).toEqual([1, 'UNAUTHENTICATED'])
})

it('exits 1 with the code and details of a refusal, 2 with the nearest names for what is not there', async () => {
  const absent = await cli(['call', 'projects.get', '{"id":999999}'])
  expect(absent.code).toBe(1)
  expect(JSON.parse(absent.err.split('\n')[1] ?? '')).toMatchObject({
    code: 'NOT_FOUND',
    status: 404,
    details: { resource: 'project' },
  })
  const unknown = await cli(['call', 'projects.fetch'])
  expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('projects.get')])
  expect((await cli(['call', 'projects.get', '{'])).code).toBe(2)
  expect((await cli(['dance'])).code).toBe(2)
  expect((await cli(['trigger', 'order.danced', '--forward-to', receiver.url])).err).toContain('order.placed')
  const away = await cli(['call', 'products.list'], { env: { ATELIER_URL: 'http://127.0.0.1:1' } })
  expect([away.code, away.err.split(':')[0]]).toEqual([1, 'NETWORK_ERROR'])
})

it('completes every procedure and event of the contract, so none is written by hand', async () => {
  const lines = async (...words: string[]) => (await cli(['__complete', ...words])).out.trim().split('\n')
  expect((await lines('call', '')).toSorted()).toEqual(Object.keys(appRouter._def.procedures).toSorted())
  expect((await lines('trigger', '')).toSorted()).toEqual(Object.keys(domainEvents).toSorted())
  expect(await lines('call', 'projects.c')).toEqual(['projects.create'])
  expect(await lines('call', 'projects.create', '')).toContain('{"title":')
  expect(await lines('lo')).toEqual(['login', 'logout'])
  const bash = await run(
    'bash',
    [
      '-c',
      `atelier() { ${process.execPath} ${program} "$@"; }; source <(atelier completion bash)
COMP_WORDS=(atelier call products.l); COMP_CWORD=2; _atelier; echo "\${COMPREPLY[*]}"`,
    ],
    folder,
  )
  expect(bash.output.trim()).toBe('products.list')
})

it('listens with a key, and forwards events as webhooks that the SDK verifies', async () => {
  const { key } = await server.backend
    .as(ana.accessToken)
    .apiKeys.create({ name: 'cli', scopes: ['live:read', 'projects:write'] })
  const secret = `whsec_${Buffer.from('a secret of this very test').toString('base64')}`
  const env = { ATELIER_API_KEY: key }
  const child = start(['listen', '--events', 'project.created', '--forward-to', receiver.url, '--secret', secret], env)
  try {
    const printed: string[] = []
    child.stdout.on('data', chunk => void printed.push(String(chunk)))
    // The stream begins some time after the command: projects are made until one is heard of.
    await expect
      .poll(async () => {
        await cli(['call', 'projects.create', '{"title":"Heard","body":""}'], { env })
        return receiver.received.length
      })
      .toBeGreaterThan(0)
    const [first] = receiver.received
    if (!first) throw new Error('nothing was received')
    const headers = {
      'webhook-id': first.id,
      'webhook-timestamp': String(first.timestamp),
      'webhook-signature': first.signature,
    }
    const request = new Request(receiver.url, { method: 'POST', headers, body: first.body })
    const { payload } = await verifyWebhook(request, secret)
    expect(payload).toMatchObject({ type: 'project.created', data: { user_id: ana.userId } })
    await expect.poll(() => printed.join('')).toContain('"type":"project.created"')
  } finally {
    child.kill('SIGINT')
  }
  expect(await new Promise(resolve => void child.on('close', resolve))).toBe(0)
})

it('triggers a sample of an event at the receiver, with fields of its own', async () => {
  const before = receiver.received.length
  const sent = await cli(['trigger', 'order.placed', '{"orderId":41}', '--forward-to', receiver.url])
  expect([sent.code, sent.out]).toEqual([0, expect.stringMatching(/^order\.placed msg_sample_\d+ -> 204\n$/)])
  expect(JSON.parse(receiver.received[before]?.body ?? '')).toMatchObject({
    type: 'order.placed',
    data: { order_id: 41, version: 1 },
  })
  expect((await cli(['trigger', 'order.placed', '--forward-to', 'http://127.0.0.1:1'])).code).toBe(1)
})

it('serves the tools of the server on stdio', async () => {
  const messages = [
    { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'system_health', arguments: {} } },
    { jsonrpc: '2.0', method: 'notifications/initialized' },
  ]
  const input = messages.map(message => `${JSON.stringify(message)}\n`).join('')
  const { out, code } = await cli(['mcp'], { input })
  expect([code, out.trim().split('\n').length]).toEqual([0, 1])
  expect(JSON.parse(out)).toMatchObject({ id: 1, result: { structuredContent: { status: 'ok' } } })
  const refused = await cli(['mcp'], { input, env: { ATELIER_API_KEY: 'atl_nobody' } })
  expect(JSON.parse(refused.out.split('\n')[0] ?? '')).toMatchObject({
    id: 1,
    error: { message: 'TOKEN_INVALID: Invalid API key' },
  })
})

it('prints the named types of the API', async () => {
  const { out } = await cli(['types'])
  expect(out).toContain('export interface Project ')
})

it('has met no error that is not listed', () => expect(server.unforeseen).toEqual([]))
