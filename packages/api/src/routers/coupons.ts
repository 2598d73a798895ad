import { mapPage } from '@atelier/domain'
import { PageInput } from '../schemas/common.ts'
import { CouponOutput, CouponPage, CreateCouponInput, UpdateCouponInput } from '../schemas/coupons.ts'
import { IdInput } from '../schemas/records.ts'
import { createCoupon } from '../services/coupons/create-coupon.ts'
import { toCouponOutput } from '../services/coupons/internal.ts'
import { updateCoupon } from '../services/coupons/update-coupon.ts'
import { requireFound } from '../services/internal/references.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

export const coupons = resource('Coupons: codes that lower the price of goods', {
  list: procedure({
    access: 'employee',
    summary: 'Coupons, the oldest first',
    input: PageInput,
    output: CouponPage,
  }).query(async ({ ctx, input }) => mapPage(await ctx.request.readers.coupons.list(input), toCouponOutput)),

  get: procedure({
    access: 'employee',
    summary: 'One coupon',
    input: IdInput,
    output: CouponOutput,
  }).query(async ({ ctx, input }) =>
    toCouponOutput(requireFound(await ctx.request.readers.coupons.find(input.id), 'coupon')),
  ),

  create: procedure({
    access: 'admin',
    summary: 'Issue a coupon: a percent, or a fixed amount',
    errors: ['ALREADY_EXISTS', 'RULE_VIOLATED'],
    input: CreateCouponInput,
    output: CouponOutput,
  }).mutation(async ({ ctx, input }) => toCouponOutput(await createCoupon(ctx.request, ctx.actor, input))),

  update: procedure({
    access: 'admin',
    summary: 'Change a coupon, or end it with active: false; its kind stays',
    errors: ['ALREADY_EXISTS', 'RULE_VIOLATED', 'VERSION_CONFLICT'],
    input: UpdateCouponInput,
    output: CouponOutput,
  }).mutation(async ({ ctx, input }) => toCouponOutput(await updateCoupon(ctx.request, ctx.actor, input))),
})
