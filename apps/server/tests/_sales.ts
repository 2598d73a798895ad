import { anOffer } from './_catalog.ts'
import type { TestBackend } from './_backend.ts'
import { inDatabase, rowsOf, sharedPerson } from './_people.ts'

let count = 0

interface OrderFields {
  readonly userId?: number | null
  readonly status?: string
  readonly locale?: 'en' | 'ru'
  /** Default: a new one. */
  readonly offerId?: number
}

export const anOrderAddress = {
  fullName: 'Ана Рейес',
  phone: '+49 30 1234567',
  country: 'DE',
  region: null,
  city: 'Berlin',
  street: 'Lindenstraße',
  house: '7',
  postalCode: '10115',
}

/** An order of 3 lamps at 19.90 and parcel for 5.00, tax of 20 % inside, as checkout would have stored it. */
export async function anOrder(
  backend: TestBackend,
  { userId = null, status = 'SHIPPING', locale = 'en', ...fields }: OrderFields = {},
): Promise<{ readonly id: number; readonly number: string; readonly lineId: number; readonly offerId: number }> {
  const offerId = fields.offerId ?? (await anOffer(backend)).id
  const number = `O-2026-9${String((count += 1)).padStart(5, '0')}`
  return inDatabase(backend, async client => {
    const { rows } = await client.query<{ id: number }>(
      `insert into orders (number, user_id, email, email_key, status, currency, locale, customer_type, prices_include_tax, subtotal,
         discount_total, shipping_total, shipping_tax, tax_total, total, shipping_address, billing_address, shipping_method)
       values ($1, $2, 'buyer@studio.example', 'buyer@studio.example', $3, 'EUR', $4, 'retail', true, 5970, 0, 500, 83, 1078, 6470, $5, $5, $6)
       returning id::int`,
      [
        number,
        userId,
        status,
        locale,
        anOrderAddress,
        { id: 1, code: 'parcel', name: 'Parcel', kind: 'CARGO', taxRateBps: 2000 },
      ],
    )
    const id = rows[0]?.id ?? 0
    const lines = await client.query<{ id: number }>(
      `insert into order_lines (order_id, line_no, offer_id, quantity, sku, title, brand, manufacturer_number, manage_stock, unit_price,
         discount, tax_rate_bps, tax, line_total, fulfilled)
       values ($1, 1, $2, 3, 'LMP-1', 'Настольная лампа', 'Oak', 'no 1', true, 1990, 0, 2000, 995, 5970, $3) returning id::int`,
      [id, offerId, status === 'SHIPPING' || status === 'COMPLETED' ? 3 : 0],
    )
    return { id, number, lineId: lines.rows[0]?.id ?? 0, offerId }
  })
}

/** A link of a guest to an order. */
export async function anOrderToken(backend: TestBackend, orderId: number): Promise<string> {
  const { token, hash } = backend.wired.services.secrets.create()
  await rowsOf(
    backend,
    `insert into order_access_tokens (order_id, token_hash, expires_at) values ($1, $2, now() + interval '1 day')`,
    [orderId, hash],
  )
  return token
}

/** Says who sells, without which no invoice is issued. */
export async function withSeller(backend: TestBackend): Promise<void> {
  const admin = await sharedPerson(backend, 'ADMIN')
  await backend.as(admin.accessToken).shopSettings.update({
    seller: { name: 'ООО «Ателье»', address: 'Невский проспект 1\nСанкт-Петербург', taxNumber: '7800000000' },
  })
}

/** Money that came for an order, and a part of it that went back. */
export async function aRefund(backend: TestBackend, orderId: number, amount = 1_000): Promise<number> {
  const payment = `insert into payments (order_id, provider, amount, currency, status, captured)
    values ($1, 'manual', 6470, 'EUR', 'captured', 6470) returning id`
  return inDatabase(backend, async client => {
    const { rows } = await client.query<{ id: number }>(
      `with p as (${payment}) insert into refunds (payment_id, order_id, amount, reason, status)
       select id, $1, $2, 'goodwill', 'succeeded' from p returning id::int`,
      [orderId, amount],
    )
    return rows[0]?.id ?? 0
  })
}

/** The same as {@link anOrder}, paid by bank transfer. */
export async function aPaidOrder(backend: TestBackend, fields: OrderFields = {}) {
  const order = await anOrder(backend, fields)
  await rowsOf(
    backend,
    `insert into payments (order_id, provider, method, amount, currency, status, captured)
     values ($1, 'manual', 'bank_transfer', 6470, 'EUR', 'captured', 6470)`,
    [order.id],
  )
  return order
}
