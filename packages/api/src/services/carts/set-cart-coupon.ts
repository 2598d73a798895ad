import { type Actor, AppError } from '@atelier/domain'
import type { SetCartCouponInput } from '../../schemas/carts.ts'
import type { Needs } from '../../app-services.ts'
import { getCart } from './get-cart.ts'
import { buyerOfCart, type CartContext, type CartView, changeCart, priceCartNow } from './internal.ts'

/** Ten wrong codes of one cart in ten minutes. @throws NOT_FOUND, VERSION_CONFLICT, CART_NOT_ACTIVE, COUPON_INVALID, RATE_LIMITED */
export async function setCartCoupon(
  context: CartContext & Needs<'limiter'>,
  actor: Actor | null,
  input: SetCartCouponInput,
): Promise<CartView> {
  // A stranger does not use up the tries of the owner.
  await getCart(context, actor, input.id)
  const key = String(input.id)
  await context.limiter.take('coupon-cart', key)
  const view = await changeCart(context, actor, {
    id: input.id,
    input,
    async change(uow, cart) {
      const wanted = { ...cart, couponCode: input.code }
      const { coupon, issues } = await priceCartNow(context, uow, { cart: wanted, buyer: buyerOfCart(actor, cart) })
      const fault = issues.find(issue => issue.code === 'COUPON_INVALID')
      if (fault) throw new AppError('COUPON_INVALID', { why: fault.why })
      const couponCode = coupon?.code ?? input.code
      return couponCode === cart.couponCode ? undefined : { couponCode }
    },
  })
  await context.limiter.giveBack('coupon-cart', key)
  return view
}
