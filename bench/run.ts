import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrateUp } from '@atelier/db'
import { startEmbeddedPostgres } from '@atelier/db/embedded'
import { Client } from 'pg'
import { type Data, fill } from './data.ts'
import { type Bed, measure, type Subject } from './measure.ts'
import { help, type Options, readOptions } from './options.ts'
import { comparisonOf, tablesOf } from './report.ts'
import { figuresOf, machineText, processOf, type Process, type Results } from './results.ts'
import { scenarios } from './scenarios.ts'
import { buildServers, type Running, type Server, start } from './servers.ts'
import { measureUploads, type Uploads } from './uploads.ts'
import { residentMb } from './usage.ts'

const coldStarts = 5
const root = join(import.meta.dirname, '..')
const say = (text: string): void => void process.stderr.write(`${Math.round(performance.now() / 1000)} s: ${text}\n`)

const wanted = (name: string, names: readonly string[]): boolean => names.length === 0 || names.includes(name)

/** P1 comes first: everything is compared with it. */
function pickServers(all: readonly Server[], { subjects }: Options): readonly Server[] {
  const picked = all.filter(({ name }) => name === 'node-http' || wanted(name, subjects))
  return picked.toSorted((a, b) => Number(b.name === 'node-http') - Number(a.name === 'node-http'))
}

async function fillDatabase(url: string): Promise<{ data: Data; version: string }> {
  await migrateUp(url)
  const data = await fill(url)
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ version: string }>('select version()')
  await client.end()
  return { data, version: /^\w+ \d+(\.\d+)?/.exec(rows[0]?.version ?? '')?.[0] ?? 'PostgreSQL' }
}

async function measureStarts(servers: readonly Server[], databaseUrl: string, log: string) {
  const starts = new Map<string, Pick<Running, 'hello' | 'row'>[]>(servers.map(({ name }) => [name, []]))
  for (let turn = 0; turn < coldStarts; turn++) {
    for (const server of servers) {
      await using running = await start(server, { databaseUrl, log })
      starts.get(server.name)?.push(running)
    }
  }
  return starts
}

async function main(options: Options): Promise<Results> {
  const folder = mkdtempSync(join(tmpdir(), 'atelier-bench-'))
  const log = join(folder, 'servers.log')
  const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), durable: true })
  await using stack = new AsyncDisposableStack()
  stack.defer(() => rmSync(folder, { recursive: true, force: true }))
  stack.defer(() => postgres.stop())
  say('building')
  const servers = pickServers(await buildServers(join(import.meta.dirname, 'dist')), options)
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
  for (const { server, pid } of running)
    processes[server.name] = processOf(starts.get(server.name) ?? [], residentMb(pid))

  const subjects = running.flatMap(one => one.server.faces.map((face): Subject => ({ running: one, face })))
  const bed: Bed = { databaseUrl: postgres.url, postgresPid: postgres.pid, data, options }
  const figures: Record<string, Results['figures'][string]> = {}
  let uploads: Uploads | undefined
  for (const scenario of scenarios.filter(({ name }) => wanted(name, options.only))) {
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
  if (ours && wanted('uploads', options.only)) {
    say('measuring: reads beside ten uploads at once')
    uploads = await measureUploads({ server: ours, data, options, databaseUrl: postgres.url, log })
  }
  return {
    date: new Date().toISOString(),
    command: ['pnpm bench', ...process.argv.slice(2)].join(' '),
    machine: machineText(version),
    options,
    figures,
    processes,
    ...(uploads ? { uploads } : {}),
  }
}

function writeDocs(tables: string): void {
  const file = join(root, 'docs/performance.md')
  const [before = '', after = ''] = readFileSync(file, 'utf8').split(/<!-- bench -->[^]*<!-- \/bench -->/)
  writeFileSync(file, `${before}<!-- bench -->\n\n${tables}\n\n<!-- /bench -->${after}`)
}

if (process.argv.includes('--help')) say(help)
else {
  const options = readOptions(process.argv.slice(2))
  const results = await main(options)
  const tables = tablesOf(results)
  process.stdout.write(`${tables}\n`)
  const folder = join(import.meta.dirname, 'results')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${results.date.slice(0, 19).replaceAll(':', '-')}.json`)
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`)
  say(`written to ${file}`)
  if (options.docs) writeDocs(tables)
  if (options.against !== undefined)
    process.stdout.write(`\n${comparisonOf(results, JSON.parse(readFileSync(options.against, 'utf8')))}\n`)
}
