import type { StockLine } from '@atelier/domain/stock'

/** What one buyer wants. */
export interface Purchase {
  readonly orderId: number
  readonly lines: readonly StockLine[]
}

export const isPurchases = (value: unknown): value is readonly Purchase[] =>
  Array.isArray(value) && value.every(one => typeof one?.orderId === 'number' && Array.isArray(one.lines))
