import type { Transitions } from '../shared/state-machine.ts'

export const waybillStatuses = ['draft', 'posted', 'reversed', 'canceled'] as const
export type WaybillStatus = (typeof waybillStatuses)[number]

/** Only a draft is edited; a reversal is a posted waybill of its own with opposite lines (`commerce.md` 3.2). */
export const waybillTransitions: Transitions<WaybillStatus> = {
  draft: ['posted', 'canceled'],
  posted: ['reversed'],
  reversed: [],
  canceled: [],
}

export const waybillTypes = [
  'WAYBILL_IN',
  'WAYBILL_OUT',
  'WAYBILL_RETURN',
  'WAYBILL_TRANSFER',
  'WAYBILL_STOCKTAKE',
  'WAYBILL_WRITE_OFF',
  'WAYBILL_SUPPLIER_RETURN',
] as const
export type WaybillType = (typeof waybillTypes)[number]
