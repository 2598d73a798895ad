// Vendure 3.7 beside ours.
// Does: sessions, channels, languages, prices with tax by zone, stock per location, promotions, a search index of its own,
// a history of each order, jobs in a table that this process takes up, any shape of answer by GraphQL.
// Does not: keep answers, know idempotency keys or limit rates; in this set-up it has no assets and sends no mail.
// Differs: 400 products with 800 variants, made by its own `populate`; S0 asks the database; S2 asks its search index;
// an order takes five calls: three lines in one, address, delivery, state, payment.
import { z } from 'zod'
import { type Call, callerOf, type Flow } from './flow.ts'
import { inTurn, threeOf } from './goods.ts'
import type { Reads, Shop } from './shop.ts'

const path = '/shop-api'
const password = 'oak-and-linen-7'

const productQuery = `query product($id: ID!) { product(id: $id) { id name slug description featuredAsset { preview }
  variants { id name sku price priceWithTax currencyCode stockLevel options { name code } } } }`
const pageQuery = `query page($slug: String!) {
  search(input: { collectionSlug: $slug, groupByProduct: true, take: 20, sort: { name: ASC } }) {
    totalItems items { productId slug productName description currencyCode inStock productAsset { preview }
      priceWithTax { ... on PriceRange { min max } ... on SinglePrice { value } } } } }`
const address = {
  fullName: 'Ada Oak',
  streetLine1: '1 Quay Street',
  city: 'Berlin',
  postalCode: '10115',
  countryCode: 'DE',
}

const Listed = z.object({
  products: z.object({
    items: z.array(z.object({ id: z.string(), variants: z.array(z.object({ id: z.string() })).min(2) })).min(1),
    totalItems: z.number(),
  }),
})
const Collections = z.object({ collections: z.object({ items: z.array(z.object({ slug: z.string() })).min(1) }) })
const Methods = z.object({ eligibleShippingMethods: z.array(z.object({ id: z.string() })).min(1) })
const LoggedIn = z.object({ data: z.object({ login: z.object({ id: z.string() }) }) })
const SignedUp = z.object({ registerCustomerAccount: z.object({ success: z.literal(true) }) })
const Placed = z.object({ addPaymentToOrder: z.object({ state: z.literal('PaymentAuthorized') }) })
const Changed = z.record(z.string(), z.object({ id: z.string() }))

const Moved = z.object({ transitionOrderToState: z.object({ state: z.literal('ArrangingPayment') }) })

interface Question<T> {
  readonly query: string
  /** Of the answer's data. */
  readonly shape: z.ZodType<T>
  readonly variables?: Readonly<Record<string, unknown>>
  readonly token?: string
}

/** GraphQL answers an error with 200. @throws unless the data has its shape */
async function ask<T>(call: Call, { query, shape, variables = {}, token }: Question<T>): Promise<T> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const answer = await call({ path, body: { query, variables }, headers })
  const read = z.object({ data: shape }).safeParse(answer)
  if (!read.success) throw new Error(`Vendure answers ${JSON.stringify(answer)} to ${query}`)
  return read.data.data
}

const readsOf = (query: string, variables: readonly object[], data: z.ZodType): Reads => ({
  traffic: {
    method: 'POST',
    paths: [path],
    bodies: variables.map(one => JSON.stringify({ query: query.replaceAll(/\s+/g, ' '), variables: one })),
  },
  answer: z.object({ data, errors: z.undefined().optional() }),
})

async function listProducts(call: Call) {
  const query = `query($skip: Int) { products(options: { take: 100, skip: $skip }) { totalItems items { id variants { id } } } }`
  const all: z.infer<typeof Listed>['products']['items'] = []
  for (let total = 1; all.length < total;) {
    const { products } = await ask(call, { query, shape: Listed, variables: { skip: all.length } })
    all.push(...products.items)
    total = products.totalItems
  }
  return all
}

/** A customer's token: it comes in a header. */
async function signUp(
  call: Call,
  { port, worker }: { readonly port: number; readonly worker: number },
): Promise<string> {
  const emailAddress = `person${worker}@studio.example`
  const register = `mutation($input: RegisterCustomerInput!) { registerCustomerAccount(input: $input) { ... on Success { success }
    ... on ErrorResult { errorCode message } } }`
  const input = { emailAddress, password, firstName: 'Ada', lastName: 'Oak' }
  await ask(call, { query: register, shape: SignedUp, variables: { input } })
  const query = `mutation($email: String!, $password: String!) { login(username: $email, password: $password) {
    ... on CurrentUser { id } ... on ErrorResult { errorCode message } } }`
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { email: emailAddress, password } }),
  })
  LoggedIn.parse(await answer.json())
  const token = answer.headers.get('vendure-auth-token')
  if (!token) throw new Error('Vendure sent no token with a login')
  return token
}

const problem = '... on ErrorResult { errorCode message }'
const steps = {
  lines: `mutation($inputs: [AddItemInput!]!) { addItemsToOrder(inputs: $inputs) { order { id totalWithTax } errorResults { __typename } } }`,
  address: `mutation($input: CreateAddressInput!) { setOrderShippingAddress(input: $input) { ... on Order { id } ${problem} } }`,
  methods: `query { eligibleShippingMethods { id } }`,
  delivery: `mutation($id: [ID!]!) { setOrderShippingMethod(shippingMethodId: $id) { ... on Order { id } ${problem} } }`,
  state: `mutation { transitionOrderToState(state: "ArrangingPayment") { ... on Order { state } ${problem} } }`,
  payment: `mutation($input: PaymentInput!) { addPaymentToOrder(input: $input) { ... on Order { id code state totalWithTax } ${problem} } }`,
}
const WithLines = z.object({
  addItemsToOrder: z.object({ order: z.object({ id: z.string() }), errorResults: z.array(z.unknown()).max(0) }),
})
const WithAddress = z.object({ setOrderShippingAddress: z.object({ id: z.string() }) })
const WithDelivery = z.object({ setOrderShippingMethod: z.object({ id: z.string() }) })

async function orderFlow(call: Call, variantIds: readonly string[], tokens: readonly string[]): Promise<Flow> {
  const nextLines = inTurn(threeOf(variantIds))
  const addLines = (to: Call, token: string | undefined) => {
    const inputs = nextLines().map(id => ({ productVariantId: id, quantity: 1 }))
    return ask(to, { query: steps.lines, shape: WithLines, variables: { inputs }, ...(token ? { token } : {}) })
  }
  // The ways of delivery are those of an order: asked once, since a shop front knows them before.
  const token = tokens[0] ?? ''
  await addLines(call, token)
  const setAddress = (to: Call, by: string) =>
    ask(to, { query: steps.address, shape: WithAddress, variables: { input: address }, token: by })
  await setAddress(call, token)
  const { eligibleShippingMethods } = await ask(call, { query: steps.methods, shape: Methods, token })
  const methodIds = eligibleShippingMethods.slice(0, 1).map(({ id }) => id)
  await ask(call, { query: 'mutation { removeAllOrderLines { ... on Order { id } } }', shape: Changed, token })
  return {
    calls: 5,
    async run(to, worker) {
      const by = tokens[worker] ?? ''
      await addLines(to, by)
      await setAddress(to, by)
      await ask(to, { query: steps.delivery, shape: WithDelivery, variables: { id: methodIds }, token: by })
      await ask(to, { query: steps.state, shape: Moved, token: by })
      const input = { method: 'on-delivery', metadata: {} }
      await ask(to, { query: steps.payment, shape: Placed, variables: { input }, token: by })
    },
  }
}

const ShownProduct = z.object({
  product: z.object({
    name: z.string(),
    variants: z.array(z.object({ priceWithTax: z.number().positive() })).length(2),
  }),
})
const ShownPage = z.object({
  search: z.object({
    totalItems: z.number().min(40),
    items: z.array(z.object({ productName: z.string() })).length(20),
  }),
})

export const vendure: Shop = {
  name: 'vendure',
  label: 'Vendure 3.7.3',
  packages: { '@vendure/core': '3.7.3', pg: '8.23.1' },
  programs: { server: 'vendure/server.ts', seed: 'vendure/seed.ts' },
  format: 'esm',
  seed: [['seed.mjs']],
  start: ['server.mjs'],
  env: { VENDURE_DISABLE_TELEMETRY: 'true' },
  hello: '/health',
  notes: [
    'One process, `NODE_ENV=production`, its job queue in the same process, its own plugins for jobs, search and schedules, telemetry off.',
    "S0 `GET /health`, which asks the database; S1 the shop API's `product` with variants, prices with tax and stock; S2 its `search` in a collection, grouped by product, 20 of 40; S5 five calls (lines, address, delivery, state, payment) by signed-in customers, payment authorised.",
  ],
  async workOf({ port, connections }) {
    using call = callerOf(port)
    const products = await listProducts(call)
    const slugsQuery = { query: '{ collections { items { slug } } }', shape: Collections }
    const { collections } = await ask(call, slugsQuery)
    const tokens: string[] = []
    for (let worker = 0; worker < connections; worker++) tokens.push(await signUp(call, { port, worker }))
    const variantIds = products.flatMap(({ variants }) => variants.map(({ id }) => id))
    return {
      health: { traffic: { method: 'GET', paths: ['/health'] }, answer: z.object({ status: z.literal('ok') }) },
      product: readsOf(
        productQuery,
        products.map(({ id }) => ({ id })),
        ShownProduct,
      ),
      page: readsOf(pageQuery, collections.items, ShownPage),
      order: await orderFlow(call, variantIds, tokens),
      counts: { products: products.length, variants: variantIds.length },
    }
  },
}
