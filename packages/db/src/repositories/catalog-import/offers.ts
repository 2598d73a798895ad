import type { ImportFault } from '@atelier/domain/imports'
import { sql } from 'kysely'
import { changed, faultsOf, goodRowsAs, type KindImporter, rowsAs } from './rows.ts'

const shape = `line integer, sku text, slug text, product text, title text, brand text, "manufacturerNumber" text,
  barcode text, "weightG" integer, status text, quantity integer`

/** Known by their SKU, whatever its case. An offer stays with its product. */
export const offers: KindImporter = {
  judge: (db, { json }) =>
    faultsOf(
      db,
      sql<ImportFault>`with ${rowsAs(json, shape)},
        p as (select r.line, products.id from r left join products on products.slug = r.product and products.deleted_at is null)
        select p.line, 'product' as column, 'There is no product with this slug' as reason from p where p.id is null
        union all
        select r.line, 'product', 'The offer belongs to another product' from r join p using (line)
        join offers c on lower(c.sku) = lower(r.sku) and c.deleted_at is null where c.product_id <> p.id
        union all
        select r.line, 'sku', 'Another SKU differs in its punctuation alone' from r
        where exists (select from offers c where c.slug = r.slug and lower(c.sku) <> lower(r.sku) and c.deleted_at is null)
          or exists (select from r before where before.slug = r.slug and before.line < r.line)
        order by line`,
    ),
  async write(db, { json }, except) {
    await sql`with ${goodRowsAs(json, shape, except)}
      update offers c
      set title = coalesce(r.title, c.title), brand = r.brand, manufacturer_number = r."manufacturerNumber",
        barcode = coalesce(r.barcode, c.barcode), weight_g = coalesce(r."weightG", c.weight_g),
        status = coalesce(r.status, c.status), opening_quantity = coalesce(r.quantity, c.opening_quantity), ${changed}
      from r where lower(c.sku) = lower(r.sku) and c.deleted_at is null
        and (c.title, c.brand, c.manufacturer_number, c.barcode, c.weight_g, c.status, c.opening_quantity) is distinct from
          (coalesce(r.title, c.title), r.brand, r."manufacturerNumber", coalesce(r.barcode, c.barcode),
            coalesce(r."weightG", c.weight_g), coalesce(r.status, c.status), coalesce(r.quantity, c.opening_quantity))`.execute(
      db,
    )
    await sql`with ${goodRowsAs(json, shape, except)}
      insert into offers (product_id, sku, slug, title, brand, manufacturer_number, barcode, weight_g, status, opening_quantity)
      select p.id, r.sku, r.slug, coalesce(r.title, left(p.name || ' ' || r.brand || ' ' || r."manufacturerNumber", 200)),
        r.brand, r."manufacturerNumber", r.barcode, r."weightG", coalesce(r.status, 'active'), coalesce(r.quantity, 0)
      from r join products p on p.slug = r.product and p.deleted_at is null
      where not exists (select from offers c where lower(c.sku) = lower(r.sku) and c.deleted_at is null)
      order by r.line`.execute(db)
  },
}
