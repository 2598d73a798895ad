import {
  fulfillmentStatuses,
  orderActors,
  orderPaymentStatuses,
  orderReturnStatuses,
  orderStatuses,
} from '@atelier/domain/orders'
import { customerTypes } from '@atelier/domain'
import { paymentMethods, providerCodes } from '@atelier/domain/payments'
import { z } from 'zod'
import { PostalAddress, PostalAddressOutput } from './addresses.ts'
import { BuyerEmail, BuyerLocale, ChosenShipping, CouponCode, LineQuantity, TotalOutput } from './carts.ts'
import { Id, IfVersion, Moment, PageInput, pageOf, Text, Timestamp } from './common.ts'
import { PaymentOutput } from './payments.ts'
import { Currency, MoneyOutput } from './prices.ts'
import { WaybillOutput } from './waybills.ts'

const ExpectedTotal = TotalOutput.meta({ description: 'The total the buyer saw; another one is TOTAL_CHANGED' })
const PaymentChoice = z.strictObject({
  provider: z.enum(providerCodes),
  method: z.enum(paymentMethods).optional().meta({ description: 'Of the provider manual' }),
})
const ReturnUrl = z.url().max(2_000).optional().meta({ description: 'Where a provider sends the buyer back to' })

export const CheckoutInput = z.strictObject({
  id: Id,
  expectedTotal: ExpectedTotal,
  payment: PaymentChoice,
  returnUrl: ReturnUrl,
  email: BuyerEmail.optional().meta({ description: "Of a guest; a user's order goes to the verified address" }),
})
export type CheckoutInput = z.output<typeof CheckoutInput>

export const CreateOrderInput = z.strictObject({
  lines: z
    .array(z.strictObject({ offerId: Id, quantity: LineQuantity }))
    .max(100)
    .readonly(),
  shippingAddress: PostalAddress.nullish().meta({ description: 'Pick-up needs none' }),
  billingAddress: PostalAddress.nullish().meta({ description: 'Left out: as the shipping address' }),
  shippingMethodId: Id,
  couponCode: CouponCode.optional(),
  expectedTotal: ExpectedTotal,
  payment: PaymentChoice,
  returnUrl: ReturnUrl,
  locale: BuyerLocale.optional(),
  userId: Id.optional().meta({ description: 'The buyer; EMPLOYEE' }),
  email: BuyerEmail.optional().meta({ description: 'Of a guest; EMPLOYEE' }),
})
export type CreateOrderInput = z.output<typeof CreateOrderInput>

export const OrderIdInput = z.strictObject({ id: Id })
export const ListOrdersInput = PageInput.extend({
  status: z
    .union([z.enum(orderStatuses).transform(status => [status]), z.array(z.enum(orderStatuses)).min(1).max(7)])
    .optional(),
  userId: Id.optional().meta({ description: 'EMPLOYEE; buyers get their own' }),
  number: Text.max(40).optional(),
  email: Text.max(254).optional().meta({ description: 'EMPLOYEE' }),
  q: Text.trim()
    .min(1)
    .max(100)
    .optional()
    .meta({ description: 'The start of a number or an e-mail, or words of the buyer’s name' }),
  from: Moment.optional().meta({ description: 'Placed at this moment or later' }),
  to: Moment.optional().meta({ description: 'Placed before this moment' }),
  requiresReview: z.boolean().optional().meta({ description: 'A payment needs a decision; EMPLOYEE' }),
})
export type ListOrdersInput = z.output<typeof ListOrdersInput>
export const CancelOrderInput = z.strictObject({
  id: Id,
  ifVersion: IfVersion,
  reason: Text.max(500).optional().meta({ example: 'Ordered twice' }),
})
export type CancelOrderInput = z.output<typeof CancelOrderInput>
export const OrderActionInput = z.strictObject({ id: Id, ifVersion: IfVersion })
export type OrderActionInput = z.output<typeof OrderActionInput>

const Tracking = {
  carrier: Text.max(100).nullish().meta({ example: 'DHL' }),
  trackingNumber: Text.max(100).nullish().meta({ example: '00340434161094042557' }),
  trackingUrl: Text.regex(/^https?:\/\/\S+$/, 'must be a URL: http or https')
    .max(2_000)
    .nullish()
    .meta({ example: 'https://parcels.example/00340434161094042557' }),
}
export const UpdateOrderInput = z
  .strictObject({ id: Id, ifVersion: IfVersion, ...Tracking })
  .refine(
    ({ carrier, trackingNumber, trackingUrl }) => [carrier, trackingNumber, trackingUrl].some(f => f !== undefined),
    {
      error: 'Send at least one field to change',
    },
  )
export type UpdateOrderInput = z.output<typeof UpdateOrderInput>
export const RequestOrderAccessInput = z.strictObject({
  number: Text.max(40).meta({ example: 'O-2026-000123' }),
  email: BuyerEmail,
})
export type RequestOrderAccessInput = z.output<typeof RequestOrderAccessInput>

export const EraseContactInput = z.strictObject({ email: BuyerEmail })
export const ErasedContactOutput = z
  .strictObject({
    orders: z.int().meta({ description: 'Ended orders without contact data now' }),
    ordersKept: z.int().meta({ description: 'Orders under way: erase again once they ended' }),
    carts: z.int(),
  })
  .meta({ id: 'ErasedContact' })

const Summary = {
  id: Id,
  number: z.string().meta({ example: 'O-2026-000123' }),
  version: z.int().meta({ description: 'Rises with every change; REST: ETag' }),
  userId: Id.nullable(),
  email: z.string(),
  status: z.enum(orderStatuses),
  paymentStatus: z.enum(orderPaymentStatuses),
  fulfillmentStatus: z.enum(fulfillmentStatuses),
  returnStatus: z.enum(orderReturnStatuses),
  currency: Currency,
  locale: BuyerLocale,
  subtotal: TotalOutput,
  discountTotal: TotalOutput,
  shippingTotal: TotalOutput,
  taxTotal: TotalOutput,
  total: TotalOutput,
  holdExpiresAt: Timestamp.nullable().meta({ description: 'When an unpaid order ends by itself' }),
  placedAt: Timestamp,
  confirmedAt: Timestamp.nullable(),
  canceledAt: Timestamp.nullable(),
}
export const OrderSummaryOutput = z.strictObject(Summary).meta({ id: 'OrderSummary' })
export type OrderSummaryOutput = z.infer<typeof OrderSummaryOutput>
export const OrderPage = pageOf(OrderSummaryOutput)

const OrderLineOutput = z
  .strictObject({
    id: Id,
    offerId: Id,
    sku: z.string(),
    title: z.string(),
    brand: z.string(),
    manufacturerNumber: z.string(),
    quantity: z.int(),
    unitPrice: MoneyOutput,
    discount: TotalOutput,
    taxRateBps: z.int().meta({ description: 'Hundredths of a percent' }),
    tax: TotalOutput,
    lineTotal: TotalOutput.meta({ description: 'What the buyer pays for the line' }),
    fulfilled: z.int(),
    returned: z.int(),
    canceled: z.int(),
  })
  .meta({ id: 'OrderLine' })

export const OrderOutput = z
  .strictObject({
    ...Summary,
    customerType: z.enum(customerTypes),
    pricesIncludeTax: z.boolean(),
    lines: z.array(OrderLineOutput).readonly(),
    payments: z.array(PaymentOutput).readonly(),
    shippingAddress: PostalAddressOutput.nullable(),
    billingAddress: PostalAddressOutput.nullable(),
    shippingMethod: ChosenShipping,
    couponCode: z.string().nullable(),
    carrier: z.string().nullable(),
    trackingNumber: z.string().nullable(),
    trackingUrl: z.string().nullable(),
    cancelReason: z.string().nullable(),
    completedAt: Timestamp.nullable(),
  })
  .meta({ id: 'Order' })
export type OrderOutput = z.infer<typeof OrderOutput>

export const PlacedOrderOutput = z
  .strictObject({
    order: OrderOutput,
    payment: PaymentOutput.nullable().meta({ description: 'Null: the total is 0' }),
    orderToken: z.string().optional().meta({ description: 'Of a guest, only here: send it as Order-Token' }),
  })
  .meta({ id: 'PlacedOrder' })
export type PlacedOrderOutput = z.infer<typeof PlacedOrderOutput>

export const ConvertedOrderOutput = z
  .strictObject({
    order: OrderOutput,
    waybills: z.array(WaybillOutput).readonly(),
  })
  .meta({ id: 'ConvertedOrder' })

export const TimelineOutput = z
  .strictObject({
    items: z
      .array(
        z.strictObject({
          type: z.string().meta({ example: 'order.placed' }),
          at: Timestamp,
          actor: z.enum(orderActors),
          data: z.record(z.string(), z.unknown()),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'OrderTimeline' })
export type TimelineOutput = z.infer<typeof TimelineOutput>

export const SalesInput = z.strictObject({
  days: z.int().min(1).max(366).default(14).meta({ description: 'How many days, today included' }),
})
const Sold = { orders: z.int(), worth: TotalOutput.meta({ description: 'Sum of their totals, paid or not' }) }
export const SalesOutput = z
  .strictObject({
    from: z.string().meta({ format: 'date', description: "In the shop's time zone", example: '2026-12-18' }),
    to: z.string().meta({ format: 'date', example: '2026-12-31' }),
    currencies: z
      .array(
        z.strictObject({
          currency: Currency,
          ...Sold,
          days: z
            .array(z.strictObject({ day: z.string().meta({ format: 'date', example: '2026-12-31' }), ...Sold }))
            .readonly()
            .meta({ description: 'Every day, the oldest first' }),
        }),
      )
      .readonly()
      .meta({ description: 'Those with orders, the one with the most first' }),
  })
  .meta({ id: 'Sales' })
export type SalesOutput = z.infer<typeof SalesOutput>
