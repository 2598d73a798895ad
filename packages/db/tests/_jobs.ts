import type { JobKind } from '@atelier/domain'
import type { JobHandler } from '@atelier/db'
import { Client, type QueryResultRow } from 'pg'
import type { houseWithJobs } from './_backend.ts'

export type JobHouse = Awaited<ReturnType<typeof houseWithJobs>>

const nothing: JobHandler = async () => {}
/** The handlers given; other kinds do nothing. */
export const handlersWith =
  (handlers: Partial<Record<JobKind, JobHandler>>) =>
  (kind: JobKind): JobHandler =>
    handlers[kind] ?? nothing

interface JobRow extends QueryResultRow {
  readonly id: string
  readonly name: string
  readonly state: string
  readonly data: { readonly payload: { readonly accountId: number } }
  readonly output: unknown
  readonly source_name: string | null
}

/** Asks the job table of a house directly. */
export async function jobTable({ url }: Pick<JobHouse, 'url'>) {
  const client = new Client({ connectionString: url })
  await client.connect()
  const run = async <R extends QueryResultRow>(text: string, values: unknown[] = []) =>
    (await client.query<R>(text, values)).rows
  const rows = (where = 'true') =>
    run<JobRow>(
      `select id, name, state, data, output, source_name from pgboss.job where left(name, 2) <> '__' and ${where} order by created_on`,
    )
  const until = async (where: string): Promise<JobRow> => {
    for (;;) {
      const [found] = await rows(where)
      if (found) return found
    }
  }
  /** Resolves once no job of that kind runs or could run. */
  const quiet = async (kind: string) => {
    const open = `name = $1 and (state = 'active' or state < 'active' and start_after <= pgboss.job_now())`
    while ((await run(`select id from pgboss.job where ${open} limit 1`, [kind])).length > 0);
  }
  return { rows, until, run, quiet, [Symbol.asyncDispose]: () => client.end() }
}
