import type { PriceListReader, PriceListRecord } from '@atelier/domain'
import { sql } from 'kysely'
import type { ReadHandle } from '../connection/handle.ts'
import { idAfter, type Keyset, pageById } from '../keyset.ts'

const columns = [
  'id',
  'code',
  'currency',
  sql<PriceListRecord['customerType']>`customer_type`.as('customerType'),
  'priority',
  'starts_at as startsAt',
  'ends_at as endsAt',
  sql<PriceListRecord['derivedFrom']>`derived_from`.as('derivedFrom'),
  'version',
  'created_at as createdAt',
  'updated_at as updatedAt',
] as const

export function priceListReader(db: ReadHandle, keyset: Keyset): PriceListReader {
  return {
    async list(page) {
      const rows = await db
        .selectFrom('price_lists')
        .select(columns)
        .where('id', '>', idAfter(keyset, 'price_lists', page) ?? 0)
        .orderBy('id')
        .limit(page.limit + 1)
        .execute()
      return pageById(keyset, 'price_lists', { rows, limit: page.limit })
    },
    findByCodes: codes => db.selectFrom('price_lists').select(columns).where('code', 'in', codes).execute(),
  }
}
