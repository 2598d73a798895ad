import { locationKinds } from '@atelier/domain/locations'
import { z } from 'zod'
import { Country, CountryInput } from './addresses.ts'
import { pageOf } from './common.ts'
import { changeOf, line, RowFields } from './records.ts'

const part = (name: string) => line(name, 200).optional()
const Address = z
  .strictObject({
    country: Country.optional(),
    region: part('region'),
    city: part('city'),
    street: part('street'),
    house: part('house'),
    postalCode: part('postalCode'),
  })
  .meta({ id: 'LocationAddress' })

const Changeable = {
  name: line('name', 200).meta({ example: 'Warehouse East' }),
  priority: z.int().min(-1_000_000).max(1_000_000).optional().meta({
    description: 'Locations of a higher priority are emptied first. Left out of a new one: 0',
  }),
  sellable: z.boolean().optional().meta({
    description: 'Whether buyers can be promised what lies there. Left out of a new one: true for a store',
  }),
  kind: z.enum(locationKinds).optional().meta({ description: 'Left out of a new one: store' }),
  address: Address.nullish(),
}
const Code = z
  .string()
  .regex(/^[A-Z0-9][A-Z0-9_-]{0,31}$/, 'must be A to Z, 0 to 9, _ and -, at most 32')
  .meta({ description: 'Unique: A to Z, 0 to 9, _ and -; never changes', example: 'EAST' })

const InputFields = { ...Changeable, address: Address.extend({ country: CountryInput.optional() }).nullish() }
export const CreateLocationInput = z.strictObject({ code: Code, ...InputFields })
export type CreateLocationInput = z.output<typeof CreateLocationInput>
export const UpdateLocationInput = changeOf(InputFields)
export type UpdateLocationInput = z.output<typeof UpdateLocationInput>
export const LocationOutput = z
  .strictObject({
    ...RowFields,
    code: z.string().meta({ example: 'MAIN' }),
    name: z.string(),
    priority: z.int(),
    sellable: z.boolean(),
    kind: z.enum(locationKinds),
    address: Address.nullable(),
  })
  .meta({ id: 'Location' })
export type LocationOutput = z.infer<typeof LocationOutput>
export const LocationPage = pageOf(LocationOutput)
