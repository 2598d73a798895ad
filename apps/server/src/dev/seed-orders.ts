import type { appRouter } from '@atelier/api'

type Office = ReturnType<(typeof appRouter)['createCaller']>

const seller = {
  name: 'Atelier Demo GmbH',
  address: 'Lindenallee 7\n10115 Berlin\nGermany',
  taxNumber: 'DE123456789',
  bankDetails: 'DE02 1203 0000 0000 2020 51',
}
const address = {
  phone: '+49 30 1234567',
  country: 'DE',
  city: 'Berlin',
  street: 'Lindenallee',
  house: '7b',
  postalCode: '10115',
}

/** Where each order of the demo stops on its way, and who placed it. */
const steps = {
  placed: 'Mara Lind',
  confirmed: 'Jonas Weber',
  converted: 'Ida Berg',
  shipped: 'Paul Stein',
  delivered: 'Лена Орлова',
  returned: 'Olga Hahn',
  canceled: 'Max Kern',
  expired: 'Tom Falk',
} as const
type Step = keyof typeof steps
const isStep = (step: string): step is Step => step in steps

/** A few orders of guests in every state; `keyed`: the ADMIN's calls under an idempotency key of their own. */
export async function seedOrders(office: Office, keyed: (key: string) => Office): Promise<void> {
  const { holdSeconds } = await office.shopSettings.update({ seller })
  const [taxClass] = (await office.taxClasses.list({ limit: 1 })).items
  if (!taxClass) return
  const taxClassId = taxClass.id
  await office.taxClasses.update({ id: taxClassId, rateBps: 2_000 })
  await office.coupons.create({ code: 'WELCOME10', kind: 'percent', valueBps: 1_000 })
  await office.locations.create({ code: 'QUARANTINE', name: 'Quarantine', kind: 'quarantine' })
  await office.shippingMethods.create({ code: 'pickup', name: 'Pick-up', kind: 'SELF_PICKUP', taxClassId, ...price(0) })
  const cargo = await office.shippingMethods.create({
    code: 'cargo',
    name: 'Cargo',
    kind: 'CARGO',
    taxClassId,
    ...price(39_000),
  })
  const offers = (await office.offers.list({ limit: 100 })).items.filter(
    ({ availability }) => availability === 'IN_STOCK',
  )
  for (const [index, step] of Object.keys(steps).filter(isStep).entries()) {
    const chosen = offers
      .slice(index * 2, index * 2 + 2)
      .flatMap(offer => (offer.price ? [{ offer, price: offer.price }] : []))
    if (chosen.length === 0) return
    const goods = chosen.reduce((sum, each) => sum + each.price.amount, 0)
    const isUnpaid = step === 'placed' || step === 'expired'
    // The server ends this one as soon as it runs.
    if (step === 'expired') await office.shopSettings.update({ holdSeconds: { bankTransfer: 1 } })
    const { order } = await keyed(`order-${step}`).orders.create({
      lines: chosen.map(({ offer }) => ({ offerId: offer.id, quantity: 1 })),
      shippingAddress: { fullName: steps[step], ...address },
      shippingMethodId: cargo.id,
      expectedTotal: { amount: goods + 39_000, currency: 'RUB' },
      payment: { provider: 'manual', method: isUnpaid ? 'bank_transfer' : 'cash_on_delivery' },
      email: `${step}@example.com`,
      locale: step === 'delivered' ? 'ru' : 'en',
    })
    await lead(order.id, { office, keyed, step })
  }
  await office.shopSettings.update({ holdSeconds })
}

const price = (amount: number) => ({ price: { amount, currency: 'RUB' } })

interface Way {
  readonly office: Office
  readonly keyed: (key: string) => Office
  readonly step: Step
}

async function lead(id: number, { office, keyed, step }: Way): Promise<void> {
  if (step === 'canceled') await office.orders.cancel({ id, reason: 'Ordered twice' })
  if (step === 'placed' || step === 'confirmed' || step === 'canceled' || step === 'expired') return
  const { order, waybills } = await office.orders.convert({ id })
  if (step === 'converted') return
  for (const waybill of waybills) await keyed(`commit-${waybill.id}`).waybills.commit({ id: waybill.id })
  await office.orders.update({ id, carrier: 'DHL', trackingNumber: '00340434161094042557' })
  if (step === 'shipped') return
  await office.orders.deliver({ id })
  const [line] = order.lines
  if (step !== 'returned' || !line) return
  const asked = { reasonCode: 'changed_mind', lines: [{ orderLineId: line.id, quantity: 1 }] } as const
  const { id: returnId } = await office.returns.request({ id, ...asked })
  await office.returns.approve({ id: returnId })
  await keyed('receive').returns.receive({ id: returnId })
  await keyed('refund').returns.refund({ id: returnId })
}
