import { type Data, emailOf, password } from './data.ts'
import type { Traffic } from './load.ts'
import { type Face, type Material, pick, query, sampleOf, type Scenario } from './scenario.ts'

const health: Scenario = {
  name: 'health',
  title: 'S0 health',
  goal: { rest: 0.75, trpc: 0.4 },
  traffic: (face, { has }) => {
    if (face === 'rest') return { method: 'GET', paths: ['/v1/health'] }
    if (has('system.health')) return { method: 'GET', paths: ['/trpc/system.health'] }
    // Older commits: a logout without credentials asks no database.
    return { method: 'POST', paths: ['/trpc/sessions.logout'], bodies: ['{}'], standsIn: true }
  },
  same: answer => answer,
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Requests with a cart token are answered from the database, by ours and by the peers. */
const uncached = { 'cart-token': 'bench' }

const product: Scenario = {
  name: 'product',
  title: 'S1 product with offers',
  goal: { rest: 0.95, trpc: 0.95 },
  traffic: (face, { data }) => ({
    method: 'GET',
    paths: sampleOf(random => {
      const id = pick(data.productIds, random)
      return face === 'rest' ? `/v1/products/${id}` : query('products.get', { id })
    }),
    headers: uncached,
  }),
  same: answer => answer,
}

const pageTraffic = (face: Face, { data }: Material): Traffic => ({
  method: 'GET',
  paths: sampleOf(random => {
    const categoryId = pick(data.categoryIds, random)
    if (face === 'rest') return `/v1/products?category_id=${categoryId}&limit=20`
    return query('products.list', { categoryId, limit: 20 })
  }),
})

const page: Scenario = {
  name: 'page',
  title: 'S2 page of 20',
  goal: { rest: 0.7, trpc: 0.7 },
  traffic: (face, material) => ({ ...pageTraffic(face, material), headers: uncached }),
  // A cursor is each server's own secret; that there is one must agree.
  same: ({ items, next_cursor: cursor }) => ({ items, more: typeof cursor === 'string' }),
}

const cachedPage: Scenario = {
  ...page,
  name: 'cached-page',
  title: 'S3 the same, cached',
  goal: { rest: 1, trpc: 1 },
  traffic: pageTraffic,
  clustered: true,
}

const eventTraffic = (face: Face, { tokens }: Material): Traffic => ({
  method: 'POST',
  paths: [face === 'rest' ? '/v1/events' : '/trpc/events.create'],
  tokens,
  bodies: sampleOf(random => {
    const day = String(1 + Math.floor(random() * 28)).padStart(2, '0')
    return JSON.stringify({ date: `2031-05-${day}`, time: '8pm', venue: 'Hall {n}', address: '1 Quay Street' })
  }, 200),
})

const create: Scenario = {
  name: 'create',
  title: 'S4 create an event',
  goal: { rest: 0.7, trpc: 0.7 },
  signedIn: true,
  traffic: eventTraffic,
  same: ({ date, time, address, id }) => ({ date, time, address, id: typeof id }),
}

const createOnce: Scenario = {
  ...create,
  name: 'create-once',
  title: 'S4 with an Idempotency-Key (peers ignore it)',
  traffic: (face, material) => ({ ...eventTraffic(face, material), keyed: true }),
}

const order: Scenario = {
  name: 'order',
  title: 'S5 order of three lines',
  goal: { rest: 0.8, trpc: 0.8 },
  signedIn: true,
  needs: 'orders.create',
  traffic: (face, { data, tokens }) => ({
    method: 'POST',
    paths: [face === 'rest' ? '/v1/orders' : '/trpc/orders.create'],
    tokens,
    keyed: true,
    // The peers read the lines alone.
    bodies: sampleOf(random => {
      const offers = new Set<Data['offers'][number]>()
      while (offers.size < 3) offers.add(pick(data.offers, random))
      const lines = Array.from(offers, ({ id }) => (face === 'rest' ? { offer_id: id } : { offerId: id }))
      const total = { amount: Array.from(offers).reduce((sum, { price }) => sum + price, 0), currency: 'RUB' }
      const method = data.shippingMethodId
      return JSON.stringify({
        lines: lines.map(line => ({ ...line, quantity: 1 })),
        payment: { provider: 'manual', method: 'cash_on_delivery' },
        ...(face === 'rest'
          ? { shipping_method_id: method, expected_total: total }
          : { shippingMethodId: method, expectedTotal: total }),
      })
    }),
  }),
  same: answer => {
    const { id, total } = isRecord(answer['order']) ? answer['order'] : answer
    return { id: typeof id, total: isRecord(total) ? total['amount'] : total }
  },
}

const wholeOrder: Scenario = {
  ...order,
  name: 'whole-order',
  title: 'S5 beside a peer with the same rows and mail',
  peers: ['node-http'],
  traffic: (face, material) => ({ ...order.traffic(face, material), headers: { 'x-order': 'whole' } }),
}

const login: Scenario = {
  name: 'login',
  title: 'log in (argon2id)',
  goal: { rest: 1, trpc: 1 },
  peers: ['node-http'],
  traffic: face => ({
    method: 'POST',
    paths: [face === 'rest' ? '/v1/accounts/login' : '/trpc/sessions.login'],
    bodies: Array.from({ length: 1_000 }, (_, n) => JSON.stringify({ email: emailOf(n + 1), password })),
  }),
  same: answer => ({ token: typeof answer['access_token'], parts: String(answer['access_token']).split('.').length }),
}

export const scenarios: readonly Scenario[] = [
  health,
  product,
  page,
  cachedPage,
  create,
  createOnce,
  order,
  wholeOrder,
  login,
]
/** The reads, also measured at three sizes of the catalogue. */
export const readScenarios: readonly Scenario[] = [product, page, cachedPage]
export { create as createScenario, order as orderScenario, createOnce as createOnceScenario, health as healthScenario }
/** Single reads: a page, also beside uploads, and a product. */
export { page as readScenario, product as productScenario }
/** Source of a server's tokens. */
export { login as loginScenario }
