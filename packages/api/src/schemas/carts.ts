import { couponFaults } from '@atelier/domain'
import { cartLimits, cartStatuses, mergeOutcomes } from '@atelier/domain/carts'
import { shippingKinds } from '@atelier/domain/shipping-methods'
import { shopLocales } from '@atelier/domain/shop-settings'
import { z } from 'zod'
import { Id, IfVersion, Text, Timestamp } from './common.ts'
import { PostalAddress, PostalAddressOutput } from './addresses.ts'
import { Currency, CurrencyInput, MoneyOutput } from './prices.ts'

export const BuyerEmail = Text.max(254).meta({ description: 'E-mail of the buyer', example: 'ana@studio.example' })
export const BuyerLocale = z.enum(shopLocales).meta({ description: 'Language of mails and documents' })
/** Sums can exceed the price of one piece. */
const TotalAmount = z.int().min(0).meta({ description: 'Minor units: 1990 is 19.90', example: 1990 })
export const TotalOutput = z.strictObject({ amount: TotalAmount, currency: Currency })

export const LineQuantity = z.int().min(1).max(cartLimits.lineQuantity).meta({ example: 2 })

export const CreateCartInput = z
  .strictObject({
    currency: CurrencyInput.optional().meta({ description: "Left out: the shop's" }),
    locale: BuyerLocale.optional(),
  })
  .optional()
export type CreateCartInput = z.output<typeof CreateCartInput>
export const CartIdInput = z.strictObject({ id: Id })
export const AddCartLineInput = z.strictObject({
  id: Id,
  ifVersion: IfVersion,
  offerId: Id,
  quantity: LineQuantity.default(1),
})
export type AddCartLineInput = z.output<typeof AddCartLineInput>
export const SetCartLineInput = z.strictObject({
  id: Id,
  lineId: Id,
  ifVersion: IfVersion,
  quantity: z.int().min(0).max(cartLimits.lineQuantity).meta({ description: '0 deletes the line', example: 2 }),
})
export type SetCartLineInput = z.output<typeof SetCartLineInput>
export const DeleteCartLineInput = z.strictObject({ id: Id, lineId: Id, ifVersion: IfVersion })
export type DeleteCartLineInput = z.output<typeof DeleteCartLineInput>
export const SetCartAddressesInput = z.strictObject({
  id: Id,
  ifVersion: IfVersion,
  shippingAddress: PostalAddress.nullish().meta({ description: 'Pick-up needs none' }),
  billingAddress: PostalAddress.nullish().meta({ description: 'Left out: as the shipping address' }),
  email: BuyerEmail.optional(),
  locale: BuyerLocale.optional(),
})
export type SetCartAddressesInput = z.output<typeof SetCartAddressesInput>
export const SetCartShippingInput = z.strictObject({ id: Id, ifVersion: IfVersion, shippingMethodId: Id })
export type SetCartShippingInput = z.output<typeof SetCartShippingInput>
export const CouponCode = Text.trim()
  .min(1)
  .max(64)
  .meta({ description: 'Without regard to case', example: 'SPRING10' })
export const SetCartCouponInput = z.strictObject({ id: Id, ifVersion: IfVersion, code: CouponCode })
export type SetCartCouponInput = z.output<typeof SetCartCouponInput>
export const DeleteCartCouponInput = z.strictObject({ id: Id, ifVersion: IfVersion })
export type DeleteCartCouponInput = z.output<typeof DeleteCartCouponInput>

const lineIssue = { lineId: Id }
export const CartIssueOutput = z
  .discriminatedUnion('code', [
    z.strictObject({ code: z.literal('PRICE_CHANGED'), ...lineIssue, seen: MoneyOutput, now: MoneyOutput }),
    z.strictObject({
      code: z.literal('SHORT'),
      ...lineIssue,
      available: z.int().meta({ description: 'Pieces that can be had' }),
    }),
    z.strictObject({ code: z.literal('UNAVAILABLE'), ...lineIssue }),
    z.strictObject({ code: z.literal('COUPON_INVALID'), lineId: z.null(), why: z.enum(couponFaults) }),
  ])
  .meta({ id: 'CartIssue' })
export type CartIssueOutput = z.infer<typeof CartIssueOutput>

const CartLineOutput = z
  .strictObject({
    id: Id,
    offerId: Id,
    productId: Id.nullable(),
    sku: z.string(),
    title: z.string(),
    quantity: z.int(),
    unitPrice: MoneyOutput.nullable().meta({ description: 'Null: it cannot be bought, and is in no total' }),
    discount: TotalOutput.nullable(),
    tax: TotalOutput.nullable(),
    lineTotal: TotalOutput.nullable().meta({ description: 'What the buyer pays for the line' }),
    issues: z.array(CartIssueOutput).readonly(),
  })
  .meta({ id: 'CartLine' })
export const ChosenShipping = z.strictObject({
  id: Id,
  code: z.string(),
  name: z.string(),
  kind: z.enum(shippingKinds),
})

export const CartOutput = z
  .strictObject({
    id: Id,
    status: z.enum(cartStatuses),
    version: z.int().meta({ description: 'Rises with every change; REST: ETag' }),
    currency: Currency,
    locale: BuyerLocale,
    email: z.string().nullable(),
    lines: z.array(CartLineOutput).readonly(),
    issues: z.array(CartIssueOutput).readonly().meta({ description: 'Of all lines, and of the coupon' }),
    subtotal: TotalOutput,
    discountTotal: TotalOutput,
    shippingTotal: TotalOutput,
    taxTotal: TotalOutput,
    total: TotalOutput.meta({ description: 'What checkout would ask for now' }),
    couponCode: z.string().nullable(),
    shippingMethod: ChosenShipping.nullable(),
    shippingAddress: PostalAddressOutput.nullable(),
    billingAddress: PostalAddressOutput.nullable(),
    expiresAt: Timestamp,
  })
  .meta({ id: 'Cart' })
export type CartOutput = z.infer<typeof CartOutput>
export const CreatedCartOutput = CartOutput.extend({
  cartToken: z.string().optional().meta({ description: 'Of a guest, only here: send it as Cart-Token' }),
}).meta({ id: 'CreatedCart' })

export const ShippingOptionsOutput = z
  .array(
    z.strictObject({
      ...ChosenShipping.shape,
      price: MoneyOutput,
      freeFrom: TotalOutput.nullable().meta({ description: 'Goods for this much ship for nothing' }),
      cost: MoneyOutput.meta({ description: 'What this cart pays for it now' }),
    }),
  )
  .readonly()
export type ShippingOptionsOutput = z.infer<typeof ShippingOptionsOutput>

export const MergedCartOutput = z
  .strictObject({
    cart: CartOutput,
    lines: z
      .array(
        z.strictObject({
          offerId: Id,
          outcome: z.enum(mergeOutcomes),
          quantity: z.int().meta({ description: 'In the cart now' }),
          wanted: z.int().meta({ description: 'The sum of both carts' }),
        }),
      )
      .readonly()
      .meta({ description: "What became of the guest's lines; empty for a repeat" }),
    alreadyMerged: z.boolean().meta({ description: 'True: an earlier call did it, and this one changed nothing' }),
  })
  .meta({ id: 'MergedCart' })
