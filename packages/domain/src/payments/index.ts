export {
  isLivingPayment,
  livingPaymentStatuses,
  type PaymentStatus,
  paymentStatuses,
  paymentTransitions,
} from './payment-status.ts'
export { type RefundStatus, refundStatuses, refundTransitions } from './refund-status.ts'
