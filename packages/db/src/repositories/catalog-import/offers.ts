import type { ImportFault, WrittenRow } from '@atelier/domain/imports'
import { sql } from 'kysely'
import { changed, faultsOf, goodRowsAs, type KindImporter, choosingFrom, writtenBy } from './rows.ts'

const shape = `line integer, sku text, slug text, product text, title text, brand text, "manufacturerNumber" text,
  barcode text, "weightG" integer, status text, quantity integer`

/** `r` with `p`, the products that rows name, and `t`, the offers that rows match by SKU in any case. */
const matched = (json: Uint8Array, except: readonly number[]) => sql`${goodRowsAs(json, shape, except)}, p as (
    select r.line, p.id, p.name from r join products p on p.slug = r.product and p.deleted_at is null
  ), t as (select r.line, c.id from r join offers c on lower(c.sku) = lower(r.sku) and c.deleted_at is null)`

const derivedTitle = sql`left(p.name || ' ' || r.brand || ' ' || r."manufacturerNumber", 200)`

/** An offer stays with its product. */
export const offers: KindImporter = {
  judge: (db, rows) =>
    faultsOf(
      db,
      sql<ImportFault>`with ${matched(rows.json, [])}
        select r.line, 'product' as column, 'There is no product with this slug' as reason from r
        where not exists (select from p where p.line = r.line)
        union all
        select t.line, 'product', 'The offer belongs to another product' from t join p using (line)
        join offers c on c.id = t.id where c.product_id <> p.id
        union all
        select r.line, 'sku', 'Another SKU differs in its punctuation alone' from r
        where not exists (select from t where t.line = r.line) and (
          exists (select from offers c where c.slug = r.slug and lower(c.sku) <> lower(r.sku) and c.deleted_at is null)
          or exists (select from r before where before.slug = r.slug and before.line < r.line))
        union all
        select r.line, 'status', 'Cannot be cleared: leave the column out to keep it'
        from r where ${rows.columns.includes('status')} and r.status is null and exists (select from t where t.line = r.line)
        order by line`,
    ),
  write(db, rows, except) {
    const choose = choosingFrom(rows)
    const title = choose('title', sql`coalesce(r.title, ${derivedTitle})`, sql`c.title`)
    const barcode = choose('barcode', sql`r.barcode`, sql`c.barcode`)
    const weight = choose('weight_g', sql`r."weightG"`, sql`c.weight_g`)
    const status = choose('status', sql`coalesce(r.status, c.status)`, sql`c.status`)
    const quantity = choose('quantity', sql`coalesce(r.quantity, 0)`, sql`c.opening_quantity`)
    return writtenBy(
      db,
      sql<WrittenRow>`with ${matched(rows.json, except)}, updated as (
        update offers c
        set title = ${title}, brand = r.brand, manufacturer_number = r."manufacturerNumber", barcode = ${barcode},
          weight_g = ${weight}, status = ${status}, opening_quantity = ${quantity}, ${changed}
        from r join t using (line) join p using (line) where c.id = t.id
          and (c.title, c.brand, c.manufacturer_number, c.barcode, c.weight_g, c.status, c.opening_quantity) is distinct from
            (${title}, r.brand, r."manufacturerNumber", ${barcode}, ${weight}, ${status}, ${quantity})
        returning c.id
      ), created as (
        insert into offers (product_id, sku, slug, title, brand, manufacturer_number, barcode, weight_g, status, opening_quantity)
        select p.id, r.sku, r.slug, coalesce(r.title, ${derivedTitle}), r.brand, r."manufacturerNumber", r.barcode, r."weightG",
          coalesce(r.status, 'active'), coalesce(r.quantity, 0)
        from r join p using (line) where not exists (select from t where t.line = r.line) order by r.line
        returning id, sku
      )
      select line, created.id, 'created' as outcome from created join r using (sku)
      union all
      select line, t.id, case when updated.id is null then 'unchanged' else 'updated' end from t left join updated using (id)`,
    )
  },
}
