import { type PageRequest, statesBefore } from '@atelier/domain'
import {
  type ImportFault,
  type ImportReader,
  type ImportRepository,
  importTransitions,
  type ReportedFault,
} from '@atelier/domain/imports'
import { sql } from 'kysely'
import { blueprint, type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import { idAfter, type Keyset, pageById } from '../keyset.ts'
import { preparedRead } from '../prepared.ts'
import { importColumns, toImport } from '../tables/imports.ts'
import { listStranded } from './stranded-imports.ts'

const find = preparedRead((where: { id: number }) =>
  blueprint.selectFrom('imports').select(importColumns).where('id', '=', where.id),
)

export function importReader(db: ReadHandle, keyset: Keyset): ImportReader {
  return {
    async find(id) {
      const [row] = await find(db, { id })
      return row && toImport(row)
    },
    async list(page: PageRequest) {
      const after = idAfter(keyset, 'imports', page)
      const rows = await db
        .selectFrom('imports')
        .select(importColumns)
        .where(eb => (after === undefined ? eb.lit(true) : eb('id', '<', after)))
        .orderBy('id', 'desc')
        .limit(page.limit + 1)
        .execute()
      return pageById(keyset, 'imports', { rows: rows.map(toImport), limit: page.limit })
    },
    async listFaults(importId, page) {
      const name = `import-faults-${importId}`
      const after = idAfter(keyset, name, page)
      const rows = await db
        .selectFrom('import_faults')
        .select(['id', 'line', 'column_title as column', 'reason', 'severity'])
        .where('import_id', '=', importId)
        .where(eb => (after === undefined ? eb.lit(true) : eb('id', '>', after)))
        .orderBy('id')
        .limit(page.limit + 1)
        .execute()
      const { items, nextCursor } = pageById(keyset, name, { rows, limit: page.limit })
      return { items: items.map(toFault), nextCursor }
    },
  }
}

const toFault = ({ line, column, reason, severity }: Omit<ReportedFault, 'severity'> & { severity: string }) => ({
  line,
  column,
  reason,
  severity: severity === 'warning' ? ('warning' as const) : ('error' as const),
})

const now = sql<string>`now()`

export function importRepository(db: Handle, keyset: Keyset): ImportRepository {
  const running = () => db.updateTable('imports').where('status', '=', 'running').returning(importColumns)
  return {
    ...importReader(readOnly(db), keyset),
    listStranded: limit => listStranded(db, limit),
    async insert({ kind, format, mode, dryRun, decimal, file, requestedBy }) {
      const row = {
        kind,
        format,
        mode,
        dry_run: dryRun,
        decimal_sign: decimal,
        file_name: file.name,
        file_bytes: file.bytes,
        upload_user_id: file.userId,
        upload_id: file.uploadId,
        requested_by: requestedBy,
      }
      return toImport(await db.insertInto('imports').values(row).returning(importColumns).executeTakeFirstOrThrow())
    },
    async start(id) {
      const row = await db
        .updateTable('imports')
        .set({ status: 'running', started_at: sql<string>`coalesce(started_at, now())` })
        .where('id', '=', id)
        .where('status', 'in', statesBefore(importTransitions, 'running'))
        .returning(importColumns)
        .executeTakeFirst()
      return row && toImport(row)
    },
    async advance(id, { rowsRead, rowsGood, rowsBad }) {
      const row = await running()
        .set({ rows_read: rowsRead, rows_good: rowsGood, rows_bad: rowsBad })
        .where('id', '=', id)
        .executeTakeFirst()
      return row && toImport(row)
    },
    recordFaults: (id, faults) => insertFaults(db, id, faults),
    async finish(id, status) {
      const row = await running().set({ status, finished_at: now }).where('id', '=', id).executeTakeFirst()
      return row && toImport(row)
    },
    async cancel(id) {
      const row = await db
        .updateTable('imports')
        .set({ status: 'canceled', finished_at: now })
        .where('id', '=', id)
        .where('status', 'in', statesBefore(importTransitions, 'canceled'))
        .returning(importColumns)
        .executeTakeFirst()
      return row && toImport(row)
    },
  }
}

async function insertFaults(db: Handle, importId: number, faults: readonly ImportFault[]): Promise<void> {
  if (faults.length === 0) return
  const lines = faults.map(({ line }) => line)
  const columns = faults.map(({ column }) => column && storable(column))
  const reasons = faults.map(({ reason }) => storable(reason))
  await sql`insert into import_faults (import_id, line, column_title, reason)
    select ${importId}, line, column_title, reason
    from unnest(${lines}::integer[], ${columns}::text[], ${reasons}::text[]) with ordinality as faults (line, column_title, reason, at)
    order by at`.execute(db)
}

/** Titles of a file may hold what Postgres cannot store. */
const storable = (text: string): string => text.replaceAll('\0', '\u{FFFD}').toWellFormed()
