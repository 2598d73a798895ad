import { AppError } from '@atelier/domain'
import type { Payment } from '@atelier/domain/payments'
import { captureAtProvider } from './capture-at-provider.ts'
import type { SessionContext } from './start-session.ts'

/** After the commit of a capture: asks the provider at once; one that is away is asked by the job. */
export async function finishCapture(
  context: SessionContext,
  wanted: { readonly paymentId: number; readonly upTo: number },
): Promise<Payment | undefined> {
  try {
    return await captureAtProvider(context, wanted)
  } catch (error) {
    if (error instanceof AppError && error.kind === 'unavailable') return undefined
    throw error
  }
}
