import type { Movement } from '../stock/ports.ts'
import type { Waybill, WaybillLine } from './waybill.ts'
import type { WaybillType } from './waybill-status.ts'

/** What a line of so many does where the waybill is made out. */
const signs = {
  WAYBILL_IN: 1,
  WAYBILL_OUT: -1,
  WAYBILL_RETURN: 1,
  WAYBILL_TRANSFER: -1,
  WAYBILL_STOCKTAKE: 1,
  WAYBILL_WRITE_OFF: -1,
  WAYBILL_SUPPLIER_RETURN: -1,
} as const satisfies Record<WaybillType, 1 | -1>

type Moving = Pick<Waybill, 'type' | 'locationId' | 'toLocationId' | 'reversesId'> & {
  readonly lines: readonly Pick<
    WaybillLine,
    'id' | 'offerId' | 'quantity' | 'countedQuantity' | 'expectedOnHand' | 'unitCost' | 'manageStock'
  >[]
}

/** The changes that a waybill makes; one that reverses another makes the opposite (`spec/commerce.md` 3.2). */
export function movementsOf({ type, locationId, toLocationId, reversesId, lines }: Moving): readonly Movement[] {
  const sign = signs[type] * (reversesId === null ? 1 : -1)
  return lines
    .filter(line => line.manageStock)
    .flatMap(({ id: lineId, offerId, quantity, countedQuantity, expectedOnHand, unitCost }) => {
      const amount = quantity ?? (countedQuantity ?? 0) - (expectedOnHand ?? 0)
      const here = { lineId, offerId, locationId, delta: sign * amount, unitCost }
      return toLocationId === null ? [here] : [here, { ...here, locationId: toLocationId, delta: -sign * amount }]
    })
    .filter(movement => movement.delta !== 0)
}
