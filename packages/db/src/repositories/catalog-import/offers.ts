import type { ImportedCount, ImportRows, WrittenRow } from '@atelier/domain/imports'
import { mainLocation } from '@atelier/domain/locations'
import { sql } from 'kysely'
import type { Handle } from '../../connection/handle.ts'
import {
  changed,
  codeLiteral,
  type CodedFault,
  faultsOf,
  goodRowsAs,
  type KindImporter,
  choosingFrom,
  writtenBy,
} from './rows.ts'

const shape = `line integer, sku text, slug text, product text, title text, brand text, "manufacturerNumber" text,
  barcode text, "weightG" integer, status text, quantity integer, "expectedQuantity" integer`

/** `r` with `p`, the products that rows name, and `t`, the offers that rows match by SKU in any case. */
const matched = (json: Uint8Array, except: readonly number[]) => sql`${goodRowsAs(json, shape, except)}, p as (
    select r.line, p.id, p.name from r join products p on p.slug = r.product and p.deleted_at is null
  ), t as (select r.line, c.id from r join offers c on lower(c.sku) = lower(r.sku) and c.deleted_at is null)`

/** What lies of an offer `c` where goods come in. */
const level = sql`left join stock_levels l on l.offer_id = c.id
  and l.location_id = (select id from stock_locations where code = ${sql.lit(mainLocation)})`
const lies = sql`coalesce(l.on_hand, 0)`

const derivedTitle = sql`left(p.name || ' ' || r.brand || ' ' || r."manufacturerNumber", 200)`

/** An offer stays with its product. */
export const offers: KindImporter = {
  judge: (db, rows) =>
    faultsOf(
      db,
      sql<CodedFault>`with ${matched(rows.json, [])}
        select r.line, 'product' as column, ${codeLiteral('unknown_product')} as code from r
        where not exists (select from p where p.line = r.line)
        union all
        select t.line, 'product', ${codeLiteral('of_another_product')} from t join p using (line)
        join offers c on c.id = t.id where c.product_id <> p.id
        union all
        select r.line, 'sku', ${codeLiteral('sku_differs_in_punctuation')} from r
        where not exists (select from t where t.line = r.line) and (
          exists (select from offers c where c.slug = r.slug and lower(c.sku) <> lower(r.sku) and c.deleted_at is null)
          or exists (select from r before where before.slug = r.slug and before.line < r.line))
        union all
        select r.line, 'status', ${codeLiteral('not_clearable')}
        from r where ${rows.columns.includes('status')} and r.status is null and exists (select from t where t.line = r.line)
        union all
        select r.line, 'quantity', case when r."expectedQuantity" is distinct from ${lies}
          then ${codeLiteral('stale_quantity')}
          else ${codeLiteral('promised_to_orders')} end
        from r join t using (line) join offers c on c.id = t.id ${level}
        where c.manage_stock and r.quantity <> ${lies}
          and (r."expectedQuantity" is distinct from ${lies} or r.quantity + coalesce(l.backorder_limit - l.allocated - l.reserved, 0) < 0)
        order by line`,
    ),
  write(db, rows, except) {
    const choose = choosingFrom(rows)
    const title = choose('title', sql`coalesce(r.title, ${derivedTitle})`, sql`c.title`)
    const barcode = choose('barcode', sql`r.barcode`, sql`c.barcode`)
    const weight = choose('weight_g', sql`r."weightG"`, sql`c.weight_g`)
    const status = choose('status', sql`coalesce(r.status, c.status)`, sql`c.status`)
    return writtenBy(
      db,
      sql<WrittenRow>`with ${matched(rows.json, except)}, updated as (
        update offers c
        set title = ${title}, brand = r.brand, manufacturer_number = r."manufacturerNumber", barcode = ${barcode},
          weight_g = ${weight}, status = ${status}, ${changed}
        from r join t using (line) join p using (line) where c.id = t.id
          and (c.title, c.brand, c.manufacturer_number, c.barcode, c.weight_g, c.status) is distinct from
            (${title}, r.brand, r."manufacturerNumber", ${barcode}, ${weight}, ${status})
        returning c.id
      ), created as (
        insert into offers (product_id, sku, slug, title, brand, manufacturer_number, barcode, weight_g, status)
        select p.id, r.sku, r.slug, coalesce(r.title, ${derivedTitle}), r.brand, r."manufacturerNumber", r.barcode, r."weightG",
          coalesce(r.status, 'active')
        from r join p using (line) where not exists (select from t where t.line = r.line) order by r.line
        returning id, sku
      )
      select line, created.id, 'created' as outcome from created join r using (sku)
      union all
      select line, t.id, case when updated.id is null then 'unchanged' else 'updated' end from t left join updated using (id)`,
    )
  },
}

/** An empty cell counts nothing. */
export async function countsOf(
  db: Handle,
  rows: ImportRows,
  except: readonly number[],
): Promise<readonly ImportedCount[]> {
  const { rows: counts } = await sql<ImportedCount>`with ${matched(rows.json, except)}
    select distinct on (c.id) c.id as "offerId", r.quantity, ${lies} as "onHand"
    from r join t using (line) join offers c on c.id = t.id ${level}
    where c.manage_stock and r.quantity <> ${lies} order by c.id, r.line desc`.execute(db)
  return counts
}
