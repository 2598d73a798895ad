import { stockRules } from '@atelier/domain/stock'
import { waybillTypes } from '@atelier/domain/waybills'
import { z } from 'zod'
import { Id, PageInput, pageOf, Text, Timestamp } from './common.ts'
import { MoneyOutput } from './prices.ts'

export const StockInput = z.strictObject({ offerId: Id })
export const ListStockInput = PageInput.extend({
  locationId: Id.optional().meta({ description: 'Only offers that were ever there' }),
  low: z.boolean().optional().meta({ description: 'Only offers at or below their threshold' }),
  q: Text.trim().min(1).max(100).optional().meta({
    description: 'Words of the title or brand, each perhaps unfinished; or the start of a sku, part number or barcode',
    example: 'brake disc',
  }),
})
export type ListStockInput = z.output<typeof ListStockInput>
export const ListMovementsInput = PageInput.extend({
  offerId: Id.optional(),
  locationId: Id.optional(),
  waybillId: Id.optional(),
})

const Numbers = {
  onHand: z.int().meta({ description: 'Pieces that lie there' }),
  allocated: z.int().meta({ description: 'Of them promised to confirmed orders' }),
  reserved: z.int().meta({ description: 'Of them held for unpaid orders' }),
}
export const StockOutput = z
  .strictObject({
    offerId: Id,
    sku: z.string(),
    title: z.string(),
    manageStock: z.boolean(),
    lowStockThreshold: z.int(),
    ...Numbers,
    available: z.int().meta({ description: 'What can still be promised, at sellable locations' }),
    locations: z
      .array(
        z.strictObject({
          locationId: Id,
          code: z.string(),
          sellable: z.boolean(),
          ...Numbers,
          backorderLimit: z.int().meta({ description: 'How much more than lies there may be promised' }),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'Stock' })
export type StockOutput = z.infer<typeof StockOutput>
export const StockPage = pageOf(StockOutput)

const MovementOutput = z
  .strictObject({
    id: Id,
    offerId: Id,
    locationId: Id,
    waybillId: Id,
    waybillNumber: z.string(),
    waybillType: z.enum(waybillTypes),
    delta: z.int().meta({ description: 'Pieces that came, or left when it is negative' }),
    onHandAfter: z.int(),
    unitCost: MoneyOutput.nullable(),
    actorId: Id.nullable(),
    at: Timestamp,
  })
  .meta({ id: 'StockMovement' })
export type MovementOutput = z.infer<typeof MovementOutput>
export const MovementPage = pageOf(MovementOutput)

const Promised = { orderId: Id, orderNumber: z.string(), locationId: Id, quantity: z.int() }
export const StockExplanationOutput = z
  .strictObject({
    opening: z.int().meta({ description: 'Sum of the ledger before the movements shown' }),
    movements: z
      .array(MovementOutput)
      .readonly()
      .meta({ description: 'The last 100, the oldest first; all of them: `GET /v1/stock/movements`' }),
    allocations: z.array(z.strictObject(Promised)).readonly().meta({ description: 'Promised to confirmed orders' }),
    holds: z
      .array(z.strictObject({ ...Promised, expiresAt: Timestamp.nullable() }))
      .readonly()
      .meta({ description: 'Held for unpaid orders' }),
    sum: z.int().meta({ description: 'Opening and all movements' }),
    onHand: z.int(),
    ok: z.boolean().meta({ description: 'Whether ledger, promises and counters agree' }),
  })
  .meta({ id: 'StockExplanation' })
export type StockExplanationOutput = z.infer<typeof StockExplanationOutput>

export const ViolationOutput = z
  .strictObject({
    rule: z.enum(stockRules),
    problem: z.string(),
    offerId: Id.nullable(),
    locationId: Id.nullable(),
    orderId: Id.nullable(),
    waybillId: Id.nullable(),
  })
  .meta({ id: 'StockViolation' })
