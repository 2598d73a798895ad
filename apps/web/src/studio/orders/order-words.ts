import type { Order, OrderSummary, Return } from '@atelier/sdk'
import type { Tone } from '../kit/view.tsx'

export const orderTones: Readonly<Record<Order['status'], Tone>> = {
  PENDING_PAYMENT: 'warn',
  NEW: 'accent',
  IN_PROGRESS: 'accent',
  SHIPPING: 'plain',
  COMPLETED: 'good',
  CANCELED: 'plain',
  EXPIRED: 'plain',
}

export const paymentTones: Readonly<Record<Order['paymentStatus'], Tone>> = {
  not_paid: 'warn',
  awaiting: 'warn',
  authorized: 'accent',
  partially_captured: 'warn',
  captured: 'good',
  partially_refunded: 'plain',
  refunded: 'plain',
  canceled: 'plain',
}

export const returnTones: Readonly<Record<Return['status'], Tone>> = {
  requested: 'warn',
  approved: 'accent',
  received: 'accent',
  refunded: 'plain',
  closed: 'good',
  rejected: 'plain',
  canceled: 'plain',
}

export const orderStatuses = [
  'PENDING_PAYMENT',
  'NEW',
  'IN_PROGRESS',
  'SHIPPING',
  'COMPLETED',
  'CANCELED',
  'EXPIRED',
] as const satisfies readonly OrderSummary['status'][]
