import { serve } from '@hono/node-server'
import { verify } from '@node-rs/argon2'
import { initTRPC, TRPCError } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { Hono } from 'hono'
import jwt from 'jsonwebtoken'
import { type ColumnType, type Generated, Kysely, PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'
import { z } from 'zod'
import { cached } from './catalog.ts'
import { render } from './markdown.ts'
import { idOfCursor, slugOf } from './queries.ts'
import { peerSettings } from './settings.ts'
import { findProduct, listProducts } from './trpc-products.ts'
import { Product, ProductPage } from './trpc-schemas.ts'
import type { CatalogTables } from './trpc-tables.ts'

// P4: tRPC on Hono over Kysely, as its guides show it: one pool, queries built per call, inputs and outputs parsed.
const { port, databaseUrl, secret } = peerSettings()
types.setTypeParser(types.builtins.INT8, Number)

interface Tables {
  accounts: { id: Generated<number>; email: string; password_hash: string }
  users: { id: Generated<number>; account_id: number; username: string }
  projects: {
    id: Generated<number>
    user_id: number
    title: string
    body: string
    html: string
    toc: ColumnType<{ level: number; text: string; anchor: string }[], string | undefined>
    slug: string
    version: Generated<number>
    created_at: Generated<Date>
    updated_at: Date | null
  }
}
const dialect = new PostgresDialect({ pool: new Pool({ connectionString: databaseUrl }) })
const db = new Kysely<Tables>({ dialect })
const catalog = new Kysely<CatalogTables>({ dialect })

const t = initTRPC.context<{ userId: number | undefined; hasCart: boolean }>().create()
const signedIn = t.procedure.use(({ ctx, next }) => {
  if (ctx.userId === undefined) throw new TRPCError({ code: 'UNAUTHORIZED' })
  return next({ ctx: { userId: ctx.userId } })
})

const columns = ['id', 'user_id as userId', 'title', 'body', 'html', 'toc', 'slug', 'version'] as const
const times = ['created_at as createdAt', 'updated_at as updatedAt'] as const
const Project = z.object({
  id: z.int(),
  userId: z.int(),
  title: z.string(),
  body: z.string(),
  html: z.string(),
  toc: z.array(z.object({ level: z.int(), text: z.string(), anchor: z.string() })),
  slug: z.string(),
  version: z.int(),
  createdAt: z.date(),
  updatedAt: z.date().nullable(),
})

const appRouter = t.router({
  health: t.procedure.query(() => ({ status: 'ok' })),
  projects: t.router({
    get: t.procedure
      .input(z.object({ id: z.int() }))
      .output(Project)
      .query(async ({ input }) => {
        const row = await db
          .selectFrom('projects')
          .select([...columns, ...times])
          .where('id', '=', input.id)
          .executeTakeFirst()
        if (!row) throw new TRPCError({ code: 'NOT_FOUND' })
        return row
      }),
    list: t.procedure
      .input(z.object({ userId: z.int(), limit: z.int().max(100).default(20), cursor: z.string().nullish() }))
      .output(z.object({ items: z.array(Project), nextCursor: z.string().nullable() }))
      .query(async ({ input: { userId, limit, cursor } }) => {
        let query = db
          .selectFrom('projects')
          .select([...columns, ...times])
          .where('user_id', '=', userId)
        if (cursor) query = query.where('id', '<', idOfCursor(cursor))
        const rows = await query
          .orderBy('id', 'desc')
          .limit(limit + 1)
          .execute()
        const items = rows.slice(0, limit)
        const last = rows.length > limit ? items.at(-1) : undefined
        return { items, nextCursor: last ? Buffer.from(String(last.id)).toString('base64url') : null }
      }),
    create: signedIn
      .input(z.object({ title: z.string().min(1).max(200), body: z.string().max(65_536) }))
      .output(Project)
      .mutation(({ ctx, input: { title, body } }) =>
        db
          .insertInto('projects')
          .values({ user_id: ctx.userId, title, body, html: render(body), slug: slugOf(title) })
          .returning([...columns, ...times])
          .executeTakeFirstOrThrow(),
      ),
  }),
  products: t.router({
    get: t.procedure
      .input(z.object({ id: z.int() }))
      .output(Product)
      .query(async ({ input }) => {
        const product = await findProduct(catalog, input.id)
        if (!product) throw new TRPCError({ code: 'NOT_FOUND' })
        return product
      }),
    list: t.procedure
      .input(z.object({ categoryId: z.int(), limit: z.int().max(100).default(20), cursor: z.string().nullish() }))
      .output(ProductPage)
      .query(({ ctx, input }) => {
        const find = () => listProducts(catalog, input)
        return ctx.hasCart ? find() : cached(JSON.stringify(input), find)
      }),
  }),
  sessions: t.router({
    login: t.procedure
      .input(z.object({ email: z.string(), password: z.string() }))
      .output(z.object({ accessToken: z.string() }))
      .mutation(async ({ input }) => {
        const account = await db
          .selectFrom('accounts')
          .innerJoin('users', 'users.account_id', 'accounts.id')
          .select(['users.id', 'users.username', 'accounts.password_hash'])
          .where('accounts.email', '=', input.email)
          .executeTakeFirst()
        if (!account || !(await verify(account.password_hash, input.password)))
          throw new TRPCError({ code: 'UNAUTHORIZED' })
        const claims = { user_id: account.id, username: account.username }
        return { accessToken: jwt.sign(claims, secret, { algorithm: 'HS512', expiresIn: '30m' }) }
      }),
  }),
})

function userOf(request: Request): number | undefined {
  const [scheme, token] = (request.headers.get('authorization') ?? '').split(' ')
  if (scheme !== 'Bearer' || !token) return undefined
  try {
    const claims = jwt.verify(token, secret, { algorithms: ['HS512'] })
    return typeof claims === 'object' ? Number(claims['user_id']) : undefined
  } catch {
    return undefined
  }
}

const app = new Hono()
app.all('/trpc/*', c =>
  fetchRequestHandler({
    endpoint: '/trpc',
    req: c.req.raw,
    router: appRouter,
    createContext: () => ({ userId: userOf(c.req.raw), hasCart: c.req.raw.headers.has('cart-token') }),
  }),
)
serve({ fetch: app.fetch, port, hostname: '127.0.0.1' })
