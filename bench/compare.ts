import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readData, withClient } from './data.ts'
import { fillDatabases } from './databases.ts'
import { headOf } from './head.ts'
import { isWanted, type Options } from './options.ts'
import { say } from './say.ts'
import { type Bed, measure, type Subject } from './measure.ts'
import { startRedis } from './redis.ts'
import type { Reference } from './reference.ts'
import { figuresOf, processOf, type Process, type Results, type Starts } from './results.ts'
import { scenarios } from './scenarios.ts'
import { startPostgres } from './postgres.ts'
import { type Running, type Server, start, type Starting } from './servers.ts'
import { measureUploads, type Uploads } from './uploads.ts'
import { residentMb } from './usage.ts'

const coldStarts = 3

export async function versionOf(url: string): Promise<string> {
  const { rows } = await withClient(url, client => client.query<{ version: string }>('select version()'))
  return /^\w+ \d+(\.\d+)?/.exec(rows[0]?.version ?? '')?.[0] ?? 'PostgreSQL'
}

async function measureStarts(servers: readonly Server[], startingOf: (server: Server) => Starting) {
  const starts = new Map<string, Starts[number][]>(servers.map(({ name }) => [name, []]))
  for (let turn = 0; turn < coldStarts; turn++) {
    for (const server of servers.filter(({ clustered }) => !clustered)) {
      await using running = await start(server, startingOf(server))
      starts.get(server.name)?.push(running)
    }
  }
  return starts
}

/** Everything that is measured beside the peers. */
export async function compare(options: Options, servers: readonly Server[], reference?: Reference): Promise<Results> {
  const folder = mkdtempSync(join(tmpdir(), 'atelier-bench-'))
  const postgres = await startPostgres(join(folder, 'postgres'))
  await using stack = new AsyncDisposableStack()
  stack.defer(() => rmSync(folder, { recursive: true, force: true }))
  stack.defer(() => postgres.stop())
  say('filling the databases')
  const own = servers.filter(({ isAtelier, name }) => isAtelier && name !== 'ref').map(({ name }) => name)
  const urls = await fillDatabases(postgres.url, own, reference)
  const data = await readData(postgres.url)
  const redis = options.redis ? stack.use(await startRedis()) : undefined
  const startingOf = ({ name, isAtelier }: Server): Starting => ({
    databaseUrl: urls.get(name) ?? postgres.url,
    log: join(folder, 'servers.log'),
    productId: data.productIds[0] ?? 0,
    env: isAtelier && redis ? redis.env : {},
    profile: name === 'ours' ? options.profile : undefined,
  })
  say('starting each three times')
  const starts = await measureStarts(servers, server => ({ ...startingOf(server), profile: undefined }))

  const running: Running[] = []
  for (const server of servers) running.push(stack.use(await start(server, startingOf(server))))
  const processes: Record<string, Process> = {}
  for (const { server, pid } of running.filter(one => !one.server.clustered))
    processes[server.name] = processOf(starts.get(server.name) ?? [], residentMb(pid))

  const subjects = running.flatMap(one => one.server.faces.map((face): Subject => ({ running: one, face })))
  const bed: Bed = { postgresPid: postgres.pid, redisPid: redis?.pid, data, options }
  const figures: Record<string, Results['figures'][string]> = {}
  for (const scenario of scenarios.filter(({ name }) => isWanted(name, options.only))) {
    say(`measuring: ${scenario.title}`)
    try {
      figures[scenario.name] = figuresOf(await measure(scenario, subjects, bed))
    } catch (error) {
      // The figures so far are kept; the run as a whole has failed.
      say(`${scenario.name} was not measured: ${String(error)}`)
      process.exitCode = 1
    }
  }
  const uploads = await besideUploads()
  const labels = Object.fromEntries(servers.map(({ name, label }) => [name, label]))
  return {
    ...headOf(options, await versionOf(postgres.url)),
    labels,
    figures,
    processes,
    ...(uploads ? { uploads } : {}),
  }

  async function besideUploads(): Promise<Uploads | undefined> {
    const ours = servers.find(({ name }) => name === 'ours')
    if (!ours || !options.only.includes('uploads')) return undefined
    say('measuring: reads beside ten uploads at once')
    return measureUploads({ ...startingOf(ours), server: ours, data, options })
  }
}
