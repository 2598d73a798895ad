import { createClient } from './connection/clients.ts'

/** An object that a row says is in storage. */
export interface ObjectRow {
  readonly key: string
  /** Such as `asset 17`. */
  readonly owner: string
  /** False: an upload that is under way may not have stored it yet. */
  readonly isStored: boolean
}

const rowsAtOnce = 1_000

/** In the order in which a bucket lists its keys: by bytes. */
const rows = `
  select key collate "C" as key, 'asset ' || id as owner, status = 'ready' as "isStored" from assets
  union all select (v ->> 'key') collate "C", 'asset ' || id, status = 'ready'
    from assets, jsonb_array_elements(variants) v
  union all select object_key collate "C", 'document ' || document_id, true from document_files
  order by 1`

/** Every object that rows name, of one moment, in constant memory. Rejects while the database is away. */
export async function* listObjectRows(url: string): AsyncGenerator<ObjectRow> {
  const client = createClient({ connectionString: url, application_name: 'atelier-objects' })
  await client.connect()
  try {
    await client.query(`begin transaction read only; declare object_rows cursor for ${rows}`)
    for (;;) {
      const { rows: found } = await client.query<ObjectRow>(`fetch ${rowsAtOnce} from object_rows`)
      yield* found
      if (found.length < rowsAtOnce) return
    }
  } finally {
    await client.end()
  }
}
