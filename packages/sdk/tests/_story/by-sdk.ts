// The whole shop by the packed SDK: run in an empty project, prints its numbers as JSON.
import { createClient } from '@atelier/sdk'
import { signedNotice } from './signed-notice.ts'

const { STORY_URL: url = '', STORY_SECRET: secret = '', STORY_PASSWORD: password = '' } = process.env
const { STORY_ADMIN: adminEmail = '', STORY_BUYER: buyerEmail = '' } = process.env

const rub = (amount: number) => ({ amount, currency: 'RUB' })
const fake = { provider: 'fake' } as const

/** Asks until the answer is as wanted. */
async function until<T>(ask: () => Promise<T>, isWanted: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask()
    if (isWanted(answer)) return answer
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}
async function notify(ref: string, id: string): Promise<number> {
  const { status } = await fetch(`${url}/v1/webhooks/payments/fake`, {
    method: 'POST',
    ...signedNotice(secret, ref, id),
  })
  return status
}

const staff = createClient({ url })
await staff.sessions.login.mutate({ email: adminEmail, password })
const seller = { name: 'Oak & Linen', address: 'Lindenallee 7b\nBerlin', taxNumber: '30/123' }
await staff.shopSettings.update.mutate({ seller, holdSeconds: { provider: 900 } })

// The catalogue, and goods that come in by two waybills.
const { id: taxClassId } = await staff.taxClasses.create.mutate({ code: 'story', name: 'Story', rateBps: 2_000 })
const { id: categoryId } = await staff.categories.create.mutate({ name: 'Lamps' })
const { id: subCategoryId } = await staff.subCategories.create.mutate({ name: 'Desk lamps', categoryId })
const product = await staff.products.create.mutate({ name: 'Oak lamp', subCategoryId, taxClassId })
async function anOffer(manufacturerNumber: string, amount: number) {
  const offer = await staff.offers.create.mutate({ productId: product.id, brand: 'Oak', manufacturerNumber })
  const prices = [{ priceList: 'retail', price: rub(amount) }]
  await staff.offers.setPrices.mutate({ id: offer.id, prices })
  return offer.id
}
const [lamp, shade] = [await anOffer('lamp', 1_990), await anOffer('shade', 1_201)]
async function receive(lines: { offerId: number; quantity: number }[]) {
  const { id } = await staff.waybills.create.mutate({ type: 'WAYBILL_IN', lines })
  await staff.waybills.commit.mutate({ id })
}
await receive([
  { offerId: lamp, quantity: 10 },
  { offerId: shade, quantity: 5 },
])
await receive([{ offerId: lamp, quantity: 2 }])
const method = { kind: 'CARGO', taxClassId } as const
const cargo = await staff.shippingMethods.create.mutate({
  code: 'cargo-story',
  name: 'Cargo',
  price: rub(549),
  ...method,
})
const express = await staff.shippingMethods.create.mutate({
  code: 'express',
  name: 'Express',
  price: rub(516),
  ...method,
})
await staff.coupons.create.mutate({ code: 'SPRING-10', kind: 'percent', valueBps: 1_000 })
const quarantine = { code: 'QUARANTINE', name: 'Quarantine', kind: 'quarantine', sellable: false } as const
await staff.locations.create.mutate(quarantine)

// A guest fills a cart and logs in to one that holds a lamp already.
const shop = createClient({ url })
const offers = await shop.offers.list.query({ productId: product.id })
const guestCart = await shop.carts.create.mutate({})
const guest = { cartToken: guestCart.cartToken }
await shop.carts.addLine.mutate({ id: guestCart.id, offerId: lamp }, guest)
await shop.carts.addLine.mutate({ id: guestCart.id, offerId: lamp }, guest)
await shop.carts.addLine.mutate({ id: guestCart.id, offerId: shade }, guest)
const buyer = createClient({ url })
await buyer.sessions.login.mutate({ email: buyerEmail, password })
const { id } = await buyer.carts.create.mutate({})
await buyer.carts.addLine.mutate({ id, offerId: lamp })
const merged = await buyer.carts.merge.mutate(undefined, guest)
const repeated = await buyer.carts.merge.mutate(undefined, guest)

// Checkout; the money comes by a webhook that is sent three times.
await buyer.addresses.create.mutate({
  fullName: 'Ana Oak',
  phone: '+49 30 1234567',
  country: 'DE',
  city: 'Berlin',
  street: 'Lindenallee',
  house: '7b',
  postalCode: '10115',
  isDefault: true,
})
const [saved] = (await buyer.addresses.list.query({})).items
if (!saved) throw new Error('no address was saved')
const {
  id: _addressId,
  version: _version,
  isDefault,
  createdAt: _created,
  updatedAt: _updated,
  ...shippingAddress
} = saved
await buyer.carts.setAddresses.mutate({ id, shippingAddress })
await buyer.carts.setCoupon.mutate({ id, code: 'spring-10' })
const cart = await buyer.carts.setShipping.mutate({ id, shippingMethodId: cargo.id })
const { order, payment } = await buyer.carts.checkout.mutate({ id, expectedTotal: cart.total, payment: fake })
const held = await staff.stock.explain.query({ offerId: lamp })
const ref = payment?.providerRef ?? ''
await buyer.fakePayments.complete.mutate({ ref, outcome: 'captured' })
const readOrder = () => buyer.orders.get.query({ id: order.id })
const paid = await until(readOrder, ({ status }) => status === 'NEW')
const doubled = [await notify(ref, `msg_${ref}_payment.captured`), await notify(ref, `msg_${ref}_payment.captured`)]

// Out by a waybill, with its tracking; a notice that comes late changes nothing.
const { waybills } = await staff.orders.convert.mutate({ id: order.id })
await staff.orders.update.mutate({ id: order.id, carrier: 'DHL', trackingNumber: '0034' })
for (const waybill of waybills) await staff.waybills.commit.mutate({ id: waybill.id })
const shipped = await readOrder()
const late = await notify(ref, 'msg_late')
await staff.orders.deliver.mutate({ id: order.id })

// Two lamps come back whole, the shade damaged.
const [lampLine, shadeLine] = shipped.lines
const requested = await buyer.returns.request.mutate({
  id: order.id,
  reasonCode: 'damaged',
  lines: [
    { orderLineId: lampLine?.id ?? 0, quantity: 2 },
    { orderLineId: shadeLine?.id ?? 0, quantity: 1 },
  ],
})
await staff.returns.approve.mutate({ id: requested.id })
await staff.returns.receive.mutate({
  id: requested.id,
  lines: requested.lines.map(({ id: returnLineId, orderLineId, quantity: received }) => ({
    returnLineId,
    received,
    condition: orderLineId === shadeLine?.id ? 'damaged' : 'resellable',
  })),
})
await staff.returns.refund.mutate({ id: requested.id })
const closed = await until(
  () => buyer.returns.get.query({ id: requested.id }),
  ({ status }) => status === 'closed',
)
const { items: papers } = await until(
  () => buyer.orders.documents.query({ id: order.id }),
  ({ items }) => items.some(({ kind }) => kind === 'credit_note') && items.every(({ status }) => status === 'ready'),
)
const invoice = papers.find(({ kind }) => kind === 'invoice')
const file = await buyer.documents.file.query({ id: invoice?.id ?? 0, format: 'pdf' })
const { pathname, search } = new URL(file.url ?? '')
// The link leads to PUBLIC_URL, which is another host here.
const pdf = await (await fetch(`${url}${pathname}${search}`)).text()

// An order that ran out before its money came.
await staff.shopSettings.update.mutate({ holdSeconds: { provider: 1 } })
const lateCart = await buyer.carts.create.mutate({})
await buyer.carts.addLine.mutate({ id: lateCart.id, offerId: lamp })
await buyer.carts.setAddresses.mutate({ id: lateCart.id, shippingAddress })
const { total: expectedTotal } = await buyer.carts.setShipping.mutate({ id: lateCart.id, shippingMethodId: express.id })
const placed = await buyer.carts.checkout.mutate({ id: lateCart.id, expectedTotal, payment: fake })
const lateOrder = await until(
  () => buyer.orders.get.query({ id: placed.order.id }),
  ({ status }) => status === 'NEW',
)
const lateTimeline = await buyer.orders.timeline.query({ id: placed.order.id })

const ended = await readOrder()
const timeline = await buyer.orders.timeline.query({ id: order.id })
const [of] = ended.payments
const refunds = await staff.payments.refunds.query({ id: of?.id ?? 0 })
async function stockOf(offerId: number) {
  const { onHand, allocated, reserved, available } = await staff.stock.get.query({ offerId })
  const { movements, allocations, holds, sum, ok } = await staff.stock.explain.query({ offerId })
  const promised = { allocations: allocations.map(one => one.quantity), holds: holds.map(one => one.quantity) }
  return { onHand, allocated, reserved, available, moved: movements.map(one => one.delta), ...promised, sum, ok }
}
const numbers = {
  onSale: offers.items.map(({ sku, availability, price }) => ({ sku, availability, price: price?.amount })),
  merged: merged.lines.map(({ outcome, quantity }) => ({ outcome, quantity })),
  mergedAgain: repeated.alreadyMerged,
  address: [ended.shippingAddress?.city, isDefault],
  held: held.holds.map(({ quantity }) => quantity),
  total: [paid.subtotal, paid.discountTotal, paid.shippingTotal, paid.taxTotal, paid.total].map(({ amount }) => amount),
  lines: paid.lines.map(({ sku, quantity, tax, lineTotal }) => [sku, quantity, tax.amount, lineTotal.amount]),
  notices: [...doubled, late],
  statuses: [paid, shipped, ended].map(one => [one.status, one.paymentStatus, one.fulfillmentStatus, one.returnStatus]),
  tracking: [ended.carrier, ended.trackingNumber],
  timeline: timeline.items.map(({ type }) => type),
  returned: closed.lines.map(({ received, condition, refunded }) => [received, condition, refunded?.amount]),
  money: [of?.captured.amount, of?.refunded.amount, refunds.items.reduce((sum, { amount }) => sum + amount.amount, 0)],
  documents: papers.map(({ kind, number, total, taxTotal }) => [kind, number, total?.amount, taxTotal?.amount]),
  invoice: pdf.slice(0, 5),
  late: [lateOrder.status, lateOrder.paymentStatus, ...lateTimeline.items.map(({ type }) => type)],
  stock: [await stockOf(lamp), await stockOf(shade)],
  audit: await staff.stock.audit.query(),
}
console.log(JSON.stringify(numbers))
