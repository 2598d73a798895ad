import type { CartGap, CouponFault, RuleName } from './error-details.ts'
import type { DetailsOf, ErrorCode } from './errors.ts'
import { decimalOf } from './shared/money-text.ts'
import type { Money } from './shared/money.ts'
import { pluralOf } from './shared/nouns.ts'

/**
 * The text of each code, filled only from its `details` and never from the request.
 * Documented routes replace some of them (`documented-api.md` 3 to 8).
 */
export const errorMessages: { readonly [C in ErrorCode]: (details: DetailsOf<C>) => string } = {
  INVALID_INPUT: ({ issues: [first] }) => first?.message ?? 'The request is not valid',
  MALFORMED_REQUEST: ({ part }) => unreadable[part],
  INVALID_IMAGE: ({ files }) =>
    files.some(({ reason }) => reason === 'size')
      ? 'One or more image files are too large'
      : 'One or more image files are of invalid type',
  EMAIL_NOT_ALLOWED: () => 'This e-mail address may not register here',
  LINK_TOKEN_INVALID: () => 'This link is not valid or has expired. Ask for a new one.',
  ALREADY_VERIFIED: () => 'Account already verified',
  IDEMPOTENCY_KEY_REQUIRED: () => 'Send an Idempotency-Key header with this request',
  SIGNATURE_INVALID: () => 'Signature is not valid',
  UNAUTHENTICATED: () => 'No authorization token provided',
  TOKEN_EXPIRED: () => 'Signature has expired',
  TOKEN_INVALID: () => 'Invalid token',
  SESSION_ENDED: () => 'Session has been revoked',
  INVALID_CREDENTIALS: () => 'Invalid username or password',
  PAYMENT_DECLINED: ({ reason }) => declined[reason],
  FORBIDDEN: ({ required, reason, scope }) => {
    if (reason === 'not_owner')
      return `This belongs to another user. Only its owner or the role ${required} may do this.`
    if (reason === 'login_only') return 'API keys cannot do this. Log in and use the access token.'
    if (scope !== undefined) return `The API key lacks the scope ${scope}. Make a key with it.`
    return `This needs ${/^[A-Z]+$/.test(required) ? `the role ${required}` : required}`
  },
  EMAIL_NOT_VERIFIED: () => 'Verify your e-mail address first',
  STEP_UP_REQUIRED: () => 'Enter your password again to do this',
  ACCOUNT_BANNED: () => 'This account is banned',
  ORIGIN_REFUSED: () => 'Requests from this origin are refused',
  NOT_FOUND: ({ resource }) =>
    unnamed.has(resource) ? 'Not found' : `${capitalize(resourceText(resource))} not found`,
  METHOD_NOT_ALLOWED: () => 'Method not allowed',
  ALREADY_EXISTS: ({ resource, field }) =>
    `${capitalize(withArticle(resourceText(resource)))} with this ${fieldText(field)} already exists. Choose another one.`,
  HAS_CHILDREN: ({ resource, children }) =>
    `The ${resourceText(resource)} still has ${children.map(countText).join(' and ')}. Move or delete them first.`,
  IN_USE: ({ by }) => `This is still in use by: ${by.map(resourceText).join(', ')}. Change or delete those first.`,
  LIMIT_REACHED: ({ limit, max }) =>
    `The limit of ${max} ${limit.replaceAll('_', ' ')} is reached. Delete or close one first.`,
  ILLEGAL_TRANSITION: ({ from, to, allowed }) =>
    `The status cannot change from '${from}' to '${to}'. ` +
    (allowed.length === 0 ? `'${from}' is final.` : `Possible now: ${allowed.join(', ')}.`),
  INSUFFICIENT_STOCK: ({ lines }) =>
    `Not enough in stock: ${lines.map(shortText).join('; ')}. Lower the quantities or wait for new stock.`,
  TOTAL_CHANGED: ({ expected, actual }) =>
    `The total is now ${moneyText(actual)}, not ${moneyText(expected)}. Show the new total and try again.`,
  CART_NOT_ACTIVE: ({ status }) => inactiveCarts[status],
  CART_NOT_READY: ({ issues }) =>
    `The cart is not ready for checkout: ${[...new Set(issues.map(({ code }) => cartGapTexts[code]))].join('; ')}`,
  COUPON_INVALID: ({ why }) => couponFaultTexts[why],
  STALE_COUNT: ({ lines }) =>
    `Stock has moved since it was counted (offers ${lines.map(({ offerId }) => offerId).join(', ')}). Count again.`,
  WOULD_STRAND_ORDERS: ({ orders }) =>
    `These goods are promised to orders ${orders.map(({ number }) => number).join(', ')}. Cancel those orders first.`,
  ALREADY_CONVERTED: () => 'Everything of this order is on a waybill already. See the waybills in the details.',
  EXCEEDS_REMAINING: details => {
    const [left, text] =
      'remaining' in details
        ? [details.remaining.amount, moneyText(details.remaining)]
        : [details.remainingQuantity, String(details.remainingQuantity)]
    return left > 0 ? `Only ${text} is left. Send at most that.` : 'Nothing is left of it.'
  },
  IDEMPOTENCY_IN_PROGRESS: () => 'A request with this idempotency key is still running. Send it again later.',
  VERSION_CONFLICT: () => 'The record was changed by someone else since you read it. Fetch it again and retry.',
  PAYLOAD_TOO_LARGE: () => 'Request body is too large',
  STORAGE_QUOTA_EXCEEDED: ({ limitBytes, usedBytes }) =>
    `Your uploads use ${megabytes(usedBytes)} of ${megabytes(limitBytes)} MB. Delete some before you upload more.`,
  URI_TOO_LONG: () => 'Request path is too long',
  UNSUPPORTED_MEDIA_TYPE: () => 'Unsupported media type',
  RULE_VIOLATED: ({ rule, fields }) => ruleTexts[rule](fields),
  REFERENCE_MISSING: ({ field }) => `${fieldText(field)} names a record that does not exist or is not available to you`,
  IDEMPOTENCY_KEY_REUSED: () => 'This idempotency key was used with another request. Send a new key.',
  CLIENT_TOO_OLD: ({ minimum }) => `This version of the app is too old. It needs @atelier/sdk ${minimum} or later.`,
  RATE_LIMITED: () => 'Too many requests',
  HEADERS_TOO_LARGE: () => 'Request headers are too large',
  INTERNAL: () => 'Internal server error',
  OVERLOADED: () => unavailable,
  CONTENTION: () => unavailable,
  TIMEOUT: () => unavailable,
  DATABASE_UNAVAILABLE: () => unavailable,
  OUTCOME_UNKNOWN: () => 'The outcome is unknown. Send the request again with the same idempotency key.',
  STORAGE_UNAVAILABLE: () => 'Image storage is unavailable',
  PROVIDER_UNAVAILABLE: () => unavailable,
  NOT_CONFIGURED: ({ feature }) => `The feature '${feature}' is not configured on this server`,
}

const unavailable = 'Service unavailable, try again'

const unreadable = {
  body: 'Request body could not be read',
  header: 'A request header could not be read',
  query: 'The path or query could not be read',
  batch: 'The batch holds too many calls',
} as const satisfies Record<DetailsOf<'MALFORMED_REQUEST'>['part'], string>

const declined = {
  card_declined: 'The card was declined. Use another one.',
  insufficient_funds: 'The account does not hold enough money. Use another way to pay.',
  below_minimum: 'The total is below what this provider can charge. Choose another way to pay.',
  expired_card: 'The card has expired. Use another one.',
  authentication_failed: 'The payment was not confirmed with the bank. Try again.',
  other: 'Payment was declined',
} as const satisfies Record<DetailsOf<'PAYMENT_DECLINED'>['reason'], string>

const shortText = ({ offerId, requested, available }: DetailsOf<'INSUFFICIENT_STOCK'>['lines'][number]): string =>
  `offer ${offerId} has ${available} of ${requested}`

const moneyText = ({ amount, currency }: Money): string => `${decimalOf(amount, currency)} ${currency}`

const inactiveCarts = {
  converted: 'This cart has become an order. Start a new cart.',
  merged: 'This cart was merged into the cart of your account. Use that cart.',
  abandoned: 'This cart has expired. Start a new cart.',
} as const satisfies Record<DetailsOf<'CART_NOT_ACTIVE'>['status'], string>

const cartGapTexts: Readonly<Record<CartGap, string>> = {
  empty: 'it has no lines',
  email: 'it needs an e-mail address',
  address: 'it needs an address',
  shipping_method: 'it needs a shipping method',
  unavailable: 'a line is no longer available',
  coupon: 'its coupon is no longer valid',
}

const couponFaultTexts: Readonly<Record<CouponFault, string>> = {
  unknown: 'There is no such coupon',
  not_started: 'This coupon is not valid yet',
  expired: 'This coupon has expired',
  exhausted: 'This coupon has been used up',
  minimum_not_met: 'The subtotal is below what this coupon needs',
  already_used: 'You have used this coupon already',
  currency: 'This coupon is for another currency',
}

const ruleTexts: { readonly [R in RuleName]: (fields: readonly string[]) => string } = {
  last_admin: () => 'This is the last ADMIN. Make another user ADMIN first.',
  one_target: () => "Exactly one of 'event_id', 'product_id' or 'project_id' must be provided",
  one_image: fields => `Send only one of ${fields.map(fieldText).join(' and ')}`,
  expires_in_future: () => "'expires_at' must be in the future",
  timezone_required: () => "'timezone' must be given with 'starts_at' or 'ends_at'",
  start_required: () => "'ends_at' must not be given without 'starts_at'",
  start_on_date: () => "'starts_at' must lie on 'date'",
  end_after_start: () => "'ends_at' must be after 'starts_at'",
  one_value_an_option: () => "'option_value_ids' must hold at most one value of each option",
  options_of_its_product: () => "'option_value_ids' must belong to the product of 'product_id'. Send both together.",
  one_price_a_quantity: () => "'prices' must hold each minimum quantity only once",
  derived_lists_have_no_prices: () =>
    'A derived price list has no prices of its own. Set them in the list it derives from.',
  price_in_currency_of_list: () => 'A price must be in the currency of its price list.',
  by_hand_or_by_rule: () => "A collection is filled by 'rule' or by 'product_ids'. Send only one of them.",
  relevance_to_a_query: () => "'sort' can be relevance only together with 'q'",
  position_in_a_collection_filled_by_hand: () =>
    "'sort' can be position only together with a 'collection' that is filled by 'product_ids'",
  upload_is_whole: () => 'The upload is not complete. Send the missing parts first.',
  waybill_needs_lines: () => 'The waybill has no lines. Add one first.',
  counted_or_moved: () =>
    "A line of a stocktake has 'counted_quantity' and 'expected_on_hand', a line of another waybill has 'quantity'",
  transfer_to_another_location: () =>
    "A transfer has a 'to_location_id' that differs from 'location_id'; other waybills have none",
  location_of_the_order: () =>
    'The goods of this order are promised at this location. Convert the order again to change it.',
  in_the_currency_of_the_waybill: fields =>
    `${fields.map(fieldText).join(' and ')} must be in the currency of the waybill`,
  level_is_full: () => 'A location holds at most 1000000000 pieces of an offer',
  quarantine_is_not_sold: () => "A location of kind 'quarantine' cannot be 'sellable'",
  quarantine_for_damaged: () => 'Damaged goods go to a quarantine location. Send its id or create one first.',
  nothing_received: () => 'Nothing of this return was received, so there is nothing to refund',
  value_of_its_kind: () => "A percent coupon has only 'value_bps', a fixed coupon only 'amount'",
  note_for_a_manual_payment: () => "Money that staff record needs a 'note' that says where it was seen",
  one_currency: fields => `${fields.map(fieldText).join(' and ')} must be in one currency`,
  limit_not_below_uses: () => "'usage_limit' must not be below the number of orders that use the coupon",
}

/** `categoryId` → `'category_id'`: the name on REST, quoted. */
export const fieldText = (path: string): string => `'${path.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)}'`

/** Resources of requests that name none of ours. */
const unnamed: ReadonlySet<string> = new Set(['path', 'procedure'])

const resourceText = (resource: string): string =>
  resource === 'sub_category' ? 'sub-category' : resource.replaceAll('_', ' ')

const countText = ({ resource, count }: { readonly resource: string; readonly count: number }): string =>
  `${count} ${count === 1 ? resourceText(resource) : pluralOf(resourceText(resource))}`

const withArticle = (noun: string): string => `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`
const capitalize = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1)
