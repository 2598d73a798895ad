import { Nothing } from '../schemas/common.ts'
import { CompleteFakePaymentInput } from '../schemas/payment-inputs.ts'
import { completeFakePayment } from '../services/payments/complete-fake-payment.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

export const fakePayments = resource('What buyers and banks do at the pretended provider; not in production', {
  complete: procedure({
    access: 'public',
    summary: 'Decide what becomes of a fake payment; its webhook follows',
    input: CompleteFakePaymentInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => completeFakePayment(ctx.request, input)),
})
