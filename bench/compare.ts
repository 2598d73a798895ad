import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrateUp } from '@atelier/db'
import { startEmbeddedPostgres } from '@atelier/db/embedded'
import { Client } from 'pg'
import { fillCatalog, usualProducts } from './catalog.ts'
import { type Data, fillPeople } from './data.ts'
import { headOf, isWanted, say } from './head.ts'
import { type Bed, measure, type Subject } from './measure.ts'
import type { Options } from './options.ts'
import { figuresOf, processOf, type Process, type Results } from './results.ts'
import { scenarios } from './scenarios.ts'
import { type Running, type Server, start } from './servers.ts'
import { measureUploads, type Uploads } from './uploads.ts'
import { residentMb } from './usage.ts'

const coldStarts = 5

async function fillDatabase(url: string): Promise<{ data: Data; version: string }> {
  await migrateUp(url)
  const data = { ...(await fillPeople(url)), ...(await fillCatalog(url, usualProducts)) }
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ version: string }>('select version()')
  await client.end()
  return { data, version: /^\w+ \d+(\.\d+)?/.exec(rows[0]?.version ?? '')?.[0] ?? 'PostgreSQL' }
}

async function measureStarts(servers: readonly Server[], databaseUrl: string, log: string) {
  const starts = new Map<string, Pick<Running, 'hello' | 'row'>[]>(servers.map(({ name }) => [name, []]))
  for (let turn = 0; turn < coldStarts; turn++) {
    for (const server of servers.filter(({ clustered }) => !clustered)) {
      await using running = await start(server, { databaseUrl, log })
      starts.get(server.name)?.push(running)
    }
  }
  return starts
}

/** Everything that is measured beside the peers. */
export async function compare(options: Options, servers: readonly Server[]): Promise<Results> {
  const folder = mkdtempSync(join(tmpdir(), 'atelier-bench-'))
  const log = join(folder, 'servers.log')
  const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), durable: true })
  await using stack = new AsyncDisposableStack()
  stack.defer(() => rmSync(folder, { recursive: true, force: true }))
  stack.defer(() => postgres.stop())
  say('filling the database')
  const { data, version } = await fillDatabase(postgres.url)
  say('starting each five times')
  const starts = await measureStarts(servers, postgres.url, log)

  const running: Running[] = []
  for (const server of servers) {
    const profile = server.name === 'ours' ? options.profile : undefined
    running.push(stack.use(await start(server, { databaseUrl: postgres.url, log, profile })))
  }
  const processes: Record<string, Process> = {}
  for (const { server, pid } of running.filter(one => !one.server.clustered))
    processes[server.name] = processOf(starts.get(server.name) ?? [], residentMb(pid))

  const subjects = running.flatMap(one => one.server.faces.map((face): Subject => ({ running: one, face })))
  const bed: Bed = { databaseUrl: postgres.url, postgresPid: postgres.pid, data, options }
  const figures: Record<string, Results['figures'][string]> = {}
  let uploads: Uploads | undefined
  for (const scenario of scenarios.filter(({ name }) => isWanted(name, options.only))) {
    say(`measuring: ${scenario.title}`)
    try {
      figures[scenario.name] = figuresOf(await measure(scenario, subjects, bed))
    } catch (error) {
      // What was measured before is kept; the run as a whole has failed.
      say(`${scenario.name} was not measured: ${String(error)}`)
      process.exitCode = 1
    }
  }
  const ours = servers.find(({ name }) => name === 'ours')
  if (ours && isWanted('uploads', options.only)) {
    say('measuring: reads beside ten uploads at once')
    uploads = await measureUploads({ server: ours, data, options, databaseUrl: postgres.url, log })
  }
  return {
    ...headOf(options, version),
    figures,
    processes,
    ...(uploads ? { uploads } : {}),
  }
}
