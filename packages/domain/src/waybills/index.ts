export {
  type WaybillStatus,
  waybillStatuses,
  waybillTransitions,
  type WaybillType,
  waybillTypes,
} from './waybill-status.ts'
