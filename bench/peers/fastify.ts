import fastifyJwt from '@fastify/jwt'
import { verify } from '@node-rs/argon2'
import fastify from 'fastify'
import { Pool, types } from 'pg'
import { addProducts } from './fastify-products.ts'
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

// P2: Fastify with its own JWT plugin and its schemas, answers included, which make its serialiser.
const { port, databaseUrl, secret } = peerSettings()
types.setTypeParser(types.builtins.INT8, Number)
const pool = new Pool({ connectionString: databaseUrl })
const app = fastify()
app.register(fastifyJwt, { secret, sign: { algorithm: 'HS512', expiresIn: '30m' } })

const text = { type: 'string' } as const
const whole = { type: 'integer' } as const
const moment = { type: 'string', format: 'date-time' } as const
const heading = { type: 'object', properties: { level: whole, text, anchor: text } } as const
const project = {
  type: 'object',
  properties: {
    id: whole,
    user_id: whole,
    title: text,
    body: text,
    html: text,
    toc: { type: 'array', items: heading },
    slug: text,
    version: whole,
    created_at: moment,
    updated_at: { ...moment, nullable: true },
  },
} as const
const page = {
  type: 'object',
  properties: { items: { type: 'array', items: project }, next_cursor: { ...text, nullable: true } },
} as const

app.get(
  '/v1/health',
  { schema: { response: { 200: { type: 'object', properties: { status: text } } } } },
  async () => ({ status: 'ok' }),
)

app.get<{ Params: { id: number } }>(
  '/v1/projects/:id',
  { schema: { params: { type: 'object', properties: { id: whole } }, response: { 200: project } } },
  async (request, reply) => {
    const { rows } = await pool.query<ProjectRow>(findProject, [request.params.id])
    return rows[0] ?? reply.code(404).send({ error: 'Not found' })
  },
)

app.get<{ Querystring: { user_id: number; limit: number; cursor?: string } }>(
  '/v1/projects',
  {
    schema: {
      querystring: {
        type: 'object',
        required: ['user_id'],
        properties: { user_id: whole, limit: { ...whole, default: 20 }, cursor: text },
      },
      response: { 200: page },
    },
  },
  async request => {
    const { user_id: userId, limit, cursor } = request.query
    const { rows } =
      cursor === undefined
        ? await pool.query<ProjectRow>(pageOfUser, [userId, limit + 1])
        : await pool.query<ProjectRow>(nextPageOfUser, [userId, limit + 1, idOfCursor(cursor)])
    return pageOf(rows, limit)
  },
)

app.post<{ Body: { title: string; body: string } }>(
  '/v1/projects',
  {
    onRequest: async (request, reply) => {
      await request.jwtVerify().catch(() => reply.code(401).send({ error: 'Unauthorized' }))
    },
    schema: {
      body: { type: 'object', required: ['title', 'body'], properties: { title: text, body: text } },
      response: { 201: project },
    },
  },
  async (request, reply) => {
    const { title, body } = request.body
    const { user } = request
    const userId = typeof user === 'object' && 'user_id' in user ? user.user_id : null
    const { rows } = await pool.query(insertProject, [userId, title, body, render(body), slugOf(title)])
    return reply.code(201).send(rows[0])
  },
)

app.post<{ Body: { email: string; password: string } }>(
  '/v1/accounts/login',
  {
    schema: {
      body: { type: 'object', required: ['email', 'password'], properties: { email: text, password: text } },
      response: { 200: { type: 'object', properties: { access_token: text } } },
    },
  },
  async (request, reply) => {
    const { email, password } = request.body
    const { rows } = await pool.query<LoginRow>(findLogin, [email])
    const account = rows[0]
    if (!account || !(await verify(account.password_hash, password)))
      return reply.code(401).send({ error: 'Wrong name or password' })
    return { access_token: app.jwt.sign({ user_id: account.id, username: account.username }) }
  },
)

addProducts(app, pool)

await app.listen({ port, host: '127.0.0.1' })
