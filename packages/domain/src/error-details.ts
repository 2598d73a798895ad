import type { Money } from './shared/money.ts'

/** Why a field was refused; never its value. */
export const issueCodes = [
  'required',
  'type',
  'format',
  'too_small',
  'too_big',
  'enum',
  'unknown_key',
  'common_password',
  'custom',
] as const
export type IssueCode = (typeof issueCodes)[number]

/** The bound that a value passed: `{ value: 200, unit: 'characters' }`; `number` counts nothing but is the value itself. */
export interface IssueLimit {
  readonly value: number
  readonly unit: (typeof issueUnits)[number]
  /** The value itself is refused too. */
  readonly exclusive?: true
}
export const issueUnits = ['characters', 'bytes', 'items', 'number'] as const

/** One refused field: `path` joins keys and indexes with dots (`lines.0.quantity`). */
export interface Issue {
  readonly path: string
  readonly code: IssueCode
  /** A sentence that names the field and the cure, without the value. */
  readonly message: string
  /** Of `too_small` and `too_big`, where the bound is a number. */
  readonly limit?: IssueLimit
}

/** What a schema's own rule about a length says of a fault, beside its text. */
export interface IssueBound {
  readonly code: 'too_small' | 'too_big'
  readonly limit: IssueLimit
}

/** Rules over several fields or records; each has its text in `error-messages.ts`. */
export const ruleNames = [
  'last_admin',
  'one_target',
  'one_image',
  'expires_in_future',
  'timezone_required',
  'start_required',
  'start_on_date',
  'end_after_start',
  'one_value_an_option',
  'options_of_its_product',
  'one_price_a_quantity',
  'derived_lists_have_no_prices',
  'price_in_currency_of_list',
  'by_hand_or_by_rule',
  'relevance_to_a_query',
  'position_in_a_collection_filled_by_hand',
  'upload_is_whole',
  'waybill_needs_lines',
  'counted_or_moved',
  'transfer_to_another_location',
  'location_of_the_order',
  'level_is_full',
  'in_the_currency_of_the_waybill',
  'quarantine_is_not_sold',
  'quarantine_for_damaged',
  'nothing_received',
  'value_of_its_kind',
  'note_for_a_manual_payment',
  'one_currency',
  'limit_not_below_uses',
] as const
export type RuleName = (typeof ruleNames)[number]

/** Why a payment failed; `below_minimum` is known before the provider is asked. */
export const declineReasons = [
  'card_declined',
  'insufficient_funds',
  'below_minimum',
  'expired_card',
  'authentication_failed',
  'other',
] as const
export type DeclineReason = (typeof declineReasons)[number]

/** An offer that is not available in the wanted quantity; `available` is never above `requested`. */
export interface ShortLine {
  readonly offerId: number
  readonly requested: number
  readonly available: number
}

/** What a cart lacks before checkout (`commerce-wire.md` CW-11). */
export const cartGaps = ['empty', 'email', 'address', 'shipping_method', 'unavailable', 'coupon'] as const
export type CartGap = (typeof cartGaps)[number]

export const couponFaults = [
  'unknown',
  'not_started',
  'expired',
  'exhausted',
  'minimum_not_met',
  'already_used',
  'currency',
] as const
export type CouponFault = (typeof couponFaults)[number]

/** `details` by error code, camelCase; REST renames the keys. Source: `spec/reliability.md` section 4. */
export interface DetailsByCode {
  INVALID_INPUT: { readonly issues: readonly Issue[] }
  MALFORMED_REQUEST: { readonly part: 'body' | 'header' | 'query' | 'batch' }
  INVALID_IMAGE: {
    readonly files: readonly {
      readonly index: number
      readonly reason: 'type' | 'size' | 'pixels' | 'frames' | 'corrupt' | 'empty' | 'missing'
    }[]
  }
  PAYMENT_DECLINED: { readonly reason: DeclineReason }
  /**
   * `not_owner`: the record is readable, and belongs to another user. `login_only`: API keys are refused here. `scope`:
   * the one that the API key lacks.
   */
  FORBIDDEN: { readonly required: string; readonly reason?: 'not_owner' | 'login_only'; readonly scope?: string }
  STEP_UP_REQUIRED: { readonly maxAgeSeconds: number }
  NOT_FOUND: { readonly resource: string }
  METHOD_NOT_ALLOWED: { readonly allow: readonly string[] }
  ALREADY_EXISTS: { readonly resource: string; readonly field: string }
  HAS_CHILDREN: {
    readonly resource: string
    readonly children: readonly { readonly resource: string; readonly count: number }[]
  }
  IN_USE: { readonly by: readonly string[] }
  LIMIT_REACHED: { readonly limit: string; readonly max: number }
  ILLEGAL_TRANSITION: { readonly from: string; readonly to: string; readonly allowed: readonly string[] }
  INSUFFICIENT_STOCK: { readonly lines: readonly ShortLine[] }
  TOTAL_CHANGED: { readonly expected: Money; readonly actual: Money }
  /** `orderId`: the order that a converted cart became. */
  CART_NOT_ACTIVE: { readonly status: 'converted' | 'merged' | 'abandoned'; readonly orderId?: number }
  CART_NOT_READY: { readonly issues: readonly { readonly code: CartGap; readonly lineId?: number }[] }
  COUPON_INVALID: { readonly why: CouponFault }
  STALE_COUNT: {
    readonly lines: readonly { readonly offerId: number; readonly expected: number; readonly onHand: number }[]
  }
  WOULD_STRAND_ORDERS: { readonly orders: readonly { readonly id: number; readonly number: string }[] }
  ALREADY_CONVERTED: { readonly waybillIds: readonly number[] }
  /** What is left: money of a payment, or units of a line. */
  EXCEEDS_REMAINING: { readonly remaining: Money } | { readonly remainingQuantity: number }
  VERSION_CONFLICT: { readonly currentVersion: number }
  PAYLOAD_TOO_LARGE: { readonly limitBytes: number }
  STORAGE_QUOTA_EXCEEDED: { readonly limitBytes: number; readonly usedBytes: number }
  UNSUPPORTED_MEDIA_TYPE: { readonly accepted: readonly string[] }
  RULE_VIOLATED: { readonly rule: RuleName; readonly fields: readonly string[] }
  REFERENCE_MISSING: { readonly field: string }
  /** The oldest version of the SDK that this server answers. */
  CLIENT_TOO_OLD: { readonly minimum: string }
  RATE_LIMITED: { readonly bucket: string; readonly retryAfterSeconds: number }
  PROVIDER_UNAVAILABLE: { readonly provider: string }
  NOT_CONFIGURED: { readonly feature: string }
}
