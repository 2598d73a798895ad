import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { verify } from '@node-rs/argon2'
import jwt from 'jsonwebtoken'
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

// P1, the yardstick: node:http and pg, as most people would write them.
const { port, databaseUrl, secret } = peerSettings()
types.setTypeParser(types.builtins.INT8, Number)
const pool = new Pool({ connectionString: databaseUrl })

function send(response: ServerResponse, status: number, value: unknown): void {
  const body = JSON.stringify(value)
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
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

async function getProject(response: ServerResponse, id: number): Promise<void> {
  const { rows } = await pool.query<ProjectRow>(findProject, [id])
  if (rows[0]) send(response, 200, rows[0])
  else send(response, 404, { error: 'Not found' })
}

async function listProjects(response: ServerResponse, query: URLSearchParams): Promise<void> {
  const userId = Number(query.get('user_id'))
  const limit = Number(query.get('limit') ?? 20)
  const cursor = query.get('cursor')
  const { rows } =
    cursor === null
      ? await pool.query<ProjectRow>(pageOfUser, [userId, limit + 1])
      : await pool.query<ProjectRow>(nextPageOfUser, [userId, limit + 1, idOfCursor(cursor)])
  send(response, 200, pageOf(rows, limit))
}

async function getProduct(response: ServerResponse, id: number): Promise<void> {
  const product = await productWithOffers(pool, id)
  if (product) send(response, 200, product)
  else send(response, 404, { error: 'Not found' })
}

async function listProducts(request: IncomingMessage, response: ServerResponse, query: URLSearchParams): Promise<void> {
  const categoryId = Number(query.get('category_id'))
  const limit = Number(query.get('limit') ?? 20)
  const find = () => productsOfCategory(pool, { categoryId, limit, cursor: query.get('cursor') })
  send(response, 200, request.headers['cart-token'] ? await find() : await cached(request.url ?? '', find))
}

async function createProject(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const userId = userOf(request)
  if (userId === undefined) return send(response, 401, { error: 'Unauthorized' })
  const { title, body } = await readJson(request)
  if (typeof title !== 'string' || typeof body !== 'string') return send(response, 400, { error: 'title, body' })
  const { rows } = await pool.query(insertProject, [userId, title, body, render(body), slugOf(title)])
  send(response, 201, rows[0])
}

async function login(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { email, password } = await readJson(request)
  const { rows } = await pool.query<LoginRow>(findLogin, [email])
  const account = rows[0]
  if (!account || typeof password !== 'string' || !(await verify(account.password_hash, password)))
    return send(response, 401, { error: 'Wrong name or password' })
  const claims = { user_id: account.id, username: account.username }
  send(response, 200, { access_token: jwt.sign(claims, secret, { algorithm: 'HS512', expiresIn: '30m' }) })
}

async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const { method } = request
  if (method === 'GET' && url.pathname === '/v1/health') return send(response, 200, { status: 'ok' })
  if (method === 'GET' && url.pathname === '/v1/projects') return listProjects(response, url.searchParams)
  const id = /^\/v1\/projects\/(\d+)$/.exec(url.pathname)?.[1]
  if (method === 'GET' && id) return getProject(response, Number(id))
  if (method === 'GET' && url.pathname === '/v1/products') return listProducts(request, response, url.searchParams)
  const productId = /^\/v1\/products\/(\d+)$/.exec(url.pathname)?.[1]
  if (method === 'GET' && productId) return getProduct(response, Number(productId))
  if (method === 'POST' && url.pathname === '/v1/projects') return createProject(request, response)
  if (method === 'POST' && url.pathname === '/v1/accounts/login') return login(request, response)
  send(response, 404, { error: 'Not found' })
}

const server = createServer((request, response) => {
  route(request, response).catch((error: unknown) => {
    console.error(error)
    send(response, 500, { error: 'Internal server error' })
  })
})
server.listen(port)
