import type { TaxClassFields, TaxClassReader, TaxClassRepository } from '@atelier/domain/tax-classes'
import { type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import { idAfter, type Keyset, pageById } from '../keyset.ts'
import { changed } from './catalog-rows.ts'

const taxClassColumns = [
  'id',
  'code',
  'name',
  'rate_bps as rateBps',
  'version',
  'created_at as createdAt',
  'updated_at as updatedAt',
] as const

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

const columnsOf = ({ rateBps, ...same }: Partial<TaxClassFields>) => ({
  ...same,
  ...(rateBps === undefined ? {} : { rate_bps: rateBps }),
})

export function taxClassRepository(db: Handle, keyset: Keyset): TaxClassRepository {
  return {
    ...taxClassReader(readOnly(db), keyset),
    lock: id =>
      db.selectFrom('tax_classes').select(taxClassColumns).where('id', '=', id).forUpdate().executeTakeFirst(),
    insert: ({ code, name, rateBps }) =>
      db
        .insertInto('tax_classes')
        .values({ code, name, rate_bps: rateBps })
        .returning(taxClassColumns)
        .executeTakeFirstOrThrow(),
    update: (id, patch) =>
      db
        .updateTable('tax_classes')
        .set(eb => ({ ...columnsOf(patch), ...changed(eb) }))
        .where('id', '=', id)
        .returning(taxClassColumns)
        .executeTakeFirstOrThrow(),
  }
}
