import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { documentFormats } from '@atelier/domain/documents'
import { importFormats, importKinds, importModes } from '@atelier/domain/imports'
import { processEnv } from '../config/config.ts'
import { signedInClient } from './api-client.ts'
import { exportFile } from './export-file.ts'
import { faultsOf, importFile } from './import-file.ts'
import { oneOf } from './one-of.ts'
import { progressBar } from './progress-bar.ts'

const usage = `usage: pnpm atelier import <file.csv|file.xlsx> [--kind ${importKinds.join('|')}, else the file's name says it] [--mode ${importModes.join('|')}] [--dry-run] [--format csv|xlsx]
       pnpm atelier export <${importKinds.join('|')}|price-list:<code>> [--format csv|xlsx|pdf|docx] [--out <file>]
asks the server at --url or ATELIER_URL (default http://localhost:8081) as ATELIER_EMAIL with ATELIER_PASSWORD, or with ATELIER_TOKEN

       pnpm atelier jobs list [--state failed] [--kind <kind>] [--limit 50] | show <id> | retry <id> | retry --failed [--kind <kind>]
asks the database of DATABASE_URL, as pnpm db does`

const options = {
  url: { type: 'string' },
  kind: { type: 'string' },
  mode: { type: 'string', default: 'all' },
  format: { type: 'string' },
  out: { type: 'string' },
  state: { type: 'string' },
  limit: { type: 'string' },
  failed: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

async function run(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true })
  const [command, what, ...rest] = positionals
  if (values.help) {
    console.log(usage)
    return 0
  }
  if (command === 'jobs' && what !== undefined) {
    const { state, kind, limit, failed } = values
    const { jobsCommand } = await import('./jobs.ts')
    const said = await jobsCommand([what, ...rest], { state, kind, limit, failed })
    if (said === undefined) throw new Error(usage)
    console.log(said)
    return 0
  }
  if (what === undefined || (command !== 'import' && command !== 'export')) throw new Error(usage)
  const bar = progressBar(process.stderr)
  const connect = () => signedInClient(values.url ?? processEnv()['ATELIER_URL'] ?? 'http://localhost:8081')
  if (command === 'export') {
    const format = values.format === undefined ? undefined : oneOf(documentFormats, values.format, 'format')
    console.log(await exportFile({ api: await connect(), bar, what, format, path: values.out }))
    return 0
  }
  const kind = oneOf(importKinds, values.kind ?? basename(what).replace(/\.[^.]*$/, ''), 'kind')
  const mode = oneOf(importModes, values.mode, 'mode')
  const format = values.format === undefined ? undefined : oneOf(importFormats, values.format, 'format')
  const api = await connect()
  const { id, status, rowsBad } = await importFile({
    api,
    bar,
    path: what,
    kind,
    mode,
    format,
    dryRun: values['dry-run'],
  })
  for await (const fault of faultsOf(api, id)) console.log(fault)
  return status === 'completed' && rowsBad === 0 ? 0 : 1
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
