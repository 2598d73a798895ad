import type { Waybill } from '@atelier/sdk'
import type { Tone } from '../kit/view.tsx'

export const waybillTypes = [
  'WAYBILL_IN',
  'WAYBILL_OUT',
  'WAYBILL_RETURN',
  'WAYBILL_TRANSFER',
  'WAYBILL_STOCKTAKE',
  'WAYBILL_WRITE_OFF',
  'WAYBILL_SUPPLIER_RETURN',
] as const satisfies readonly Waybill['type'][]

export const waybillStatuses = ['draft', 'posted', 'reversed', 'canceled'] as const

export const waybillTones: Readonly<Record<Waybill['status'], Tone>> = {
  draft: 'warn',
  posted: 'good',
  reversed: 'plain',
  canceled: 'plain',
}
