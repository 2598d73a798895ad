import type {
  DocumentData,
  DocumentFile,
  DocumentReader,
  DocumentRecord,
  DocumentRepository,
} from '@atelier/domain/documents'
import { issuedKinds } from '@atelier/domain/documents'
import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import type { DB } from '../generated/schema.ts'
import type { Keyset } from '../keyset.ts'
import { newestFirst, sortedPage } from '../sorted-page.ts'
import { mayReadOrder } from './order-viewers.ts'
import { findRefund, findSale, findWaybill } from './document-sources.ts'

const columns = (eb: ExpressionBuilder<DB, 'documents'>) =>
  [
    'documents.id',
    eb.ref('documents.kind').$castTo<DocumentRecord['kind']>().as('kind'),
    'documents.number',
    eb.ref('documents.source_type').$castTo<DocumentRecord['sourceType']>().as('sourceType'),
    'documents.source_id as sourceId',
    'documents.order_id as orderId',
    eb.selectFrom('orders').select('number').whereRef('orders.id', '=', 'documents.order_id').as('orderNumber'),
    'documents.locale',
    'documents.currency',
    'documents.total',
    'documents.tax_total as taxTotal',
    eb.ref('documents.data').$castTo<DocumentData | null>().as('data'),
    'documents.status',
    'documents.failure_reason as failureReason',
    'documents.issued_at as issuedAt',
    jsonArrayFrom(
      eb
        .selectFrom('document_files')
        .select(['format', 'object_key as objectKey', 'sha256', 'bytes'])
        .whereRef('document_id', '=', 'documents.id')
        .orderBy('format'),
    )
      .$castTo<readonly DocumentFile[]>()
      .as('files'),
  ] as const

const ofRepository = issuedKinds

export function documentReader(db: ReadHandle, keyset: Keyset): DocumentReader {
  const documents = db.selectFrom('documents').select(columns).where('kind', 'in', ofRepository)
  return {
    find: (id, viewer) =>
      documents
        .where('id', '=', id)
        .where(eb => mayReadOrder(eb.ref('documents.order_id'), viewer))
        .executeTakeFirst(),
    findBySource: (kind, source) =>
      documents
        .where('kind', '=', kind)
        .where('source_type', '=', source.type)
        .where('source_id', '=', source.id)
        .executeTakeFirst(),
    listOfOrder: orderId => documents.where('order_id', '=', orderId).orderBy('id').execute(),
    list: ({ kind, status }, page) =>
      sortedPage(
        documents
          .$if(kind !== undefined, query => query.where('kind', '=', kind ?? 'invoice'))
          .$if(status !== undefined, query => query.where('status', '=', status ?? 'ready')),
        { keyset, list: 'documents', id: 'documents.id', order: newestFirst, page },
      ),
    async listIds(statuses, after) {
      const rows = await db
        .selectFrom('documents')
        .select('id')
        .where('status', '<>', 'ready')
        .where('status', 'in', statuses)
        .where('id', '>', after)
        .orderBy('id')
        .limit(100)
        .execute()
      return rows.map(({ id }) => id)
    },
  }
}

const json = (data: DocumentData | null) => (data === null ? null : JSON.stringify(data))

export function documentRepository(db: Handle, keyset: Keyset): DocumentRepository {
  return {
    ...documentReader(readOnly(db), keyset),
    async takeNumber(series, year) {
      const { taken } = await db
        .insertInto('document_counters')
        .values({ series, year, next: 2 })
        .onConflict(conflict =>
          conflict.columns(['series', 'year']).doUpdateSet(eb => ({ next: eb('document_counters.next', '+', 1) })),
        )
        .returning(eb => eb('document_counters.next', '-', 1).as('taken'))
        .executeTakeFirstOrThrow()
      return taken
    },
    lock: id => db.selectFrom('documents').select(columns).where('id', '=', id).forUpdate().executeTakeFirst(),
    insert: document =>
      db
        .insertInto('documents')
        .values({
          kind: document.kind,
          series: document.series,
          number: document.number,
          source_type: document.sourceType,
          source_id: document.sourceId,
          order_id: document.orderId,
          locale: document.locale,
          currency: document.currency,
          total: document.total,
          tax_total: document.taxTotal,
          data: json(document.data),
          template_version: document.templateVersion,
          status: document.status,
        })
        .returning(columns)
        .executeTakeFirstOrThrow(),
    issue: (id, { series, number, data }) =>
      db
        .updateTable('documents')
        .set({ series, number, data: json(data), status: 'pending', issued_at: sql`now()` })
        .where('id', '=', id)
        .returning(columns)
        .executeTakeFirstOrThrow(),
    async setFiles(id, files) {
      for (const { format, objectKey, sha256, bytes } of files)
        await db
          .insertInto('document_files')
          .values({ document_id: id, format, object_key: objectKey, sha256, bytes })
          .onConflict(conflict => conflict.columns(['document_id', 'format']).doNothing())
          .execute()
      await db.updateTable('documents').set({ status: 'ready', failure_reason: null }).where('id', '=', id).execute()
    },
    async setFailure(id, reason) {
      await db
        .updateTable('documents')
        .set({ status: 'failed', failure_reason: reason })
        .where('id', '=', id)
        .where('status', '<>', 'ready')
        .execute()
    },
    findSale: orderId => findSale(db, orderId),
    findWaybill: waybillId => findWaybill(db, waybillId),
    findRefund: refundId => findRefund(db, refundId),
  }
}
