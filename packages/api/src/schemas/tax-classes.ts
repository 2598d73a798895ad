import { z } from 'zod'
import { changeOf, line, RowFields } from './records.ts'
import { pageOf } from './common.ts'

const Fields = {
  code: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,31}$/, 'must be a to z, 0 to 9 and _, a letter first, at most 32')
    .meta({ description: 'Unique: a to z, 0 to 9 and _', example: 'reduced' }),
  name: line('name', 200).meta({ example: 'Reduced rate' }),
  rateBps: z.int().min(0).max(10_000).meta({ description: 'Hundredths of a percent: 700 is 7 %', example: 700 }),
}
export const CreateTaxClassInput = z.strictObject(Fields)
export type CreateTaxClassInput = z.output<typeof CreateTaxClassInput>
export const UpdateTaxClassInput = changeOf(Fields)
export type UpdateTaxClassInput = z.output<typeof UpdateTaxClassInput>
export const TaxClassOutput = z.strictObject({ ...RowFields, ...Fields }).meta({ id: 'TaxClass' })
export type TaxClassOutput = z.infer<typeof TaxClassOutput>
export const TaxClassPage = pageOf(TaxClassOutput)
