import type { StrandedImport } from '@atelier/domain/imports'
import { sql } from 'kysely'
import type { Handle } from '../connection/handle.ts'
import { deadLetters } from '../jobs/queues.ts'

/** Imports whose job is gone: jobs are asked by what they carry, and a payload names its import. */
export async function listStranded(db: Handle, limit: number): Promise<readonly StrandedImport[]> {
  const importId = sql`(data->'payload'->>'importId')::bigint`
  const { rows } = await sql<StrandedImport>`
    with live as (
      select name, ${importId} as import_id from pgboss.job
      where name in ('imports.run', 'imports.fetch-images') and state in ('created', 'retry', 'active')
    ), dead as (
      select ${importId} as import_id from pgboss.job where name = ${deadLetters} and source_name = 'imports.run'
    )
    select i.id, 'rows' as work, exists (select from dead where import_id = i.id) as "isDead"
    from imports i
    where i.status in ('queued', 'running')
      and not exists (select from live where import_id = i.id and name = 'imports.run')
    union all
    select i.id, 'images', false from imports i
    where i.status = 'completed' and exists (select from import_image_urls u where u.import_id = i.id)
      and not exists (select from live where import_id = i.id and name = 'imports.fetch-images')
    order by id limit ${limit}`.execute(db)
  return rows
}
