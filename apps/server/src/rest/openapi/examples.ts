import type { DetailsByCode } from '@atelier/domain'
import { isSchema, type Schema } from './schemas.ts'

/** A value that fits a schema, made of the examples of its parts. */
export function exampleOf(schema: Schema, components: Readonly<Record<string, Schema>>): unknown {
  if (schema.$ref) return exampleOf(components[schema.$ref.replace('#/components/schemas/', '')] ?? {}, components)
  const { examples, properties, items, anyOf, oneOf } = schema
  if (Array.isArray(examples)) return examples[0]
  if (schema.default !== undefined) return schema.default
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const [option] = anyOf ?? oneOf ?? []
  const ofOption = isSchema(option) ? exampleOf(option, components) : undefined
  if (!properties && isSchema(option)) return ofOption
  if (properties) {
    const members = Object.entries(properties).filter(([key]) => !schema.required || schema.required.includes(key))
    const own = Object.fromEntries(
      members.map(([key, part]) => [key, isSchema(part) ? exampleOf(part, components) : null]),
    )
    return typeof ofOption === 'object' ? { ...own, ...ofOption } : own
  }
  if (isSchema(items)) return [exampleOf(items, components)]
  return plain[Array.isArray(schema.type) ? String(schema.type[0]) : (schema.type ?? '')] ?? null
}

const plain: Readonly<Record<string, unknown>> = {
  string: 'text',
  integer: 1,
  number: 1,
  boolean: true,
  object: {},
  array: [],
}

/** What the details of each code look like; total, so that a new code without one does not compile. */
export const detailsExamples: { readonly [C in keyof DetailsByCode]: DetailsByCode[C] } = {
  INVALID_INPUT: { issues: [{ path: 'title', code: 'required', message: "'title' is required" }] },
  MALFORMED_REQUEST: { part: 'body' },
  INVALID_IMAGE: { files: [{ index: 0, reason: 'type' }] },
  PAYMENT_DECLINED: { reason: 'card_declined' },
  FORBIDDEN: { required: 'EMPLOYEE' },
  STEP_UP_REQUIRED: { maxAgeSeconds: 600 },
  NOT_FOUND: { resource: 'project' },
  METHOD_NOT_ALLOWED: { allow: ['GET', 'HEAD', 'OPTIONS'] },
  ALREADY_EXISTS: { resource: 'account', field: 'email' },
  HAS_CHILDREN: { resource: 'category', children: [{ resource: 'sub_category', count: 3 }] },
  IN_USE: { by: ['order'] },
  LIMIT_REACHED: { limit: 'unpaid_orders', max: 20 },
  ILLEGAL_TRANSITION: { from: 'SHIPPING', to: 'CANCELED', allowed: ['IN_PROGRESS', 'COMPLETED'] },
  INSUFFICIENT_STOCK: { lines: [{ offerId: 41, requested: 3, available: 1 }] },
  TOTAL_CHANGED: { expected: { amount: 1990, currency: 'EUR' }, actual: { amount: 2190, currency: 'EUR' } },
  CART_NOT_ACTIVE: { status: 'converted', orderId: 12 },
  CART_NOT_READY: { issues: [{ code: 'unavailable', lineId: 5 }] },
  COUPON_INVALID: { why: 'expired' },
  STALE_COUNT: { lines: [{ offerId: 41, expected: 10, onHand: 9 }] },
  WOULD_STRAND_ORDERS: { orders: [{ id: 12, number: 'O-2026-000012' }] },
  ALREADY_CONVERTED: { waybillIds: [7] },
  EXCEEDS_REMAINING: { remaining: { amount: 500, currency: 'EUR' } },
  VERSION_CONFLICT: { currentVersion: 3 },
  PAYLOAD_TOO_LARGE: { limitBytes: 1_048_576 },
  STORAGE_QUOTA_EXCEEDED: { limitBytes: 209_715_200, usedBytes: 209_000_000 },
  UNSUPPORTED_MEDIA_TYPE: { accepted: ['application/json'] },
  RULE_VIOLATED: { rule: 'last_admin', fields: ['role'] },
  REFERENCE_MISSING: { field: 'category_id' },
  CLIENT_TOO_OLD: { minimum: '1.2.0' },
  RATE_LIMITED: { bucket: 'user', retryAfterSeconds: 7 },
  PROVIDER_UNAVAILABLE: { provider: 'payments' },
  NOT_CONFIGURED: { feature: 'assistant' },
}
