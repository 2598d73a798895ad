import { serve } from '@hono/node-server'
import { verify } from '@node-rs/argon2'
import { Hono } from 'hono'
import { jwt, type JwtVariables, sign } from 'hono/jwt'
import { Pool, types } from 'pg'
import { cached, productsOfCategory, productWithOffers } from './catalog.ts'
import { render } from './markdown.ts'
import {
  findLogin,
  findProject,
  idOfCursor,
  insertProject,
  type LoginRow,
  nextPageOfUser,
  pageOf,
  pageOfUser,
  type ProjectRow,
  slugOf,
} from './queries.ts'
import { peerSettings } from './settings.ts'

// P3: Hono on Node with its own JWT middleware.
const { port, databaseUrl, secret } = peerSettings()
types.setTypeParser(types.builtins.INT8, Number)
const pool = new Pool({ connectionString: databaseUrl })
const app = new Hono<{ Variables: JwtVariables<{ user_id: number }> }>()

app.get('/v1/health', c => c.json({ status: 'ok' }))

app.get('/v1/projects/:id{[0-9]+}', async c => {
  const { rows } = await pool.query<ProjectRow>(findProject, [Number(c.req.param('id'))])
  return rows[0] ? c.json(rows[0]) : c.json({ error: 'Not found' }, 404)
})

app.get('/v1/projects', async c => {
  const userId = Number(c.req.query('user_id'))
  const limit = Number(c.req.query('limit') ?? 20)
  const cursor = c.req.query('cursor')
  const { rows } =
    cursor === undefined
      ? await pool.query<ProjectRow>(pageOfUser, [userId, limit + 1])
      : await pool.query<ProjectRow>(nextPageOfUser, [userId, limit + 1, idOfCursor(cursor)])
  return c.json(pageOf(rows, limit))
})

app.get('/v1/products/:id{[0-9]+}', async c => {
  const product = await productWithOffers(pool, Number(c.req.param('id')))
  return product ? c.json(product) : c.json({ error: 'Not found' }, 404)
})

app.get('/v1/products', async c => {
  const categoryId = Number(c.req.query('category_id'))
  const limit = Number(c.req.query('limit') ?? 20)
  const find = () => productsOfCategory(pool, { categoryId, limit, cursor: c.req.query('cursor') ?? null })
  return c.json(c.req.header('cart-token') ? await find() : await cached(c.req.url, find))
})

app.post('/v1/projects', jwt({ secret, alg: 'HS512' }), async c => {
  const { title, body } = await c.req.json<{ title?: unknown; body?: unknown }>()
  if (typeof title !== 'string' || typeof body !== 'string') return c.json({ error: 'title, body' }, 400)
  const userId = c.get('jwtPayload').user_id
  const { rows } = await pool.query(insertProject, [userId, title, body, render(body), slugOf(title)])
  return c.json(rows[0], 201)
})

app.post('/v1/accounts/login', async c => {
  const { email, password } = await c.req.json<{ email?: unknown; password?: unknown }>()
  const { rows } = await pool.query<LoginRow>(findLogin, [email])
  const account = rows[0]
  if (!account || typeof password !== 'string' || !(await verify(account.password_hash, password)))
    return c.json({ error: 'Wrong name or password' }, 401)
  const exp = Math.floor(Date.now() / 1000) + 1_800
  const claims = { user_id: account.id, username: account.username, exp }
  return c.json({ access_token: await sign(claims, secret, 'HS512') })
})

serve({ fetch: app.fetch, port, hostname: '127.0.0.1' })
