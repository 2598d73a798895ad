import { isEmail } from '@atelier/domain/accounts'
import { shopLocales } from '@atelier/domain/shop-settings'
import { z } from 'zod'
import { IfVersion, Text } from './common.ts'
import { Currency, CurrencyInput } from './prices.ts'
import { line, RowFields } from './records.ts'

const Locale = z.enum(shopLocales).meta({ description: 'Language of mails and documents', example: 'en' })
const Seconds = z.int().min(1).max(31_536_000)
const SellerText = (max: number) =>
  Text.min(1)
    .max(max)
    .nullable()
    .meta({ description: `Up to ${max} characters; null: not given`, example: 'Oak & Linen GmbH' })
const Seller = {
  name: SellerText(200),
  address: SellerText(1_000),
  taxNumber: SellerText(100),
  bankDetails: SellerText(1_000),
  email: SellerText(320),
  phone: SellerText(50),
}
const HoldSeconds = {
  provider: Seconds.meta({ description: 'While a payment provider is asked', example: 900 }),
  bankTransfer: Seconds.meta({ description: 'While a bank transfer is awaited', example: 259_200 }),
}
const Zone = line('timezone', 64).meta({
  description: 'IANA zone that decides the year of document numbers',
  example: 'Europe/Berlin',
})
const Email = Text.refine(isEmail, { error: 'must be an e-mail address' })
const email = { description: 'Where new orders are announced; null: nowhere', example: 'orders@studio.example' }
const inclusive = z.boolean().meta({ description: 'True: tax lies inside the prices; false: it comes on top' })

export const UpdateShopSettingsInput = z
  .strictObject({
    currency: CurrencyInput,
    pricesIncludeTax: inclusive,
    holdSeconds: z
      .strictObject(HoldSeconds)
      .partial()
      .meta({ description: 'How long an unpaid order holds its goods; what is left out stays' }),
    timezone: Zone,
    locale: Locale,
    seller: z
      .strictObject(Seller)
      .partial()
      .meta({ description: 'Heading of issued documents; what is left out stays' }),
    ordersEmail: Email.nullable().meta(email),
  })
  .partial()
  .extend({ ifVersion: IfVersion })
  .refine(({ ifVersion: _version, ...fields }) => Object.values(fields).some(value => value !== undefined), {
    error: 'Send at least one field to change',
  })
export type UpdateShopSettingsInput = z.output<typeof UpdateShopSettingsInput>

export const ShopSettingsOutput = z
  .strictObject({
    currency: Currency,
    pricesIncludeTax: inclusive,
    holdSeconds: z.strictObject(HoldSeconds),
    timezone: z.string(),
    locale: Locale,
    seller: z.strictObject(Seller),
    ordersEmail: z.string().nullable().meta(email),
    version: RowFields.version,
    createdAt: RowFields.createdAt,
    updatedAt: RowFields.updatedAt,
  })
  .meta({ id: 'ShopSettings' })
