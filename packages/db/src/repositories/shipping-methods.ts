import type { ShippingMethod, ShippingMethodReader, ShippingMethodRepository } from '@atelier/domain/shipping-methods'
import { sql } from 'kysely'
import { blueprint, type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import type { Keyset } from '../keyset.ts'
import { preparedRead } from '../prepared.ts'
import { type Order, sortedPage } from '../sorted-page.ts'
import { columnsUnder, toColumns } from '../tables/columns.ts'
import { changed } from './catalog-rows.ts'

const columns = [
  ...columnsUnder('shipping_methods', [
    'id',
    'code',
    'name',
    'kind',
    'price',
    'currency',
    'freeFrom',
    'taxClassId',
    'countries',
    'active',
    'position',
    'version',
    'createdAt',
    'updatedAt',
  ]),
  sql<number>`(select rate_bps from tax_classes where tax_classes.id = shipping_methods.tax_class_id)`.as('taxRateBps'),
] as const

const find = preparedRead((where: { id: number }) =>
  blueprint.selectFrom('shipping_methods').select(columns).where('id', '=', where.id),
)

const byPosition: Order<ShippingMethod> = {
  column: 'shipping_methods.position',
  type: 'integer',
  direction: 'asc',
  valueOf: row => row.position,
}

export const shippingMethodReader = (db: ReadHandle, keyset: Keyset): ShippingMethodReader => ({
  list: page =>
    sortedPage(db.selectFrom('shipping_methods').select(columns), {
      keyset,
      list: 'shipping_methods',
      id: 'shipping_methods.id',
      order: byPosition,
      page,
    }),
  find: async id => (await find(db, { id }))[0],
  listActive: currency =>
    db
      .selectFrom('shipping_methods')
      .select(columns)
      .where('active', '=', true)
      .where('currency', '=', currency)
      .orderBy('position')
      .orderBy('id')
      .execute(),
})

export const shippingMethodRepository = (db: Handle, keyset: Keyset): ShippingMethodRepository => ({
  ...shippingMethodReader(readOnly(db), keyset),
  lock: id => db.selectFrom('shipping_methods').select(columns).where('id', '=', id).forUpdate().executeTakeFirst(),
  insert: fields =>
    db.insertInto('shipping_methods').values(toRow(fields)).returning(columns).executeTakeFirstOrThrow(),
  update: (id, patch) =>
    db
      .updateTable('shipping_methods')
      .set(eb => ({ ...toRow(patch), ...changed(eb) }))
      .where('id', '=', id)
      .returning(columns)
      .executeTakeFirstOrThrow(),
})

/** The driver takes arrays that can be written to. */
const toRow = <T extends { readonly countries?: readonly string[] | null | undefined }>({ countries, ...same }: T) => ({
  ...toColumns(same),
  ...(countries !== undefined && { countries: countries && [...countries] }),
})
