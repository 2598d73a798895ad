import { expect, it } from 'vitest'
import { backend } from './_backend.ts'
import { connect } from './_sql.ts'
import { someOffers } from './_stock.ts'

const placedAt = '2026-11-30T10:00:00.000000Z'
const order = {
  userId: null,
  cartId: null,
  email: 'Ana@studio.example',
  emailKey: 'ana@studio.example',
  status: 'PENDING_PAYMENT',
  currency: 'EUR',
  locale: 'ru',
  customerType: 'wholesale',
  pricesIncludeTax: false,
  subtotal: 3_000,
  discountTotal: 300,
  shippingTotal: 500,
  shippingTax: 50,
  taxTotal: 320,
  total: 3_520,
  shippingAddress: {
    fullName: `O'Hara "Ana"`,
    phone: '1',
    country: 'CH',
    city: 'Basel',
    street: 'Quay',
    house: '1',
    postalCode: '4051',
    region: null,
  },
  billingAddress: null,
  shippingMethod: { id: 1, code: 'cargo', name: 'Cargo', kind: 'CARGO', taxRateBps: 1_000 },
  couponCode: 'OAK10',
  holdExpiresAt: '2026-12-03T10:00:00.000000Z',
  placedAt,
  confirmedAt: null,
} as const
const lineOf = (offerId: number, title: string) => ({
  offerId,
  quantity: 2,
  sku: `S-${offerId}`,
  title,
  brand: 'Oak',
  manufacturerNumber: '',
  manageStock: title !== 'Gift wrap',
  unitPrice: 750,
  discount: 150,
  taxRateBps: 1_000,
  tax: 135,
  lineTotal: 1_350,
})

it('answers an order as readers read it afterwards: row, lines in their order, payment, timeline', async () => {
  await using h = await backend()
  await using sql = await connect(h.url)
  const [first = 0, second = 0] = await someOffers(sql, 2)
  const placed = await h.transact(async uow =>
    uow.orders.place({
      id: await uow.orders.nextId(),
      order,
      lines: [lineOf(second, 'Gift wrap'), lineOf(first, 'Лампа')],
      payment: { provider: 'manual', method: 'bank_transfer', status: 'awaiting', returnUrl: null },
      events: [
        { type: 'order.placed', actor: 'buyer', actorId: 7 },
        { type: 'order.confirmed', actor: 'system', actorId: null },
      ],
    }),
  )
  const { id } = placed.order
  expect(placed.order).toMatchObject(order)
  expect(placed.order.number).toMatch(/^O-\d{4}-\d{6}$/)
  expect(placed.order).toEqual(await h.readers.orders.find(id))
  expect(placed.lines.map(line => line.offerId)).toEqual([second, first])
  expect(placed.lines).toEqual(await h.readers.orders.listLines(id))
  expect([placed.payment]).toEqual(await h.readers.payments.listOfOrder(id))
  expect(placed.payment).toMatchObject({ orderId: id, amount: order.total, expiresAt: order.holdExpiresAt })
  expect(await h.readers.orders.listEvents(id)).toMatchObject([
    { type: 'order.placed', actor: 'buyer', actorId: 7, data: {} },
    { type: 'order.confirmed', actor: 'system', actorId: null, data: {} },
  ])
})

it('makes no payment where nothing is paid', async () => {
  await using h = await backend()
  const placed = await h.transact(async uow =>
    uow.orders.place({ id: await uow.orders.nextId(), order, lines: [], payment: null, events: [] }),
  )
  expect(placed.payment).toBeNull()
  expect(await h.readers.payments.listOfOrder(placed.order.id)).toEqual([])
})
