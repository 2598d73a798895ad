// P3: the lean peer on Hono, with Hono's own JWT middleware.
// Does and does not do what the lean peer (node-http.ts) does and does not; it has no login.
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { jwt, type JwtVariables } from 'hono/jwt'
import { Pool } from 'pg'
import { readEvent, readLines } from './bodies.ts'
import { peerSettings } from './settings.ts'
import { cached, createEvent, getProduct, listCategory, placeOrder } from './shop.ts'

const { port, databaseUrl, secret } = peerSettings()
const pool = new Pool({ connectionString: databaseUrl, max: 20, idleTimeoutMillis: 0 })
const app = new Hono<{ Variables: JwtVariables<{ user_id: number }> }>()
const signedIn = jwt({ secret, alg: 'HS512' })

app.get('/v1/health', c => c.json({ status: 'ok' }))

app.get('/v1/products/:id{[0-9]+}', async c => {
  const product = await getProduct(pool, Number(c.req.param('id')))
  return product ? c.json(product) : c.json({ error: 'Not found' }, 404)
})

app.get('/v1/products', async c => {
  const categoryId = Number(c.req.query('category_id'))
  const limit = Number(c.req.query('limit') ?? 20)
  const find = () => listCategory(pool, { categoryId, limit, cursor: c.req.query('cursor') ?? null })
  return c.json(c.req.header('cart-token') ? await find() : await cached(c.req.url, find))
})

app.post('/v1/events', signedIn, async c => {
  const event = readEvent(await c.req.json())
  if (!event) return c.json({ error: 'date, time, venue, address' }, 400)
  return c.json(await createEvent(pool, c.get('jwtPayload').user_id, event), 201)
})

app.post('/v1/orders', signedIn, async c => {
  const lines = readLines(await c.req.json())
  if (!lines) return c.json({ error: 'lines' }, 400)
  const order = await placeOrder(pool, c.get('jwtPayload').user_id, lines)
  return order ? c.json(order, 201) : c.json({ error: 'Out of stock' }, 409)
})

serve({ fetch: app.fetch, port, hostname: '127.0.0.1' })
