import { type PageRequest, statesBefore } from '@atelier/domain'
import {
  faultReasonText,
  type FaultReason,
  type ImportFault,
  type ImportReader,
  type ImportRepository,
  importTransitions,
  isFaultReasonCode,
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
        .select(['id', 'line', 'column_title as column', 'code', 'details', 'reason', 'severity'])
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

interface FaultRow extends Pick<ReportedFault, 'line' | 'column' | 'reason'> {
  readonly code: string | null
  readonly details: unknown
  readonly severity: string
}

const toFault = ({ line, column, reason, severity, code, details }: FaultRow): ReportedFault => ({
  line,
  column,
  severity: severity === 'warning' ? 'warning' : 'error',
  reason,
  ...(code !== null && isFaultReasonCode(code) ? storedReason(code, details) : { code: null, details: null }),
})

const storedReason = (code: FaultReason['code'], details: unknown): FaultReason =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `storableReason` wrote both from one reason
  ({ code, details }) as FaultReason

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
  const reasons = faults.map(({ why }) => storableReason(why))
  const [codes, details, texts] = [
    reasons.map(reason => reason.code),
    reasons.map(reason => reason.details),
    reasons.map(reason => reason.text),
  ]
  await sql`insert into import_faults (import_id, line, column_title, code, details, reason)
    select ${importId}, line, column_title, code, details::jsonb, reason
    from unnest(${lines}::integer[], ${columns}::text[], ${codes}::text[], ${details}::text[], ${texts}::text[])
      with ordinality as faults (line, column_title, code, details, reason, at)
    order by at`.execute(db)
}

/** A reason as the columns of `import_faults`: the text is for readers that know no codes. */
export function storableReason(why: FaultReason) {
  const write = (_: string, value: unknown) => (typeof value === 'string' ? storable(value) : value)
  return {
    code: why.code,
    details: why.details === null ? null : JSON.stringify(why.details, write),
    text: storable(faultReasonText(why)),
  }
}

/** Cells and titles of a file may hold what Postgres cannot store. */
const storable = (text: string): string => text.replaceAll('\0', '\u{FFFD}').toWellFormed()
