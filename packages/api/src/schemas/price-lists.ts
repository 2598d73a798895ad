import { customerTypes } from '@atelier/domain'
import { z } from 'zod'
import { RowFields } from './records.ts'
import { Id, IfVersion, Moment, PageInput, pageOf, Timestamp } from './common.ts'
import { Currency, CurrencyInput, MoneyOutput } from './prices.ts'

const mostPriority = 1_000_000
const Code = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,63}$/, 'must be a to z, 0 to 9 and _, a letter first')
  .meta({ description: 'Unique, and decided once: a to z, 0 to 9 and _', example: 'summer_sale' })
const Bases = z
  .array(Code)
  .min(1)
  .max(10)
  .refine(codes => new Set(codes).size === codes.length, { error: 'must name each list only once' })
  .readonly()

const Fields = {
  customerType: z.enum(customerTypes).nullish().meta({ description: 'Whom it is for; null: every buyer' }),
  priority: z
    .int()
    .min(-mostPriority)
    .max(mostPriority)
    .optional()
    .meta({ description: 'The higher one counts first; of equal ones the list of the buyer, then the older' }),
  startsAt: Moment.nullish().meta({
    description: 'First moment it counts, ISO 8601 with its offset; null: since ever',
    format: 'date-time',
    example: '2026-06-01T00:00:00Z',
  }),
  endsAt: Moment.nullish().meta({
    description: 'First moment it counts no more; null: without end',
    format: 'date-time',
    example: '2026-09-01T00:00:00Z',
  }),
  derivedFrom: z
    .strictObject({ mean: Bases })
    .nullish()
    .meta({ description: 'Each price is the mean of what these fixed lists of its currency give, half up' }),
}

export const CreatePriceListInput = z.strictObject({ code: Code, currency: CurrencyInput, ...Fields })
export type CreatePriceListInput = z.output<typeof CreatePriceListInput>

const changeable = ['customerType', 'priority', 'startsAt', 'endsAt', 'derivedFrom'] as const
export const UpdatePriceListInput = z
  .strictObject({ code: Code, ifVersion: IfVersion, ...Fields })
  .refine(input => changeable.some(key => input[key] !== undefined), { error: 'Send at least one field to change' })
export type UpdatePriceListInput = z.output<typeof UpdatePriceListInput>

export const PriceListInput = z.strictObject({ code: Code })
export const DeletePriceListInput = z.strictObject({ code: Code, ifVersion: IfVersion })
export type DeletePriceListInput = z.output<typeof DeletePriceListInput>
export const ListPricesInput = PageInput.extend({ code: Code })
export type ListPricesInput = z.output<typeof ListPricesInput>

export const PriceListOutput = z
  .strictObject({
    ...RowFields,
    code: z.string().meta({ example: 'retail' }),
    currency: Currency,
    customerType: z.enum(customerTypes).nullable().meta({ description: 'Null: for every buyer' }),
    priority: z.int().meta({ description: 'The higher one counts first' }),
    startsAt: Timestamp.nullable(),
    endsAt: Timestamp.nullable(),
    derivedFrom: z
      .strictObject({ mean: z.array(z.string()).readonly() })
      .nullable()
      .meta({ description: 'Set: each price is the mean of what these lists give, half up' }),
  })
  .meta({ id: 'PriceList' })
export const PriceListPage = pageOf(PriceListOutput)

const ListedPriceOutput = z
  .strictObject({
    offerId: Id,
    sku: z.string(),
    title: z.string(),
    minQuantity: z.int().meta({ description: 'From how many pieces on it holds' }),
    price: MoneyOutput,
  })
  .meta({ id: 'ListedPrice' })
export const ListedPricePage = pageOf(ListedPriceOutput)
export type ListedPricePage = z.infer<typeof ListedPricePage>
