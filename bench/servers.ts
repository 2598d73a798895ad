import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { build } from 'rolldown'
import { mailSink } from './mail-sink.ts'
import { type Face, query } from './scenario.ts'

/** A program that is measured. */
export interface Server {
  readonly name: string
  readonly label: string
  readonly faces: readonly Face[]
  /** Ours, of today or of another commit; the others are peers on the lean tables. */
  readonly isAtelier: boolean
  /** Arguments of node. */
  readonly args: readonly string[]
  /** Variables of its own. */
  readonly env?: Readonly<Record<string, string>>
  /** Answered on `PROBE_PORT` from the first moment; `PORT` opens when the process is ready. */
  readonly probe?: string
  /** Several processes that answer as one: only where a scenario asks for it. */
  readonly clustered?: true
}

export interface Running extends AsyncDisposable {
  readonly server: Server
  readonly pid: number
  readonly port: number
  readonly databaseUrl: string
  /** Milliseconds from the start to the first 200 of a probe; null: it has no port of its own. */
  readonly probe: number | null
  /** To the first 200 without and with a row of the database. */
  readonly hello: number
  readonly row: number
}

const root = join(import.meta.dirname, '..')
const rest = { faces: ['rest'], isAtelier: false } as const
const peers = [
  { ...rest, name: 'node-http', label: 'lean peer: node:http + pg' },
  { ...rest, name: 'fastify', label: 'Fastify 5 + pg' },
  { ...rest, name: 'hono', label: 'Hono + pg' },
  { ...rest, name: 'trpc', label: 'tRPC on Hono + pg', faces: ['trpc'] },
  { ...rest, name: 'tuned', label: 'tuned server: Hono + pipelined pg' },
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
  const ours = { ...buildAtelier(root, { name: 'ours', label: 'Atelier' }), probe: '/livez' }
  const two = { name: 'ours-two', label: 'Atelier, 2 processes', clustered: true } as const
  return [ours, { ...ours, ...two, env: { WEB_CONCURRENCY: '2' } }, ...(await Promise.all(built))]
}

/** Bundles the server of a source tree, as its image does. */
export function buildAtelier(tree: string, names: Pick<Server, 'name' | 'label'>): Server {
  const app = join(tree, 'apps/server')
  const made = spawnSync(join(app, 'node_modules/.bin/tsdown'), { cwd: app, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`The bundle was not built:\n${made.stdout}${made.stderr}`)
  const args = ['--max-semi-space-size=16', join(app, 'dist/main.js')]
  return { ...names, faces: ['rest', 'trpc'], isAtelier: true, args }
}

export const secret = randomBytes(64).toString('base64')

/** As in production: everything on. Limits count, but are out of reach: one address sends every request. */
const envOf = async (databaseUrl: string, port: number) => ({
  PATH: process.env['PATH'] ?? '',
  NODE_ENV: 'production',
  PORT: String(port),
  PUBLIC_URL: 'https://bench.example',
  DATABASE_URL: databaseUrl,
  SECRET_KEY: secret,
  SMTP_URL: await mailSink(),
  MAIL_FROM: 'bench@example.com',
  RATE_LIMIT_FACTOR: '999999',
  REQUIRE_VERIFIED_EMAIL: 'false',
  DRAIN_SECONDS: '0',
})

export interface Starting {
  readonly databaseUrl: string
  /** File for what it prints. */
  readonly log: string
  /** A product on sale, for the first answer with a row. */
  readonly productId: number
  readonly profile?: string | undefined
  /** Variables beside those of every server. */
  readonly env?: Readonly<Record<string, string>>
}

const children = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of children) child.kill()
})

export async function start(
  server: Server,
  { databaseUrl, log, productId, profile, env = {} }: Starting,
): Promise<Running> {
  const port = await freePort()
  const probePort = server.probe === undefined ? undefined : await freePort()
  const profiling = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]
  const isRest = server.faces.includes('rest')
  const launched = await launch({
    name: server.name,
    args: [...profiling, ...server.args],
    env: {
      ...(await envOf(databaseUrl, port)),
      ...(probePort === undefined ? {} : { PROBE_PORT: String(probePort) }),
      ...server.env,
      ...env,
    },
    log,
    port,
    ...(probePort === undefined ? {} : { probe: `http://127.0.0.1:${probePort}${server.probe}` }),
    hello: isRest ? '/v1/health' : '/trpc/system.health',
    row: isRest ? `/v1/products/${productId}` : query('products.get', { id: productId }),
  })
  return { server, databaseUrl, ...launched }
}

export interface Launch {
  readonly name: string
  /** Arguments of node. */
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd?: string
  /** File for what it prints. */
  readonly log: string
  readonly port: number
  /** URL whose first 200 is waited for before anything else. */
  readonly probe?: string
  /** Paths whose first 200 is waited for, the first without a row of the database. */
  readonly hello: string
  readonly row: string
}

export type Launched = Omit<Running, 'server' | 'databaseUrl'>

/** Starts a program and waits until it answers. @throws with what it printed, when it ends before */
export async function launch({ name, args, env, cwd, log, port, probe, ...paths }: Launch): Promise<Launched> {
  const out = openSync(log, 'a')
  const began = performance.now()
  const child = spawn(process.execPath, args, {
    env,
    stdio: ['ignore', out, out],
    ...(cwd === undefined ? {} : { cwd }),
  })
  children.add(child.once('exit', () => children.delete(child)))
  const { pid } = child
  if (pid === undefined) throw new Error(`${name} did not start`)
  const until = async (url: string) => {
    while (!(await answers(url))) {
      if (child.exitCode !== null) throw new Error(`${name} ended at once:\n${readFileSync(log, 'utf8').slice(-2_000)}`)
      await delay(1)
    }
    return Math.round(performance.now() - began)
  }
  const ofPort = (path: string) => until(`http://127.0.0.1:${port}${path}`)
  const probed = probe === undefined ? null : await until(probe)
  const hello = await ofPort(paths.hello)
  return { pid, port, probe: probed, hello, row: await ofPort(paths.row), [Symbol.asyncDispose]: () => end(child) }
}

/** A program that has not ended by then is stopped. */
const mostEndMs = 10_000

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), mostEndMs)
  await gone
  clearTimeout(late)
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    async answer => (await answer.arrayBuffer(), answer.status === 200),
    () => false,
  )

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server's address is no text
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
