import {
  cartGaps,
  couponFaults,
  declineReasons,
  type DetailsByCode,
  type ErrorCode,
  issueCodes,
  issueUnits,
  maxUnitAmount,
  ruleNames,
} from '@atelier/domain'
import { z } from 'zod'

const Id = z.int().positive()
const Count = z.int().nonnegative()
const Text = z.string()
const Texts = z.array(Text).readonly()
const Money = z.object({ amount: z.int().max(maxUnitAmount), currency: Text })

const Limit = z
  .object({ value: z.number(), unit: z.enum(issueUnits), exclusive: z.literal(true).exactOptional() })
  .meta({ description: 'The bound that a value of the code too_small or too_big passed' })

/** The schema of `details` by code; the types of the domain hold each to its own. */
const schemas: { readonly [C in keyof DetailsByCode]: z.ZodType<DetailsByCode[C]> } = {
  INVALID_INPUT: z.object({
    issues: z
      .array(z.object({ path: Text, code: z.enum(issueCodes), message: Text, limit: Limit.exactOptional() }))
      .readonly()
      .meta({ description: 'Every refused field; `path` joins keys and indexes with dots' }),
  }),
  MALFORMED_REQUEST: z.object({ part: z.enum(['body', 'header', 'query', 'batch']) }),
  INVALID_IMAGE: z.object({
    files: z
      .array(
        z.object({
          index: Count,
          reason: z.enum(['type', 'size', 'pixels', 'frames', 'corrupt', 'empty', 'missing']),
        }),
      )
      .readonly(),
  }),
  PAYMENT_DECLINED: z.object({ reason: z.enum(declineReasons) }),
  FORBIDDEN: z.object({
    required: Text,
    reason: z.enum(['not_owner', 'login_only']).exactOptional(),
    scope: Text.exactOptional(),
  }),
  STEP_UP_REQUIRED: z.object({ maxAgeSeconds: Count }),
  NOT_FOUND: z.object({ resource: Text }),
  METHOD_NOT_ALLOWED: z.object({ allow: Texts }),
  ALREADY_EXISTS: z.object({ resource: Text, field: Text }),
  HAS_CHILDREN: z.object({
    resource: Text,
    children: z.array(z.object({ resource: Text, count: Count })).readonly(),
  }),
  IN_USE: z.object({ by: Texts }),
  LIMIT_REACHED: z.object({ limit: Text, max: Count }),
  ILLEGAL_TRANSITION: z.object({ from: Text, to: Text, allowed: Texts }),
  INSUFFICIENT_STOCK: z.object({
    lines: z.array(z.object({ offerId: Id, requested: Count, available: z.int() })).readonly(),
  }),
  TOTAL_CHANGED: z.object({ expected: Money, actual: Money }),
  CART_NOT_ACTIVE: z.object({ status: z.enum(['converted', 'merged', 'abandoned']), orderId: Id.exactOptional() }),
  CART_NOT_READY: z.object({
    issues: z.array(z.object({ code: z.enum(cartGaps), lineId: Id.exactOptional() })).readonly(),
  }),
  COUPON_INVALID: z.object({ why: z.enum(couponFaults) }),
  STALE_COUNT: z.object({
    lines: z.array(z.object({ offerId: Id, expected: z.int(), onHand: z.int() })).readonly(),
  }),
  WOULD_STRAND_ORDERS: z.object({ orders: z.array(z.object({ id: Id, number: Text })).readonly() }),
  ALREADY_CONVERTED: z.object({ waybillIds: z.array(Id).readonly() }),
  EXCEEDS_REMAINING: z.union([z.object({ remaining: Money }), z.object({ remainingQuantity: z.int() })]),
  VERSION_CONFLICT: z.object({ currentVersion: z.int() }),
  PAYLOAD_TOO_LARGE: z.object({ limitBytes: Count }),
  STORAGE_QUOTA_EXCEEDED: z.object({ limitBytes: Count, usedBytes: Count }),
  UNSUPPORTED_MEDIA_TYPE: z.object({ accepted: Texts }),
  RULE_VIOLATED: z.object({ rule: z.enum(ruleNames), fields: Texts }),
  REFERENCE_MISSING: z.object({ field: Text }),
  CLIENT_TOO_OLD: z.object({ minimum: Text }),
  RATE_LIMITED: z.object({ bucket: Text, retryAfterSeconds: Count }),
  PROVIDER_UNAVAILABLE: z.object({ provider: Text }),
  NOT_CONFIGURED: z.object({ feature: Text }),
}

const byCode: Readonly<Partial<Record<ErrorCode, z.ZodType>>> = schemas

/** The schema of a code's `details`; undefined for codes that have none. */
export const detailsSchemaOf = (code: ErrorCode): z.ZodType | undefined => byCode[code]
