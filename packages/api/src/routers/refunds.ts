import { mapPage } from '@atelier/domain'
import { ListRefundsInput, RefundOutput, RefundPage } from '../schemas/payment-inputs.ts'
import { IdInput } from '../schemas/records.ts'
import { toRefundOutput } from '../services/payments/internal.ts'
import { retryRefund } from '../services/payments/retry-refund.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

export const refunds = resource('Money on its way back to buyers, and what providers refused', {
  list: procedure({
    access: 'employee',
    summary: 'Refunds of all orders, the latest first',
    input: ListRefundsInput,
    output: RefundPage,
  }).query(async ({ ctx, input: { limit, cursor, ...filter } }) =>
    mapPage(await ctx.request.readers.payments.findRefunds(filter, { limit, cursor }), refund =>
      toRefundOutput(refund, refund.currency),
    ),
  ),

  retry: procedure({
    access: 'employee',
    summary: 'Send a failed refund once more',
    errors: ['NOT_FOUND', 'ILLEGAL_TRANSITION', 'EXCEEDS_REMAINING'],
    input: IdInput,
    output: RefundOutput,
  }).mutation(async ({ ctx, input: { id } }) => {
    const refund = await retryRefund(ctx.request, ctx.actor, id)
    return toRefundOutput(refund, refund.currency)
  }),
})
