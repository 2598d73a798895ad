import type { TaxClassReader, TaxClassRepository } from '@atelier/domain/tax-classes'
import { type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import { idAfter, type Keyset, pageById } from '../keyset.ts'
import { columnsUnder, toColumns } from '../tables/columns.ts'
import { changed } from './catalog-rows.ts'

const taxClassColumns = columnsUnder('tax_classes', [
  'id',
  'code',
  'name',
  'rateBps',
  'version',
  'createdAt',
  'updatedAt',
])

export function taxClassReader(db: ReadHandle, keyset: Keyset): TaxClassReader {
  return {
    async list(page) {
      const after = idAfter(keyset, 'tax_classes', page)
      const rows = await db
        .selectFrom('tax_classes')
        .select(taxClassColumns)
        .where('id', '>', after ?? 0)
        .orderBy('id')
        .limit(page.limit + 1)
        .execute()
      return pageById(keyset, 'tax_classes', { rows, limit: page.limit })
    },
  }
}

export function taxClassRepository(db: Handle, keyset: Keyset): TaxClassRepository {
  return {
    ...taxClassReader(readOnly(db), keyset),
    lock: id =>
      db.selectFrom('tax_classes').select(taxClassColumns).where('id', '=', id).forUpdate().executeTakeFirst(),
    insert: fields =>
      db.insertInto('tax_classes').values(toColumns(fields)).returning(taxClassColumns).executeTakeFirstOrThrow(),
    update: (id, patch) =>
      db
        .updateTable('tax_classes')
        .set(eb => ({ ...toColumns(patch), ...changed(eb) }))
        .where('id', '=', id)
        .returning(taxClassColumns)
        .executeTakeFirstOrThrow(),
  }
}
