import { parseArgs } from 'node:util'

const usage = `usage: pnpm ops jobs list [--state failed] [--kind <kind>] [--limit 50]
       pnpm ops jobs show <id>
       pnpm ops jobs retry <id>
       pnpm ops jobs retry --failed [--kind <kind>]
       pnpm ops delete-demo-staff        deletes accounts of staff that the password of the demo opens
       pnpm ops doctor                   checks what the server needs, and says what to do
       pnpm ops objects                  lists objects without rows and rows without objects
       pnpm ops first-admin <email>      reads the password from standard input

Works on the database of DATABASE_URL, as pnpm db does; the server need not run.`

const options = {
  kind: { type: 'string' },
  state: { type: 'string' },
  limit: { type: 'string' },
  failed: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** Each command loads what it uses, so that help and refusals come at once. */
async function run(args: string[]): Promise<string> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [command, ...rest] = positionals
  const { kind, state, limit, failed, help } = values
  if (help) return usage
  if (command === 'jobs') {
    const { jobsCommand } = await import('./jobs.ts')
    return (await jobsCommand(rest, { kind, state, limit, failed })) ?? refuse()
  }
  if (command === 'delete-demo-staff' && rest.length === 0) {
    const { deleteDemoAccounts } = await import('./delete-demo-staff.ts')
    return deleteDemoAccounts()
  }
  if (command === 'doctor') {
    const { diagnose } = await import('./doctor.ts')
    const { text, isHealthy } = await diagnose()
    if (!isHealthy) process.exitCode = 1
    return text
  }
  if (command === 'objects' && rest.length === 0) {
    const { reportObjects } = await import('./objects.ts')
    const { text, isWhole } = await reportObjects()
    if (!isWhole) process.exitCode = 1
    return text
  }
  if (command === 'first-admin' && rest[0] !== undefined) {
    const { createFirstAdmin } = await import('./first-admin.ts')
    return createFirstAdmin(rest[0], process.stdin)
  }
  return refuse()
}

function refuse(): never {
  throw new Error(usage)
}

try {
  console.log(await run(process.argv.slice(2)))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
