import { type Actor, AppError } from '@atelier/domain'
import type { Coupon } from '@atelier/domain/coupons'
import type { UpdateCouponInput } from '../../schemas/coupons.ts'
import type { Needs } from '../../app-services.ts'
import { changeRecord } from '../internal/change.ts'
import { omitUndefined } from '../internal/omit-undefined.ts'
import { couponAsSent, couponRecord as kind, toCouponFields } from './internal.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT, ALREADY_EXISTS, RULE_VIOLATED */
export function updateCoupon(
  context: Needs<'transact'>,
  actor: Actor,
  { id, ifVersion, ...sent }: UpdateCouponInput,
): Promise<Coupon> {
  return changeRecord(context, actor, {
    kind,
    input: { ifVersion },
    lock: uow => uow.coupons.lock(id),
    update: (uow, before) => {
      const fields = toCouponFields({ ...couponAsSent(before), ...omitUndefined(sent) })
      if (fields.usageLimit !== null && fields.usageLimit < before.usedCount) {
        throw new AppError('RULE_VIOLATED', { rule: 'limit_not_below_uses', fields: ['usageLimit'] })
      }
      return uow.coupons.update(id, fields)
    },
    events: after => [['coupon.updated', kind.about(after)]],
  })
}
