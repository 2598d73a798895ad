import type { Waybill, WaybillLine, WaybillWithLines } from '@atelier/domain/waybills'
import type { WaybillLineOutput, WaybillOutput, WaybillSummary } from '../../schemas/waybills.ts'

/** Amounts of a line in the currency of its waybill. */
export function toWaybillLineOutput(
  { currency }: Pick<Waybill, 'currency'>,
  { unitPrice, unitCost, ...line }: WaybillLine,
): WaybillLineOutput {
  const money = (amount: number | null) => (amount === null ? null : { amount, currency })
  return { ...line, unitPrice: money(unitPrice), unitCost: money(unitCost) }
}

/** A waybill of a list, without its lines. */
export const toWaybillSummary = ({ currency: _currency, ...waybill }: Waybill): WaybillSummary => waybill

export const toWaybillOutput = ({ currency, lines, ...waybill }: WaybillWithLines): WaybillOutput => ({
  ...waybill,
  lines: lines.map(line => toWaybillLineOutput({ currency }, line)),
})
