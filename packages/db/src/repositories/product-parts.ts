import { AppError } from '@atelier/domain'
import type { WantedOption } from '@atelier/domain/products'
import { sql } from 'kysely'
import type { Handle } from '../connection/handle.ts'

/** Names are what an option and its values are known by: those that stay keep their rows, and the offers that have them. */
export async function setOptions(db: Handle, productId: number, options: readonly WantedOption[]): Promise<void> {
  const wanted = JSON.stringify(
    options.flatMap(({ name, values }, at) => values.map((value, place) => ({ name, at, value, place }))),
  )
  const rows = sql`jsonb_to_recordset(${wanted}::jsonb) as wanted(name text, at integer, value text, place integer)`
  const gone = await sql`
    select from offer_option_values
    join product_options on product_options.id = offer_option_values.option_id
    join option_values on option_values.id = offer_option_values.option_value_id
    where offer_option_values.product_id = ${productId} and not exists (
      select from ${rows} where wanted.name = product_options.name and wanted.value = option_values.value)
    limit 1`.execute(db)
  if (gone.rows.length > 0) throw new AppError('IN_USE', { by: ['offer'] })
  await sql`delete from product_options where product_id = ${productId}
    and not exists (select from ${rows} where wanted.name = product_options.name)`.execute(db)
  await sql`insert into product_options (product_id, name, position)
    select distinct ${productId}::bigint, wanted.name, wanted.at from ${rows}
    on conflict on constraint product_options_name_key do update set position = excluded.position`.execute(db)
  await sql`delete from option_values using product_options
    where product_options.id = option_values.option_id and product_options.product_id = ${productId}
    and not exists (select from ${rows} where wanted.name = product_options.name and wanted.value = option_values.value)
    `.execute(db)
  await sql`insert into option_values (option_id, value, position)
    select product_options.id, wanted.value, wanted.place from ${rows}
    join product_options on product_options.product_id = ${productId} and product_options.name = wanted.name
    on conflict on constraint option_values_value_key do update set position = excluded.position`.execute(db)
}

/** Tags are made when they are first named. */
export async function setTags(db: Handle, productId: number, names: readonly string[]): Promise<void> {
  await sql`insert into tags (name) select unnest(${[...names].toSorted()}::text[])
    on conflict on constraint tags_name_key do nothing`.execute(db)
  await sql`delete from product_tags where product_id = ${productId}`.execute(db)
  await sql`insert into product_tags (product_id, tag_id)
    select ${productId}, id from tags where name = any(${[...names]}::text[])`.execute(db)
}

/** Further images, in this order. */
export async function setImages(
  db: Handle,
  { table, owner, id }: { table: 'product_assets' | 'offer_assets'; owner: 'product_id' | 'offer_id'; id: number },
  assetIds: readonly number[],
): Promise<void> {
  await sql`delete from ${sql.table(table)} where ${sql.ref(owner)} = ${id}`.execute(db)
  await sql`insert into ${sql.table(table)} (${sql.ref(owner)}, asset_id, position)
    select ${id}, asset_id, at - 1 from unnest(${[...assetIds]}::bigint[]) with ordinality as wanted(asset_id, at)
    `.execute(db)
}
