import { paymentOptions } from '@atelier/domain/payments'
import {
  CancelPaymentInput,
  CapturePaymentInput,
  CreatePaymentInput,
  PaymentIdInput,
  RefundList,
  RefundOutput,
  RefundPaymentInput,
  ReviewPaymentInput,
} from '../schemas/payment-inputs.ts'
import { Nothing } from '../schemas/common.ts'
import { PaymentOptionList, PaymentOutput } from '../schemas/payments.ts'
import { cancelPayment } from '../services/payments/cancel-payment.ts'
import { capturePayment } from '../services/payments/capture-payment.ts'
import { createPayment } from '../services/payments/create-payment.ts'
import { finishCapture } from '../services/payments/finish-capture.ts'
import { getPayment } from '../services/payments/get-payment.ts'
import { toBuyersOutput, toRefundOutput } from '../services/payments/internal.ts'
import { listRefunds } from '../services/payments/list-refunds.ts'
import { refundPayment } from '../services/payments/refund-payment.ts'
import { reviewPayment } from '../services/payments/review-payment.ts'
import { startSession } from '../services/payments/start-session.ts'
import { toPaymentOutput } from '../services/payments/to-payment-output.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

const toStaff = { isStaff: true }

export const payments = resource('Payments of orders, captures and refunds', {
  options: procedure({
    access: 'public',
    summary: 'How buyers can pay here, in the order to offer it',
    input: Nothing,
    output: PaymentOptionList,
  }).query(({ ctx }) => ({ items: paymentOptions(ctx.request.paymentProviders) })),

  create: procedure({
    access: 'optional',
    guestToken: 'order',
    summary: 'Try again to pay an order; an attempt that lives is canceled first',
    idempotency: 'required',
    sealsAnswer: true,
    errors: ['ILLEGAL_TRANSITION', 'PAYMENT_DECLINED', 'NOT_CONFIGURED'],
    afterCommit: output => async request => toBuyersOutput(request, await startSession(request, output.id)),
    input: CreatePaymentInput,
    output: PaymentOutput,
  }).mutation(async ({ ctx, input }) => toBuyersOutput(ctx.request, await createPayment(ctx.request, ctx, input))),

  get: procedure({
    access: 'optional',
    guestToken: 'order',
    summary: 'One attempt to pay an order',
    input: PaymentIdInput,
    output: PaymentOutput,
  }).query(({ ctx, input }) => getPayment(ctx.request, ctx, input.id)),

  capture: procedure({
    access: 'employee',
    summary: 'Capture what is authorized, or record money that came by bank transfer or in cash',
    idempotency: 'required',
    errors: ['VERSION_CONFLICT', 'ILLEGAL_TRANSITION', 'EXCEEDS_REMAINING', 'RULE_VIOLATED'],
    afterCommit:
      (output, { amount: part }) =>
      async request => {
        const upTo = part ? output.captured.amount + part.amount : output.amount.amount
        const captured = await finishCapture(request, { paymentId: output.id, upTo })
        return captured ? toPaymentOutput(captured, toStaff) : output
      },
    input: CapturePaymentInput,
    output: PaymentOutput,
  }).mutation(async ({ ctx, input }) => toPaymentOutput(await capturePayment(ctx.request, ctx.actor, input), toStaff)),

  cancel: procedure({
    access: 'employee',
    summary: 'End an attempt to pay; what it authorized is voided',
    errors: ['VERSION_CONFLICT', 'ILLEGAL_TRANSITION'],
    input: CancelPaymentInput,
    output: PaymentOutput,
  }).mutation(async ({ ctx, input }) => toPaymentOutput(await cancelPayment(ctx.request, ctx.actor, input), toStaff)),

  review: procedure({
    access: 'employee',
    summary: 'Record that money which is not what was asked for was looked at; its flag goes',
    errors: ['VERSION_CONFLICT'],
    input: ReviewPaymentInput,
    output: PaymentOutput,
  }).mutation(async ({ ctx, input }) => toPaymentOutput(await reviewPayment(ctx.request, ctx.actor, input), toStaff)),

  refund: procedure({
    access: 'employee',
    summary: 'Give money back without a return; it is sent by a job',
    idempotency: 'required',
    errors: ['EXCEEDS_REMAINING', 'RULE_VIOLATED'],
    input: RefundPaymentInput,
    output: RefundOutput,
  }).mutation(async ({ ctx, input }) =>
    toRefundOutput(await refundPayment(ctx.request, ctx.actor, input), input.amount.currency),
  ),

  refunds: procedure({
    access: 'employee',
    summary: 'Refunds of a payment, failed ones included, the oldest first',
    input: PaymentIdInput,
    output: RefundList,
  }).query(async ({ ctx, input }) => ({ items: await listRefunds(ctx.request, input.id) })),
})
