import { type ImportImages, type ImportKind, importLimits } from '@atelier/domain/imports'
import { type RawBuilder, sql } from 'kysely'
import type { Handle } from '../connection/handle.ts'
import { changed } from './catalog-import/rows.ts'
import { storableReason } from './imports.ts'

interface Target {
  readonly table: string
  /** Where images beside the first stand; undefined: there is one. */
  readonly further?: { readonly table: string; readonly owner: string }
}

const targets: Readonly<Record<Exclude<ImportKind, 'prices'>, Target>> = {
  categories: { table: 'categories' },
  'sub-categories': { table: 'sub_categories' },
  products: { table: 'products', further: { table: 'product_assets', owner: 'product_id' } },
  offers: { table: 'offers', further: { table: 'offer_assets', owner: 'offer_id' } },
}

/** The URLs of written rows as the table `r`, with the ids of their records. */
const urlsAs = (json: Uint8Array, written: readonly { readonly line: number; readonly id: number }[]) => sql`r as (
    select w.id as target_id, r.line, r."imageUrls" as urls
    from json_to_recordset(${json}::json) as r(line integer, "imageUrls" text[])
    join unnest(${written.map(({ line }) => line)}::integer[], ${written.map(({ id }) => id)}::bigint[]) as w(line, id)
      on w.line = r.line
    where r."imageUrls" is not null)`

/** Two jobs of one import may have asked for the same: only the first to say so settles it, and counts. */
const settled = (importId: number, text: string, to: RawBuilder<unknown>) => sql`settled as (
    update import_image_urls set ${to}
    where import_id = ${importId} and url = ${text} and asset_id is null and not refused returning id)`
const counted = (importId: number, column: string) => sql`update imports
    set ${sql.ref(column)} = ${sql.ref(column)} + (select count(*) from settled) where id = ${importId}`

export function importImages(db: Handle): ImportImages {
  const url = (importId: number, text: string) =>
    db.updateTable('import_image_urls').where('import_id', '=', importId).where('url', '=', text)
  return {
    async note(importId, { kind, columns, json }, written) {
      if (kind === 'prices' || !columns.includes('image_url') || written.length === 0) return
      const r = urlsAs(json, written)
      await sql`with ${r}, fresh as (
          insert into import_image_urls (import_id, url)
          select distinct ${importId}::bigint, url from r cross join unnest(r.urls) url order by url
          on conflict do nothing returning id
        )
        update imports set images_wanted = images_wanted + (select count(*) from fresh) where id = ${importId}`.execute(
        db,
      )
      await sql`with ${r} delete from import_images i using r
        where i.import_id = ${importId} and i.target_id = r.target_id`.execute(db)
      await sql`with ${r}
        insert into import_images (import_id, target_id, position, line, url_id)
        select ${importId}::bigint, r.target_id, wanted.at - 1, r.line, u.id
        from r cross join unnest(r.urls) with ordinality as wanted(url, at)
        join import_image_urls u on u.import_id = ${importId} and u.url = wanted.url`.execute(db)
      await clearImages(db, targets[kind], r)
    },

    waiting: (importId, limit) =>
      db
        .selectFrom('import_image_urls')
        .select(['url', 'attempts'])
        .where('import_id', '=', importId)
        .where('asset_id', 'is', null)
        .where(sql<boolean>`not refused`)
        .orderBy('attempts')
        .orderBy('id')
        .limit(limit)
        .execute(),

    async store(importId, text, assetId) {
      await sql`with ${settled(importId, text, sql`asset_id = ${assetId}`)}
        ${counted(importId, 'images_stored')}`.execute(db)
    },

    async refuse(importId, why) {
      const { code, details, text } = storableReason(why)
      await sql`with ${settled(importId, why.details.url, sql`refused = true`)}, counted as (${counted(importId, 'images_refused')})
        insert into import_faults (import_id, line, column_title, code, details, reason, severity)
        select distinct ${importId}::bigint, i.line, 'image_url', ${code}, ${details}::jsonb, ${text}, 'warning'
        from import_images i join settled on settled.id = i.url_id
        order by i.line limit ${importLimits.faults}`.execute(db)
    },

    async tryLater(importId, text) {
      await url(importId, text)
        .set(eb => ({ attempts: eb('attempts', '+', 1) }))
        .execute()
    },

    async attach(importId, kind, limit) {
      if (kind === 'prices') return 0
      const { rows } = await sql<{ id: number }>`
        select i.target_id as id from import_images i join import_image_urls u on u.id = i.url_id
        where i.import_id = ${importId} group by i.target_id
        having bool_and(u.refused or u.asset_id is not null) order by i.target_id limit ${limit}`.execute(db)
      const ids = rows.map(({ id }) => id)
      if (ids.length > 0) await attachTo(db, targets[kind], { importId, ids })
      await sql`delete from import_image_urls u
        where import_id = ${importId} and (refused or asset_id is not null)
          and not exists (select from import_images i where i.url_id = u.id)`.execute(db)
      return ids.length
    },
  }
}

/** Takes the images of records away whose cell is empty. */
async function clearImages(db: Handle, { table, further }: Target, r: RawBuilder<unknown>): Promise<void> {
  const cleared = sql`${r}, cleared as (select target_id from r where urls = '{}')`
  const others = further
    ? sql`or exists (select from ${sql.table(further.table)} f where f.${sql.ref(further.owner)} = c.id)`
    : sql``
  await sql`with ${cleared} update assets set touched_at = now() where id in (
    select c.image_asset_id from ${sql.table(table)} c join cleared on c.id = target_id
    ${further ? sql`union select f.asset_id from ${sql.table(further.table)} f join cleared on f.${sql.ref(further.owner)} = target_id` : sql``}
  )`.execute(db)
  await sql`with ${cleared} update ${sql.table(table)} c set image_asset_id = null, ${changed} from cleared
    where c.id = target_id and (c.image_asset_id is not null ${others})`.execute(db)
  if (!further) return
  await sql`with ${cleared} delete from ${sql.table(further.table)} f using cleared
    where f.${sql.ref(further.owner)} = target_id`.execute(db)
}

interface Attaching {
  readonly importId: number
  readonly ids: readonly number[]
}

/** Rows that have just these images already stay as they are, and so do those none of whose URLs came to one. */
async function attachTo(db: Handle, { table, further }: Target, { importId, ids }: Attaching): Promise<void> {
  const chosen = sql`= any(${ids}::bigint[])`
  const stands =
    further &&
    sql`(select coalesce(array_agg(asset_id order by position), '{}')
    from ${sql.table(further.table)} where ${sql.ref(further.owner)} = c.id)`
  const lists = sql`stored as (
      select i.target_id, a.id as asset_id, min(i.position) as position
      from import_images i join import_image_urls u on u.id = i.url_id join assets a on a.id = u.asset_id
      where i.import_id = ${importId} and i.target_id ${chosen} group by 1, 2
    ), lists as (select target_id, array_agg(asset_id order by position) as ids from stored group by 1)`
  // Those that are let go begin their grace.
  await sql`update assets set touched_at = now() where id in (
    select image_asset_id from ${sql.table(table)} where id ${chosen}
    ${further ? sql`union select asset_id from ${sql.table(further.table)} where ${sql.ref(further.owner)} ${chosen}` : sql``}
  )`.execute(db)
  await sql`with ${lists} update ${sql.table(table)} c set image_asset_id = ids[1], ${changed} from lists
    where c.id = target_id and c.deleted_at is null
      and (c.image_asset_id is distinct from ids[1] ${stands ? sql`or ${stands} <> ids[2:]` : sql``})`.execute(db)
  if (further) {
    await sql`with ${lists} delete from ${sql.table(further.table)} f using lists
      where f.${sql.ref(further.owner)} = target_id`.execute(db)
    await sql`with ${lists} insert into ${sql.table(further.table)} (${sql.ref(further.owner)}, asset_id, position)
      select target_id, asset_id, at - 1 from lists cross join unnest(ids[2:]) with ordinality as f(asset_id, at)`.execute(
      db,
    )
  }
  await sql`delete from import_images where import_id = ${importId} and target_id ${chosen}`.execute(db)
}
