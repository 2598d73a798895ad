// P4: the lean peer as tRPC's guides show it: its fetch adapter on Hono, inputs and outputs parsed by zod.
// Does and does not do what the lean peer (node-http.ts) does and does not, but for that parsing; it has no login.
import { serve } from '@hono/node-server'
import { initTRPC, TRPCError } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { Hono } from 'hono'
import jwt from 'jsonwebtoken'
import { Pool } from 'pg'
import { z } from 'zod'
import { peerSettings } from './settings.ts'
import { cached, createEvent, getProduct, listCategory, placeOrder } from './shop.ts'

const { port, databaseUrl, secret } = peerSettings()
const pool = new Pool({ connectionString: databaseUrl, max: 20, idleTimeoutMillis: 0 })

const t = initTRPC.context<{ userId: number | undefined; hasCart: boolean }>().create()
const signedIn = t.procedure.use(({ ctx, next }) => {
  if (ctx.userId === undefined) throw new TRPCError({ code: 'UNAUTHORIZED' })
  return next({ ctx: { userId: ctx.userId } })
})

const Summary = z.object({
  id: z.int(),
  name: z.string(),
  slug: z.string(),
  category_id: z.int(),
  sub_category_id: z.int(),
  sub_category_name: z.string(),
  price_from: z.object({ amount: z.int(), currency: z.string() }),
  created_at: z.date(),
})
const Offer = z.object({
  id: z.int(),
  product_id: z.int(),
  sku: z.string(),
  title: z.string(),
  slug: z.string(),
  brand: z.string(),
  manufacturer_number: z.string(),
  weight_g: z.int().nullable(),
  price_rub: z.number(),
  created_at: z.date(),
})
const Product = Summary.extend({ description: z.string(), description_html: z.string(), offers: z.array(Offer) })
const EventBody = z.object({ date: z.iso.date(), time: z.string(), venue: z.string(), address: z.string() })
const EventRow = EventBody.extend({ id: z.int(), owner_id: z.int(), created_at: z.date() })
const Lines = z.array(z.object({ offerId: z.int(), quantity: z.int().positive() })).min(1)
const Order = z.object({ id: z.int(), total: z.int(), created_at: z.date() })

const appRouter = t.router({
  system: t.router({ health: t.procedure.query(() => ({ status: 'ok' })) }),
  products: t.router({
    get: t.procedure
      .input(z.object({ id: z.int() }))
      .output(Product)
      .query(async ({ input }): Promise<z.output<typeof Product>> => {
        const product: unknown = await getProduct(pool, input.id)
        if (!product) throw new TRPCError({ code: 'NOT_FOUND' })
        return Product.parse(product)
      }),
    list: t.procedure
      .input(z.object({ categoryId: z.int(), limit: z.int().max(100).default(20), cursor: z.string().nullish() }))
      .query(({ ctx, input: { cursor = null, ...input } }) => {
        const find = () => listCategory(pool, { ...input, cursor })
        return ctx.hasCart ? find() : cached(JSON.stringify(input), find)
      }),
  }),
  events: t.router({
    create: signedIn
      .input(EventBody)
      .mutation(async ({ ctx, input }) => EventRow.parse(await createEvent(pool, ctx.userId, input))),
  }),
  orders: t.router({
    create: signedIn.input(z.object({ lines: Lines })).mutation(async ({ ctx, input }) => {
      const lines = input.lines.map(({ offerId, quantity }) => ({ offer_id: offerId, quantity }))
      const order = await placeOrder(pool, ctx.userId, lines)
      if (!order) throw new TRPCError({ code: 'CONFLICT' })
      return Order.parse(order)
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
