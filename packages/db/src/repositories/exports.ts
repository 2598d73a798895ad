import type { Cell } from '@atelier/domain/documents'
import type { ExportReader, PricedOffer } from '@atelier/domain/exports'
import type { ImportKind } from '@atelier/domain/imports'
import { mainLocation } from '@atelier/domain/locations'
import type { PriceList } from '@atelier/domain/prices'
import { type RawBuilder, sql } from 'kysely'
import { blueprint, type ReadHandle } from '../connection/handle.ts'

/** Rows a statement. */
const chunk = 1_000

/** Where the next statement goes on. */
type After = readonly (string | number)[]

interface Table {
  readonly start: After
  /** A chunk of rows: `at` is where they stand, the rest cells by name. */
  page(this: void, after: After): RawBuilder<Readonly<Record<string, unknown>> & { readonly at: After }>
  cellsOf(this: void, row: Readonly<Record<string, unknown>>): readonly Cell[]
}

const textOrNumber = (value: unknown): Cell => (typeof value === 'string' || typeof value === 'number' ? value : null)

/** All columns but the place. */
const inOrder = ({ at: _at, ...cells }: Readonly<Record<string, unknown>>): readonly Cell[] =>
  Object.values(cells).map(textOrNumber)

const byId = (page: (id: string | number) => ReturnType<Table['page']>): Table => ({
  start: [0],
  page: ([id = 0]) => page(id),
  cellsOf: inOrder,
})

const tables: Readonly<Record<ImportKind, Table>> = {
  categories: byId(
    id => sql`select json_build_array(id) as at, slug, name, position from categories
      where id > ${id} and deleted_at is null order by id limit ${chunk}`,
  ),
  'sub-categories': byId(
    id => sql`select json_build_array(s.id) as at, c.slug as category, s.slug, s.name, s.position
      from sub_categories s join categories c on c.id = s.category_id
      where s.id > ${id} and s.deleted_at is null order by s.id limit ${chunk}`,
  ),
  products: byId(
    id => sql`select json_build_array(p.id) as at, p.slug, p.name, s.slug as sub_category, nullif(p.description_md, '') as description,
        p.status, p.cross_number, (select string_agg(case when t.name ~ '[;,"]' then '"' || replace(t.name, '"', '""') || '"' else t.name end, '; ' order by t.name collate name_order)
          from product_tags h join tags t on t.id = h.tag_id where h.product_id = p.id) as tags
      from products p join sub_categories s on s.id = p.sub_category_id
      where p.id > ${id} and p.deleted_at is null order by p.id limit ${chunk}`,
  ),
  offers: byId(
    id => sql`select json_build_array(o.id) as at, o.sku, p.slug as product, o.title, o.brand, o.manufacturer_number, o.barcode,
        o.weight_g, o.status, coalesce((select l.on_hand from stock_levels l join stock_locations s on s.id = l.location_id
          where l.offer_id = o.id and s.code = ${sql.lit(mainLocation)}), 0) as quantity
      from offers o join products p on p.id = o.product_id
      where o.id > ${id} and o.deleted_at is null order by o.id limit ${chunk}`,
  ),
  prices: {
    start: [0, 0, 0],
    page: ([offer = 0, list = 0, quantity = 0]) => sql`
      select json_build_array(x.offer_id, x.price_list_id, x.min_quantity) as at, o.sku, l.code, x.min_quantity, x.amount, l.currency
      from prices x join offers o on o.id = x.offer_id join price_lists l on l.id = x.price_list_id
      where (x.offer_id, x.price_list_id, x.min_quantity) > (${offer}::bigint, ${list}::bigint, ${quantity}::integer)
        and o.deleted_at is null
      order by x.offer_id, x.price_list_id, x.min_quantity limit ${chunk}`,
    cellsOf: ({ sku, code, min_quantity: quantity, amount, currency }) => [
      String(sku),
      String(code),
      Number(quantity),
      { amount: Number(amount), currency: String(currency) },
    ],
  },
}

/** A select in words of our own; the connections below hold it read-only. */
async function read<T>(db: ReadHandle, query: RawBuilder<T>): Promise<readonly T[]> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the read-only type takes no raw statement, which cannot show that it is a select
  return (await db.executeQuery(query.compile(blueprint) as never)).rows as readonly T[]
}

export function exportReader(db: ReadHandle): ExportReader {
  return {
    async *rows(kind) {
      const { start, page, cellsOf } = tables[kind]
      for (let after = start; ;) {
        const rows = await read(db, page(after))
        for (const row of rows) yield cellsOf(row)
        const last = rows.at(-1)
        if (!last || rows.length < chunk) return
        after = last.at
      }
    },
    async findLists(code) {
      return read(
        db,
        sql<PriceList>`
        select id, code, currency, customer_type as "customerType", priority, starts_at as "startsAt", ends_at as "endsAt",
          derived_from as "derivedFrom"
        from price_lists where code = ${code} or code in (
          select jsonb_array_elements_text(derived_from -> 'mean') from price_lists where code = ${code})`,
      )
    },
    async *pricedOffers(listIds) {
      for (let after = ''; ;) {
        const rows: readonly PricedOffer[] = await read(
          db,
          sql<PricedOffer>`
          select o.sku, o.title, o.brand, o.manufacturer_number as "manufacturerNumber", x.prices
          from offers o join products p on p.id = o.product_id
          join lateral (
            select json_agg(json_build_object('listId', price_list_id, 'minQuantity', min_quantity, 'amount', amount)) as prices
            from prices where offer_id = o.id and price_list_id = any(${[...listIds]}::bigint[])
          ) x on x.prices is not null
          where lower(o.sku) > ${after} and o.deleted_at is null and o.status = 'active'
            and p.deleted_at is null and p.status = 'published'
          order by lower(o.sku) limit ${chunk}`,
        )
        yield* rows
        const last = rows.at(-1)
        if (!last || rows.length < chunk) return
        after = last.sku.toLowerCase()
      }
    },
  }
}
