export { requireFittingLine, requireFittingLocations } from './line-rules.ts'
export { movementsOf } from './movements-of.ts'
export type { OwedLine, WaybillFilter, WaybillReader, WaybillRepository } from './ports.ts'
export { postingFault, type PostingFault } from './posting-fault.ts'
export type {
  LineFields,
  NewLine,
  NewWaybill,
  Waybill,
  WaybillFields,
  WaybillLine,
  WaybillWithLines,
} from './waybill.ts'
export {
  type WaybillStatus,
  waybillStatuses,
  waybillTransitions,
  type WaybillType,
  waybillTypes,
} from './waybill-status.ts'
