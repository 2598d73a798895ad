import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { isCommand, runCli, usage as usageOfCommands } from '@atelier/cli'
import { documentFormats } from '@atelier/domain/documents'
import { decimalSigns, importFormats, importKinds, importModes } from '@atelier/domain/imports'
import { processEnv } from '../config/config.ts'
import { signedInClient } from './api-client.ts'
import { columnLines } from './column-lines.ts'
import { exportFile } from './export-file.ts'
import { faultsOf, importFile } from './import-file.ts'
import { oneOf } from './one-of.ts'
import { progressBar } from './progress-bar.ts'

const defaultUrl = 'http://localhost:8081'

const usage = `usage: pnpm atelier import <file.csv|file.xlsx> [--kind <kind>] [--mode ${importModes.join('|')}] [--dry-run] [--format csv|xlsx] [--decimal point|comma]
       pnpm atelier export <kind>|price-list:<code> [--format csv|xlsx|pdf|docx] [--out <file>]
       pnpm atelier columns <kind>

<kind> is ${importKinds.join(', ')}; import takes it from the file's name unless it is given.
columns lists what a file of the kind may have in its first line.

Works over HTTP on the server at --url or ATELIER_URL (default ${defaultUrl}),
logged in as ATELIER_EMAIL with ATELIER_PASSWORD, or with ATELIER_TOKEN: an employee or an admin.
Everything else is the command line of users:

${usageOfCommands.replaceAll('atelier ', 'pnpm atelier ')}

Try it on the demo: ATELIER_EMAIL=admin@example.com ATELIER_PASSWORD=atelier-demo pnpm atelier export products`

const options = {
  url: { type: 'string' },
  kind: { type: 'string' },
  mode: { type: 'string', default: 'all' },
  decimal: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

function ioOf(): Parameters<typeof runCli>[1] {
  const ending = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort())
  return {
    env: processEnv(),
    stdin: process.stdin,
    out: line => console.log(line),
    err: line => console.error(line),
    signal: ending.signal,
  }
}

const ownCommands: ReadonlySet<string | undefined> = new Set(['import', 'export', 'columns'])

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [command, what] = positionals
  if (values.help) {
    console.log(usage)
    return 0
  }
  if (what === undefined || !ownCommands.has(command)) throw new Error(usage)
  const url = values.url ?? processEnv()['ATELIER_URL'] ?? defaultUrl
  const bar = progressBar(process.stderr)
  const connect = () => signedInClient(url)
  if (command === 'columns') {
    for (const line of await columnLines(await connect(), oneOf(importKinds, what, 'kind'))) console.log(line)
    return 0
  }
  if (command === 'export') {
    const format = values.format === undefined ? undefined : oneOf(documentFormats, values.format, 'format')
    console.log(await exportFile({ api: await connect(), bar, what, format, path: values.out }))
    return 0
  }
  const kind = oneOf(importKinds, values.kind ?? basename(what).replace(/\.[^.]*$/, ''), 'kind')
  const mode = oneOf(importModes, values.mode, 'mode')
  const format = values.format === undefined ? undefined : oneOf(importFormats, values.format, 'format')
  const decimal = values.decimal === undefined ? undefined : oneOf(decimalSigns, values.decimal, 'decimal')
  const api = await connect()
  const { id, status, rowsBad } = await importFile({
    api,
    bar,
    path: what,
    kind,
    mode,
    format,
    decimal,
    dryRun: values['dry-run'],
  })
  for await (const fault of faultsOf(api, id)) console.log(fault)
  return status === 'completed' && rowsBad === 0 ? 0 : 1
}

try {
  const args = process.argv.slice(2)
  process.exitCode = isCommand(args[0]) ? await runCli(args, ioOf()) : await run(args)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
