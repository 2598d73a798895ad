import { AppError } from '@atelier/domain'
import type { NewProject, Project, ProjectReader, ProjectRepository } from '@atelier/domain/projects'
import { type ExpressionBuilder, sql } from 'kysely'
import { blueprint, type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import type { DB } from '../generated/schema.ts'
import { idAfter, type Keyset, pageById } from '../keyset.ts'
import { preparedRead, preparedWrite } from '../prepared.ts'
import { toColumns } from '../tables/columns.ts'
import { projectColumns } from '../tables/projects.ts'
import { usernameKey } from '../tables/users.ts'

const find = preparedRead((where: { id: number }) =>
  blueprint.selectFrom('projects').select(projectColumns).where('projects.id', '=', where.id),
)

const lock = preparedRead((where: { id: number }) =>
  blueprint.selectFrom('projects').select(projectColumns).where('projects.id', '=', where.id).forUpdate(),
)

const findBySlug = preparedRead((where: { slug: string }) =>
  blueprint.selectFrom('projects').select(projectColumns).where('projects.slug', '=', where.slug),
)

/** The user's row stands even without projects: an unknown name gives no row at all. */
const listByUsername = preparedRead((where: { username: string }) =>
  blueprint
    .selectFrom('users')
    .leftJoin('projects', 'projects.user_id', 'users.id')
    .select(projectColumns)
    .where(usernameKey, '=', where.username)
    .orderBy('projects.id'),
)

const newest = blueprint.selectFrom('projects').select(projectColumns).orderBy('projects.id', 'desc')
type PageOf = { userId: number; after: number; limit: number }
const firstPage = preparedRead(({ limit }: Pick<PageOf, 'limit'>) => newest.limit(limit))
const nextPage = preparedRead(({ after, limit }: Omit<PageOf, 'userId'>) =>
  newest.where('projects.id', '<', after).limit(limit),
)
const firstPageOf = preparedRead(({ userId, limit }: Omit<PageOf, 'after'>) =>
  newest.where('projects.user_id', '=', userId).limit(limit),
)
const nextPageOf = preparedRead(({ userId, after, limit }: PageOf) =>
  newest.where('projects.user_id', '=', userId).where('projects.id', '<', after).limit(limit),
)

export function projectReader(db: ReadHandle, keyset: Keyset): ProjectReader {
  return {
    find: async id => (await find(db, { id }))[0],
    findBySlug: async slug => (await findBySlug(db, { slug }))[0],
    async listByUsername(username) {
      const rows = await listByUsername(db, { username })
      if (rows.length === 0) return undefined
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the outer join fills all columns or none
      return rows[0]?.id === null ? [] : (rows as readonly Project[])
    },
    async list({ userId }, page) {
      const after = idAfter(keyset, 'projects', page)
      const limit = page.limit + 1
      const rows = await (userId === undefined
        ? after === undefined
          ? firstPage(db, { limit })
          : nextPage(db, { after, limit })
        : after === undefined
          ? firstPageOf(db, { userId, limit })
          : nextPageOf(db, { userId, after, limit }))
      return pageById(keyset, 'projects', { rows, limit: page.limit })
    },
  }
}

type Row = {
  userId: number
  title: string
  body: string
  html: string
  toc: string
  slug: string
  coverAssetId: number | null
}

const insert = preparedWrite((row: Row) =>
  blueprint
    .insertInto('projects')
    .values({
      user_id: row.userId,
      title: row.title,
      body: row.body,
      html: row.html,
      toc: row.toc,
      slug: row.slug,
      cover_asset_id: row.coverAssetId,
    })
    .onConflict(conflict => conflict.constraint('projects_slug_key').doNothing())
    .returning(projectColumns),
)

/** Those who want one slug take turns until commit: looking for a free suffix is no race. */
const takeTurn = preparedWrite((row: { slug: string }) =>
  blueprint.selectNoFrom(sql`pg_advisory_xact_lock(hashtext('projects.slug'), hashtext(${row.slug}))`.as('turn')),
)

/** With the lowest suffix from 2 to `last` that is free. */
const insertWithSuffix = preparedWrite((row: Row & { last: number }) =>
  blueprint
    .insertInto('projects')
    .columns(['user_id', 'title', 'body', 'html', 'toc', 'slug', 'cover_asset_id'])
    .expression(eb =>
      eb
        .selectFrom(sql<{ number: number }>`generate_series(2, ${row.last}::integer)`.as('suffix'))
        .select([
          sql<number>`${row.userId}::bigint`.as('user_id'),
          sql<string>`${row.title}::text`.as('title'),
          sql<string>`${row.body}::text`.as('body'),
          sql<string>`${row.html}::text`.as('html'),
          sql<string>`${row.toc}::jsonb`.as('toc'),
          sql<string>`${row.slug}::text || '-' || suffix`.as('slug'),
          sql<number | null>`${row.coverAssetId}::bigint`.as('cover_asset_id'),
        ])
        .where(sql<boolean>`not exists (select 1 from projects where slug = ${row.slug}::text || '-' || suffix)`)
        .orderBy(sql`suffix`)
        .limit(1),
    )
    .onConflict(conflict => conflict.constraint('projects_slug_key').doNothing())
    .returning(projectColumns),
)

/** Looked through one after the other: few titles are shared by more than some dozens. */
const suffixLimits = [64, 1_024, 32_768]

export function projectRepository(db: Handle, keyset: Keyset): ProjectRepository {
  return {
    ...projectReader(readOnly(db), keyset),
    async insert({ userId, title, body, html, toc, slug, coverAssetId = null }: NewProject) {
      const row = { userId, title, body, html, toc: JSON.stringify(toc), slug, coverAssetId }
      const [project] = await insert(db, row)
      if (project) return project
      const turn = takeTurn(db, { slug })
      for (const last of suffixLimits) {
        const [[suffixed]] = await Promise.all([insertWithSuffix(db, { ...row, last }), turn])
        if (suffixed) return suffixed
      }
      throw new AppError('CONTENTION', undefined, { retryAfterSeconds: 1 })
    },
    async changeOwner(from, to) {
      await db
        .updateTable('projects')
        .set(eb => ({ user_id: to, version: eb('version', '+', 1), updated_at: sql<string>`now()` }))
        .where('user_id', '=', from)
        .execute()
    },
    lock: async id => (await lock(readOnly(db), { id }))[0],
    update: ({ id, ownerId, ifVersion }, { toc, ...same }) =>
      db
        .updateTable('projects')
        .set(eb => ({
          ...toColumns(same),
          toc: toc && JSON.stringify(toc),
          version: eb('version', '+', 1),
          updated_at: sql<string>`now()`,
        }))
        .where(meets({ id, ownerId, ifVersion }))
        .returning(projectColumns)
        .executeTakeFirst(),
    async delete(target) {
      const gone = await db.deleteFrom('projects').where(meets(target)).returning('id').executeTakeFirst()
      return gone !== undefined
    },
  }
}

interface Target {
  readonly id: number
  readonly ownerId?: number | undefined
  readonly ifVersion?: number | undefined
}

const meets =
  ({ id, ownerId, ifVersion }: Target) =>
  (eb: ExpressionBuilder<DB, 'projects'>) =>
    eb.and([
      eb('projects.id', '=', id),
      ...(ownerId === undefined ? [] : [eb('projects.user_id', '=', ownerId)]),
      ...(ifVersion === undefined ? [] : [eb('projects.version', '=', ifVersion)]),
    ])
