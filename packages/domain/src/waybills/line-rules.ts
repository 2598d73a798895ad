import { AppError } from '../app-error.ts'
import type { LineFields, WaybillFields } from './waybill.ts'
import type { WaybillType } from './waybill-status.ts'

/** @throws RULE_VIOLATED for a count on a waybill that moves goods, and for a quantity on a stocktake */
export function requireFittingLine(type: WaybillType, line: LineFields): void {
  const { quantity, countedQuantity, expectedOnHand } = line
  const counts = countedQuantity !== null && expectedOnHand !== null && quantity === null
  const moves = quantity !== null && countedQuantity === null && expectedOnHand === null
  if (type === 'WAYBILL_STOCKTAKE' ? counts : moves) return
  throw new AppError('RULE_VIOLATED', {
    rule: 'counted_or_moved',
    fields: ['quantity', 'countedQuantity', 'expectedOnHand'],
  })
}

/** @throws RULE_VIOLATED unless a transfer, and nothing else, has a second location that differs from the first */
export function requireFittingLocations(
  type: WaybillType,
  { locationId, toLocationId }: Pick<WaybillFields, 'locationId' | 'toLocationId'>,
): void {
  if ((type === 'WAYBILL_TRANSFER') === (toLocationId !== null) && toLocationId !== locationId) return
  throw new AppError('RULE_VIOLATED', { rule: 'transfer_to_another_location', fields: ['locationId', 'toLocationId'] })
}
