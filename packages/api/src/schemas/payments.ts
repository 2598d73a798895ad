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

/** One way to pay that buyers have here. */
const PaymentOptionOutput = z
  .strictObject({
    provider: z.enum(providerCodes),
    method: z.enum(paymentMethods).nullable().meta({ description: 'Null: send no method with this provider' }),
    publishableKey: z.string().nullable().meta({
      description: "For the provider's own code in a browser; null: it has none, or no page of this server can use it",
      example: 'pk_live_…',
    }),
  })
  .meta({ id: 'PaymentOption' })
export const PaymentOptionList = z.strictObject({ items: z.array(PaymentOptionOutput).readonly() })

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
