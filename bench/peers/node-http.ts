// The lean peer, the yardstick: node:http and pg as a careful engineer writes them.
// Does: a pool of 20, named statements over lean tables, checks of the body, the JWT verified by jsonwebtoken,
// a page kept as a value for a minute, an order in one transaction of plain statements; asked for it by a header, an order
// with all the rows and the mail that ours has (whole-order.ts).
// Does not: look sessions up, keep an outbox, audit or idempotency rows, validate answers, limit rates, write access
// lines or metrics, know ETags, variants, tags, price lists or roles.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { verify } from '@node-rs/argon2'
import jwt from 'jsonwebtoken'
import { Pool } from 'pg'
import { readEvent, readLines } from './bodies.ts'
import { peerSettings } from './settings.ts'
import { cached, createEvent, getProduct, listCategory, placeOrder } from './shop.ts'
import { findLogin } from './statements.ts'
import { createWorker, placeWholeOrder } from './whole-order.ts'

const { port, databaseUrl, secret, smtpUrl } = peerSettings()
const pool = new Pool({ connectionString: databaseUrl, max: 20, idleTimeoutMillis: 0 })
const workOff = createWorker(pool, smtpUrl)

function send(response: ServerResponse, status: number, value: unknown): void {
  const body = JSON.stringify(value)
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString())
}

function userOf(request: IncomingMessage): number | undefined {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ')
  if (scheme !== 'Bearer' || !token) return undefined
  try {
    const claims = jwt.verify(token, secret, { algorithms: ['HS512'] })
    return typeof claims === 'object' ? Number(claims['user_id']) : undefined
  } catch {
    return undefined
  }
}

async function sendProduct(response: ServerResponse, id: number): Promise<void> {
  const product = await getProduct(pool, id)
  send(response, product ? 200 : 404, product ?? { error: 'Not found' })
}

async function sendPage(request: IncomingMessage, response: ServerResponse, query: URLSearchParams): Promise<void> {
  const categoryId = Number(query.get('category_id'))
  const limit = Number(query.get('limit') ?? 20)
  const find = () => listCategory(pool, { categoryId, limit, cursor: query.get('cursor') })
  send(response, 200, request.headers['cart-token'] ? await find() : await cached(request.url ?? '', find))
}

async function receiveEvent(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const userId = userOf(request)
  if (userId === undefined) return send(response, 401, { error: 'Unauthorized' })
  const event = readEvent(await readJson(request))
  if (!event) return send(response, 400, { error: 'date, time, venue, address' })
  send(response, 201, await createEvent(pool, userId, event))
}

async function receiveOrder(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const userId = userOf(request)
  if (userId === undefined) return send(response, 401, { error: 'Unauthorized' })
  const lines = readLines(await readJson(request))
  if (!lines) return send(response, 400, { error: 'lines' })
  const key = request.headers['idempotency-key']
  const isWhole = request.headers['x-order'] === 'whole' && typeof key === 'string'
  const order = isWhole ? await placeWholeOrder(pool, { userId, key, lines }) : await placeOrder(pool, userId, lines)
  if (isWhole) workOff()
  send(response, order ? 201 : 409, order ?? { error: 'Out of stock' })
}

async function login(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { email, password } = Object(await readJson(request))
  const { rows } = await pool.query<{ id: number; password_hash: string }>({ ...findLogin, values: [email] })
  const [user] = rows
  if (!user || typeof password !== 'string' || !(await verify(user.password_hash, password)))
    return send(response, 401, { error: 'Wrong name or password' })
  send(response, 200, {
    access_token: jwt.sign({ user_id: user.id }, secret, { algorithm: 'HS512', expiresIn: '30m' }),
  })
}

async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, url = '/' } = request
  const [path = '', query = ''] = url.split('?')
  if (method === 'GET') {
    if (path === '/v1/health') return send(response, 200, { status: 'ok' })
    if (path === '/v1/products') return sendPage(request, response, new URLSearchParams(query))
    const id = /^\/v1\/products\/(\d+)$/.exec(path)?.[1]
    if (id) return sendProduct(response, Number(id))
  }
  if (method === 'POST') {
    if (path === '/v1/events') return receiveEvent(request, response)
    if (path === '/v1/orders') return receiveOrder(request, response)
    if (path === '/v1/accounts/login') return login(request, response)
  }
  send(response, 404, { error: 'Not found' })
}

const server = createServer((request, response) => {
  route(request, response).catch((error: unknown) => {
    console.error(error)
    send(response, 500, { error: 'Internal server error' })
  })
})
server.listen(port, '127.0.0.1')
