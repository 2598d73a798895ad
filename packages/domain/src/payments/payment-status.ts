import type { Transitions } from '../shared/state-machine.ts'

export const paymentStatuses = [
  'created',
  'awaiting',
  'requires_action',
  'authorized',
  'captured',
  'failed',
  'canceled',
] as const
export type PaymentStatus = (typeof paymentStatuses)[number]

/** A payment begins as created, or as awaiting where staff record the money (`commerce.md` 7). */
export const paymentTransitions: Transitions<PaymentStatus> = {
  created: ['requires_action', 'authorized', 'captured', 'failed', 'canceled'],
  awaiting: ['captured', 'canceled'],
  requires_action: ['authorized', 'captured', 'failed', 'canceled'],
  authorized: ['captured', 'canceled'],
  captured: [],
  // Late money.
  failed: ['captured'],
  canceled: ['captured'],
}

/** States in which money can still come without anyone's further decision; one such payment an order. */
export const livingPaymentStatuses = [
  'created',
  'awaiting',
  'requires_action',
  'authorized',
] as const satisfies readonly PaymentStatus[]

const living: ReadonlySet<PaymentStatus> = new Set(livingPaymentStatuses)
export const isLivingPayment = (status: PaymentStatus): boolean => living.has(status)
