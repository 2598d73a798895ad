import { shippingKinds } from '@atelier/domain/shipping-methods'
import { z } from 'zod'
import { Id, pageOf } from './common.ts'
import { Country, CountryInput } from './addresses.ts'
import { MoneyInput, MoneyOutput } from './prices.ts'
import { changeOf, line, Position, RowFields } from './records.ts'

const countriesOf = (country: typeof Country) =>
  z
    .array(country)
    .min(1)
    .max(250)
    .refine(codes => new Set(codes).size === codes.length, { error: 'must name each country only once' })
    .readonly()
    .nullable()
    .meta({ description: 'Where it leads to; null: to every country' })

const descriptions = {
  price: { description: 'With tax or without, as the shop enters prices' },
  freeFrom: { description: 'Goods for this much ship for nothing; null: never' },
}
const Fields = {
  code: z
    .string()
    .regex(/^[a-z][a-z0-9_-]{0,63}$/, 'must be a to z, 0 to 9, _ and -, a letter first, at most 64')
    .meta({ description: 'Unique: a to z, 0 to 9, _ and -, a letter first', example: 'cargo' }),
  name: line('name', 200).meta({ description: 'What buyers choose', example: 'Cargo' }),
  kind: z.enum(shippingKinds).meta({ description: 'SELF_PICKUP needs no address' }),
  price: MoneyOutput.meta(descriptions.price),
  freeFrom: MoneyOutput.nullable().meta(descriptions.freeFrom),
  taxClassId: Id.meta({ description: 'Its rate is the rate of shipping' }),
  countries: countriesOf(Country),
  active: z.boolean().meta({ description: 'False: no cart can choose it' }),
  position: Position,
}
const InputFields = {
  ...Fields,
  price: MoneyInput.meta(descriptions.price),
  freeFrom: MoneyInput.nullable().meta(descriptions.freeFrom),
  countries: countriesOf(CountryInput),
}
export const CreateShippingMethodInput = z.strictObject({
  ...InputFields,
  freeFrom: InputFields.freeFrom.default(null),
  countries: InputFields.countries.default(null),
  active: Fields.active.default(true),
  position: Position.default(0),
})
export type CreateShippingMethodInput = z.output<typeof CreateShippingMethodInput>
export const UpdateShippingMethodInput = changeOf(InputFields)
export type UpdateShippingMethodInput = z.output<typeof UpdateShippingMethodInput>
export const ShippingMethodOutput = z.strictObject({ ...RowFields, ...Fields }).meta({ id: 'ShippingMethod' })
export type ShippingMethodOutput = z.infer<typeof ShippingMethodOutput>
export const ShippingMethodPage = pageOf(ShippingMethodOutput)
