import { jobKinds } from '@atelier/domain'
import type { FailedJob, FailedJobReader, FailedJobRepository, TakenJob } from '@atelier/domain/failed-jobs'
import { sql } from 'kysely'
import { type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import { causeIn, isDeadLetter } from '../jobs/dead-letters.ts'
import { type Keyset, valuesAfter } from '../keyset.ts'

/** Of kinds there still are. */
const isFailed = sql`${sql.raw(isDeadLetter)} and source_name = any(${[...jobKinds]})`

type Letter = FailedJob & { readonly letter: string }
const columns = ['id', 'kind', 'attempts', 'requestId', 'createdAt', 'failedAt', 'cause', 'letter'] as const

const letters = sql<Letter>`(
  select source_id as id, source_name as kind, source_retry_count + 1 as attempts,
    coalesce(data->>'requestId', '') as "requestId", source_created_on as "createdAt", created_on as "failedAt",
    ${sql.raw(causeIn('source_output'))} as cause, id as letter
  from pgboss.job where ${isFailed})`.as('failed')

export const failedJobReader = (db: ReadHandle, keyset: Keyset): FailedJobReader => ({
  async list(page) {
    const { limit } = page
    const after = valuesAfter(keyset, 'failed_jobs', page)
    const rows = await db
      .selectFrom(letters)
      .select(columns)
      .$if(after !== undefined, query =>
        query.where(sql<boolean>`("failedAt", letter) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
      )
      .orderBy('failedAt', 'desc')
      .orderBy('letter', 'desc')
      .limit(limit + 1)
      .execute()
    const last = rows.length > limit ? rows[limit - 1] : undefined
    return {
      items: rows.slice(0, limit).map(({ letter: _letter, ...job }) => job),
      nextCursor: last ? keyset.seal('failed_jobs', [last.failedAt, last.letter]) : null,
    }
  },
})

export const failedJobRepository = (db: Handle, keyset: Keyset): FailedJobRepository => ({
  ...failedJobReader(readOnly(db), keyset),
  async take(id) {
    const { rows } = await sql<TakenJob>`
      delete from pgboss.job where ${isFailed} and source_id = ${id}
      returning source_name as kind, data->'payload' as payload`.execute(db)
    return rows[0]
  },
})
