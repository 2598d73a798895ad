import { AppError } from '@atelier/domain'
import type { CompleteFakePaymentInput } from '../../schemas/payment-inputs.ts'
import type { Needs } from '../../app-services.ts'

/** What a bank or a buyer does at a real provider (CW-33). @throws NOT_FOUND, also where there is no such provider */
export async function completeFakePayment(
  { fakePayments }: Needs<'fakePayments'>,
  { ref, ...outcome }: CompleteFakePaymentInput,
): Promise<void> {
  if (!(await fakePayments?.complete(ref, outcome))) throw new AppError('NOT_FOUND', { resource: 'payment' })
}
