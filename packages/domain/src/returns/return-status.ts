import type { Transitions } from '../shared/state-machine.ts'

export const returnStatuses = [
  'requested',
  'approved',
  'rejected',
  'canceled',
  'received',
  'refunded',
  'closed',
] as const
export type ReturnStatus = (typeof returnStatuses)[number]

/** Source: `commerce.md` 8. */
export const returnTransitions: Transitions<ReturnStatus> = {
  requested: ['approved', 'rejected', 'canceled'],
  approved: ['received', 'canceled'],
  rejected: [],
  canceled: [],
  received: ['refunded'],
  refunded: ['closed'],
  closed: [],
}
