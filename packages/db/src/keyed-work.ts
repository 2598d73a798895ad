import {
  AppError,
  type IdempotencyClaim,
  type KeyedWork,
  Replay,
  type StoredAnswer,
  type Transact,
} from '@atelier/domain'
import { sql } from 'kysely'
import { blueprint } from './connection/handle.ts'
import type { Transaction } from './connection/transaction.ts'
import { compileOnce } from './prepared.ts'
import { retrying } from './retry.ts'
import type { Work } from './work.ts'

interface RequestContext {
  readonly begin: () => Promise<Transaction>
  readonly workOn: (tx: Transaction) => Work
}

interface FoundKey {
  readonly fingerprint: Buffer
  readonly answer: string | null
  readonly isLeased: boolean
}

type Key = {
  actor: string
  operation: string
  keyHash: Buffer
}

const claimKey = compileOnce((row: Key & { fingerprint: Buffer }) =>
  blueprint
    .insertInto('idempotency_keys')
    .values({ actor: row.actor, operation: row.operation, key_hash: row.keyHash, fingerprint: row.fingerprint })
    .onConflict(conflict => conflict.constraint('idempotency_keys_scope_key').doNothing())
    .returning('operation'),
)

const findKey = compileOnce((where: Key) =>
  blueprint
    .selectFrom('idempotency_keys')
    .select(['fingerprint', 'answer', sql<boolean>`status = 'started' and lease_until > now()`.as('isLeased')])
    .where('actor', '=', where.actor)
    .where('operation', '=', where.operation)
    .where('key_hash', '=', where.keyHash),
)

const storeAnswer = compileOnce((row: Key & { answer: string }) =>
  blueprint
    .updateTable('idempotency_keys')
    .set({ status: 'done', answer: row.answer })
    .where('actor', '=', row.actor)
    .where('operation', '=', row.operation)
    .where('key_hash', '=', row.keyHash),
)

/** A repeat waits for the rest of the call no longer than this. */
const leaseSeconds = 30
const storeUnfinished = compileOnce((row: Key & { answer: string }) =>
  blueprint
    .updateTable('idempotency_keys')
    .set({ answer: row.answer, lease_until: sql`now() + ${sql.lit(leaseSeconds)} * interval '1 second'` })
    .where('actor', '=', row.actor)
    .where('operation', '=', row.operation)
    .where('key_hash', '=', row.keyHash),
)

const inProgress = (cause?: unknown) =>
  new AppError('IDEMPOTENCY_IN_PROGRESS', undefined, { cause, retryAfterSeconds: 1 })

/**
 * Work that acts once per key (`spec/reliability.md` section 6). The claim is the transaction's first statement and
 * rides with the work's own: nothing waits for its answer until the work is done. When the key turns out to be
 * taken, all of that is rolled back, so work must act through its unit of work alone.
 */
export function createKeyedWork({ begin, workOn }: RequestContext, claim: IdempotencyClaim): KeyedWork {
  const key: Key = { actor: claim.actor, operation: claim.operation, keyHash: Buffer.from(claim.keyHash, 'hex') }
  const fingerprint = Buffer.from(claim.fingerprint, 'hex')
  const committed: (() => void)[] = []
  let tx: Transaction | undefined
  let claimed: Promise<boolean> | undefined

  const close = async () => {
    const open = tx
    tx = undefined
    await open?.rollback()
  }

  /** @throws what the holder of the key answered, or that it is still at work, after rolling back. */
  const requireClaim = async (open: Transaction) => {
    try {
      if (!(await claimed)) throw await answered(open)
    } catch (error) {
      await close()
      throw error instanceof AppError && error.code === 'CONTENTION' ? inProgress(error) : error
    }
  }

  const answered = async (open: Transaction): Promise<Error> => {
    await open.rollbackTo('work')
    const [row] = (await open.run<FoundKey>(findKey(key))).rows
    if (!row || row.answer === null) return inProgress()
    if (!row.fingerprint.equals(fingerprint)) return new AppError('IDEMPOTENCY_KEY_REUSED')
    if (row.isLeased) return inProgress()
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by `settle` below
    return new Replay(JSON.parse(row.answer) as StoredAnswer)
  }

  const start = async (): Promise<Transaction> => {
    const open = await begin()
    const claiming = open.run(claimKey({ ...key, fingerprint }))
    claimed = claiming.then(result => result.rows.length === 1)
    claimed.catch(() => {})
    return open
  }

  const transact: Transact = async work => {
    const open = (tx ??= await start())
    const attempt = async () => {
      const { uow, effects, flush } = workOn(open)
      open.send('savepoint work')
      try {
        const result = await work(uow)
        flush()
        await requireClaim(open)
        return { result, effects }
      } catch (error) {
        if (tx) await requireClaim(open)
        throw error
      }
    }
    try {
      const { result, effects } = await retrying(attempt, () => open.rollbackTo('work'))
      // Its savepoint stays: the next one of that name covers it, and the commit releases both.
      committed.push(...effects)
      return result
    } catch (error) {
      if (tx) await open.rollbackTo('work').catch(() => {})
      throw error
    }
  }

  return {
    transact,
    get begun() {
      return tx !== undefined
    },
    async settle(answer, { isUnfinished } = { isUnfinished: false }) {
      const open = tx
      if (!open) return
      tx = undefined
      const store = isUnfinished ? storeUnfinished : storeAnswer
      open.hold(open.run(store({ ...key, answer: JSON.stringify(answer) })))
      await open.commitWith(committed)
    },
    async amend(answer) {
      const own = await begin()
      try {
        own.hold(own.run(storeAnswer({ ...key, answer: JSON.stringify(answer) })))
        await own.commit()
      } finally {
        await own.rollback()
      }
    },
    abandon: close,
  }
}
