export {
  beginFakePayment,
  cancelFakePayment,
  completeFakePayment,
  type FakeNotice,
  type FakePayment,
  type FakeStep,
  refundFakePayment,
  returnFakePayment,
  unusedFakePayment,
} from './fake-payment.ts'
export type { FakeOutcome, FakePayments, SignedNotice } from './fake-payments.ts'
export { type Consequence, consequenceOf, type ConsequenceQuestion } from './consequence.ts'
export { afterObserving, type PaymentChange } from './observe.ts'
export {
  isLivingPayment,
  livingPaymentStatuses,
  type PaymentStatus,
  paymentStatuses,
  paymentTransitions,
} from './payment-status.ts'
export {
  type NextAction,
  type Payment,
  type PaymentMethod,
  paymentMethods,
  type ProviderCode,
  providerCodes,
} from './payment.ts'
export {
  type ChosenPayment,
  choosePayment,
  type PaymentOption,
  paymentOptions,
  type PaymentChoice,
  type PaymentPlan,
  planPayment,
  requireMinimum,
} from './plan-payment.ts'
export type {
  FakePaymentRepository,
  InboxEntry,
  NewPayment,
  NewRefund,
  PaymentReader,
  PaymentRepository,
  RefundChange,
  RefundFilter,
  RefundWithCurrency,
  SessionFields,
  Unsettled,
} from './ports.ts'
export type {
  AmountRequest,
  Observed,
  ObservedRefund,
  PaymentProvider,
  PaymentProviders,
  ProviderEvent,
  RefundRequest,
  SessionRequest,
} from './provider.ts'
export { type RefundStatus, refundStatuses, refundTransitions } from './refund-status.ts'
export {
  type GoodwillReason,
  goodwillReasons,
  maxRefundAttempts,
  type Refund,
  refundableOf,
  type RefundReason,
  refundReasons,
} from './refund.ts'
export {
  type HeldMoney,
  isOfSale,
  type RefundableOrder,
  type RefundPart,
  type RefundWish,
  splitRefund,
  taxOfRefund,
} from './split-refund.ts'
