export { type Coupon, type CouponFields, couponFieldsOf, type CouponKind, couponKinds, discountOf } from './coupon.ts'
export { type CouponUse, couponFaultOf, requireCoupon } from './evaluate-coupon.ts'
export { buyerKeyOf, type CouponReader, type CouponRepository, type CouponUseFields } from './ports.ts'
