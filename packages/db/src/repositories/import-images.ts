import { type ImportImages, type ImportKind, importLimits } from '@atelier/domain/imports'
import { type RawBuilder, sql } from 'kysely'
import type { Handle } from '../connection/handle.ts'
import { changed, goodRowsAs } from './catalog-import/rows.ts'

interface Target {
  readonly table: string
  /** How a row of a file `r` finds its row of the catalogue `c`. */
  readonly isOf: RawBuilder<boolean>
  /** Where images beside the first stand; undefined: there is one. */
  readonly further?: { readonly table: string; readonly owner: string }
}

const bySlug = sql<boolean>`c.slug = r.slug`
const targets: Readonly<Record<Exclude<ImportKind, 'prices'>, Target>> = {
  categories: { table: 'categories', isOf: bySlug },
  'sub-categories': { table: 'sub_categories', isOf: bySlug },
  products: { table: 'products', isOf: bySlug, further: { table: 'product_assets', owner: 'product_id' } },
  offers: {
    table: 'offers',
    isOf: sql<boolean>`lower(c.sku) = lower(r.sku)`,
    further: { table: 'offer_assets', owner: 'offer_id' },
  },
}

const shape = 'line integer, slug text, sku text, "imageUrls" text[]'

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
    async note(importId, { kind, json }, except) {
      if (kind === 'prices' || !Buffer.from(json.buffer, json.byteOffset, json.length).includes('"imageUrls":')) return
      const { table, isOf } = targets[kind]
      const r = goodRowsAs(json, shape, except)
      await sql`with ${r}, fresh as (
          insert into import_image_urls (import_id, url)
          select distinct ${importId}::bigint, url from r cross join unnest(r."imageUrls") url order by url
          on conflict do nothing returning id
        )
        update imports set images_wanted = images_wanted + (select count(*) from fresh) where id = ${importId}`.execute(
        db,
      )
      const named = sql`${r}, named as (
          select c.id as target_id, r.line, r."imageUrls" as urls
          from r join ${sql.table(table)} c on ${isOf} and c.deleted_at is null where r."imageUrls" is not null
        )`
      await sql`with ${named} delete from import_images i using named
        where i.import_id = ${importId} and i.target_id = named.target_id`.execute(db)
      await sql`with ${named}
        insert into import_images (import_id, target_id, position, line, url_id)
        select ${importId}::bigint, named.target_id, wanted.at - 1, named.line, u.id
        from named cross join unnest(named.urls) with ordinality as wanted(url, at)
        join import_image_urls u on u.import_id = ${importId} and u.url = wanted.url`.execute(db)
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

    async refuse(importId, text, reason) {
      await sql`with ${settled(importId, text, sql`refused = true`)}, counted as (${counted(importId, 'images_refused')})
        insert into import_faults (import_id, line, column_title, reason, severity)
        select distinct ${importId}::bigint, i.line, 'image_url', ${reason}, 'warning'
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
