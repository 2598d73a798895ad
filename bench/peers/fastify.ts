// P2: the lean peer on Fastify 5 with its JWT plugin, and with schemas of bodies and answers, which make its serialiser.
// Does and does not do what the lean peer (node-http.ts) does and does not; it has no login.
import fastifyJwt from '@fastify/jwt'
import fastify, { type FastifyRequest } from 'fastify'
import { Pool } from 'pg'
import { peerSettings } from './settings.ts'
import { cached, createEvent, type EventBody, getProduct, listCategory, type OrderLine, placeOrder } from './shop.ts'

const { port, databaseUrl, secret } = peerSettings()
const pool = new Pool({ connectionString: databaseUrl, max: 20, idleTimeoutMillis: 0 })
const app = fastify()
app.register(fastifyJwt, { secret })

const text = { type: 'string' } as const
const whole = { type: 'integer' } as const
const moment = { type: 'string', format: 'date-time' } as const
const object = <T extends object>(properties: T) => ({ type: 'object', properties }) as const
const list = <T extends object>(properties: T) => ({ type: 'array', items: object(properties) }) as const

const named = { id: whole, name: text, slug: text, created_at: moment } as const
const summary = {
  ...named,
  category_id: whole,
  sub_category_id: whole,
  sub_category_name: text,
  price_from: object({ amount: whole, currency: text }),
} as const
const offer = {
  id: whole,
  product_id: whole,
  sku: text,
  title: text,
  slug: text,
  brand: text,
  manufacturer_number: text,
  weight_g: { ...whole, nullable: true },
  price_rub: { type: 'number' },
  created_at: moment,
} as const
const product = object({ ...summary, description: text, description_html: text, offers: list(offer) })
const page = object({ items: list(summary), next_cursor: { ...text, nullable: true } })
const eventBody = { date: text, time: text, venue: text, address: text } as const
const event = object({ ...eventBody, id: whole, owner_id: whole, created_at: moment })
const order = object({ id: whole, total: whole, created_at: moment })
const line = { ...object({ offer_id: whole, quantity: whole }), required: ['offer_id', 'quantity'] } as const

function userOf({ user }: FastifyRequest): number {
  return typeof user === 'object' && 'user_id' in user ? Number(user.user_id) : 0
}
const signedIn = { onRequest: async (request: FastifyRequest) => void (await request.jwtVerify()) }

app.get('/v1/health', { schema: { response: { 200: object({ status: text }) } } }, async () => ({ status: 'ok' }))

app.get<{ Params: { id: number } }>(
  '/v1/products/:id',
  { schema: { params: object({ id: whole }), response: { 200: product } } },
  async (request, reply) => (await getProduct(pool, request.params.id)) ?? reply.code(404).send({ error: 'Not found' }),
)

app.get<{ Querystring: { category_id: number; limit: number; cursor?: string } }>(
  '/v1/products',
  {
    schema: {
      querystring: {
        ...object({ category_id: whole, limit: { ...whole, default: 20 }, cursor: text }),
        required: ['category_id'],
      },
      response: { 200: page },
    },
  },
  async request => {
    const { category_id: categoryId, limit, cursor = null } = request.query
    const find = () => listCategory(pool, { categoryId, limit, cursor })
    return request.headers['cart-token'] ? find() : cached(request.url, find)
  },
)

app.post<{ Body: EventBody }>(
  '/v1/events',
  {
    ...signedIn,
    schema: { body: { ...object(eventBody), required: Object.keys(eventBody) }, response: { 201: event } },
  },
  async (request, reply) => reply.code(201).send(await createEvent(pool, userOf(request), request.body)),
)

app.post<{ Body: { lines: OrderLine[] } }>(
  '/v1/orders',
  {
    ...signedIn,
    schema: {
      body: { ...object({ lines: { type: 'array', minItems: 1, items: line } }), required: ['lines'] },
      response: { 201: order },
    },
  },
  async (request, reply) => {
    const placed = await placeOrder(pool, userOf(request), request.body.lines)
    return placed ? reply.code(201).send(placed) : reply.code(409).send({ error: 'Out of stock' })
  },
)

await app.listen({ port, host: '127.0.0.1' })
