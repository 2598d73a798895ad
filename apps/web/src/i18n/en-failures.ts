import { type DetailsOf, formatMoney } from '@atelier/sdk'
import { enCouponFaults } from './en-coupon-faults.ts'
import { enFields as fields } from './en-fields.ts'
import { type FailureCatalogue, type FailureWords, namesOf, refusedFields } from './refused-fields.ts'

const unavailable = 'The shop is busy. Try again in a moment.'
const signInAgain = 'Your sign-in has ended. Sign in again.'
const broken = 'Something went wrong. Try again in a moment.'

const limits: Readonly<Record<string, string>> = {
  cart_lines: 'A cart holds at most this many products: ',
  pieces_a_cart_line: 'The most pieces of one product in a cart: ',
  unpaid_orders: 'Pay or cancel an open order first. The most unpaid orders at once: ',
  addresses: 'Delete an address first. The most addresses: ',
  api_keys: 'Revoke an API key first. The most API keys: ',
  webhook_endpoints: 'Delete a webhook first. The most webhooks: ',
  waybill_lines: 'The most lines of a waybill: ',
}

const resources: Readonly<Record<string, string>> = {
  address: 'an address',
  category: 'a category',
  sub_category: 'a sub-category',
  product: 'a product',
  offer: 'an offer',
  collection: 'a collection',
  price_list: 'a price list',
  shipping_method: 'a shipping method',
  tax_class: 'a tax class',
  coupon: 'a coupon',
  location: 'a location',
  cart: 'an active cart',
  order: 'an order',
  waybill: 'a waybill',
  poster: 'a poster',
  event: 'an event',
  project: 'a project',
  user: 'a person',
}
const listOf = (keys: readonly string[]): string => keys.map(key => resources[key] ?? 'something else').join(', ')

const images: Readonly<Record<DetailsOf<'INVALID_IMAGE'>['files'][number]['reason'], string>> = {
  type: 'Only gif, jpeg, png and webp images can be taken.',
  size: 'The image is too large: at most 2 MB.',
  pixels: 'The image has too many pixels.',
  frames: 'The image has too many frames.',
  corrupt: 'The image is damaged.',
  empty: 'The file is empty.',
  missing: 'No image was sent.',
}

const gaps: Readonly<Record<DetailsOf<'CART_NOT_READY'>['issues'][number]['code'], string>> = {
  empty: 'the cart is empty',
  email: 'an e-mail address is missing',
  address: 'a delivery address is missing',
  shipping_method: 'a way of delivery is missing',
  unavailable: 'something in the cart cannot be bought any more',
  coupon: 'the coupon is not valid any more',
}

const declines: Readonly<Record<DetailsOf<'PAYMENT_DECLINED'>['reason'], string>> = {
  card_declined: 'The card was declined. Use another one.',
  insufficient_funds: 'There is not enough money on the card. Try another way to pay.',
  below_minimum: 'The total is too small for this way to pay. Choose another one.',
  expired_card: 'The card has expired. Use another one.',
  authentication_failed: 'The bank did not confirm the payment. Try again.',
  other: 'The payment was declined. Try another way to pay.',
}

const rules: Readonly<Record<DetailsOf<'RULE_VIOLATED'>['rule'], string>> = {
  last_admin: 'This is the last admin. Make someone else an admin first.',
  one_target: 'Choose exactly one: an event, a product or a project.',
  one_image: 'Send only one image.',
  expires_in_future: 'The end must lie in the future.',
  timezone_required: 'A time needs a time zone.',
  start_required: 'An end needs a beginning.',
  start_on_date: 'The beginning must lie on the date.',
  end_after_start: 'The end must come after the beginning.',
  one_value_an_option: 'Choose at most one value of each option.',
  options_of_its_product: 'The options must be of this product.',
  one_price_a_quantity: 'Each quantity can have only one price.',
  derived_lists_have_no_prices: 'A derived price list has no prices of its own. Set them in the list it comes from.',
  price_in_currency_of_list: 'The price must be in the currency of its price list.',
  by_hand_or_by_rule: 'A collection is filled by hand or by a rule, not by both.',
  relevance_to_a_query: 'Best match needs something to search for.',
  position_in_a_collection_filled_by_hand: 'This order exists only in a collection that is filled by hand.',
  upload_is_whole: 'The upload is not complete. Try again.',
  waybill_needs_lines: 'The waybill has no lines. Add one first.',
  counted_or_moved: 'A stocktake says what was counted, every other waybill what was moved.',
  transfer_to_another_location: 'A transfer leads to another location.',
  location_of_the_order: 'The goods of this order are promised at its own location.',
  level_is_full: 'A location cannot hold so many pieces.',
  in_the_currency_of_the_waybill: 'Amounts must be in the currency of the waybill.',
  quarantine_is_not_sold: 'Nothing is sold from a quarantine location.',
  quarantine_for_damaged: 'Damaged goods need a quarantine location. Create one first.',
  nothing_received: 'Nothing of this return was received, so nothing can be paid back.',
  value_of_its_kind: 'A percent coupon has a percentage, a fixed one an amount.',
  note_for_a_manual_payment: 'Say in the note where the money was seen.',
  one_currency: 'All amounts must be in one currency.',
  limit_not_below_uses: 'The limit is below what has been used already.',
}

/** What the pages say of every failure there is. */
const messages: FailureWords = {
  INVALID_INPUT: refusedFields(fields),
  MALFORMED_REQUEST: broken,
  INVALID_IMAGE: ({ details }) => [...new Set(details.files.map(({ reason }) => images[reason]))].join(' '),
  EMAIL_NOT_ALLOWED: 'This e-mail address cannot be used here.',
  LINK_TOKEN_INVALID: 'This link is not valid any more. Ask for a new one.',
  ALREADY_VERIFIED: 'This address is confirmed already.',
  IDEMPOTENCY_KEY_REQUIRED: broken,
  SIGNATURE_INVALID: broken,
  UNAUTHENTICATED: 'Sign in first.',
  TOKEN_EXPIRED: signInAgain,
  TOKEN_INVALID: signInAgain,
  SESSION_ENDED: signInAgain,
  INVALID_CREDENTIALS: 'E-mail, username or password is wrong.',
  PAYMENT_DECLINED: ({ details }) => declines[details.reason],
  FORBIDDEN: 'Your account may not do this.',
  EMAIL_NOT_VERIFIED: 'Confirm your e-mail address first: open the link in our mail.',
  STEP_UP_REQUIRED: 'This needs your password once more: sign out and in again.',
  ACCOUNT_BANNED: 'This account is closed.',
  ORIGIN_REFUSED: broken,
  NOT_FOUND: 'This is not here, or not yours to see.',
  METHOD_NOT_ALLOWED: broken,
  ALREADY_EXISTS: ({ details }) => {
    const [name] = namesOf(fields.names, [details.field])
    return name === undefined ? 'This is taken already.' : `${name}: ${fields.taken}.`
  },
  HAS_CHILDREN: ({ details }) =>
    `Something still belongs to it: ${listOf(details.children.map(({ resource }) => resource))}. Move or delete that first.`,
  IN_USE: ({ details }) => `Something still uses it: ${listOf(details.by)}. Change or delete that first.`,
  LIMIT_REACHED: ({ details }) => `${limits[details.limit] ?? 'The most there can be: '}${details.max}.`,
  ILLEGAL_TRANSITION: 'This is not possible in the present state.',
  INSUFFICIENT_STOCK: 'There is not enough in stock.',
  TOTAL_CHANGED: ({ details }) => `The total has changed to ${formatMoney(details.actual, 'en')}.`,
  CART_NOT_ACTIVE: 'This cart has been ordered already.',
  CART_NOT_READY: ({ details }) =>
    `Not ready yet: ${[...new Set(details.issues.map(({ code }) => gaps[code]))].join('; ')}.`,
  COUPON_INVALID: ({ details }) => enCouponFaults[details.why],
  STALE_COUNT: 'Stock has moved since it was counted. Count again.',
  WOULD_STRAND_ORDERS: ({ details }) =>
    `These goods are promised to orders ${details.orders.map(({ number }) => number).join(', ')}. Cancel those first.`,
  ALREADY_CONVERTED: 'Everything of this order is on a waybill already.',
  EXCEEDS_REMAINING: ({ details }) =>
    'remaining' in details
      ? `That is too much: ${formatMoney(details.remaining, 'en')} is left.`
      : `That is too much: ${details.remainingQuantity} left.`,
  IDEMPOTENCY_IN_PROGRESS: 'This is being done already. Wait a moment.',
  VERSION_CONFLICT: 'This was changed by someone else since you read it. Reload and try again.',
  PAYLOAD_TOO_LARGE: 'This is too large to send.',
  STORAGE_QUOTA_EXCEEDED: 'There is no room for more uploads. Delete some first.',
  URI_TOO_LONG: broken,
  UNSUPPORTED_MEDIA_TYPE: 'Files of this kind cannot be taken.',
  RULE_VIOLATED: ({ details }) => rules[details.rule],
  REFERENCE_MISSING: ({ details }) => {
    const [name] = namesOf(fields.names, [details.field])
    return `${name ?? 'What was chosen is gone'}: ${fields.gone}.`
  },
  IDEMPOTENCY_KEY_REUSED: broken,
  CLIENT_TOO_OLD: 'This page is out of date. Reload it.',
  RATE_LIMITED: 'Too many attempts. Wait a little and try again.',
  HEADERS_TOO_LARGE: broken,
  INTERNAL: broken,
  OVERLOADED: unavailable,
  CONTENTION: unavailable,
  TIMEOUT: unavailable,
  DATABASE_UNAVAILABLE: unavailable,
  OUTCOME_UNKNOWN: 'It is not known whether this was done. Look first, then try again.',
  STORAGE_UNAVAILABLE: 'Files cannot be stored right now. Try again in a moment.',
  PROVIDER_UNAVAILABLE: 'The other service does not answer. Try again in a moment.',
  NOT_CONFIGURED: ({ details: { feature } }) =>
    feature === 'assistant'
      ? 'The assistant is off: this server has no key for one.'
      : feature.startsWith('payments_')
        ? 'The shop does not take this way to pay.'
        : 'Files cannot be stored: this server has no storage for them.',
  NETWORK_ERROR: 'The server could not be reached. Check your connection and try again.',
  DEADLINE_EXCEEDED: 'The server did not answer in time. Try again.',
  ABORTED: 'This was called off.',
  INVALID_RESPONSE: broken,
  UNKNOWN: broken,
  UNSUPPORTED: 'This browser cannot do this. Use a newer one.',
}

export const enFailures: FailureCatalogue = { messages, fields }
