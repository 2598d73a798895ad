import { AppError } from '@atelier/domain'
import type { Image } from '@atelier/domain/assets'
import type { Product, ProductParts, WantedOption } from '@atelier/domain/products'
import { sql } from 'kysely'
import type { Handle } from '../connection/handle.ts'
import { imageOf } from '../tables/assets.ts'

/** Writes what was given and returns it as readers would. */
export async function setProductParts(
  db: Handle,
  id: number,
  { options, tags, imageAssetIds }: ProductParts,
): Promise<Partial<Pick<Product, 'options' | 'tags' | 'images'>>> {
  return {
    ...(options && { options: await setOptions(db, id, options) }),
    ...(tags && { tags: await setTags(db, id, tags) }),
    ...(imageAssetIds && {
      images: await setImages(db, { table: 'product_assets', owner: 'product_id', id }, imageAssetIds),
    }),
  }
}

/** An option and its values keep their rows, and their offers, as long as their names stay. */
async function setOptions(
  db: Handle,
  productId: number,
  options: readonly WantedOption[],
): Promise<Product['options']> {
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
  const { rows: named } = await sql<{
    id: number
    name: string
  }>`insert into product_options (product_id, name, position)
    select distinct ${productId}::bigint, wanted.name, wanted.at from ${rows}
    on conflict on constraint product_options_name_key do update set position = excluded.position
    returning id, name`.execute(db)
  await sql`delete from option_values using product_options
    where product_options.id = option_values.option_id and product_options.product_id = ${productId}
    and not exists (select from ${rows} where wanted.name = product_options.name and wanted.value = option_values.value)
    `.execute(db)
  const { rows: valued } = await sql<{ id: number; value: string; optionId: number }>`
    insert into option_values (option_id, value, position)
    select product_options.id, wanted.value, wanted.place from ${rows}
    join product_options on product_options.product_id = ${productId} and product_options.name = wanted.name
    on conflict on constraint option_values_value_key do update set position = excluded.position
    returning id, value, option_id as "optionId"`.execute(db)
  return options.flatMap(({ name, values }) => {
    const option = named.find(row => row.name === name)
    const ofOption = valued.filter(row => row.optionId === option?.id)
    const written = values.flatMap(value =>
      ofOption.filter(row => row.value === value).map(({ id }) => ({ id, value })),
    )
    return option ? [{ id: option.id, name, values: written }] : []
  })
}

/** A tag is made when it is first named. */
async function setTags(db: Handle, productId: number, names: readonly string[]): Promise<Product['tags']> {
  await sql`insert into tags (name) select unnest(${[...names].toSorted()}::text[])
    on conflict on constraint tags_name_key do nothing`.execute(db)
  await sql`delete from product_tags where product_id = ${productId}`.execute(db)
  const { rows } = await sql<{ name: string }>`
    with tagged as (
      insert into product_tags (product_id, tag_id)
      select ${productId}, id from tags where name = any(${[...names]}::text[]) returning tag_id)
    select tags.name from tagged join tags on tags.id = tagged.tag_id order by tags.name collate name_order`.execute(db)
  return rows.map(({ name }) => name)
}

/** Further images, in this order. */
export async function setImages(
  db: Handle,
  { table, owner, id }: { table: 'product_assets' | 'offer_assets'; owner: 'product_id' | 'offer_id'; id: number },
  assetIds: readonly number[],
): Promise<readonly Image[]> {
  await sql`delete from ${sql.table(table)} where ${sql.ref(owner)} = ${id}`.execute(db)
  const { rows } = await sql<{ image: Image | null; position: number }>`
    insert into ${sql.table(table)} (${sql.ref(owner)}, asset_id, position)
    select ${id}, asset_id, at - 1 from unnest(${[...assetIds]}::bigint[]) with ordinality as wanted(asset_id, at)
    returning ${imageOf('asset_id')} as image, position`.execute(db)
  return rows.toSorted((a, b) => a.position - b.position).flatMap(({ image }) => (image ? [image] : []))
}
