// T1: a server tuned for these requests alone, on Hono: how far one process can go.
// Does: two shared pipelined connections, named statements, both statements of a product in one flight, moments kept as
// text, cached pages as bytes, tokens verified once by node:crypto, an order in one statement (a Postgres function).
// Does not: what the lean peer (node-http.ts) does not; it also never reconnects, bounds no cache, and one slow
// statement holds up all behind it.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { Client, types } from 'pg'
import { readEvent, readLines } from './bodies.ts'
import { peerSettings } from './settings.ts'
import { idOfCursor, type OfferRow, type ProductRow, toOffer, toPage, toProduct } from './shop.ts'
import { findProduct, insertEvent, listNextProducts, listOffers, listProducts, placeOrder } from './statements.ts'

const { port, databaseUrl, secret } = peerSettings()
types.setTypeParser(types.builtins.TIMESTAMPTZ, text => `${text.slice(0, 10)}T${text.slice(11, -3)}Z`)
const options = '-c timezone=UTC -c plan_cache_mode=force_generic_plan'
const connect = () => new Client({ connectionString: databaseUrl, pipeline: true, options })
const [first, second] = [connect(), connect()]
await Promise.all([first.connect(), second.connect()])
let turn = 0
const client = () => ((turn ^= 1) === 0 ? first : second)

const json = { 'content-type': 'application/json' }
const bytesOf = (value: unknown): Buffer<ArrayBuffer> => Buffer.from(JSON.stringify(value))
const ok = bytesOf({ status: 'ok' })
const refused = (status: number, error: string) => new Response(JSON.stringify({ error }), { status, headers: json })

const users = new Map<string, { readonly userId: number; readonly until: number }>()

/** Undefined: no token, a wrong signature, or an expired one. */
function userOf(header: string | undefined): number | undefined {
  const token = header?.startsWith('Bearer ') ? header.slice(7) : ''
  const known = users.get(token) ?? verify(token)
  return known && known.until > Date.now() ? known.userId : undefined
}

function verify(token: string) {
  const [head = '', payload = '', signature = ''] = token.split('.')
  const wanted = createHmac('sha512', secret).update(`${head}.${payload}`).digest()
  const found = Buffer.from(signature, 'base64url')
  if (found.length !== wanted.length || !timingSafeEqual(found, wanted)) return undefined
  const { user_id: userId, exp } = JSON.parse(Buffer.from(payload, 'base64url').toString())
  const known = { userId: Number(userId), until: Number(exp) * 1000 }
  users.set(token, known)
  return known
}

const pages = new Map<string, { readonly bytes: Buffer<ArrayBuffer>; readonly until: number }>()
const app = new Hono()

app.get('/v1/health', () => new Response(ok, { headers: json }))

app.get('/v1/products/:id{[0-9]+}', async c => {
  const values = [Number(c.req.param('id'))]
  const connection = client()
  const [{ rows }, offers] = await Promise.all([
    connection.query<ProductRow>({ ...findProduct, values }),
    connection.query<OfferRow>({ ...listOffers, values }),
  ])
  const [product] = rows
  if (!product) return refused(404, 'Not found')
  return new Response(JSON.stringify({ ...toProduct(product), offers: offers.rows.map(toOffer) }), { headers: json })
})

app.get('/v1/products', async c => {
  const isCached = c.req.header('cart-token') === undefined
  const hit = isCached ? pages.get(c.req.url) : undefined
  if (hit && hit.until > Date.now()) return new Response(hit.bytes, { headers: json })
  const [categoryId, limit] = [Number(c.req.query('category_id')), Number(c.req.query('limit') ?? 20)]
  const cursor = c.req.query('cursor')
  const query = cursor
    ? { ...listNextProducts, values: [categoryId, limit + 1, idOfCursor(cursor)] }
    : { ...listProducts, values: [categoryId, limit + 1] }
  const { rows } = await client().query<ProductRow>(query)
  const bytes = bytesOf(toPage(rows, limit))
  if (isCached) pages.set(c.req.url, { bytes, until: Date.now() + 60_000 })
  return new Response(bytes, { headers: json })
})

app.post('/v1/events', async c => {
  const userId = userOf(c.req.header('authorization'))
  if (userId === undefined) return refused(401, 'Unauthorized')
  const event = readEvent(await c.req.json())
  if (!event) return refused(400, 'date, time, venue, address')
  const values = [userId, event.date, event.time, event.venue, event.address]
  const { rows } = await client().query<object>({ ...insertEvent, values })
  return new Response(JSON.stringify(rows[0]), { status: 201, headers: json })
})

app.post('/v1/orders', async c => {
  const userId = userOf(c.req.header('authorization'))
  if (userId === undefined) return refused(401, 'Unauthorized')
  const lines = readLines(await c.req.json())
  if (!lines) return refused(400, 'lines')
  const values = [userId, lines.map(line => line.offer_id), lines.map(line => line.quantity)]
  const { rows } = await client().query<object>({ ...placeOrder, values })
  return rows[0] ? new Response(JSON.stringify(rows[0]), { status: 201, headers: json }) : refused(409, 'Out of stock')
})

serve({ fetch: app.fetch, port, hostname: '127.0.0.1' })
