import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { build } from 'rolldown'
import type { Face } from './scenario.ts'

/** A program that is measured. */
export interface Server {
  readonly name: string
  readonly label: string
  readonly faces: readonly Face[]
  /** Answered without a database, and with one row. */
  readonly probes: { readonly hello: string; readonly row: string }
  /** Arguments of node. */
  readonly args: readonly string[]
  /** Variables of its own. */
  readonly env?: Readonly<Record<string, string>>
  /** Several processes that answer as one: only where a scenario asks for it. */
  readonly clustered?: true
}

export interface Running extends AsyncDisposable {
  readonly server: Server
  readonly pid: number
  readonly port: number
  /** Milliseconds from the start to the first 200. */
  readonly hello: number
  readonly row: number
}

const root = join(import.meta.dirname, '..')
const rest = { hello: '/v1/health', row: '/v1/projects/1' }
const trpc = { hello: '/trpc/health', row: `/trpc/projects.get?input=${encodeURIComponent('{"id":1}')}` }

const peers = [
  { name: 'node-http', label: 'P1 node:http + pg', faces: ['rest'], probes: rest },
  { name: 'fastify', label: 'P2 Fastify 5 + pg', faces: ['rest'], probes: rest },
  { name: 'hono', label: 'P3 Hono + pg', faces: ['rest'], probes: rest },
  { name: 'trpc', label: 'P4 tRPC on Hono + Kysely', faces: ['trpc'], probes: trpc },
] as const satisfies readonly Omit<Server, 'args'>[]

/** Builds ours and the peers, each as one file. */
export async function buildServers(folder: string): Promise<readonly Server[]> {
  const built = peers.map(async peer => {
    const file = join(folder, `${peer.name}.js`)
    await build({
      input: join(import.meta.dirname, 'peers', `${peer.name}.ts`),
      platform: 'node',
      external: ['pg-native', /^@node-rs\//],
      output: { file, format: 'esm', codeSplitting: false },
      logLevel: 'silent',
    })
    return { ...peer, args: [file] }
  })
  return [...(await buildOurs()), ...(await Promise.all(built))]
}

async function buildOurs(): Promise<readonly Server[]> {
  const app = join(root, 'apps/server')
  const ours = { name: 'ours', label: 'Atelier', faces: ['rest', 'trpc'], probes: rest } as const
  const made = spawnSync(join(app, 'node_modules/.bin/tsdown'), { cwd: app, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`The bundle was not built:\n${made.stdout}${made.stderr}`)
  // As the image starts it.
  const args = ['--max-semi-space-size=16', join(app, 'dist/main.js')]
  const two = {
    name: 'ours-two',
    label: 'Atelier, 2 processes',
    clustered: true,
    env: { WEB_CONCURRENCY: '2' },
  } as const
  return [
    { ...ours, args },
    { ...ours, args, ...two },
  ]
}

const secret = randomBytes(64).toString('base64')

/** As in production: everything on. Limits count, but are out of reach: one address sends all there is. */
const envOf = (databaseUrl: string, port: number) => ({
  PATH: process.env['PATH'] ?? '',
  NODE_ENV: 'production',
  PORT: String(port),
  PUBLIC_URL: 'https://bench.example',
  DATABASE_URL: databaseUrl,
  SECRET_KEY: secret,
  SMTP_URL: 'smtp://127.0.0.1:1025',
  MAIL_FROM: 'bench@example.com',
  RATE_LIMIT_FACTOR: '999999',
  REQUIRE_VERIFIED_EMAIL: 'false',
  DRAIN_SECONDS: '0',
})

export interface Starting {
  readonly databaseUrl: string
  /** Where what it prints goes. */
  readonly log: string
  readonly profile?: string | undefined
  /** Variables beside those of every server. */
  readonly env?: Readonly<Record<string, string>>
}

export async function start(server: Server, { databaseUrl, log, profile, env = {} }: Starting): Promise<Running> {
  const port = await freePort()
  const out = openSync(log, 'a')
  const profiling = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]
  const began = performance.now()
  const child = spawn(process.execPath, [...profiling, ...server.args], {
    env: { ...envOf(databaseUrl, port), ...server.env, ...env },
    stdio: ['ignore', out, out],
  })
  const { pid } = child
  if (pid === undefined) throw new Error(`${server.name} did not start`)
  const until = async (path: string) => {
    while (!(await isThere(`http://127.0.0.1:${port}${path}`))) {
      if (child.exitCode !== null)
        throw new Error(`${server.name} ended at once:\n${readFileSync(log, 'utf8').slice(-2_000)}`)
      await delay(1)
    }
    return Math.round(performance.now() - began)
  }
  const hello = await until(server.probes.hello)
  const row = await until(server.probes.row)
  return { server, pid, port, hello, row, [Symbol.asyncDispose]: () => end(child) }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}

const isThere = (url: string): Promise<boolean> =>
  fetch(url).then(
    async answer => (await answer.arrayBuffer(), answer.status === 200),
    () => false,
  )

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server's address is no text
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
