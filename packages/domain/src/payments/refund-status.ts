import type { Transitions } from '../shared/state-machine.ts'

export const refundStatuses = ['pending', 'succeeded', 'failed'] as const
export type RefundStatus = (typeof refundStatuses)[number]

/** A failed refund is tried again as the same row (`commerce.md` PAY-5). */
export const refundTransitions: Transitions<RefundStatus> = {
  pending: ['succeeded', 'failed'],
  succeeded: [],
  failed: ['pending', 'succeeded'],
}
