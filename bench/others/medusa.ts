// Medusa 2.21 beside ours.
// Does: regions, sales channels with publishable keys, prices worked out for each request, tax lines of a cart, stock per
// location with reservations, workflows that can be undone, events, an access line of each request.
// Does not: keep answers, know idempotency keys for carts or limit rates; in this set-up it sends no mail.
// Differs: 400 products with 800 variants, made by its own workflows; events, locks and workflows are kept in memory, where
// its documentation advises Redis and a second process for jobs; S0 asks no database; an answer holds every column of a
// product and its variants, as its defaults say; an order takes five calls: cart with three lines and address, delivery,
// payment collection, payment session, completion.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Call, callerOf } from './flow.ts'
import { inTurn, threeOf } from './goods.ts'
import type { Reads, Shop } from './shop.ts'

const password = 'oak-and-linen-7'
const address = {
  first_name: 'Ada',
  last_name: 'Oak',
  address_1: '1 Quay Street',
  city: 'Berlin',
  postal_code: '10115',
  country_code: 'de',
}

/** What the seed leaves behind. */
const Made = z.object({ key: z.string(), regionId: z.string(), optionId: z.string() })
const Id = z.object({ id: z.string() })
const Listed = z.object({ products: z.array(Id.extend({ variants: z.array(Id).min(2) })), count: z.number() })
const Categories = z.object({ product_categories: z.array(Id).min(1) })
const Token = z.object({ token: z.string() })
const Price = z.object({ calculated_amount: z.number().positive() })
const Shown = z.object({ title: z.string(), variants: z.array(z.object({ calculated_price: Price })).length(2) })
const ShownProduct = z.object({ product: Shown })
const ShownPage = z.object({ products: z.array(Shown).length(20), count: z.number().min(40) })
const Cart = z.object({ cart: Id.extend({ items: z.array(Id).length(3) }) })
const WithDelivery = z.object({ cart: z.object({ shipping_methods: z.array(Id).length(1) }) })
const Collection = z.object({ payment_collection: Id })
const Placed = z.object({ type: z.literal('order'), order: z.object({ id: z.string() }) })

interface Question<T> {
  readonly path: string
  readonly body: object
  readonly shape: z.ZodType<T>
  readonly headers: Readonly<Record<string, string>>
}

/** @throws unless the answer has its shape */
async function post<T>(call: Call, { path, body, shape, headers }: Question<T>): Promise<T> {
  const answer = await call({ path, body, headers })
  const read = shape.safeParse(answer)
  if (!read.success) throw new Error(`Medusa answers ${JSON.stringify(answer).slice(0, 2_000)} to ${path}`)
  return read.data
}

async function signUp(call: Call, worker: number, headers: Readonly<Record<string, string>>): Promise<string> {
  const email = `person${worker}@studio.example`
  const credentials = { body: { email, password }, shape: Token, headers }
  const { token } = await post(call, { path: '/auth/customer/emailpass/register', ...credentials })
  await post(call, {
    path: '/store/customers',
    body: { email, first_name: 'Ada', last_name: 'Oak' },
    shape: z.object({ customer: Id }),
    headers: { ...headers, authorization: `Bearer ${token}` },
  })
  return (await post(call, { path: '/auth/customer/emailpass', ...credentials })).token
}

export const medusa: Shop = {
  name: 'medusa',
  label: 'Medusa 2.21.2',
  packages: { '@medusajs/medusa': '2.21.2', '@medusajs/framework': '2.21.2', '@medusajs/cli': '2.21.2' },
  programs: { 'medusa-config': 'medusa/medusa-config.ts', seed: 'medusa/seed.ts' },
  format: 'cjs',
  seed: [
    ['node_modules/@medusajs/cli/cli.js', 'db:migrate'],
    ['node_modules/@medusajs/cli/cli.js', 'exec', './seed.js'],
  ],
  start: ['node_modules/@medusajs/cli/cli.js', 'start', '--host', '127.0.0.1'],
  env: { MEDUSA_DISABLE_TELEMETRY: 'true' },
  hello: '/health',
  notes: [
    'One process, `NODE_ENV=production`, `medusa start` in `shared` mode, its default modules (cache, events, locks and workflows in memory), admin and telemetry off.',
    'S0 `GET /health`, which asks no database; S1 `GET /store/products/:id` and S2 `GET /store/products?category_id&limit=20`, each with publishable key, region and `*variants.calculated_price`; S5 five calls (cart with lines and address, delivery, payment collection, payment session, completion) by signed-in customers, paid by its manual provider.',
  ],
  async workOf({ port, folder, connections }) {
    const { key, regionId, optionId } = Made.parse(JSON.parse(readFileSync(join(folder, 'made.json'), 'utf8')))
    const headers = { 'x-publishable-api-key': key }
    const get = async <T>(path: string, shape: z.ZodType<T>) =>
      shape.parse(await (await fetch(`http://127.0.0.1:${port}${path}`, { headers })).json())
    const products: z.infer<typeof Listed>['products'] = []
    for (let total = 1; products.length < total;) {
      const page = await get(`/store/products?limit=100&offset=${products.length}&fields=id,variants.id`, Listed)
      products.push(...page.products)
      total = page.count
    }
    const { product_categories: categories } = await get('/store/product-categories?limit=100&fields=id', Categories)
    using call = callerOf(port)
    const tokens: string[] = []
    for (let worker = 0; worker < connections; worker++) tokens.push(await signUp(call, worker, headers))
    const variantIds = products.flatMap(({ variants }) => variants.map(({ id }) => id))
    const nextLines = inTurn(threeOf(variantIds))
    const shown = `region_id=${regionId}&fields=*variants.calculated_price`
    const readsOf = (paths: readonly string[], answer: z.ZodType): Reads => ({
      traffic: { method: 'GET', paths, headers },
      answer,
    })
    return {
      health: { traffic: { method: 'GET', paths: ['/health'] }, answer: undefined },
      product: readsOf(
        products.map(({ id }) => `/store/products/${id}?${shown}`),
        ShownProduct,
      ),
      page: readsOf(
        categories.map(({ id }) => `/store/products?category_id[]=${id}&limit=20&${shown}`),
        ShownPage,
      ),
      order: {
        calls: 5,
        async run(to, worker) {
          const by = { ...headers, authorization: `Bearer ${tokens[worker] ?? ''}` }
          const items = nextLines().map(id => ({ variant_id: id, quantity: 1 }))
          const email = `person${worker}@studio.example`
          const opened = { region_id: regionId, email, items, shipping_address: address }
          const { cart } = await post(to, { path: '/store/carts', body: opened, shape: Cart, headers: by })
          const at = `/store/carts/${cart.id}`
          await post(to, {
            path: `${at}/shipping-methods`,
            body: { option_id: optionId },
            shape: WithDelivery,
            headers: by,
          })
          const started = {
            path: '/store/payment-collections',
            body: { cart_id: cart.id },
            shape: Collection,
            headers: by,
          }
          const { payment_collection: collection } = await post(to, started)
          const sessions = `/store/payment-collections/${collection.id}/payment-sessions`
          await post(to, { path: sessions, body: { provider_id: 'pp_system_default' }, shape: Collection, headers: by })
          await post(to, { path: `${at}/complete`, body: {}, shape: Placed, headers: by })
        },
      },
      counts: { products: products.length, variants: variantIds.length },
    }
  },
}
