import {
  AddCartLineInput,
  CartIdInput,
  CartOutput,
  CreateCartInput,
  CreatedCartOutput,
  DeleteCartCouponInput,
  DeleteCartLineInput,
  MergedCartOutput,
  SetCartAddressesInput,
  SetCartCouponInput,
  SetCartLineInput,
  SetCartShippingInput,
  ShippingOptionsOutput,
} from '../schemas/carts.ts'
import { Nothing } from '../schemas/common.ts'
import { CheckoutInput, PlacedOrderOutput } from '../schemas/orders.ts'
import { addCartLine } from '../services/carts/add-cart-line.ts'
import { createCart } from '../services/carts/create-cart.ts'
import { deleteCartCoupon } from '../services/carts/delete-cart-coupon.ts'
import { deleteCartLine } from '../services/carts/delete-cart-line.ts'
import { getCart } from '../services/carts/get-cart.ts'
import { getMyCart } from '../services/carts/get-my-cart.ts'
import { listShippingOptions } from '../services/carts/list-shipping-options.ts'
import { mergeCarts } from '../services/carts/merge-carts.ts'
import { setCartAddresses } from '../services/carts/set-cart-addresses.ts'
import { setCartCoupon } from '../services/carts/set-cart-coupon.ts'
import { setCartLine } from '../services/carts/set-cart-line.ts'
import { setCartShipping } from '../services/carts/set-cart-shipping.ts'
import { toCartOutput, toShippingOptionOutput } from '../services/carts/to-cart-output.ts'
import { checkoutCart } from '../services/orders/checkout-cart.ts'
import { isStaff } from '../services/orders/internal.ts'
import { toPlacedOutput } from '../services/orders/to-placed-output.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'
import { ordering } from './ordering.ts'

const changing = ['VERSION_CONFLICT', 'CART_NOT_ACTIVE'] as const
/** The user of the cart, or whoever has its token. */
const ofOwner = { access: 'optional', guestToken: 'cart' } as const

export const carts = resource('Carts of users and guests, priced anew at every read', {
  create: procedure({
    access: 'optional',
    summary: 'Open a cart; a guest gets its token, a user the active cart if there is one',
    limits: ['create-cart'],
    sealsAnswer: true,
    input: CreateCartInput,
    output: CreatedCartOutput,
  }).mutation(async ({ ctx, input }) => {
    const { isNew, cartToken, ...view } = await createCart(ctx.request, ctx.actor, input)
    if (!isNew) ctx.answeredExisting()
    return { ...toCartOutput(view), ...(cartToken !== undefined && { cartToken }) }
  }),

  mine: procedure({
    access: 'user',
    summary: 'The active cart of the caller',
    errors: ['NOT_FOUND'],
    input: Nothing,
    output: CartOutput,
  }).query(async ({ ctx }) => toCartOutput(await getMyCart(ctx.request, ctx.actor))),

  get: procedure({
    ...ofOwner,
    summary: 'A cart with prices, totals and issues of this moment',
    input: CartIdInput,
    output: CartOutput,
  }).query(async ({ ctx, input }) => toCartOutput(await getCart(ctx.request, ctx.actor, input.id))),

  addLine: procedure({
    ...ofOwner,
    summary: 'Put an offer into the cart; again: more of it',
    errors: [...changing, 'REFERENCE_MISSING', 'LIMIT_REACHED'],
    input: AddCartLineInput,
    output: CartOutput,
  }).mutation(async ({ ctx, input }) => toCartOutput(await addCartLine(ctx.request, ctx.actor, input))),

  setLine: procedure({
    ...ofOwner,
    summary: 'Set the quantity of a line',
    errors: changing,
    input: SetCartLineInput,
    output: CartOutput,
  }).mutation(async ({ ctx, input }) => toCartOutput(await setCartLine(ctx.request, ctx.actor, input))),

  deleteLine: procedure({
    ...ofOwner,
    summary: 'Take a line out of the cart',
    errors: changing,
    input: DeleteCartLineInput,
    output: CartOutput,
  }).mutation(async ({ ctx, input }) => toCartOutput(await deleteCartLine(ctx.request, ctx.actor, input))),

  setAddresses: procedure({
    ...ofOwner,
    summary: 'Set addresses, e-mail and language',
    errors: changing,
    input: SetCartAddressesInput,
    output: CartOutput,
  }).mutation(async ({ ctx, input }) => toCartOutput(await setCartAddresses(ctx.request, ctx.actor, input))),

  shippingOptions: procedure({
    ...ofOwner,
    summary: 'Shipping methods that the cart can choose, with what each costs it',
    input: CartIdInput,
    output: ShippingOptionsOutput,
  }).query(async ({ ctx, input }) =>
    (await listShippingOptions(ctx.request, ctx.actor, input.id)).map(toShippingOptionOutput),
  ),

  setShipping: procedure({
    ...ofOwner,
    summary: 'Choose a shipping method',
    errors: [...changing, 'REFERENCE_MISSING'],
    input: SetCartShippingInput,
    output: CartOutput,
  }).mutation(async ({ ctx, input }) => toCartOutput(await setCartShipping(ctx.request, ctx.actor, input))),

  setCoupon: procedure({
    ...ofOwner,
    summary: 'Use a coupon; one a cart',
    errors: [...changing, 'COUPON_INVALID'],
    input: SetCartCouponInput,
    output: CartOutput,
  }).mutation(async ({ ctx, input }) => toCartOutput(await setCartCoupon(ctx.request, ctx.actor, input))),

  deleteCoupon: procedure({
    ...ofOwner,
    summary: 'Use no coupon',
    errors: changing,
    input: DeleteCartCouponInput,
    output: CartOutput,
  }).mutation(async ({ ctx, input }) => toCartOutput(await deleteCartCoupon(ctx.request, ctx.actor, input))),

  checkout: procedure({
    ...ordering,
    ...ofOwner,
    summary: 'Turn a cart into an order and begin its payment',
    errors: [...ordering.errors, 'CART_NOT_ACTIVE'],
    input: CheckoutInput,
    output: PlacedOrderOutput,
  }).mutation(async ({ ctx, input }) =>
    toPlacedOutput(await checkoutCart(ctx.request, ctx, input), { isStaff: isStaff(ctx.actor) }),
  ),

  merge: procedure({
    access: 'user',
    guestToken: 'cart',
    summary: "Move a guest's cart into the caller's after login, with a report of each line",
    errors: ['NOT_FOUND', 'CART_NOT_ACTIVE'],
    input: Nothing,
    output: MergedCartOutput,
  }).mutation(async ({ ctx }) => {
    const { lines, alreadyMerged, ...view } = await mergeCarts(ctx.request, ctx.actor)
    return {
      cart: toCartOutput(view),
      lines: lines.map(({ offerId, outcome, quantity, wanted }) => ({ offerId, outcome, quantity, wanted })),
      alreadyMerged,
    }
  }),
})
