import { Client } from 'pg'

/** What only the database can say. */
export async function rowsAt<R extends object>(
  url: string,
  query: string,
  values: readonly unknown[] = [],
): Promise<R[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<R>(query, [...values])).rows
  } finally {
    await client.end()
  }
}
