import { describe, expect, it } from 'vitest'
import { newOrderMail, orderMail } from './order-mails.ts'

const order = {
  email: 'ana@studio.example',
  number: 'O-2026-000123',
  total: 123_450,
  currency: 'EUR',
  locale: 'en',
  carrier: 'Parcel Co',
  trackingNumber: '0034',
  trackingUrl: 'https://parcels.example/0034',
} as const
const url = 'https://shop.example/order#id=7&token=abc&document=9'
const frame = { siteName: 'Atelier', url }

describe('mails about an order', () => {
  it('say that it left, how to follow it, and name its invoice behind the link', () => {
    const invoice = { kind: 'invoice', number: 'I-2026-000001' } as const
    const mail = orderMail({ ...frame, order, mail: 'shipped', document: invoice })
    expect(mail.subject).toBe('Order O-2026-000123 is on its way')
    for (const text of ['Parcel Co, 0034, https://parcels.example/0034', 'Your invoice I-2026-000001', url])
      expect(mail.text).toContain(text)
    expect(orderMail({ ...frame, order, mail: 'placed' }).text).not.toContain('invoice')
  })

  it('say how much was given back', () => {
    const note = { kind: 'credit_note', number: 'C-2026-000001' } as const
    const mail = orderMail({ ...frame, order, mail: 'refunded', refunded: 1_990, document: note })
    expect(mail.text).toContain('We gave 19.90 EUR of your order O-2026-000123 back to you.')
    expect(mail.text).toContain('C-2026-000001')
  })

  it('are written in the language of the buyer', () => {
    const mail = orderMail({ ...frame, order: { ...order, locale: 'ru' }, mail: 'paid' })
    expect(mail.subject).toBe('Заказ O-2026-000123 оплачен')
    expect(mail.text).toContain('Мы получили оплату 1234.50 EUR за заказ O-2026-000123.')
    expect(mail.html).toContain('<html lang="ru">')
  })
})

it('a mail to the shop lists what was ordered, whatever the buyer is called', () => {
  const hostile = { ...order, email: '$&<b>@x.example' }
  const lines = [{ sku: 'LMP-1', title: 'Lamp', quantity: 2 }]
  const mail = newOrderMail({ ...frame, to: 'shop@studio.example', locale: 'en', order: hostile, lines })
  expect(mail.to).toBe('shop@studio.example')
  expect(mail.text).toContain('was placed by $&<b>@x.example.')
  expect(mail.text).toContain('2 x LMP-1 Lamp')
  expect(mail.html).not.toContain('<b>')
})
