import type { Page, PageRequest } from '../shared/page.ts'
import type { ChangeableRows } from '../shared/rows.ts'
import type { Coupon, CouponFields } from './coupon.ts'

export interface CouponReader {
  /** The oldest first. @throws INVALID_INPUT for a cursor that this list did not make. */
  list(page: PageRequest): Promise<Page<Coupon>>
  find(id: number): Promise<Coupon | undefined>
  /** Without regard to case. */
  findByCode(code: string): Promise<Coupon | undefined>
  /** Orders of one buyer that use it now. */
  usesOf(couponId: number, buyerKey: string): Promise<number>
}

/** `buyerKey`: `user:<id>`, or `email:<normal form>` of a guest. */
export interface CouponUseFields {
  readonly couponId: number
  readonly orderId: number
  readonly buyerKey: string
  /** `held`: by an unpaid order, `used`: by a confirmed one. */
  readonly state: 'held' | 'used'
}

export interface CouponRepository extends CouponReader, ChangeableRows<Coupon, CouponFields> {
  /** Reads and locks it, so that its uses stay as they are counted. */
  lockByCode(code: string): Promise<Coupon | undefined>
  /** Counts one more use of a locked coupon that was judged to be valid. */
  use(fields: CouponUseFields): Promise<void>
  /** The use that an unpaid order held is one of a confirmed order; no-op for an order without a coupon. */
  confirmUse(orderId: number): Promise<void>
  /** Gives the use of an order back, once; no-op for an order without a coupon. */
  giveBack(orderId: number): Promise<void>
  /**
   * Counts the use of an order that gave it back once more, as one of a confirmed order, within the limits of the coupon; false: they are reached.
   * True for an order without a coupon. Locks the coupon.
   */
  useAgain(orderId: number): Promise<boolean>
}

/** Names a buyer across orders. */
export const buyerKeyOf = ({
  userId,
  emailKey,
}: {
  readonly userId: number | null
  readonly emailKey: string
}): string => (userId === null ? `email:${emailKey}` : `user:${userId}`)
