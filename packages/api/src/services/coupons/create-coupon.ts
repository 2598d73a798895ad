import type { Actor } from '@atelier/domain'
import type { Coupon } from '@atelier/domain/coupons'
import type { CreateCouponInput } from '../../schemas/coupons.ts'
import type { Needs } from '../../app-services.ts'
import { recordCreation } from '../internal/change.ts'
import { couponRecord as kind, toCouponFields } from './internal.ts'

/** @throws ALREADY_EXISTS, RULE_VIOLATED */
export async function createCoupon(
  context: Needs<'transact'>,
  actor: Actor,
  input: CreateCouponInput,
): Promise<Coupon> {
  const fields = toCouponFields(input)
  return context.transact(async uow => {
    const record = await uow.coupons.insert(fields)
    await recordCreation(uow, actor, { kind, record, events: [['coupon.created', kind.about(record)]] })
    return record
  })
}
