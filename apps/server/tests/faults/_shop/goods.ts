import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { type Answer, type Asked } from '../_replica.ts'
import { persist, type ShopWorld } from './world.ts'

/** Offer and quantity, in the order in which the buyer names them. */
export type Basket = readonly (readonly [offerId: number, quantity: number])[]

const price = 1_000
const rub = (amount: number) => ({ amount, currency: 'RUB' })
const address = {
  fullName: 'Ana Oak',
  phone: '+49 30 1234567',
  country: 'DE',
  region: null,
  city: 'Berlin',
  street: 'Lindenallee',
  house: '7b',
  postalCode: '10115',
}
let serial = 0

/** An offer at 1,000, with so many units at each location: MAIN first. */
export async function anOffer(world: ShopWorld, units: readonly number[]): Promise<number> {
  serial += 1
  const name = `proof ${process.pid} ${serial}`
  const { id: category_id } = await world.byAdmin<{ id: number }>('POST /v1/categories', { name })
  const { id: sub_category_id } = await world.byAdmin<{ id: number }>('POST /v1/sub-categories', { name, category_id })
  const { id: product_id } = await world.byAdmin<{ id: number }>('POST /v1/products', { name, sub_category_id })
  const [quantity = 0, ...others] = units
  const offer = { product_id, brand: 'Oak', manufacturer_number: name, quantity }
  const { id } = await world.byAdmin<{ id: number }>('POST /v1/offers', offer)
  await world.byAdmin(`PUT /v1/offers/${id}/prices`, { prices: [{ price_list: 'retail', price: rub(price) }] })
  for (const [at, pieces] of others.entries()) await receive(world, id, { code: `PLACE-${at + 1}`, pieces })
  return id
}

async function receive(
  world: ShopWorld,
  offer_id: number,
  { code, pieces }: { readonly code: string; readonly pieces: number },
): Promise<void> {
  const { items } = await world.byAdmin<{ items: { id: number; code: string }[] }>('GET /v1/locations')
  const known = items.find(item => item.code === code)
  const location = known ?? (await world.byAdmin<{ id: number }>('POST /v1/locations', { code, name: code }))
  const lines = [{ offer_id, quantity: pieces }]
  const json = { type: 'WAYBILL_IN', location_id: location.id, lines }
  const { id } = await world.byAdmin<{ id: number }>('POST /v1/waybills', json)
  await world.byAdmin(`POST /v1/waybills/${id}/commit`)
}

/** A way to ship at that cost; the provider fake decides by the last two digits of the total. */
export async function aMethod(world: ShopWorld, cost: number): Promise<number> {
  serial += 1
  const { items } = await world.byAdmin<{ items: { id: number }[] }>('GET /v1/tax-classes')
  const fields = { code: `proof-${process.pid}-${serial}`, name: 'Cargo', kind: 'CARGO', tax_class_id: items[0]?.id }
  return (await world.byAdmin<{ id: number }>('POST /v1/shipping-methods', { ...fields, price: rub(cost) })).id
}

/** One request of a buyer, the same in all its repeats. */
export interface Checkout {
  readonly what: `${string} /${string}`
  readonly asked: Asked
}

export interface Wanting {
  readonly basket: Basket
  readonly methodId: number
  /** Cost of shipping in minor units. */
  readonly cost: number
  readonly payment: object
}

const totalOf = ({ basket, cost }: Wanting) =>
  rub(basket.reduce((sum, [, quantity]) => sum + quantity * price, 0) + cost)

/** Guest carts that are ready to be checked out, made at once by SQL. */
export async function readyCarts(world: ShopWorld, wanted: readonly Wanting[]): Promise<Checkout[]> {
  const tokens = wanted.map(() => randomBytes(32).toString('base64url'))
  const hashes = tokens.map(token => createHash('sha256').update(token).digest('hex'))
  const carts = await world.sql<{ id: number }>(
    `insert into carts (token_hash, currency, email, shipping_address, billing_address, shipping_method_id, expires_at)
     select hash, 'RUB', 'buyer-' || gen_random_uuid() || '@studio.example', $2, $2, method, now() + interval '1 day'
     from unnest($1::text[], $3::bigint[]) with ordinality as cart (hash, method, at) order by at returning id::int`,
    [hashes, address, wanted.map(one => one.methodId)],
  )
  const lines = wanted.flatMap(({ basket }, at) => basket.map(line => [carts[at]?.id ?? 0, ...line] as const))
  await world.sql(
    `insert into cart_lines (cart_id, offer_id, quantity, unit_price_seen)
     select cart_id, offer_id, quantity, ${price} from unnest($1::bigint[], $2::bigint[], $3::int[]) as line (cart_id, offer_id, quantity)`,
    [lines.map(line => line[0]), lines.map(line => line[1]), lines.map(line => line[2])],
  )
  return wanted.map((one, at) => ({
    what: `POST /v1/carts/${carts[at]?.id}/checkout`,
    asked: {
      headers: { 'cart-token': tokens[at] ?? '', 'idempotency-key': randomUUID() },
      json: { expected_total: totalOf(one), payment: one.payment },
    },
  }))
}

/** The short form, by staff: it may name an offer twice. */
export async function shortForms(world: ShopWorld, token: string, wanted: readonly Wanting[]): Promise<Checkout[]> {
  const { fullName: full_name, postalCode: postal_code, ...rest } = address
  return wanted.map(one => ({
    what: 'POST /v1/orders',
    asked: {
      token,
      headers: { 'idempotency-key': randomUUID() },
      json: {
        lines: one.basket.map(([offer_id, quantity]) => ({ offer_id, quantity })),
        email: `buyer-${randomUUID()}@studio.example`,
        shipping_address: { ...rest, full_name, postal_code },
        shipping_method_id: one.methodId,
        expected_total: totalOf(one),
        payment: one.payment,
      },
    },
  }))
}

/** Sends it until it is answered, first to that replica. */
export const send = (world: ShopWorld, { what, asked }: Checkout, first: number): Promise<Answer> =>
  persist({ url: world.url, first }, what, asked)
