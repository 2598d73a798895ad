import type { appRouter } from '@atelier/api'

type Office = ReturnType<(typeof appRouter)['createCaller']>

const seller = {
  name: 'Atelier Demo GmbH',
  address: 'Lindenallee 7\n10115 Berlin\nGermany',
  taxNumber: 'DE123456789',
  bankDetails: 'DE02 1203 0000 0000 2020 51',
}
const buyer = {
  fullName: 'Guest Reyes',
  phone: '+49 30 1234567',
  country: 'DE',
  city: 'Berlin',
  street: 'Lindenallee',
  house: '7b',
  postalCode: '10115',
}

/** Where each order of the demo stops on its way. */
const steps = ['placed', 'confirmed', 'converted', 'shipped', 'delivered', 'canceled'] as const
type Step = (typeof steps)[number]

/** A few orders of guests in every state; `keyed`: the ADMIN's calls under an idempotency key of their own. */
export async function seedOrders(office: Office, keyed: (key: string) => Office): Promise<void> {
  await office.shopSettings.update({ seller })
  const [taxClass] = (await office.taxClasses.list({ limit: 1 })).items
  if (!taxClass) return
  const taxClassId = taxClass.id
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
  for (const [index, step] of steps.entries()) {
    const chosen = offers
      .slice(index * 2, index * 2 + 2)
      .flatMap(offer => (offer.price ? [{ offer, price: offer.price }] : []))
    if (chosen.length === 0) return
    const goods = chosen.reduce((sum, each) => sum + each.price.amount, 0)
    const { order } = await keyed(`order-${step}`).orders.create({
      lines: chosen.map(({ offer }) => ({ offerId: offer.id, quantity: 1 })),
      shippingAddress: buyer,
      shippingMethodId: cargo.id,
      expectedTotal: { amount: goods + 39_000, currency: 'RUB' },
      payment: { provider: 'manual', method: step === 'placed' ? 'bank_transfer' : 'cash_on_delivery' },
      email: `${step}@example.com`,
    })
    await lead(order.id, { office, keyed, step })
  }
}

const price = (amount: number) => ({ price: { amount, currency: 'RUB' } })

interface Way {
  readonly office: Office
  readonly keyed: (key: string) => Office
  readonly step: Step
}

async function lead(id: number, { office, keyed, step }: Way): Promise<void> {
  if (step === 'canceled') await office.orders.cancel({ id, reason: 'Ordered twice' })
  if (steps.indexOf(step) < steps.indexOf('converted') || step === 'canceled') return
  const { waybills } = await office.orders.convert({ id })
  if (step === 'converted') return
  for (const waybill of waybills) await keyed(`commit-${waybill.id}`).waybills.commit({ id: waybill.id })
  await office.orders.update({ id, carrier: 'DHL', trackingNumber: '00340434161094042557' })
  if (step === 'delivered') await office.orders.deliver({ id })
}
