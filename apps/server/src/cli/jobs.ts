import { type JobEntry, jobStates, openJobLedger } from '@atelier/db'
import { isJobKind, jobKinds } from '@atelier/domain'
import type { JobKind } from '@atelier/domain'
import { readSettings, withDatabase } from './db-settings.ts'
import { oneOf } from './one-of.ts'

interface JobsOptions {
  readonly state: string | undefined
  readonly kind: string | undefined
  readonly limit: string | undefined
  readonly failed: boolean
}

/** `jobs list`, `show` and `retry`; payloads are never printed. Undefined: no such command. */
export function jobsCommand(words: readonly string[], options: JobsOptions): Promise<string | undefined> {
  const [action, id] = words
  const kind = options.kind === undefined ? {} : { kind: kindOf(options.kind) }
  return withDatabase(readSettings(), async url => {
    await using ledger = await openJobLedger(url)
    if (action === 'list') {
      const state = options.state === undefined ? {} : { state: oneOf(jobStates, options.state, 'state') }
      const found = await ledger.list({ ...kind, ...state, limit: limitOf(options.limit) })
      return found.length === 0 ? 'no jobs' : found.map(lineOf).join('\n')
    }
    if (action === 'show' && id !== undefined) {
      const [found] = await ledger.list({ id })
      if (!found) throw new Error(`no job has the id ${id}`)
      return describe(found)
    }
    if (action === 'retry' && id !== undefined) {
      if ((await ledger.retry({ id })) === 0) throw new Error(`no failed job has the id ${id}`)
      return 'queued again'
    }
    if (action === 'retry' && options.failed) return `${await ledger.retry(kind)} queued again`
    return undefined
  })
}

function kindOf(given: string): JobKind {
  if (!isJobKind(given)) throw new Error(`--kind must be one of ${jobKinds.join(', ')}`)
  return given
}

function limitOf(given = '50'): number {
  if (!/^[1-9]\d{0,3}$/.test(given)) throw new Error('--limit must be a whole number from 1 to 9999')
  return Number(given)
}

function lineOf({ id, kind, state, attempts, createdAt, cause }: JobEntry): string {
  const tries = `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`
  return [id, kind, state, tries, createdAt, ...(cause === null ? [] : [printable(cause)])].join('  ')
}

function describe(job: JobEntry): string {
  const facts: readonly (readonly [string, string | number | null])[] = [
    ['id', job.id],
    ['kind', job.kind],
    ['state', job.state],
    ['attempts', job.attempts],
    ['request', job.requestId],
    ['created', job.createdAt],
    ['next', job.nextAt],
    ['ended', job.endedAt],
    ['cause', job.cause === null ? null : printable(job.cause)],
  ]
  return facts.flatMap(([name, value]) => (value === null ? [] : [`${name.padEnd(10)}${value}`])).join('\n')
}

/** External text on one line, without control characters. */
const printable = (text: string): string => text.replaceAll(/\p{Cc}+/gu, ' ').slice(0, 500)
