import type { Transitions } from '../shared/state-machine.ts'

export const orderStatuses = [
  'PENDING_PAYMENT',
  'NEW',
  'IN_PROGRESS',
  'SHIPPING',
  'COMPLETED',
  'CANCELED',
  'EXPIRED',
] as const
export type OrderStatus = (typeof orderStatuses)[number]

/** An order begins as PENDING_PAYMENT, or as NEW where nothing must be paid first (`commerce.md` 6). */
export const orderTransitions: Transitions<OrderStatus> = {
  PENDING_PAYMENT: ['NEW', 'EXPIRED', 'CANCELED'],
  NEW: ['IN_PROGRESS', 'CANCELED'],
  IN_PROGRESS: ['SHIPPING', 'CANCELED'],
  // A reversed waybill takes the order back.
  SHIPPING: ['IN_PROGRESS', 'COMPLETED'],
  COMPLETED: [],
  CANCELED: [],
  // Late money, when the stock is found again.
  EXPIRED: ['NEW'],
}
