import { declineReasons } from '@atelier/domain'
import { paymentMethods, paymentStatuses, providerCodes } from '@atelier/domain/payments'
import { z } from 'zod'
import { TotalOutput } from './carts.ts'
import { Id, Timestamp } from './common.ts'

const NextAction = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('redirect'), url: z.string() }),
  z.strictObject({ type: z.literal('confirm_with_client_secret') }),
  z.strictObject({ type: z.literal('complete_fake_payment') }),
])

/** One attempt to pay an order (`commerce-wire.md` CW-13). */
export const PaymentOutput = z
  .strictObject({
    id: Id,
    orderId: Id,
    provider: z.enum(providerCodes),
    method: z.enum(paymentMethods).nullable(),
    providerRef: z.string().nullable().meta({ description: 'For staff; of the provider fake also for the buyer' }),
    status: z.enum(paymentStatuses),
    amount: TotalOutput,
    authorized: TotalOutput,
    captured: TotalOutput,
    refunded: TotalOutput,
    failureReason: z.enum(declineReasons).nullable(),
    clientSecret: z.string().optional().meta({ description: "For the provider's code in the browser" }),
    nextAction: NextAction.nullable().meta({ description: 'What the buyer does next' }),
    expiresAt: Timestamp.nullable(),
    requiresReview: z.boolean(),
  })
  .meta({ id: 'Payment' })
export type PaymentOutput = z.infer<typeof PaymentOutput>
