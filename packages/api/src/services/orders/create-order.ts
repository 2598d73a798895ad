import { type Actor, AppError, requireRole, type UnitOfWork } from '@atelier/domain'
import type { CartLine } from '@atelier/domain/carts'
import type { CreateOrderInput } from '../../schemas/orders.ts'
import { requireEmail } from '../carts/require-email.ts'
import { moverOf, type OrderCaller } from './internal.ts'
import { readForOrder } from './place-order.ts'
import { choosePaymentFor, type OrderingContext, takeOrder, type TakenOrder } from './take-order.ts'

/**
 * The short form of a checkout: a cart that lives for one transaction. Staff may name the buyer.
 * @throws what `checkoutCart` throws; FORBIDDEN, REFERENCE_MISSING
 */
export async function createOrder(
  context: OrderingContext,
  caller: OrderCaller & { readonly actor: Actor },
  input: CreateOrderInput,
): Promise<TakenOrder> {
  const { actor } = caller
  const { expectedTotal, payment, returnUrl, email, userId } = input
  if (userId !== undefined || email !== undefined) requireRole(actor, 'EMPLOYEE')
  if (email !== undefined) requireEmail(email)
  const isOfGuest = userId === undefined && email !== undefined
  return takeOrder(context, caller, {
    // Staff hand the link to the guest; it is mailed too.
    isOfGuest,
    chosen: choosePaymentFor(context, payment, expectedTotal),
    async draft(uow) {
      const { shippingAddress = null, billingAddress, shippingMethodId, couponCode = null, locale } = input
      const lines = mergedLines(input.lines)
      const [buyer, reads] = await Promise.all([
        isOfGuest ? undefined : requireBuyer(uow, userId ?? actor.userId),
        readForOrder(uow, { lines, shippingMethodId }),
      ])
      return {
        expectedTotal,
        reads,
        returnUrl,
        by: buyer?.id === actor.userId ? { actor: 'buyer', actorId: actor.userId } : moverOf(actor),
        draft: {
          cartId: null,
          userId: buyer?.id ?? null,
          customerType: buyer?.customerType ?? 'retail',
          email: buyer?.email ?? email ?? null,
          currency: reads.settings.currency,
          locale: locale ?? reads.settings.locale,
          shippingAddress,
          billingAddress: billingAddress ?? shippingAddress,
          shippingMethodId,
          couponCode,
          lines,
        },
      }
    },
  })
}

/** @throws REFERENCE_MISSING, EMAIL_NOT_VERIFIED */
async function requireBuyer(uow: UnitOfWork, id: number) {
  const user = await uow.users.find(id)
  if (!user) throw new AppError('REFERENCE_MISSING', { field: 'userId' })
  if (!user.verified) throw new AppError('EMAIL_NOT_VERIFIED')
  return user
}

/** Doubled lines are one line before they are priced. */
function mergedLines(lines: CreateOrderInput['lines']): readonly CartLine[] {
  const quantities = new Map<number, number>()
  for (const { offerId, quantity } of lines) quantities.set(offerId, (quantities.get(offerId) ?? 0) + quantity)
  return Array.from(quantities, ([offerId, quantity], index) => ({
    id: index + 1,
    offerId,
    quantity,
    unitPriceSeen: null,
  }))
}
