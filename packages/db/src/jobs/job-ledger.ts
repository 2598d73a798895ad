import { type JobKind, jobKinds } from '@atelier/domain'
import { createClient } from '../connection/clients.ts'
import { causeIn, isDeadLetter } from './dead-letters.ts'
import { deadLetters } from './queues.ts'

/** Where a job stands; `failed`: for good, it lies with the dead letters. */
export const jobStates = ['waiting', 'retrying', 'running', 'done', 'failed'] as const
export type JobState = (typeof jobStates)[number]

/** A job without its payload: that may name people. Times are ISO 8601 UTC. */
export interface JobEntry {
  readonly id: string
  readonly kind: JobKind
  readonly state: JobState
  /** Begun so far. */
  readonly attempts: number
  readonly requestId: string
  readonly createdAt: string
  /** When the next attempt may begin; null where none will. */
  readonly nextAt: string | null
  readonly endedAt: string | null
  /** Why its last attempt failed; never its data. */
  readonly cause: string | null
}

interface JobFilter {
  readonly id?: string
  readonly kind?: JobKind
  readonly state?: JobState
  /** Default 50. */
  readonly limit?: number
}

/** Lists jobs and repeats those that failed: for the command line. */
export interface JobLedger extends AsyncDisposable {
  /** The newest first. */
  list(filter: JobFilter): Promise<JobEntry[]>
  /** Sends failed jobs again, each as a new job with its own id and all its attempts. @returns how many */
  retry(which: Pick<JobFilter, 'id' | 'kind'>): Promise<number>
}

/** Failed jobs are read from the dead letters, which outlive the rows they were made of. */
const entries = `
  with entry as (
    select id, name as kind, case state when 'created' then 'waiting' when 'retry' then 'retrying'
        when 'active' then 'running' else 'done' end as state,
      case when started_on is null then 0 else retry_count + 1 end as attempts, data, output as cause,
      created_on, case when state < 'active' then start_after end as next_on, completed_on as ended_on, null::uuid as letter
    from pgboss.job where name = any($1) and state in ('created', 'retry', 'active', 'completed')
    union all
    select source_id, source_name, 'failed', source_retry_count + 1, data, source_output,
      source_created_on, null, created_on, id
    from pgboss.job where ${isDeadLetter} and source_name = any($1)
  )`
const time = (column: string): string =>
  `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "${column.replace('_on', 'At')}"`
const columns = `id, kind, state, attempts, coalesce(data->>'requestId', '') as "requestId",
  ${['created_on', 'next_on', 'ended_on'].map(time).join(', ')},
  case when state in ('retrying', 'failed') then ${causeIn('cause')} end as cause`
const matching = `($2::uuid is null or id = $2) and ($3::text is null or kind = $3) and ($4::text is null or state = $4)`

const answerMs = 30_000
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const canBe = (id: string | undefined): boolean => id === undefined || uuid.test(id)
const valuesOf = ({ id, kind, state }: JobFilter) => [jobKinds, id ?? null, kind ?? null, state ?? null]

/** Opens the queue of a database without running a job. Rejects while the database is away, or connects and then says nothing. */
export async function openJobLedger(url: string): Promise<JobLedger> {
  const limits = { connectionTimeoutMillis: answerMs, query_timeout: answerMs }
  const client = createClient({ connectionString: url, application_name: 'atelier-job-ledger', ...limits })
  await client.connect()
  return {
    async list(filter) {
      if (!canBe(filter.id)) return []
      const text = `${entries} select ${columns} from entry where ${matching} order by created_on desc, id limit $5`
      return (await client.query<JobEntry>(text, [...valuesOf(filter), filter.limit ?? 50])).rows
    },
    async retry(which) {
      if (!canBe(which.id)) return 0
      const text = `${entries} select letter from entry where ${matching} limit 1000`
      const { rows } = await client.query<{ letter: string }>(text, valuesOf({ ...which, state: 'failed' }))
      if (rows.length === 0) return 0
      const { PgBoss } = await import('pg-boss')
      const boss = new PgBoss({ connectionString: url, max: 1, migrate: false, supervise: false, schedule: false })
      boss.on('error', () => {})
      await boss.start()
      try {
        return await boss.redrive(deadLetters, { ids: rows.map(({ letter }) => letter) })
      } finally {
        await boss.stop({ graceful: false })
      }
    },
    [Symbol.asyncDispose]: () => client.end(),
  }
}
