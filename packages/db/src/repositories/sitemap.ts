import {
  pagesAFile,
  type SitemapFile,
  type SitemapKind,
  sitemapKinds,
  type SitemapPage,
  type SitemapReader,
} from '@atelier/domain/sitemap'
import { type RawBuilder, sql } from 'kysely'
import type { ReadHandle } from '../connection/handle.ts'
import { readRows } from '../connection/read-rows.ts'

/** Rows a statement. */
const chunk = 1_000

interface Source {
  /** Column that the pages are in order of. */
  readonly id: RawBuilder<unknown>
  readonly from: RawBuilder<unknown>
  /** What everyone may read. */
  readonly where: RawBuilder<unknown>
  readonly key: RawBuilder<unknown>
  readonly changedAt: RawBuilder<unknown>
}

const named = (table: string, where = sql`true`, key = 'slug'): Source => ({
  id: sql.ref(`${table}.id`),
  from: sql.table(table),
  where,
  key: sql`${sql.ref(`${table}.${key}`)}::text`,
  changedAt: sql`coalesce(${sql.ref(`${table}.updated_at`)}, ${sql.ref(`${table}.created_at`)})`,
})

const sources: Readonly<Record<SitemapKind, Source>> = {
  products: {
    ...named('products', sql`product_listings.on_sale`),
    id: sql`product_listings.product_id`,
    from: sql`product_listings join products on products.id = product_listings.product_id`,
  },
  collections: named('collections', sql`collections.deleted_at is null`),
  projects: named('projects'),
  events: named('events', undefined, 'id'),
}

const ofFile = ({ id, where }: Source, file: RawBuilder<unknown>, after = sql`${file} * ${sql.lit(pagesAFile)}`) =>
  sql`${where} and ${id} > ${after} and ${id} <= (${file} + 1) * ${sql.lit(pagesAFile)}`

/** Files by their number: the last one is that of the largest id. */
const filesOf = (kind: SitemapKind): RawBuilder<unknown> => {
  const { id, from } = sources[kind]
  return sql`select ${sql.lit(kind)} as kind, n + 1 as file
    from generate_series(0, (select (${id} - 1) / ${sql.lit(pagesAFile)} from ${from} order by ${id} desc limit 1)) n
    where exists (select from ${from} where ${ofFile(sources[kind], sql`n`)})`
}

export const sitemapReader = (db: ReadHandle): SitemapReader => ({
  async listFiles() {
    const kinds = await Promise.all(
      sitemapKinds.map(kind => readRows(db, sql<SitemapFile>`${filesOf(kind)} order by file`)),
    )
    return kinds.flat()
  },
  async *pages({ kind, file }) {
    const source = sources[kind]
    let after = (file - 1) * pagesAFile
    for (;;) {
      const pages = await readRows(
        db,
        sql<SitemapPage>`select ${source.id} as id, ${source.key} as key, ${source.changedAt} as "changedAt" from ${source.from}
          where ${ofFile(source, sql`${file - 1}::bigint`, sql`${after}`)} order by ${source.id} limit ${sql.lit(chunk)}`,
      )
      if (pages.length > 0) yield pages
      if (pages.length < chunk) return
      after = pages.at(-1)?.id ?? after
    }
  },
})
