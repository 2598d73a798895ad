import { sessionToOpen } from '../services/orders/open-session.ts'

/** What a checkout and the short form have in common: a key, a sealed answer, the provider asked after the commit. */
export const ordering = {
  idempotency: 'required',
  sealsAnswer: true,
  errors: [
    'EMAIL_NOT_VERIFIED',
    'CART_NOT_READY',
    'COUPON_INVALID',
    'TOTAL_CHANGED',
    'LIMIT_REACHED',
    'INSUFFICIENT_STOCK',
    'PAYMENT_DECLINED',
    'NOT_CONFIGURED',
  ],
  afterCommit: sessionToOpen,
} as const
