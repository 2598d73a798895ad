/** What staff alone look for: records with a number. */
export const recordTypes = ['orders', 'waybills', 'returns'] as const
export type RecordType = (typeof recordTypes)[number]

/** A record whose number begins as the query; an order and its returns by e-mail and buyer too, a waybill by its party. */
export interface FoundRecord {
  readonly type: 'order' | 'waybill' | 'return'
  readonly id: number
  readonly number: string
  /** Whose it is, as it is written. */
  readonly about: string | null
  readonly status: string
}
