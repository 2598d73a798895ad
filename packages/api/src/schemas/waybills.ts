import { waybillStatuses, waybillTypes } from '@atelier/domain/waybills'
import { z } from 'zod'
import { Id, IfVersion, PageInput, pageOf, Text, Timestamp } from './common.ts'
import { Amount, MoneyOutput } from './prices.ts'
import { line, RowFields } from './records.ts'

const Type = z.enum(waybillTypes)
const Status = z.enum(waybillStatuses)
const Pieces = z.int().min(1).max(1_000_000_000)
const Count = z.int().min(0).max(1_000_000_000)
const Price = MoneyOutput.extend({ amount: Amount })

const LineFields = {
  quantity: Pieces.optional().meta({ description: 'Pieces that move; not of a stocktake' }),
  countedQuantity: Count.optional().meta({ description: 'Of a stocktake: pieces that were counted' }),
  expectedOnHand: Count.optional().meta({ description: 'Of a stocktake: `on_hand` when they were counted' }),
  unitPrice: Price.nullish().meta({ description: 'On paper. Left out of a new line: the retail price of one now' }),
  unitCost: Price.nullish().meta({ description: 'What one cost the shop; stands in the ledger' }),
}
const NewLine = z.strictObject({ offerId: Id, ...LineFields })

const Fields = {
  locationId: Id.optional().meta({ description: 'Left out of a new one: the location MAIN' }),
  toLocationId: Id.nullish().meta({ description: 'Of a transfer: where the goods go' }),
  counterpartyName: line('counterpartyName', 200).nullish().meta({ description: 'Supplier or receiver, as on paper' }),
  userId: Id.nullish().meta({ description: 'The user that it concerns' }),
  note: Text.max(2_000).nullish(),
}
export const CreateWaybillInput = z.strictObject({
  type: Type,
  ...Fields,
  lines: z.array(NewLine).max(1_000).readonly().optional(),
})
export type CreateWaybillInput = z.output<typeof CreateWaybillInput>

const isSent = (input: object) => Object.entries(input).some(([key, value]) => value !== undefined && !ids.has(key))
const ids = new Set(['id', 'lineId', 'ifVersion'])
const sendSomething = { error: 'Send at least one field to change' }

export const UpdateWaybillInput = z
  .strictObject({ id: Id, ifVersion: IfVersion, ...Fields })
  .refine(isSent, sendSomething)
export type UpdateWaybillInput = z.output<typeof UpdateWaybillInput>
export const WaybillActionInput = z.strictObject({ id: Id, ifVersion: IfVersion })
export type WaybillActionInput = z.output<typeof WaybillActionInput>

export const AddWaybillLineInput = NewLine.extend({ id: Id.meta({ description: 'The waybill' }), ifVersion: IfVersion })
export type AddWaybillLineInput = z.output<typeof AddWaybillLineInput>
export const UpdateWaybillLineInput = z
  .strictObject({ id: Id, lineId: Id, ifVersion: IfVersion, ...LineFields })
  .refine(isSent, sendSomething)
export type UpdateWaybillLineInput = z.output<typeof UpdateWaybillLineInput>
export const DeleteWaybillLineInput = z.strictObject({ id: Id, lineId: Id, ifVersion: IfVersion })
export type DeleteWaybillLineInput = z.output<typeof DeleteWaybillLineInput>

export const ListWaybillsInput = PageInput.extend({
  type: Type.optional(),
  status: Status.optional(),
  locationId: Id.optional(),
  orderId: Id.optional(),
  offerId: Id.optional().meta({ description: 'Only those with a line of this offer' }),
  number: Text.max(40).optional().meta({ example: 'W-2026-000123' }),
})
export type ListWaybillsInput = z.output<typeof ListWaybillsInput>

export const WaybillLineOutput = z
  .strictObject({
    id: Id,
    lineNo: z.int(),
    offerId: Id,
    quantity: z.int().nullable(),
    countedQuantity: z.int().nullable(),
    expectedOnHand: z.int().nullable(),
    unitPrice: MoneyOutput.nullable(),
    unitCost: MoneyOutput.nullable(),
    sku: z.string(),
    brand: z.string(),
    manufacturerNumber: z.string(),
    title: z.string(),
    manageStock: z.boolean().meta({ description: 'False: it moves nothing' }),
  })
  .meta({ id: 'WaybillLine' })
export type WaybillLineOutput = z.infer<typeof WaybillLineOutput>

const Shown = {
  ...RowFields,
  number: z.string().meta({ example: 'W-2026-000123' }),
  type: Type,
  status: Status,
  locationId: Id,
  toLocationId: Id.nullable(),
  counterpartyName: z.string().nullable(),
  userId: Id.nullable(),
  orderId: Id.nullable(),
  orderNumber: z.string().nullable().meta({ example: 'O-2026-000123' }),
  returnId: Id.nullable(),
  returnNumber: z.string().nullable().meta({ example: 'R-2026-000001' }),
  reversesId: Id.nullable().meta({ description: 'The waybill whose movements this one takes back' }),
  reversesNumber: z.string().nullable().meta({ description: 'Number of that waybill', example: 'W-2026-000122' }),
  authorId: Id.nullable(),
  authorName: z.string(),
  postedBy: Id.nullable(),
  postedAt: Timestamp.nullable(),
  note: z.string().nullable(),
  lineCount: z.int(),
}
export const WaybillSummary = z.strictObject(Shown).meta({ id: 'WaybillSummary' })
export type WaybillSummary = z.infer<typeof WaybillSummary>
export const WaybillPage = pageOf(WaybillSummary)
export const WaybillOutput = z
  .strictObject({ ...Shown, lines: z.array(WaybillLineOutput).readonly() })
  .meta({ id: 'Waybill' })
export type WaybillOutput = z.infer<typeof WaybillOutput>
