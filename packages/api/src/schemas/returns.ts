import { returnConditions, returnReasons, returnStatuses } from '@atelier/domain/returns'
import { z } from 'zod'
import { Id, IfVersion, PageInput, pageOf, Text, Timestamp } from './common.ts'
import { MoneyOutput } from './prices.ts'

const Note = Text.max(2_000)
const Units = z.int().min(1).max(999)

export const RequestReturnInput = z.strictObject({
  id: Id.meta({ description: 'Id of the order' }),
  reasonCode: z.enum(returnReasons),
  note: Note.optional().meta({ description: 'What the buyer says about it' }),
  lines: z
    .array(z.strictObject({ orderLineId: Id, quantity: Units }))
    .min(1)
    .max(100)
    .readonly(),
})
export type RequestReturnInput = z.output<typeof RequestReturnInput>

export const ListReturnsInput = PageInput.extend({
  status: z.enum(returnStatuses).optional(),
  orderId: Id.optional(),
})
export type ListReturnsInput = z.output<typeof ListReturnsInput>

export const ReturnActionInput = z.strictObject({ id: Id, ifVersion: IfVersion })
export type ReturnActionInput = z.output<typeof ReturnActionInput>

export const DecideReturnInput = ReturnActionInput.extend({
  note: Note.optional().meta({ description: 'Shown in the timeline of the order' }),
})
export type DecideReturnInput = z.output<typeof DecideReturnInput>

export const ReceiveReturnInput = ReturnActionInput.extend({
  locationId: Id.optional().meta({ description: 'Where resellable goods are put; default MAIN' }),
  lines: z
    .array(
      z.strictObject({
        returnLineId: Id,
        received: z.int().min(0).max(999).meta({ description: 'Fewer than wanted may arrive, never more' }),
        condition: z.enum(returnConditions).meta({ description: 'Damaged goods are put into quarantine' }),
      }),
    )
    .max(100)
    .readonly()
    .optional()
    .meta({ description: 'A line that is left out arrived as wanted and resellable' }),
})
export type ReceiveReturnInput = z.output<typeof ReceiveReturnInput>

export const RefundReturnInput = ReturnActionInput.extend({
  includeShipping: z
    .boolean()
    .default(false)
    .meta({ description: 'Give back what was paid for shipping too; once an order' }),
})
export type RefundReturnInput = z.output<typeof RefundReturnInput>

export const ReturnOutput = z
  .strictObject({
    id: Id,
    number: z.string().meta({ example: 'R-2026-000001' }),
    orderId: Id,
    orderNumber: z.string().meta({ example: 'O-2026-000123' }),
    status: z.enum(returnStatuses),
    reasonCode: z.enum(returnReasons),
    note: z.string().nullable(),
    lines: z
      .array(
        z.strictObject({
          id: Id,
          orderLineId: Id,
          sku: z.string(),
          title: z.string(),
          quantity: z.int().meta({ description: 'Units that the buyer wants to send back' }),
          received: z.int(),
          condition: z.enum(returnConditions).nullable().meta({ description: 'Null until they are received' }),
          refunded: MoneyOutput.nullable().meta({ description: 'What the received units are worth, tax included' }),
        }),
      )
      .readonly(),
    refund: z
      .strictObject({
        amount: MoneyOutput,
        shippingAmount: MoneyOutput.meta({ description: 'Part of `amount`' }),
        reducedBy: MoneyOutput.meta({ description: 'Given back before as goodwill, so not again' }),
        status: z.enum(['pending', 'succeeded', 'failed']).meta({ description: 'A failed refund is tried again' }),
      })
      .nullable(),
    version: z.int().meta({ description: 'Rises with every change; REST: ETag' }),
    createdAt: Timestamp,
    updatedAt: Timestamp.nullable(),
  })
  .meta({ id: 'Return' })
export type ReturnOutput = z.output<typeof ReturnOutput>

export const ReturnPage = pageOf(ReturnOutput)
