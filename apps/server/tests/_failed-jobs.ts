import type { TestBackend } from './_backend.ts'
import { rowsOf } from './_people.ts'

/** A mail that could not be sent; sent again it finds no account, and does nothing. */
export async function aFailedJob(backend: TestBackend): Promise<{ readonly id: string }> {
  const [row] = await rowsOf(
    backend,
    `insert into pgboss.job (name, data, source_name, source_id, source_created_on, source_retry_count, source_output)
     values ('jobs.dead', '{"version":1,"requestId":"r-1","payload":{"accountId":0}}', 'mail.welcome', gen_random_uuid(),
       now() - interval '1 hour', 4, '{"name":"Error","message":"connection refused"}')
     returning source_id::text as id`,
  )
  return { id: String(Object(row).id) }
}
