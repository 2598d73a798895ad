/** Counters, ledger and waybills that disagree. Source: `spec/commerce.md` 3.3. */
export const stockRules = ['STK-1', 'STK-2', 'STK-3', 'STK-4', 'ORD-2', 'ORD-3'] as const

export interface StockViolation {
  readonly rule: (typeof stockRules)[number]
  /** What is wrong, with the numbers. */
  readonly problem: string
  readonly offerId: number | null
  readonly locationId: number | null
  readonly orderId: number | null
  readonly waybillId: number | null
}
