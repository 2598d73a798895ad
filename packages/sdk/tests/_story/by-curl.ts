// The whole shop by the program curl: prints its numbers as JSON.
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { signedNotice } from './signed-notice.ts'

const { STORY_URL: url = '', STORY_SECRET: secret = '', STORY_PASSWORD: password = '' } = process.env
const { STORY_ADMIN: adminEmail = '', STORY_BUYER: buyerEmail = '' } = process.env

interface Sent {
  readonly json?: object
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Status and text of an answer. */
async function curl(what: string, { json, body = json && JSON.stringify(json), headers = {} }: Sent = {}) {
  const [method = '', path = ''] = what.split(' ')
  const type = json && { 'content-type': 'application/json' }
  const lines = Object.entries({ ...type, ...headers }).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const data = body === undefined ? [] : ['--data-binary', body]
  const args = [
    '-sSL',
    '-X',
    method,
    ...lines,
    ...data,
    '-w',
    '\n%{http_code}',
    path.startsWith('http') ? path : url + path,
  ]
  const { stdout } = await promisify(execFile)('curl', args)
  const [, text = '', status] = /^([^]*)\n(\d{3})$/.exec(stdout) ?? []
  return { status: Number(status), text }
}

/** Calls with the given headers; anything but success ends the story. */
const as = (headers: Readonly<Record<string, string>>) => async (what: string, json?: object) => {
  const key = what.startsWith('GET') ? {} : { 'idempotency-key': randomUUID() }
  const { status, text } = await curl(what, { headers: { ...headers, ...key }, ...(json && { json }) })
  if (status < 200 || status > 299) throw new Error(`${what}: ${status} ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}
const login = async (email: string) => {
  const { access_token } = await as({})('POST /v1/accounts/login', { email, password })
  return { authorization: `Bearer ${access_token}` }
}

type Answer = Awaited<ReturnType<ReturnType<typeof as>>>
/** Asks until the answer is as wanted. */
async function until(ask: () => Promise<Answer>, isWanted: (answer: Answer) => boolean): Promise<Answer> {
  for (;;) {
    const answer = await ask()
    if (isWanted(answer)) return answer
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}
const notify = async (ref: string, id: string) =>
  (await curl('POST /v1/webhooks/payments/fake', signedNotice(secret, ref, id))).status

const rub = (amount: number) => ({ amount, currency: 'RUB' })
const staff = as(await login(adminEmail))
const seller = { name: 'Oak & Linen', address: 'Lindenallee 7b\nBerlin', tax_number: '30/123' }
await staff('PATCH /v1/shop-settings', { seller, hold_seconds: { provider: 900 } })

// The catalogue, and goods that come in by two waybills.
const { id: tax_class_id } = await staff('POST /v1/tax-classes', { code: 'story', name: 'Story', rate_bps: 2_000 })
const { id: category_id } = await staff('POST /v1/categories', { name: 'Lamps' })
const { id: sub_category_id } = await staff('POST /v1/sub-categories', { name: 'Desk lamps', category_id })
const product = await staff('POST /v1/products', { name: 'Oak lamp', sub_category_id, tax_class_id })
async function anOffer(manufacturer_number: string, amount: number): Promise<number> {
  const { id } = await staff('POST /v1/offers', { product_id: product.id, brand: 'Oak', manufacturer_number })
  await staff(`PUT /v1/offers/${id}/prices`, { prices: [{ price_list: 'retail', price: rub(amount) }] })
  return id
}
const [lamp, shade] = [await anOffer('lamp', 1_990), await anOffer('shade', 1_201)]
async function receive(lines: readonly object[]) {
  const { id } = await staff('POST /v1/waybills', { type: 'WAYBILL_IN', lines })
  await staff(`POST /v1/waybills/${id}/commit`)
}
await receive([
  { offer_id: lamp, quantity: 10 },
  { offer_id: shade, quantity: 5 },
])
await receive([{ offer_id: lamp, quantity: 2 }])
const method = { kind: 'CARGO', tax_class_id }
const cargo = await staff('POST /v1/shipping-methods', {
  code: 'cargo-story',
  name: 'Cargo',
  price: rub(549),
  ...method,
})
const express = await staff('POST /v1/shipping-methods', {
  code: 'express',
  name: 'Express',
  price: rub(516),
  ...method,
})
await staff('POST /v1/coupons', { code: 'SPRING-10', kind: 'percent', value_bps: 1_000 })
const quarantine = { code: 'QUARANTINE', name: 'Quarantine', kind: 'quarantine', sellable: false }
await staff('POST /v1/locations', quarantine)

// A guest fills a cart and logs in to one that holds a lamp already.
const offers = await as({})(`GET /v1/offers?product_id=${product.id}`)
const { id: guestCart, cart_token } = await as({})('POST /v1/carts', {})
const guest = as({ 'cart-token': cart_token })
for (const offer_id of [lamp, lamp, shade]) await guest(`POST /v1/carts/${guestCart}/lines`, { offer_id })
const session = await login(buyerEmail)
const buyer = as(session)
const { id } = await buyer('POST /v1/carts', {})
await buyer(`POST /v1/carts/${id}/lines`, { offer_id: lamp })
const merge = () => as({ ...session, 'cart-token': cart_token })('POST /v1/carts/merge')
const [merged, repeated] = [await merge(), await merge()]

// Checkout; the money comes by a webhook that is sent three times.
await buyer('POST /v1/addresses', {
  full_name: 'Ana Oak',
  phone: '+49 30 1234567',
  country: 'DE',
  city: 'Berlin',
  street: 'Lindenallee',
  house: '7b',
  postal_code: '10115',
  is_default: true,
})
const [saved] = (await buyer('GET /v1/addresses')).items
const {
  id: _address,
  version: _version,
  is_default,
  created_at: _created,
  updated_at: _updated,
  ...shipping_address
} = saved
async function checkOut(cartId: number, shipping_method_id: number) {
  await buyer(`PUT /v1/carts/${cartId}/addresses`, { shipping_address })
  const { total: expected_total } = await buyer(`PUT /v1/carts/${cartId}/shipping`, { shipping_method_id })
  return buyer(`POST /v1/carts/${cartId}/checkout`, { expected_total, payment: { provider: 'fake' } })
}
await buyer(`PUT /v1/carts/${id}/coupon`, { code: 'spring-10' })
const { order, payment } = await checkOut(id, cargo.id)
const held = await staff(`GET /v1/stock/${lamp}/explain`)
const ref = payment.provider_ref
await buyer(`POST /v1/fake-payments/${ref}/complete`, { outcome: 'captured' })
const readOrder = () => buyer(`GET /v1/orders/${order.id}`)
const paid = await until(readOrder, ({ status }) => status === 'NEW')
const doubled = [await notify(ref, `msg_${ref}_payment.captured`), await notify(ref, `msg_${ref}_payment.captured`)]

// Out by a waybill, with its tracking; a notice that comes late changes nothing.
const { waybills } = await staff(`POST /v1/orders/${order.id}/convert`)
await staff(`PATCH /v1/orders/${order.id}`, { carrier: 'DHL', tracking_number: '0034' })
for (const waybill of waybills) await staff(`POST /v1/waybills/${waybill.id}/commit`)
const shipped = await readOrder()
const late = await notify(ref, 'msg_late')
await staff(`POST /v1/orders/${order.id}/deliver`)

// Two lamps come back whole, the shade damaged.
const [lampLine, shadeLine] = shipped.lines
const requested = await buyer(`POST /v1/orders/${order.id}/returns`, {
  reason_code: 'damaged',
  lines: [
    { order_line_id: lampLine.id, quantity: 2 },
    { order_line_id: shadeLine.id, quantity: 1 },
  ],
})
await staff(`POST /v1/returns/${requested.id}/approve`)
await staff(`POST /v1/returns/${requested.id}/receive`, {
  lines: requested.lines.map((line: Answer) => ({
    return_line_id: line.id,
    received: line.quantity,
    condition: line.order_line_id === shadeLine.id ? 'damaged' : 'resellable',
  })),
})
await staff(`POST /v1/returns/${requested.id}/refund`)
const closed = await until(
  () => buyer(`GET /v1/returns/${requested.id}`),
  ({ status }) => status === 'closed',
)
const isCredited = (one: Answer) => one.kind === 'credit_note'
const isReady = (one: Answer) => one.status === 'ready'
const { items: papers } = await until(
  () => buyer(`GET /v1/orders/${order.id}/documents`),
  ({ items }) => items.some(isCredited) && items.every(isReady),
)
const invoice = papers.find(({ kind }: Answer) => kind === 'invoice')
const { text: pdf } = await curl(`GET /v1/documents/${invoice.id}/file?format=pdf`, { headers: session })

// An order that ran out before its money came.
await staff('PATCH /v1/shop-settings', { hold_seconds: { provider: 1 } })
const { id: lateCart } = await buyer('POST /v1/carts', {})
await buyer(`POST /v1/carts/${lateCart}/lines`, { offer_id: lamp })
const placed = await checkOut(lateCart, express.id)
const lateOrder = await until(
  () => buyer(`GET /v1/orders/${placed.order.id}`),
  ({ status }) => status === 'NEW',
)
const typesOf = async (orderId: number): Promise<string[]> =>
  (await buyer(`GET /v1/orders/${orderId}/timeline`)).items.map(({ type }: Answer) => type)

const ended = await readOrder()
const [of] = ended.payments
const refunds = await staff(`GET /v1/payments/${of.id}/refunds`)
const quantityOf = ({ quantity }: Answer) => quantity
async function stockOf(offerId: number) {
  const { on_hand: onHand, allocated, reserved, available } = await staff(`GET /v1/stock/${offerId}`)
  const { movements, allocations, holds, sum, ok } = await staff(`GET /v1/stock/${offerId}/explain`)
  const moved = movements.map(({ delta }: Answer) => delta)
  const promised = { allocations: allocations.map(quantityOf), holds: holds.map(quantityOf) }
  return { onHand, allocated, reserved, available, moved, ...promised, sum, ok }
}
const totalsOf = (one: Answer) => [one.subtotal, one.discount_total, one.shipping_total, one.tax_total, one.total]
const statusesOf = (one: Answer) => [one.status, one.payment_status, one.fulfillment_status, one.return_status]
const numbers = {
  onSale: offers.items.map((one: Answer) => ({
    sku: one.sku,
    availability: one.availability,
    price: one.price.amount,
  })),
  merged: merged.lines.map(({ outcome, quantity }: Answer) => ({ outcome, quantity })),
  mergedAgain: repeated.already_merged,
  address: [ended.shipping_address.city, is_default],
  held: held.holds.map(quantityOf),
  total: totalsOf(paid).map(({ amount }) => amount),
  lines: paid.lines.map((one: Answer) => [one.sku, one.quantity, one.tax.amount, one.line_total.amount]),
  notices: [...doubled, late],
  statuses: [paid, shipped, ended].map(statusesOf),
  tracking: [ended.carrier, ended.tracking_number],
  timeline: await typesOf(order.id),
  returned: closed.lines.map((one: Answer) => [one.received, one.condition, one.refunded.amount]),
  money: [
    of.captured.amount,
    of.refunded.amount,
    refunds.items.reduce((sum: number, { amount }: Answer) => sum + amount.amount, 0),
  ],
  documents: papers.map((one: Answer) => [one.kind, one.number, one.total?.amount, one.tax_total?.amount]),
  invoice: pdf.slice(0, 5),
  late: [lateOrder.status, lateOrder.payment_status, ...(await typesOf(placed.order.id))],
  stock: [await stockOf(lamp), await stockOf(shade)],
  audit: (await staff('GET /v1/stock/audit')).items,
}
console.log(JSON.stringify(numbers))
