import { hasPostalCodeOf, isCountry, postalCodeMissing } from '@atelier/domain/addresses'
import { z } from 'zod'
import { pageOf, Text } from './common.ts'
import { longest } from './lengths.ts'
import { changeOf, line, RowFields } from './records.ts'

/** ISO 3166-1 alpha-2. */
export const Country = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: 'must be two capital letters of ISO 3166-1', abort: true })
  .meta({ description: 'ISO 3166-1 alpha-2', example: 'DE' })
/** A country that a caller names. */
export const CountryInput = Country.refine(isCountry, { error: 'must be a country of ISO 3166-1, such as DE or GB' })

const Fields = {
  fullName: line('full_name', 200).meta({ description: 'Who receives it', example: 'Ana Oak' }),
  phone: Text.regex(/^\+?[0-9 ()./-]{3,32}$/, 'must be digits, with +, blanks, brackets, dots and hyphens').meta({
    example: '+49 30 123456',
  }),
  country: Country,
  region: line('region', 200).nullable().meta({ description: 'State or province; null: none', example: null }),
  city: line('city', 200).meta({ example: 'Berlin' }),
  street: line('street', 200).meta({ example: 'Lindenstraße' }),
  house: line('house', 50).meta({ description: 'Number, with flat or entrance', example: '7a' }),
  postalCode: Text.refine(...longest(20, 'characters', "'postal_code' must be at most 20 characters long")).meta({
    description: 'Empty in a country that has none, such as HK',
    example: '10115',
  }),
}

const InputFields = { ...Fields, country: CountryInput, region: Fields.region.default(null) }
const needsPostalCode = { path: ['postalCode'], error: postalCodeMissing }
/** Where goods or documents go: of carts, orders and the address book. */
export const PostalAddress = z.strictObject(InputFields).refine(hasPostalCodeOf, needsPostalCode)
export type PostalAddress = z.output<typeof PostalAddress>
export const PostalAddressOutput = z.strictObject(Fields).meta({ id: 'PostalAddress' })

const isDefault = z.boolean().meta({ description: 'At most one; a new default replaces the one before' })
export const CreateAddressInput = z
  .strictObject({ ...InputFields, isDefault: isDefault.default(false) })
  .refine(hasPostalCodeOf, needsPostalCode)
export type CreateAddressInput = z.output<typeof CreateAddressInput>
export const UpdateAddressInput = changeOf({ ...Fields, country: CountryInput, isDefault })
export type UpdateAddressInput = z.output<typeof UpdateAddressInput>
export const AddressOutput = z.strictObject({ ...RowFields, ...Fields, isDefault }).meta({ id: 'Address' })
export type AddressOutput = z.infer<typeof AddressOutput>
export const AddressPage = pageOf(AddressOutput)
