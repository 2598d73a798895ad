import { Client, type QueryResultRow } from 'pg'

export interface Sql extends AsyncDisposable {
  /** Rows of one statement. */
  query<R extends QueryResultRow>(text: string): Promise<R[]>
}

export async function connect(url: string): Promise<Sql> {
  const client = new Client({ connectionString: url })
  await client.connect()
  return {
    query: async <R extends QueryResultRow>(text: string) => (await client.query<R>(text)).rows,
    [Symbol.asyncDispose]: () => client.end(),
  }
}

/** Comes back when the condition holds; the test's own time-out ends a wait without hope. */
export async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise(resolve => setTimeout(resolve, 5))
}
