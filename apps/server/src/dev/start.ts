import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inspect, parseArgs } from 'node:util'
import { type Config, parseConfig, processEnv } from '../config/config.ts'
import type { Env } from '../config/variables.ts'
import { StartError } from '../process/start-error.ts'
import { isPortFree } from '../process/workers.ts'
import { claimDataFolder } from './data-folder.ts'
import { tableOf } from './table.ts'
import { watchLaunchers } from './launchers.ts'
import { livingLogins } from './living-logins.ts'
import { withNotice } from './notice.ts'
import { unreachableServices } from './reachable.ts'
import { buildReference, buildWeb } from './web-build.ts'
import { startServerProcess } from './server-process.ts'
import { mayEmbed, startServices, wantsDatabase } from './services.ts'

/**
 * `pnpm start`, and with `--watch` the server's half of `pnpm dev`: no arguments, nothing to install.
 * `--ephemeral` serves the demo to tests of frontends, with data of its own that ends with it.
 */
const root = fileURLToPath(new URL('../../../../', import.meta.url))
const { watch, ephemeral, dotenv } = parseArgs({
  options: {
    watch: { type: 'boolean', default: false },
    ephemeral: { type: 'boolean', default: false },
    dotenv: { type: 'string' },
  },
}).values
// Node's own flag for a file that may be missing says so on each start.
if (!ephemeral && dotenv !== undefined && existsSync(dotenv)) process.loadEnvFile(dotenv)
const given: Env = { NODE_ENV: 'development', ...withoutEmpty(processEnv()) }

const stops: (() => Promise<unknown>)[] = []
let stopping: Promise<void> | undefined

/** Stops everything this process started, the last first, and ends. */
function stop(code: number): Promise<void> {
  stopping ??= (async () => {
    for (const end of stops.splice(0).toReversed()) await end()
    process.exit(code)
  })()
  return stopping
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
if (processEnv()['npm_lifecycle_event'] !== undefined) watchLaunchers(() => void stop(0))

try {
  await (ephemeral ? startWithoutTrace() : start())
} catch (error) {
  if (!stopping) process.stderr.write(`${error instanceof StartError ? error.message : describe(error)}\n`)
  await stop(1)
}

async function startWithoutTrace(): Promise<void> {
  const { startEphemeral } = await import('./ephemeral.ts')
  const ending = new AbortController()
  // The job queue tries again by itself; a busy machine shall not end the tests of a frontend.
  process.on('unhandledRejection', error => process.stderr.write(`${describe(error)}\n`))
  const starting = startEphemeral(root, given, ending.signal)
  stops.push(async () => {
    ending.abort()
    const started = await starting.catch(() => undefined)
    await started?.[Symbol.asyncDispose]()
  })
  process.stdout.write(`${JSON.stringify((await starting).addresses)}\n`)
}

async function start(): Promise<void> {
  // Checked before anything runs; embedded services have no address yet.
  const draft = configOf({ ...given, ...standIns(given) })
  const { port, publicUrl } = draft.server
  const folder = resolve(root, draft.dataDir)
  stops.push(await claimDataFolder(folder, publicUrl))
  if (!(await isPortFree(port)))
    throw new StartError(`PORT: ${port} is taken by another program; stop that one, or set another PORT`)

  // Beside everything else: the server serves its API without it. `pnpm dev` has Vite instead.
  const leaving = new AbortController()
  const web = watch ? Promise.resolve(undefined) : buildWeb(root, leaving.signal)
  stops.push(async () => {
    leaving.abort()
    await web
  })
  const services = await withNotice('Starting the embedded services', () =>
    startServices(given, folder, draft.embeddedPorts),
  )
  stops.push(() => services.stop())
  if (stopping) return
  const config = configOf(services.env)
  if (wantsDatabase(given)) await withNotice('Filling the database with the demo, once', () => seedOnce(folder, config))
  if (stopping) return

  const logFile = join(folder, 'server.log')
  const { hosts } = config.server
  const server = await startServerProcess({ env: services.env, port, hosts, watch, logFile })
  stops.push(() => server.stop())
  for (const line of await unreachableServices(given)) process.stdout.write(`${line}\n`)
  if (!(await withNotice('Waiting for the server', () => server.ready()))) {
    if (!stopping) throw new StartError(`The server did not start; its last lines are in ${logFile}`)
    return
  }
  const fault = await withNotice('Building the pages', () => web)
  if (fault !== undefined) process.stdout.write(`${fault}\n`)
  const logins = wantsDatabase(given) ? await livingLogins(config.database.url) : []
  report(config, [
    ...pageRows(config.server.publicUrl),
    ...services.rows,
    ...(watch ? [] : [['Log', relative(process.cwd(), logFile)] as const]),
    ...loginRows(logins),
  ])
  if (!watch) stops.push(buildReferenceMeanwhile())
  const code = await server.ended
  if (!stopping) throw new StartError(`The server ended with code ${code}; its last lines are in ${logFile}`)
}

/** After the start, so that it slows nothing; until it is there, its address leads to the docs page. @returns ends it */
function buildReferenceMeanwhile(): () => Promise<unknown> {
  const leaving = new AbortController()
  const built = buildReference(root, leaving.signal)
  void built.then(fault => (fault === undefined ? undefined : process.stdout.write(`${fault}\n`)))
  return () => {
    leaving.abort()
    return built
  }
}

/** Adds the demo at the first start of a data folder; one that was cut short is added anew. */
async function seedOnce(folder: string, config: Config): Promise<void> {
  const mark = join(folder, 'seeded')
  if (existsSync(mark)) return
  const begun = join(folder, 'seeding')
  const [{ migrateUp, resetDatabase }, { seedDemo }] = await Promise.all([import('@atelier/db'), import('./seed.ts')])
  // The server never ran on a demo that was cut short, so nothing else is in the database.
  if (existsSync(begun)) await resetDatabase(config.database.url, config.currency)
  else await writeFile(begun, '')
  await migrateUp(config.database.url, undefined, config.currency)
  await seedDemo(config, line => process.stdout.write(`${line}\n`)).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartError(`The demo could not be added, and the next start tries again: ${reason}`)
  })
  await writeFile(mark, '')
  await rm(begun)
}

/** Pages are the server's own, or Vite's while files are watched. */
function pageRows(publicUrl: string): (readonly [string, string])[] {
  const origin = watch ? 'http://localhost:5173' : publicUrl
  return [
    ['Shop', `${origin}/shop`],
    ['Studio', `${origin}/studio`],
  ]
}

function loginRows(logins: readonly string[]): (readonly [string, string])[] {
  return logins.map((login, index) => [index === 0 ? 'Demo logins' : '', login])
}

function report({ server }: Config, rows: readonly (readonly [string, string])[]): void {
  const table = tableOf([
    ['API', server.publicUrl],
    ['Docs', `${server.publicUrl}/docs`],
    ['Reference', `${server.publicUrl}/reference/`],
    ...rows,
  ])
  process.stdout.write(`\nAtelier is ready.\n\n${table}\n\nCtrl-C stops it; the data stays.\n`)
}

function configOf(env: Env): Config {
  const parsed = parseConfig(env)
  if (!parsed.ok) throw new StartError(parsed.faults.join('\n'))
  return parsed.config
}

/** Addresses of services that are still to be embedded. */
function standIns(env: Env): Env {
  if (!mayEmbed(env)) return {}
  return {
    ...(wantsDatabase(env) ? { DATABASE_URL: 'postgres://embedded/atelier' } : {}),
    ...(env['SECRET_KEY'] ? {} : { SECRET_KEY: 'made-at-the-first-start-'.repeat(3) }),
    ...(env['SMTP_URL'] ? {} : { SMTP_URL: 'smtp://embedded:1025' }),
  }
}

/** A blank variable counts as unset, except the list where empty allows no address. */
function withoutEmpty(env: Env): Env {
  return Object.fromEntries(
    Object.entries(env).filter(([name, value]) => value !== '' || name === 'WHITELISTED_EMAILS'),
  )
}

/** With its causes: they say which service was away. */
function describe(error: unknown): string {
  return inspect(error)
}
