import { AppError, type JobKind, PermanentFailure, type Transact } from '@atelier/domain'
import type { Job, PgBoss } from 'pg-boss'
import type { ConcludingTransactor } from './ports.ts'

/** What lies in a job row around its payload. */
export interface Envelope {
  /** Of the payload's shape: a handler takes this one and the one before. */
  readonly version: number
  /** Of the request that asked for the job. */
  readonly requestId: string
  readonly payload: unknown
}

/** One attempt at a job. */
export interface JobRun {
  readonly kind: JobKind
  /** The same at every attempt. */
  readonly id: string
  /** 0 at the first. */
  readonly attempt: number
  readonly requestId: string
  readonly payload: unknown
  /** Aborted when the attempt is over for others: past its limit, shut down, or taken by another worker. */
  readonly signal: AbortSignal
  /** A transaction of this attempt: rolls back when another attempt holds the job by now. */
  readonly transact: Transact
  /** The last transaction of the attempt: what it writes and the job's completion commit together. */
  readonly finish: Transact
}

export type JobHandler = (run: JobRun) => Promise<void>

/** The attempt lost its claim: another one runs, and this one may write nothing. */
class ClaimLost extends Error {
  override readonly name = 'ClaimLost'
}

interface RequestContext {
  readonly boss: PgBoss
  readonly transactor: ConcludingTransactor
  readonly handler: JobHandler
  readonly onFailure: (error: unknown, run: Omit<JobRun, 'transact' | 'finish'>) => void
}

/** SQL: no attempt follows this one. */
const isLastAttempt = `update pgboss.job set retry_limit = retry_count
  where name = $1 and id = $2 and state = 'active' and retry_count = $3`

/**
 * Runs one attempt and settles it, so that its batch has nothing left to settle: results of a batch cost Postgres a look at
 * every job of the last two days. A cause that another attempt cannot cure goes to the dead letters at once.
 */
export async function runJob(kind: JobKind, job: Job<Envelope>, tools: RequestContext): Promise<void> {
  const { boss, transactor, handler, onFailure } = tools
  const { id, retryCount, signal, data } = job
  const about = { kind, id, attempt: retryCount, requestId: data.requestId, payload: data.payload, signal }
  const origin = { requestId: data.requestId, ip: '' }
  const claim = { id, retryCount }
  const held = (answer: { affected?: number }) => {
    if (answer.affected !== 1) throw new ClaimLost(`attempt ${retryCount} of job ${id} has lost its claim`)
  }
  const transact = transactor.concluding(origin, async db => held(await boss.touch(kind, claim, { db })))
  let isFinished = false
  const finishing = transactor.concluding(origin, async db => held(await boss.complete(kind, claim, null, { db })))
  const finish: Transact = async work => {
    const result = await finishing(work)
    isFinished = true
    return result
  }
  try {
    await handler({ ...about, transact, finish })
    // Now, not with the rest of its batch: what is done is not done again because a neighbour is slow or dies.
    if (!isFinished) await boss.complete(kind, claim)
  } catch (error) {
    onFailure(error, about)
    if (!canMend(error)) await boss.getDb().executeSql(isLastAttempt, [kind, id, retryCount])
    await boss.fail(kind, claim, causeOf(error))
  }
}

/** Refusals (4xx) stay refusals however often they are tried. */
function canMend(error: unknown): boolean {
  if (error instanceof PermanentFailure) return false
  return (
    !(error instanceof AppError) ||
    error.kind === 'unavailable' ||
    error.kind === 'internal' ||
    error.kind === 'rate-limited'
  )
}

/** What the dead letter shows: kind and words of the error, never its data. */
function causeOf(error: unknown): { name: string; message: string; code?: string } {
  if (!(error instanceof Error)) return { name: 'Error', message: 'threw something that is no error' }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return { name: error.name, message: error.message, ...code }
}
