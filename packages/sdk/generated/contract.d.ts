import { TRPCBuiltRouter, TRPCErrorShape } from "@trpc/server";
import { TRPCLink } from "@trpc/client";
/** An amount in minor units of a currency: `{ amount: 1990, currency: 'EUR' }` is 19.90 euros. */
interface Money$1 {
  /** Integer minor units. */
  readonly amount: number;
  /** ISO 4217, three capital letters. */
  readonly currency: string;
}
/** Why a field was refused; never its value. */
declare const issueCodes: readonly ['required', 'type', 'format', 'too_small', 'too_big', 'enum', 'unknown_key', 'common_password', 'custom'];
type IssueCode = (typeof issueCodes)[number];
/** The bound that a value passed: `{ value: 200, unit: 'characters' }`; `number` counts nothing but is the value itself. */
interface IssueLimit {
  readonly value: number;
  readonly unit: (typeof issueUnits)[number];
  /** The value itself is refused too. */
  readonly exclusive?: true;
}
declare const issueUnits: readonly ['characters', 'bytes', 'items', 'number'];
/** One refused field: `path` joins keys and indexes with dots (`lines.0.quantity`). */
interface Issue {
  readonly path: string;
  readonly code: IssueCode;
  /** A sentence that names the field and the cure, without the value. */
  readonly message: string;
  /** Of `too_small` and `too_big`, where the bound is a number. */
  readonly limit?: IssueLimit;
}
/** Rules over several fields or records; each has its text in `error-messages.ts`. */
declare const ruleNames: readonly ['last_admin', 'one_target', 'one_image', 'expires_in_future', 'timezone_required', 'start_required', 'start_on_date', 'end_after_start', 'one_value_an_option', 'options_of_its_product', 'one_price_a_quantity', 'derived_lists_have_no_prices', 'price_in_currency_of_list', 'by_hand_or_by_rule', 'relevance_to_a_query', 'position_in_a_collection_filled_by_hand', 'upload_is_whole', 'waybill_needs_lines', 'counted_or_moved', 'transfer_to_another_location', 'location_of_the_order', 'level_is_full', 'in_the_currency_of_the_waybill', 'quarantine_is_not_sold', 'quarantine_for_damaged', 'nothing_received', 'value_of_its_kind', 'note_for_a_manual_payment', 'one_currency', 'limit_not_below_uses'];
type RuleName = (typeof ruleNames)[number];
/** Why a payment failed; `below_minimum` is known before the provider is asked. */
declare const declineReasons: readonly ['card_declined', 'insufficient_funds', 'below_minimum', 'expired_card', 'authentication_failed', 'other'];
type DeclineReason = (typeof declineReasons)[number];
/** An offer that is not available in the wanted quantity; `available` is never above `requested`. */
interface ShortLine {
  readonly offerId: number;
  readonly requested: number;
  readonly available: number;
}
/** What a cart lacks before checkout (`commerce-wire.md` CW-11). */
declare const cartGaps: readonly ['empty', 'email', 'address', 'shipping_method', 'unavailable', 'coupon'];
type CartGap = (typeof cartGaps)[number];
declare const couponFaults: readonly ['unknown', 'not_started', 'expired', 'exhausted', 'minimum_not_met', 'already_used', 'currency'];
type CouponFault = (typeof couponFaults)[number];
/** `details` by error code, camelCase; REST renames the keys. Source: `spec/reliability.md` section 4. */
interface DetailsByCode {
  INVALID_INPUT: {
    readonly issues: readonly Issue[];
  };
  MALFORMED_REQUEST: {
    readonly part: 'body' | 'header' | 'query' | 'batch';
  };
  INVALID_IMAGE: {
    readonly files: readonly {
      readonly index: number;
      readonly reason: 'type' | 'size' | 'pixels' | 'frames' | 'corrupt' | 'empty' | 'missing';
    }[];
  };
  PAYMENT_DECLINED: {
    readonly reason: DeclineReason;
  };
  /**
   * `not_owner`: the record is readable, and belongs to another user. `login_only`: API keys are refused here. `scope`:
   * the one that the API key lacks.
   */
  FORBIDDEN: {
    readonly required: string;
    readonly reason?: 'not_owner' | 'login_only';
    readonly scope?: string;
  };
  STEP_UP_REQUIRED: {
    readonly maxAgeSeconds: number;
  };
  NOT_FOUND: {
    readonly resource: string;
  };
  METHOD_NOT_ALLOWED: {
    readonly allow: readonly string[];
  };
  ALREADY_EXISTS: {
    readonly resource: string;
    readonly field: string;
  };
  HAS_CHILDREN: {
    readonly resource: string;
    readonly children: readonly {
      readonly resource: string;
      readonly count: number;
    }[];
  };
  IN_USE: {
    readonly by: readonly string[];
  };
  LIMIT_REACHED: {
    readonly limit: string;
    readonly max: number;
  };
  ILLEGAL_TRANSITION: {
    readonly from: string;
    readonly to: string;
    readonly allowed: readonly string[];
  };
  INSUFFICIENT_STOCK: {
    readonly lines: readonly ShortLine[];
  };
  TOTAL_CHANGED: {
    readonly expected: Money$1;
    readonly actual: Money$1;
  };
  /** `orderId`: the order that a converted cart became. */
  CART_NOT_ACTIVE: {
    readonly status: 'converted' | 'merged' | 'abandoned';
    readonly orderId?: number;
  };
  CART_NOT_READY: {
    readonly issues: readonly {
      readonly code: CartGap;
      readonly lineId?: number;
    }[];
  };
  COUPON_INVALID: {
    readonly why: CouponFault;
  };
  STALE_COUNT: {
    readonly lines: readonly {
      readonly offerId: number;
      readonly expected: number;
      readonly onHand: number;
    }[];
  };
  WOULD_STRAND_ORDERS: {
    readonly orders: readonly {
      readonly id: number;
      readonly number: string;
    }[];
  };
  ALREADY_CONVERTED: {
    readonly waybillIds: readonly number[];
  };
  /** What is left: money of a payment, or units of a line. */
  EXCEEDS_REMAINING: {
    readonly remaining: Money$1;
  } | {
    readonly remainingQuantity: number;
  };
  VERSION_CONFLICT: {
    readonly currentVersion: number;
  };
  PAYLOAD_TOO_LARGE: {
    readonly limitBytes: number;
  };
  STORAGE_QUOTA_EXCEEDED: {
    readonly limitBytes: number;
    readonly usedBytes: number;
  };
  UNSUPPORTED_MEDIA_TYPE: {
    readonly accepted: readonly string[];
  };
  RULE_VIOLATED: {
    readonly rule: RuleName;
    readonly fields: readonly string[];
  };
  REFERENCE_MISSING: {
    readonly field: string;
  };
  /** The oldest version of the SDK that this server answers. */
  CLIENT_TOO_OLD: {
    readonly minimum: string;
  };
  RATE_LIMITED: {
    readonly bucket: string;
    readonly retryAfterSeconds: number;
  };
  PROVIDER_UNAVAILABLE: {
    readonly provider: string;
  };
  NOT_CONFIGURED: {
    readonly feature: string;
  };
}
/** The closed list of errors; their texts are in `error-messages.ts`. Source: `spec/reliability.md` section 4. */
declare const errors: {
  readonly INVALID_INPUT: {
    readonly kind: 'invalid';
    readonly universal: true;
  };
  readonly MALFORMED_REQUEST: {
    readonly kind: 'invalid';
    readonly universal: true;
  };
  readonly INVALID_IMAGE: {
    readonly kind: 'invalid';
  };
  readonly EMAIL_NOT_ALLOWED: {
    readonly kind: 'invalid';
  };
  readonly LINK_TOKEN_INVALID: {
    readonly kind: 'invalid';
  };
  readonly ALREADY_VERIFIED: {
    readonly kind: 'invalid';
  };
  readonly IDEMPOTENCY_KEY_REQUIRED: {
    readonly kind: 'invalid';
  };
  readonly SIGNATURE_INVALID: {
    readonly kind: 'invalid';
  };
  readonly UNAUTHENTICATED: {
    readonly kind: 'unauthenticated';
    readonly universal: true;
  };
  readonly TOKEN_EXPIRED: {
    readonly kind: 'unauthenticated';
    readonly universal: true;
  };
  readonly TOKEN_INVALID: {
    readonly kind: 'unauthenticated';
    readonly universal: true;
  };
  readonly SESSION_ENDED: {
    readonly kind: 'unauthenticated';
    readonly universal: true;
  };
  readonly INVALID_CREDENTIALS: {
    readonly kind: 'unauthenticated';
  };
  readonly PAYMENT_DECLINED: {
    readonly kind: 'declined';
  };
  readonly FORBIDDEN: {
    readonly kind: 'forbidden';
    readonly universal: true;
  };
  readonly EMAIL_NOT_VERIFIED: {
    readonly kind: 'forbidden';
  };
  readonly STEP_UP_REQUIRED: {
    readonly kind: 'forbidden';
  };
  readonly ACCOUNT_BANNED: {
    readonly kind: 'forbidden';
  };
  readonly ORIGIN_REFUSED: {
    readonly kind: 'forbidden';
    readonly universal: true;
  };
  readonly NOT_FOUND: {
    readonly kind: 'not-found';
    readonly universal: true;
  };
  readonly METHOD_NOT_ALLOWED: {
    readonly kind: 'method-not-allowed';
    readonly universal: true;
  };
  readonly ALREADY_EXISTS: {
    readonly kind: 'conflict';
  };
  readonly HAS_CHILDREN: {
    readonly kind: 'conflict';
  };
  readonly IN_USE: {
    readonly kind: 'conflict';
  };
  readonly LIMIT_REACHED: {
    readonly kind: 'conflict';
  };
  readonly ILLEGAL_TRANSITION: {
    readonly kind: 'conflict';
  };
  readonly INSUFFICIENT_STOCK: {
    readonly kind: 'conflict';
  };
  readonly TOTAL_CHANGED: {
    readonly kind: 'conflict';
  };
  readonly CART_NOT_ACTIVE: {
    readonly kind: 'conflict';
  };
  readonly CART_NOT_READY: {
    readonly kind: 'conflict';
  };
  readonly COUPON_INVALID: {
    readonly kind: 'conflict';
  };
  readonly STALE_COUNT: {
    readonly kind: 'conflict';
  };
  readonly WOULD_STRAND_ORDERS: {
    readonly kind: 'conflict';
  };
  readonly ALREADY_CONVERTED: {
    readonly kind: 'conflict';
  };
  readonly EXCEEDS_REMAINING: {
    readonly kind: 'conflict';
  };
  readonly IDEMPOTENCY_IN_PROGRESS: {
    readonly kind: 'conflict';
    readonly retryable: true;
  };
  readonly VERSION_CONFLICT: {
    readonly kind: 'precondition-failed';
  };
  readonly PAYLOAD_TOO_LARGE: {
    readonly kind: 'too-large';
    readonly universal: true;
  };
  readonly STORAGE_QUOTA_EXCEEDED: {
    readonly kind: 'too-large';
  };
  readonly URI_TOO_LONG: {
    readonly kind: 'uri-too-long';
    readonly universal: true;
  };
  readonly UNSUPPORTED_MEDIA_TYPE: {
    readonly kind: 'unsupported-media-type';
    readonly universal: true;
  };
  readonly RULE_VIOLATED: {
    readonly kind: 'unprocessable';
  };
  readonly REFERENCE_MISSING: {
    readonly kind: 'unprocessable';
  };
  readonly IDEMPOTENCY_KEY_REUSED: {
    readonly kind: 'unprocessable';
  };
  readonly CLIENT_TOO_OLD: {
    readonly kind: 'upgrade-required';
    readonly universal: true;
  };
  readonly RATE_LIMITED: {
    readonly kind: 'rate-limited';
    readonly universal: true;
    readonly retryable: true;
  };
  readonly HEADERS_TOO_LARGE: {
    readonly kind: 'headers-too-large';
    readonly universal: true;
  };
  readonly INTERNAL: {
    readonly kind: 'internal';
    readonly universal: true;
  };
  readonly OVERLOADED: {
    readonly kind: 'unavailable';
    readonly universal: true;
    readonly retryable: true;
  };
  readonly CONTENTION: {
    readonly kind: 'unavailable';
    readonly universal: true;
    readonly retryable: true;
  };
  readonly TIMEOUT: {
    readonly kind: 'unavailable';
    readonly universal: true;
    readonly retryable: true;
  };
  readonly DATABASE_UNAVAILABLE: {
    readonly kind: 'unavailable';
    readonly universal: true;
    readonly retryable: true;
  };
  readonly OUTCOME_UNKNOWN: {
    readonly kind: 'unavailable';
    readonly universal: true;
    readonly retryable: true;
  };
  readonly STORAGE_UNAVAILABLE: {
    readonly kind: 'unavailable';
    readonly retryable: true;
  };
  readonly PROVIDER_UNAVAILABLE: {
    readonly kind: 'unavailable';
    readonly retryable: true;
  };
  readonly NOT_CONFIGURED: {
    readonly kind: 'unavailable';
  };
};
type ErrorCode = keyof typeof errors;
/** Codes that any call can answer with, so that no procedure declares them. */
type UniversalCode = { [C in ErrorCode]: (typeof errors)[C] extends {
  universal: true;
} ? C : never; }[ErrorCode];
/** What `details` holds for a code; `undefined` for codes that have none. */
type DetailsOf$1<C extends ErrorCode> = C extends keyof DetailsByCode ? DetailsByCode[C] : undefined;
/** Minor units as a decimal with a point and no grouping, without ever being a fraction: 1990 EUR is `19.90`. */
export declare function decimalOf(amount: number, currency: string): string;
/** A decimal with a point as minor units: `19.9` is 1990 EUR. Undefined: no decimal, or finer than the currency. */
export declare function minorUnitsOf(decimal: string, currency: string): number | undefined;
/** Codes the SDK makes itself: without an answer of the server (`status` 0), or for a code it does not know. */
type SdkCode = keyof typeof sdkMessages;
/** Every code a call can fail with. */
type Code = ErrorCode | SdkCode;
/** An error of a newer server, as it was sent. */
interface UnknownDetails {
  readonly code: string;
  readonly details: unknown;
}
/** What `details` holds for a code; `undefined` for codes that have none. */
type DetailsOf<C extends Code> = C extends ErrorCode ? DetailsOf$1<C> : C extends 'UNKNOWN' ? UnknownDetails : undefined;
declare const sdkMessages: {
  readonly NETWORK_ERROR: 'The server could not be reached';
  readonly DEADLINE_EXCEEDED: 'The server did not answer in time';
  readonly ABORTED: 'The call was aborted';
  readonly INVALID_RESPONSE: 'The answer is not one of this API: check the url';
  readonly UNKNOWN: 'The server answered with a code that this version of the SDK does not know';
  readonly UNSUPPORTED: 'This platform lacks what the call needs';
};
interface Facts$1<C extends Code> {
  readonly message: string;
  readonly status?: number;
  readonly requestId?: string | undefined;
  readonly details?: DetailsOf<C>;
  readonly retryAfterSeconds?: number | undefined;
  readonly cause?: unknown;
}
/**
 * The only error a call fails with.
 * @example
 * ```ts
 * try {
 *   await api.projects.get.query({ id: 7 })
 * } catch (error) {
 *   if (isAtelierError(error) && error.code === 'NOT_FOUND') console.log(error.details.resource)
 * }
 * ```
 */
export declare class AtelierError<C extends Code = Code> extends Error {
  readonly name = "AtelierError";
  /** One of the closed list; testing it narrows `details`. */
  readonly code: C;
  /** HTTP status of the answer; 0 when there was none. */
  readonly status: number;
  /** Names the request in the server's log; null when no answer came. */
  readonly requestId: string | null;
  /** What exactly is wrong, by code; undefined for codes that need no more words. */
  readonly details: DetailsOf<C>;
  /** Seconds after which a new try makes sense, where the server said so. */
  readonly retryAfterSeconds: number | null;
  constructor(code: C, facts: Facts$1<C>);
}
/** One class per code, so that testing `code` narrows `details`. */
type AtelierErrorOf<C extends Code> = C extends Code ? AtelierError<C> : never;
/** Whether a thrown value is an error of this SDK, also one made by another copy of it. */
export declare const isAtelierError: (value: unknown) => value is AtelierErrorOf<Code>;
/** Whether a user is signed in, by the state of this client: no request is sent. */
interface LoginSnapshot {
  readonly status: 'signed-out' | 'refreshing' | 'signed-in';
  /** Whose login it is, as the access token says; absent while there is none. Role and e-mail: `accounts.me`. */
  readonly user?: SignedInUser;
}
/** The user of a login, without a request. */
interface SignedInUser {
  readonly id: number;
  readonly username: string;
}
/** The tokens of a login. */
interface StoredLogin {
  readonly accessToken: string;
  /** Null where the browser keeps it in a cookie. */
  readonly refreshToken: string | null;
}
/** Where a login is kept; both functions may answer later, and a call waits for them no longer than for its deadline. */
interface LoginStorage {
  get(): StoredLogin | null | Promise<StoredLogin | null>;
  /** Keeps a login, or forgets it (null). */
  set(login: StoredLogin | null): void | Promise<void>;
  /** A name shared by all clients of the same storage, such as tabs: only one of them refreshes at a time. */
  readonly sharedAs?: string;
  /** Keeps what the server knows this device by, over logouts; without it every login is one of an unknown device. */
  readonly device?: DeviceStorage;
}
/** Where the token of a device is kept: on a known device, wrong passwords sent from elsewhere never block a login. */
interface DeviceStorage {
  get(): string | null | Promise<string | null>;
  set(token: string): void | Promise<void>;
}
/** Keeps the login as long as the page or process lives. The default. */
export declare function memoryStorage(initial?: StoredLogin | null): LoginStorage;
/**
 * Keeps the login in the browser's `localStorage`, seen by all tabs of the origin.
 * Scripts of the page can read it: prefer `refreshIn: 'cookie'` where the API's site is yours.
 */
export declare function browserStorage(name?: string): LoginStorage;
/** The part of `fetch` the SDK uses. */
type Fetch = (url: string, init: FetchInit) => Promise<FetchAnswer>;
interface FetchInit {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly headers: Record<string, string>;
  readonly body?: string | FormData | Blob;
  readonly signal: AbortSignal;
  readonly credentials?: 'include';
}
interface FetchAnswer {
  readonly status: number;
  readonly headers: {
    get(name: string): string | null;
  };
  json(): Promise<unknown>;
  /** Read by live streams alone. */
  readonly body?: ReadableStream<Uint8Array> | null;
}
interface ClientOptions {
  /** Where the API is, such as `https://api.example.com`; in a browser also a path of the same origin. */
  readonly url: string;
  /**
   * A key of `apiKeys.create` in place of a login, for servers and scripts. Never in a browser or an app: whoever has
   * the bundle has the key.
   */
  readonly apiKey?: string;
  /** Where the login is kept. Default: in memory. */
  readonly storage?: LoginStorage;
  /**
   * Who keeps the refresh token: `body` gives it to `storage`; `cookie` leaves it to the browser,
   * in a cookie no script can read. Default: `body`.
   */
  readonly refreshIn?: 'body' | 'cookie';
  /** Headers for every request, such as `accept-language`; a function is asked each time. */
  readonly headers?: Record<string, string> | (() => Record<string, string> | Promise<Record<string, string>>);
  /** Another `fetch`. Default: the global one. */
  readonly fetch?: Fetch;
  /** Fills bytes for idempotency keys, where the platform has no `crypto`. Default: `crypto.getRandomValues`. */
  readonly getRandomValues?: (bytes: Uint8Array) => Uint8Array;
  /** Called once when a login ends: by logout (no error), or because the server ended it. */
  readonly onSignedOut?: (error?: AtelierError) => void;
  /** Milliseconds a call may take, retries included. Default: 30,000. */
  readonly timeoutMs?: number;
  /** Queries of one moment that share a request, 1 to 10; 1 sends each alone. Default: 10, the server's limit. */
  readonly maxBatch?: number;
}
/** Options of a single call. */
interface CallOptions {
  /** Ends the call with ABORTED. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds this call may take, retries included. */
  readonly timeoutMs?: number | undefined;
  /** Mutations: your own key in place of a random one, so that a repeat after a restart counts as the same call. */
  readonly idempotencyKey?: string | undefined;
  /** Of a guest: the token that `carts.create` answered with. */
  readonly cartToken?: string | undefined;
  /** Of a guest: the token that checkout answered with, or of the link in a mail. */
  readonly orderToken?: string | undefined;
}
declare const failure: unique symbol;
/** The promise of a call; it carries the codes its procedure declares, for {@link safe}. */
type Call<D, C extends ErrorCode> = Promise<D> & {
  readonly [failure]?: C;
};
/** What any call can fail with, whatever it calls. */
type AnyCallError = AtelierErrorOf<UniversalCode | SdkCode>;
/** `[data, undefined]`, or `[undefined, error]`. */
type Result<D, C extends ErrorCode> = readonly [data: D, error: undefined] | readonly [data: undefined, error: AnyCallError | AtelierErrorOf<C>];
/**
 * Awaits a call and gives its failure as a value: the closed union of what this procedure answers with.
 * @example
 * ```ts
 * const [project, error] = await safe(api.projects.get.query({ id: 7 }))
 * if (error) return show(error.code === 'NOT_FOUND' ? 'No such project' : error.message)
 * show(project.title)
 * ```
 */
export declare function safe<D, C extends ErrorCode>(call: Call<D, C>): Promise<Result<D, C>>;
type Args<I> = undefined extends I ? [input?: I, options?: CallOptions] : [input: I, options?: CallOptions];
declare const types: unique symbol;
/** Where a procedure keeps its types; nothing is there at runtime. */
type Types = typeof types;
/** Any procedure: what it is, takes, answers, and the codes it declares. */
interface Procedure<T, I, O, C extends ErrorCode> {
  readonly [types]: {
    readonly type: T;
    readonly input: I;
    readonly output: O;
    readonly code: C;
  };
}
/** A procedure that reads: input, output, and the codes it declares. */
interface Query<I, O, C extends ErrorCode> extends Procedure<'query', I, O, C> {
  /** Reads; calls of one moment share a request, and one that does not get through is repeated. */
  readonly query: (...args: Args<I>) => Call<O, C>;
}
/** A procedure that writes: input, output, and the codes it declares. */
interface Mutation<I, O, C extends ErrorCode> extends Procedure<'mutation', I, O, C> {
  /** Writes, once: repeats after a lost answer carry the same idempotency key. */
  readonly mutate: (...args: Args<I>) => Call<O, C>;
}
/** A procedure that sends as things happen; tRPC's subscription links read it through `AppRouter`. */
interface Subscription<I, O, C extends ErrorCode> extends Procedure<'subscription', I, O, C> {}
interface Account {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /** Whether the e-mail address was proven */
  verified: boolean;
  /**
   * E-mail address, by HTML's rule
   * @example "ana@studio.example"
   */
  email: string;
  user: {
    /**
     * Id of a row
     * @example 7
     */
    id: number;
    /**
     * Id of a row
     * @example 7
     */
    accountId: number;
    /**
     * ISO 8601, UTC
     * @example "2026-03-01T09:30:00.123456Z"
     */
    createdAt: string;
    /**
     * ISO 8601, UTC
     * @example "2026-03-01T09:30:00.123456Z"
     */
    updatedAt: string | null;
    /**
     * 3 to 30 of a-z, 0-9, _ and -, starting with a letter or digit
     * @example "ana"
     */
    username: string;
    location: string;
    /** @example "default.jpg" */
    avatarUrl: string;
  };
}
interface AccountExport {
  account: Me;
  sessions: Session[];
  projects: Project[];
  events: Event[];
  assets: Asset[];
  addresses: Address[];
  orders: Order[];
  returns: Return[];
}
interface AddCartLineInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /**
   * Id of a row
   * @example 7
   */
  offerId: number;
  /** @example 2 */
  quantity?: number | undefined;
}
interface AddWaybillLineInput {
  /**
   * Id of a row
   * @example 7
   */
  offerId: number;
  /** Pieces that move; not of a stocktake */
  quantity?: number | undefined;
  /** Of a stocktake: pieces that were counted */
  countedQuantity?: number | undefined;
  /** Of a stocktake: `on_hand` when they were counted */
  expectedOnHand?: number | undefined;
  /** On paper. Left out of a new line: the retail price of one now */
  unitPrice?: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null | undefined;
  /** What one cost the shop; stands in the ledger */
  unitCost?: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null | undefined;
  /**
   * The waybill
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}
interface Address {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /**
   * Who receives it
   * @example "Ana Oak"
   */
  fullName: string;
  /** @example "+49 30 123456" */
  phone: string;
  /**
   * ISO 3166-1 alpha-2
   * @example "DE"
   */
  country: string;
  /** State or province; null: none */
  region: string | null;
  /** @example "Berlin" */
  city: string;
  /** @example "Lindenstraße" */
  street: string;
  /**
   * Number, with flat or entrance
   * @example "7a"
   */
  house: string;
  /**
   * Empty in a country that has none, such as HK
   * @example "10115"
   */
  postalCode: string;
  /** At most one; a new default replaces the one before */
  isDefault: boolean;
}
interface AddressPage {
  items: readonly Address[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface AltText {
  /** Plain text of at most 250 characters, written by a model: a proposal, stored nowhere */
  text: string;
}
interface AltTextInput {
  /**
   * An image of your own
   * @example 7
   */
  assetId: number;
}
interface ApiKey {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /**
   * What uses the key
   * @example "Warehouse importer"
   */
  name: string;
  /**
   * The first characters of the key
   * @example "atl_k2vM"
   */
  hint: string;
  scopes: readonly Scope[];
  /** Your role when you made it: the key never acts with a higher one */
  role: 'USER' | 'EMPLOYEE' | 'ADMIN';
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  expiresAt: string | null;
  /**
   * To the minute; null: never used
   * @example "2026-03-01T09:30:00.123456Z"
   */
  lastUsedAt: string | null;
}
interface ApiKeyPage {
  items: readonly ApiKey[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface ApiKeyWithSecret {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /**
   * What uses the key
   * @example "Warehouse importer"
   */
  name: string;
  /**
   * The first characters of the key
   * @example "atl_k2vM"
   */
  hint: string;
  scopes: readonly Scope[];
  /** Your role when you made it: the key never acts with a higher one */
  role: 'USER' | 'EMPLOYEE' | 'ADMIN';
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  expiresAt: string | null;
  /**
   * To the minute; null: never used
   * @example "2026-03-01T09:30:00.123456Z"
   */
  lastUsedAt: string | null;
  /**
   * Shown this once: send it as `Authorization: Bearer <key>`
   * @example "atl_k2vMNbalP3KPsjPNaXdtIgk2vMNbalP3KPsjPNaXdtI"
   */
  key: string;
}
interface Asset {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * The image itself, re-encoded in its own format without metadata
   * @example "https://s3.amazonaws.com/atelier/9/images/lamp_0f8fad5b-d9cb-469f-a165-70867728950e.png"
   */
  url: string;
  /** Pixels */
  width: number;
  /** Pixels */
  height: number;
  /** More than one: animated. Variants are stills of the first */
  frames: number;
  /** ThumbHash, base64: a blurred placeholder of some 25 bytes */
  thumbhash: string;
  /** From the smallest; none larger than the image */
  variants: readonly ImageVariant[];
  /**
   * Id of a row
   * @example 7
   */
  ownerId: number | null;
  visibility: 'public' | 'private';
  /** @example "image/jpeg" */
  type: string;
  /** Hex SHA-256 of the file as it was sent: equal for duplicates */
  sha256: string;
  /** Bytes */
  bytes: number;
  /** Bytes, variants included: what counts towards the quota */
  storedBytes: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
}
interface AssetIdInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
}
interface AssetPage {
  items: readonly Asset[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface AuditPage {
  items: readonly AuditRecord[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface AuditRecord {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  action: string;
  /**
   * Null: an anonymous caller, or the system
   * @example 7
   */
  actorUserId: number | null;
  /**
   * Id of a row
   * @example 7
   */
  subjectUserId: number | null;
  ip: string;
  requestId: string;
  /** Fields before and after, null where it was not there or is gone; or a reason */
  details: Record<string, unknown>;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
}
interface CalendarInput {
  /**
   * Id of a row
   * @example 7
   */
  id?: number | undefined;
  /**
   * First day; events that last into it are listed too
   * @example "2023-12-31"
   */
  from?: string | undefined;
  /**
   * Last day
   * @example "2023-12-31"
   */
  to?: string | undefined;
  /**
   * One month, YYYY-MM, with the events that last into it; from and to narrow it
   * @example "2023-12"
   */
  month?: string | undefined;
  /** Words in title, venue, address or time */
  q?: string | undefined;
}
interface CancelOrderInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /** @example "Ordered twice" */
  reason?: string | undefined;
}
interface CancelPaymentInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}
interface CapturePaymentInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /** Left out: the rest */
  amount?: {
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | undefined;
  /**
   * Where the money was seen; needed for the provider manual
   * @example "Statement of 3 March, line 12"
   */
  note?: string | undefined;
}
interface Cart {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  status: 'active' | 'converted' | 'merged' | 'abandoned';
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 4217
   * @example "EUR"
   */
  currency: string;
  /** Language of mails and documents */
  locale: 'en' | 'ru';
  email: string | null;
  lines: readonly CartLine[];
  /** Of all lines, and of the coupon */
  issues: readonly CartIssue[];
  subtotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  discountTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  shippingTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  taxTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  /** What checkout would ask for now */
  total: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  couponCode: string | null;
  shippingMethod: {
    /**
     * Id of a row
     * @example 7
     */
    id: number;
    code: string;
    name: string;
    kind: 'SELF_PICKUP' | 'CARGO' | 'OTHER';
  } | null;
  shippingAddress: PostalAddress | null;
  billingAddress: PostalAddress | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  expiresAt: string;
}
interface CartIdInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
}
type CartIssue = {
  code: 'PRICE_CHANGED';
  /**
   * Id of a row
   * @example 7
   */
  lineId: number;
  seen: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  now: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
} | {
  code: 'SHORT';
  /**
   * Id of a row
   * @example 7
   */
  lineId: number;
  /** Pieces that can be had */
  available: number;
} | {
  code: 'UNAVAILABLE';
  /**
   * Id of a row
   * @example 7
   */
  lineId: number;
} | {
  code: 'COUPON_INVALID';
  lineId: null;
  why: 'unknown' | 'not_started' | 'expired' | 'exhausted' | 'minimum_not_met' | 'already_used' | 'currency';
};
interface CartLine {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Id of a row
   * @example 7
   */
  offerId: number;
  /**
   * Id of a row
   * @example 7
   */
  productId: number | null;
  sku: string;
  title: string;
  quantity: number;
  /** Null: it cannot be bought, and is in no total */
  unitPrice: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  discount: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  tax: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  /** What the buyer pays for the line */
  lineTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  issues: readonly CartIssue[];
}
interface Category {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /** @example "candles test category" */
  name: string;
  /**
   * Unique; of the name, transliterated
   * @example "candles-test-category"
   */
  slug: string;
  /** Place in lists; equal ones by id */
  position: number;
  /** The image itself */
  imageUrl: string | null;
  /** The same, with sizes, placeholder and variants */
  image: Image | null;
}
interface CategoryPage {
  items: readonly Category[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface ChangeEmailInput {
  /**
   * E-mail address, by HTML's rule
   * @example "ana@studio.example"
   */
  email: string;
  password?: string | undefined;
}
interface ChangePasswordInput {
  currentPassword: string;
  /**
   * Password, at most 1,024 bytes
   * @example "oak-and-linen-7"
   */
  password: string;
  refreshIn?: 'body' | 'cookie' | undefined;
}
interface CheckoutInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** The total the buyer saw; another one is TOTAL_CHANGED */
  expectedTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  payment: {
    provider: 'manual' | 'fake' | 'stripe';
    /** Of the provider manual */
    method?: 'bank_transfer' | 'cash_on_delivery' | undefined;
  };
  /** Where a provider sends the buyer back to */
  returnUrl?: string | undefined;
  /**
   * Of a guest; a user's order goes to the verified address
   * @example "ana@studio.example"
   */
  email?: string | undefined;
}
interface Collection {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /** @example "candles test category" */
  name: string;
  /**
   * Unique; of the name, transliterated
   * @example "candles-test-category"
   */
  slug: string;
  kind: 'manual' | 'rule';
  /** Products that meet every condition */
  rule: {
    categoryIds?: readonly number[] | undefined;
    subCategoryIds?: readonly number[] | undefined;
    tags?: readonly string[] | undefined;
    /** Of an offer on sale */
    brands?: readonly string[] | undefined;
  } | null;
}
interface CollectionPage {
  items: readonly Collection[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface CompleteFakePaymentInput {
  /**
   * provider_ref of the payment
   * @example "fake_7"
   */
  ref: string;
  outcome: 'captured' | 'authorized' | 'failed';
  /** Minor units; left out: all of it */
  amount?: number | undefined;
}
interface CompleteUploadInput {
  /** uploadId of assets.presign */
  uploadId: string;
  /** private: read by signed URLs that end, and only its owner and staff are given one */
  visibility?: 'public' | 'private' | undefined;
}
interface ConvertedOrder {
  order: Order;
  waybills: readonly Waybill[];
}
interface Coupon {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /**
   * Letters, digits, _ and -, at most 64; unique without regard to case
   * @example "SPRING-10"
   */
  code: string;
  /** A percent of each line, or a fixed amount spread over them */
  kind: 'percent' | 'fixed';
  /**
   * Of a percent coupon, hundredths of a percent: 1000 is 10 %
   * @example 1000
   */
  valueBps: number | null;
  /** Null for a percent coupon */
  amount: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  minSubtotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  startsAt: string | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  endsAt: string | null;
  usageLimit: number | null;
  perBuyerLimit: number | null;
  /** Orders that use it now */
  usedCount: number;
  active: boolean;
}
interface CouponPage {
  items: readonly Coupon[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface CreateAddressInput {
  /**
   * Who receives it
   * @example "Ana Oak"
   */
  fullName: string;
  /** @example "+49 30 123456" */
  phone: string;
  /**
   * ISO 3166-1 alpha-2
   * @example "DE"
   */
  country: string;
  /** State or province; null: none */
  region?: string | null | undefined;
  /** @example "Berlin" */
  city: string;
  /** @example "Lindenstraße" */
  street: string;
  /**
   * Number, with flat or entrance
   * @example "7a"
   */
  house: string;
  /**
   * Empty in a country that has none, such as HK
   * @example "10115"
   */
  postalCode: string;
  /** At most one; a new default replaces the one before */
  isDefault?: boolean | undefined;
}
interface CreateApiKeyInput {
  /**
   * What uses the key
   * @example "Warehouse importer"
   */
  name: string;
  /**
   * What the key may do; its role limits it further
   * @example ["products:read"]
   */
  scopes: Scope[];
  /** From when on the key is refused; left out or null: never */
  expiresAt?: string | null | undefined;
}
interface CreateCartInput {
  /**
   * Left out: the shop's
   * @example "EUR"
   */
  currency?: string | undefined;
  /** Language of mails and documents */
  locale?: 'en' | 'ru' | undefined;
}
interface CreateCategoryInput {
  /**
   * Name, 1 to 200 characters; the slug is derived from it, again at every rename
   * @example "candles test category"
   */
  name: string;
  /**
   * Unique. Left out: derived from the name, with a number where it is taken
   * @example "candles-2"
   */
  slug?: string | undefined;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  imageBlob?: File | undefined;
  /**
   * An image stored before, by its id; null takes the image away
   * @example 7
   */
  imageAssetId?: number | null | undefined;
  /** An image stored before, by its URL; null takes the image away */
  imageUrl?: string | null | undefined;
  /** Place in lists; equal ones by id */
  position?: number | undefined;
}
interface CreateCollectionInput {
  /**
   * Name, 1 to 200 characters; the slug is derived from it, again at every rename
   * @example "candles test category"
   */
  name: string;
  /**
   * Unique. Left out: derived from the name, with a number where it is taken
   * @example "candles-2"
   */
  slug?: string | undefined;
  /** Set: it holds what meets the rule; otherwise it is filled by hand */
  rule?: {
    categoryIds?: readonly number[] | undefined;
    subCategoryIds?: readonly number[] | undefined;
    tags?: readonly string[] | undefined;
    /** Of an offer on sale */
    brands?: readonly string[] | undefined;
  } | null | undefined;
  /** Filled by hand, in this order; replaces what it held */
  productIds?: readonly number[] | undefined;
}
interface CreateCouponInput {
  /**
   * Letters, digits, _ and -, at most 64; unique without regard to case
   * @example "SPRING-10"
   */
  code: string;
  /**
   * Of a percent coupon, hundredths of a percent: 1000 is 10 %
   * @example 1000
   */
  valueBps?: number | undefined;
  /** Of a fixed coupon; more than the goods cost is cut to that */
  amount?: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | undefined;
  /** Goods for at least this much; null: any */
  minSubtotal?: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null | undefined;
  /**
   * First moment it counts, ISO 8601 with its offset; null: since ever
   * @example "2026-06-01T00:00:00Z"
   */
  startsAt?: string | null | undefined;
  /**
   * First moment it no longer counts; null: without end
   * @example "2026-09-01T00:00:00Z"
   */
  endsAt?: string | null | undefined;
  /** Orders in all; null: any number */
  usageLimit?: number | null | undefined;
  /** Orders of one buyer; null: any number */
  perBuyerLimit?: number | null | undefined;
  /** False: it cannot be used */
  active?: boolean | undefined;
  /** A percent of each line, or a fixed amount spread over them */
  kind: 'percent' | 'fixed';
}
interface CreateEventInput {
  /**
   * A day, YYYY-MM-DD; never shifted by a zone
   * @example "2023-12-31"
   */
  date: string;
  /**
   * Free text, kept as sent
   * @example "8pm"
   */
  time: string;
  /** @example "Event Venue" */
  venue: string;
  /** @example "Event Address" */
  address: string;
  title?: string | null | undefined;
  /** Markdown, at most 65,536 bytes */
  description?: string | null | undefined;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  imageBlob?: File | undefined;
  /**
   * An image stored before, by its id; null takes the image away
   * @example 7
   */
  imageAssetId?: number | null | undefined;
  /**
   * An image stored before, by its URL, or a picture elsewhere; null takes the image away
   * @example "https://images.example/evening.webp"
   */
  imageUrl?: string | null | undefined;
  /** How many people fit in */
  capacity?: number | null | undefined;
  /**
   * Wall time in timezone, YYYY-MM-DDTHH:MM
   * @example "2023-12-31T20:00"
   */
  startsAt?: string | null | undefined;
  /**
   * Wall time in timezone, YYYY-MM-DDTHH:MM
   * @example "2023-12-31T20:00"
   */
  endsAt?: string | null | undefined;
  /**
   * IANA name
   * @example "Pacific/Auckland"
   */
  timezone?: string | null | undefined;
  /** True: it does not take place */
  canceled?: boolean | undefined;
}
interface CreateExportInput {
  /**
   * What the rows are
   * @example "products"
   */
  kind: 'categories' | 'sub-categories' | 'products' | 'offers' | 'prices';
  /** An import of the kind takes the file as it is */
  format?: 'csv' | 'xlsx' | undefined;
}
interface CreateImportInput {
  /**
   * What the rows are
   * @example "products"
   */
  kind: 'categories' | 'sub-categories' | 'products' | 'offers' | 'prices';
  /** uploadId of imports.presign */
  uploadId?: string | undefined;
  /** The file itself, in place of uploadId */
  file?: File | undefined;
  /** Default: by the ending of the name */
  format?: 'csv' | 'xlsx' | undefined;
  /** all: one bad row and nothing is written; rows: good rows go in, bad ones are reported */
  mode?: 'all' | 'rows' | undefined;
  /** True: rows are judged and nothing is written */
  dryRun?: boolean | undefined;
  /** How amounts are written; left out: found out where the whole column agrees */
  decimal?: 'point' | 'comma' | undefined;
}
interface CreateLocationInput {
  /**
   * Unique: A to Z, 0 to 9, _ and -; never changes
   * @example "EAST"
   */
  code: string;
  /** @example "Warehouse East" */
  name: string;
  /** Locations of a higher priority are emptied first. Left out of a new one: 0 */
  priority?: number | undefined;
  /** Whether buyers can be promised what lies there. Left out of a new one: true for a store */
  sellable?: boolean | undefined;
  /** Left out of a new one: store */
  kind?: 'store' | 'quarantine' | undefined;
  address?: {
    /**
     * ISO 3166-1 alpha-2
     * @example "DE"
     */
    country?: string | undefined;
    region?: string | undefined;
    city?: string | undefined;
    street?: string | undefined;
    house?: string | undefined;
    postalCode?: string | undefined;
  } | null | undefined;
}
interface CreateOfferInput {
  /**
   * The product it is an offer of
   * @example 7
   */
  productId: number;
  /** @example "Bosch" */
  brand: string;
  /** @example "0242229699" */
  manufacturerNumber: string;
  /**
   * Unique ignoring case; left out of a new one: brand and number
   * @example "BOSCH-0242"
   */
  sku?: string | undefined;
  /**
   * Left out of a new one: of product, brand and number; the slug is made of it
   * @example "Spark plug Bosch 0242229699"
   */
  title?: string | undefined;
  barcode?: string | null | undefined;
  /** Grams */
  weightG?: number | null | undefined;
  /** Left out of a new one: active */
  status?: 'draft' | 'active' | 'archived' | undefined;
  /** Values of the product's options, one of each at most; one offer a combination */
  optionValueIds?: readonly number[] | undefined;
  /** False: it can always be had. Left out of a new one: true */
  manageStock?: boolean | undefined;
  /** From here down it is LOW_STOCK */
  lowStockThreshold?: number | undefined;
  /** Pieces at the location MAIN. A new offer begins with them; a change is a count and needs `expected_quantity` */
  quantity?: number | undefined;
  /** For staff */
  internalDescription?: string | null | undefined;
  /**
   * Price of one in the list `retail`; null takes it away
   * @example 1990.5
   */
  priceRub?: number | null | undefined;
  /**
   * Price of one in the list `super_wholesale`
   * @example 1990.5
   */
  superWholesalePriceRub?: number | null | undefined;
  /** Assets of further images, in order; replaces those there are */
  imageAssetIds?: readonly number[] | undefined;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  imageBlob?: File | undefined;
  /**
   * An image stored before, by its id; null takes the image away
   * @example 7
   */
  imageAssetId?: number | null | undefined;
  /** An image stored before, by its URL; null takes the image away */
  imageUrl?: string | null | undefined;
}
interface CreateOrderInput {
  lines: readonly {
    /**
     * Id of a row
     * @example 7
     */
    offerId: number;
    /** @example 2 */
    quantity: number;
  }[];
  /** Pick-up needs none */
  shippingAddress?: {
    /**
     * Who receives it
     * @example "Ana Oak"
     */
    fullName: string;
    /** @example "+49 30 123456" */
    phone: string;
    /**
     * ISO 3166-1 alpha-2
     * @example "DE"
     */
    country: string;
    /** State or province; null: none */
    region?: string | null | undefined;
    /** @example "Berlin" */
    city: string;
    /** @example "Lindenstraße" */
    street: string;
    /**
     * Number, with flat or entrance
     * @example "7a"
     */
    house: string;
    /**
     * Empty in a country that has none, such as HK
     * @example "10115"
     */
    postalCode: string;
  } | null | undefined;
  /** Left out: as the shipping address */
  billingAddress?: {
    /**
     * Who receives it
     * @example "Ana Oak"
     */
    fullName: string;
    /** @example "+49 30 123456" */
    phone: string;
    /**
     * ISO 3166-1 alpha-2
     * @example "DE"
     */
    country: string;
    /** State or province; null: none */
    region?: string | null | undefined;
    /** @example "Berlin" */
    city: string;
    /** @example "Lindenstraße" */
    street: string;
    /**
     * Number, with flat or entrance
     * @example "7a"
     */
    house: string;
    /**
     * Empty in a country that has none, such as HK
     * @example "10115"
     */
    postalCode: string;
  } | null | undefined;
  /**
   * Id of a row
   * @example 7
   */
  shippingMethodId: number;
  /**
   * Without regard to case
   * @example "SPRING10"
   */
  couponCode?: string | undefined;
  /** The total the buyer saw; another one is TOTAL_CHANGED */
  expectedTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  payment: {
    provider: 'manual' | 'fake' | 'stripe';
    /** Of the provider manual */
    method?: 'bank_transfer' | 'cash_on_delivery' | undefined;
  };
  /** Where a provider sends the buyer back to */
  returnUrl?: string | undefined;
  /** Language of mails and documents */
  locale?: 'en' | 'ru' | undefined;
  /**
   * The buyer; EMPLOYEE
   * @example 7
   */
  userId?: number | undefined;
  /**
   * Of a guest; EMPLOYEE
   * @example "ana@studio.example"
   */
  email?: string | undefined;
}
interface CreatePaymentInput {
  /**
   * Of the order
   * @example 7
   */
  id: number;
  provider: 'manual' | 'fake' | 'stripe';
  /** Of the provider manual */
  method?: 'bank_transfer' | 'cash_on_delivery' | undefined;
  /** Where a provider sends the buyer back to */
  returnUrl?: string | undefined;
}
interface CreatePosterInput {
  title?: string | null | undefined;
  /**
   * Absolute; http, https or the scheme of an app
   * @example "https://studio.example/lamps"
   */
  deepLink: string;
  /**
   * ISO 8601 with its offset; in the future
   * @example "2031-12-31T20:00:00Z"
   */
  expiresAt: string;
  /** Place in the carousel, the lowest first */
  position?: number | undefined;
  /**
   * Exactly one of the three is set
   * @example 7
   */
  eventId?: number | null | undefined;
  /**
   * Id of a row
   * @example 7
   */
  productId?: number | null | undefined;
  /**
   * Id of a row
   * @example 7
   */
  projectId?: number | null | undefined;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  imageBlob?: File | undefined;
  /**
   * An image stored before, by its id; null takes the image away
   * @example 7
   */
  imageAssetId?: number | null | undefined;
  /** An image stored before, by its URL; null takes the image away */
  imageUrl?: string | null | undefined;
}
interface CreatePriceListInput {
  /**
   * Unique, and decided once: a to z, 0 to 9 and _
   * @example "summer_sale"
   */
  code: string;
  /**
   * ISO 4217
   * @example "EUR"
   */
  currency: string;
  /** Whom it is for; null: every buyer */
  customerType?: 'retail' | 'wholesale' | 'super_wholesale' | null | undefined;
  /** The higher one counts first; of equal ones the list of the buyer, then the older */
  priority?: number | undefined;
  /**
   * First moment it counts, ISO 8601 with its offset; null: since ever
   * @example "2026-06-01T00:00:00Z"
   */
  startsAt?: string | null | undefined;
  /**
   * First moment it counts no more; null: without end
   * @example "2026-09-01T00:00:00Z"
   */
  endsAt?: string | null | undefined;
  /** Each price is the mean of what these fixed lists of its currency give, half up */
  derivedFrom?: {
    mean: readonly string[];
  } | null | undefined;
}
interface CreateProductInput {
  /**
   * Name, 1 to 200 characters; the slug is derived from it, again at every rename
   * @example "candles test category"
   */
  name: string;
  /**
   * Unique. Left out: derived from the name, with a number where it is taken
   * @example "candles-2"
   */
  slug?: string | undefined;
  /**
   * The sub-category it stands in
   * @example 7
   */
  subCategoryId: number;
  /** Markdown, at most 65,536 bytes */
  description?: string | undefined;
  /**
   * Number of the part it stands in for
   * @example "0 242 229 699"
   */
  crossNumber?: string | null | undefined;
  /** Left out of a new one: published */
  status?: 'draft' | 'published' | 'archived' | undefined;
  /**
   * Left out of a new one: the class `standard`
   * @example 7
   */
  taxClassId?: number | undefined;
  /** What it can be had in; replaces what there is, and what has the same name stays the same */
  options?: readonly {
    /** @example "colour" */
    name: string;
    /** @example ["red","blue"] */
    values: readonly string[];
  }[] | undefined;
  /**
   * Replaces those there are; kept in lower case
   * @example ["new"]
   */
  tags?: string[] | undefined;
  /** Assets of further images, in order; replaces those there are */
  imageAssetIds?: readonly number[] | undefined;
  /** Alternative texts of its images; replaces those there are */
  imageAlts?: readonly {
    /**
     * An image of the product or of its offers
     * @example 7
     */
    assetId: number;
    /**
     * What it shows
     * @example "A desk lamp of oak, switched on"
     */
    text: string;
  }[] | undefined;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  imageBlob?: File | undefined;
  /**
   * An image stored before, by its id; null takes the image away
   * @example 7
   */
  imageAssetId?: number | null | undefined;
  /** An image stored before, by its URL; null takes the image away */
  imageUrl?: string | null | undefined;
}
interface CreateProjectInput {
  /**
   * Title, 1 to 200 characters
   * @example "Lamp"
   */
  title: string;
  /**
   * Markdown (CommonMark and GFM), at most 65,536 bytes; may be empty
   * @example "## Oak"
   */
  body: string;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  imageBlob?: File | undefined;
  /**
   * An image stored before, by its id; null takes the image away
   * @example 7
   */
  imageAssetId?: number | null | undefined;
  /** An image stored before, by its URL; null takes the image away */
  imageUrl?: string | null | undefined;
}
interface CreateShippingMethodInput {
  /**
   * Unique: a to z, 0 to 9, _ and -, a letter first
   * @example "cargo"
   */
  code: string;
  /**
   * What buyers choose
   * @example "Cargo"
   */
  name: string;
  /** SELF_PICKUP needs no address */
  kind: 'SELF_PICKUP' | 'CARGO' | 'OTHER';
  /** With tax or without, as the shop enters prices */
  price: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  /** Goods for this much ship for nothing; null: never */
  freeFrom?: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null | undefined;
  /**
   * Its rate is the rate of shipping
   * @example 7
   */
  taxClassId: number;
  /** Where it leads to; null: to every country */
  countries?: readonly string[] | null | undefined;
  /** False: no cart can choose it */
  active?: boolean | undefined;
  /** Place in lists; equal ones by id */
  position?: number | undefined;
}
interface CreateSubCategoryInput {
  /**
   * Name, 1 to 200 characters; the slug is derived from it, again at every rename
   * @example "candles test category"
   */
  name: string;
  /**
   * Unique. Left out: derived from the name, with a number where it is taken
   * @example "candles-2"
   */
  slug?: string | undefined;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  imageBlob?: File | undefined;
  /**
   * An image stored before, by its id; null takes the image away
   * @example 7
   */
  imageAssetId?: number | null | undefined;
  /** An image stored before, by its URL; null takes the image away */
  imageUrl?: string | null | undefined;
  /** Place in lists; equal ones by id */
  position?: number | undefined;
  /**
   * The category it belongs to
   * @example 7
   */
  categoryId: number;
}
interface CreateTaxClassInput {
  /**
   * Unique: a to z, 0 to 9 and _
   * @example "reduced"
   */
  code: string;
  /** @example "Reduced rate" */
  name: string;
  /**
   * Hundredths of a percent: 700 is 7 %
   * @example 700
   */
  rateBps: number;
}
interface CreateUserInput {
  email: string;
  password: string;
  username: string;
  /** @example "Lisbon" */
  location?: string | undefined;
  /** USER < EMPLOYEE < ADMIN */
  role?: 'USER' | 'EMPLOYEE' | 'ADMIN' | undefined;
  /** Which prices the customer sees */
  customerType?: 'retail' | 'wholesale' | 'super_wholesale' | undefined;
  level?: number | undefined;
}
interface CreateWaybillInput {
  type: 'WAYBILL_IN' | 'WAYBILL_OUT' | 'WAYBILL_RETURN' | 'WAYBILL_TRANSFER' | 'WAYBILL_STOCKTAKE' | 'WAYBILL_WRITE_OFF' | 'WAYBILL_SUPPLIER_RETURN';
  /**
   * Left out of a new one: the location MAIN
   * @example 7
   */
  locationId?: number | undefined;
  /**
   * Of a transfer: where the goods go
   * @example 7
   */
  toLocationId?: number | null | undefined;
  /** Supplier or receiver, as on paper */
  counterpartyName?: string | null | undefined;
  /**
   * The user that it concerns
   * @example 7
   */
  userId?: number | null | undefined;
  note?: string | null | undefined;
  lines?: readonly {
    /**
     * Id of a row
     * @example 7
     */
    offerId: number;
    /** Pieces that move; not of a stocktake */
    quantity?: number | undefined;
    /** Of a stocktake: pieces that were counted */
    countedQuantity?: number | undefined;
    /** Of a stocktake: `on_hand` when they were counted */
    expectedOnHand?: number | undefined;
    /** On paper. Left out of a new line: the retail price of one now */
    unitPrice?: {
      /**
       * Minor units: 1990 is 19.90
       * @example 1990
       */
      amount: number;
      /**
       * ISO 4217
       * @example "EUR"
       */
      currency: string;
    } | null | undefined;
    /** What one cost the shop; stands in the ledger */
    unitCost?: {
      /**
       * Minor units: 1990 is 19.90
       * @example 1990
       */
      amount: number;
      /**
       * ISO 4217
       * @example "EUR"
       */
      currency: string;
    } | null | undefined;
  }[] | undefined;
}
interface CreateWebhookEndpointInput {
  /**
   * Where messages are posted
   * @example "https://studio.example/hooks"
   */
  url: string;
  description?: string | undefined;
  /**
   * Types it wants to hear of; none: all
   * @example ["project.created","event.updated"]
   */
  eventTypes?: ('account.registered' | 'account.verified' | 'account.email_changed' | 'account.password_changed' | 'account.deleted' | 'user.updated' | 'user.role_changed' | 'user.banned' | 'user.unbanned' | 'project.created' | 'project.updated' | 'project.deleted' | 'asset.uploaded' | 'asset.deleted' | 'category.created' | 'category.updated' | 'category.deleted' | 'sub_category.created' | 'sub_category.updated' | 'sub_category.deleted' | 'product.created' | 'product.updated' | 'product.deleted' | 'offer.created' | 'offer.updated' | 'offer.deleted' | 'offer.price_changed' | 'collection.created' | 'collection.updated' | 'collection.deleted' | 'cart.merged' | 'cart.converted' | 'tax_class.created' | 'tax_class.updated' | 'price_list.created' | 'price_list.updated' | 'price_list.deleted' | 'shipping_method.created' | 'shipping_method.updated' | 'coupon.created' | 'coupon.updated' | 'order.placed' | 'order.confirmed' | 'order.in_progress' | 'order.shipped' | 'order.completed' | 'order.canceled' | 'order.expired' | 'payment.authorized' | 'payment.captured' | 'payment.failed' | 'payment.auto_refunded' | 'payment.requires_review' | 'refund.succeeded' | 'refund.failed' | 'return.requested' | 'return.approved' | 'return.rejected' | 'return.canceled' | 'return.received' | 'return.refunded' | 'return.closed' | 'document.issued' | 'document.ready' | 'event.created' | 'event.updated' | 'event.deleted' | 'poster.created' | 'poster.updated' | 'poster.deleted' | 'stock.availability_changed' | 'stock.low' | 'location.created' | 'location.updated' | 'waybill.posted' | 'waybill.reversed' | 'import.progressed' | 'import.finished' | 'import.batch_applied' | 'api_key.created' | 'api_key.updated' | 'api_key.deleted')[] | undefined;
}
interface CreatedCart {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  status: 'active' | 'converted' | 'merged' | 'abandoned';
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 4217
   * @example "EUR"
   */
  currency: string;
  /** Language of mails and documents */
  locale: 'en' | 'ru';
  email: string | null;
  lines: readonly CartLine[];
  /** Of all lines, and of the coupon */
  issues: readonly CartIssue[];
  subtotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  discountTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  shippingTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  taxTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  /** What checkout would ask for now */
  total: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  couponCode: string | null;
  shippingMethod: {
    /**
     * Id of a row
     * @example 7
     */
    id: number;
    code: string;
    name: string;
    kind: 'SELF_PICKUP' | 'CARGO' | 'OTHER';
  } | null;
  shippingAddress: PostalAddress | null;
  billingAddress: PostalAddress | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  expiresAt: string;
  /** Of a guest, only here: send it as Cart-Token */
  cartToken?: string | undefined;
}
interface DecideReturnInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /** Shown in the timeline of the order */
  note?: string | undefined;
}
interface DeleteCartCouponInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}
interface DeleteCartLineInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Id of a row
   * @example 7
   */
  lineId: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}
interface DeleteEventInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}
interface DeleteInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}
interface DeleteMeInput {
  password?: string | undefined;
}
interface DeletePosterInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}
interface DeletePriceListInput {
  /**
   * Unique, and decided once: a to z, 0 to 9 and _
   * @example "summer_sale"
   */
  code: string;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}
interface DeleteProjectInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}
interface DeleteUserInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Id of the user who takes projects and events over
   * @example 7
   */
  transferTo?: number | undefined;
  /** True: nothing is deleted; the answer counts what would be */
  dryRun?: boolean | undefined;
}
interface DeleteWaybillLineInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Id of a row
   * @example 7
   */
  lineId: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}
interface DeleteWebhookEndpointInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}
interface DeletionPlan {
  deletes: {
    projects: number;
    events: number;
    assets: number;
    sessions: number;
    addresses: number;
    apiKeys: number;
  };
  keeps: {
    projects: number;
    events: number;
    orders: number;
  };
}
interface DeliveryIdInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Id of a row
   * @example 7
   */
  deliveryId: number;
}
interface DeliveryPage {
  items: readonly WebhookDelivery[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface DescribeProductInput {
  /** @example "Chair No. 3" */
  name: string;
  /**
   * What is known of it, by name: letters, digits, blanks, _ and -, at most 40
   * @example {"material":"oak","size":"45 × 80 cm"}
   */
  fields?: Record<string, string> | undefined;
}
interface Description {
  /** Plain text of at most 2000 characters, written by a model: a proposal, stored nowhere */
  text: string;
}
interface Diagnosis {
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  checkedAt: string;
  findings: readonly Finding[];
}
interface Document {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  kind: 'invoice' | 'credit_note' | 'packing_slip' | 'waybill';
  /**
   * Without gaps for invoices and credit notes; null: not issued yet
   * @example "I-2026-000001"
   */
  number: string | null;
  /**
   * Null: for staff alone
   * @example 7
   */
  orderId: number | null;
  /** @example "O-2026-000123" */
  orderNumber: string | null;
  locale: 'en' | 'ru';
  /** Whether the files are made; a failed one is tried again by itself */
  status: 'pending' | 'ready' | 'failed';
  /** For staff: why files are missing */
  failureReason: string | null;
  total: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  taxTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  issuedAt: string;
  files: readonly {
    format: 'pdf' | 'docx' | 'xlsx';
    bytes: number;
    /** Hex SHA-256 of the file */
    sha256: string;
  }[];
}
interface DocumentFile {
  /**
   * Id of a row
   * @example 7
   */
  documentId: number;
  /** Whether the files are made; a failed one is tried again by itself */
  status: 'pending' | 'ready' | 'failed';
  /** Where the file is read, by whoever has the URL; null while it is made */
  url: string | null;
  /**
   * Until when reading may begin
   * @example "2026-03-01T09:30:00.123456Z"
   */
  expiresAt: string | null;
  /** @example "invoice-I-2026-000001.pdf" */
  fileName: string;
  /** @example "application/pdf" */
  mediaType: string;
  bytes: number | null;
  /** Hex SHA-256 of the file */
  sha256: string | null;
}
interface DocumentFileInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Format of the file
   * @example "pdf"
   */
  format?: 'pdf' | 'docx' | 'xlsx' | undefined;
}
interface DocumentList {
  items: readonly Document[];
}
interface DocumentPage {
  items: readonly Document[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface EmailInput {
  /**
   * E-mail address, by HTML's rule
   * @example "ana@studio.example"
   */
  email: string;
}
interface EraseContactInput {
  /**
   * E-mail of the buyer
   * @example "ana@studio.example"
   */
  email: string;
}
interface ErasedContact {
  /** Ended orders without contact data now */
  orders: number;
  /** Orders under way: erase again once they ended */
  ordersKept: number;
  carts: number;
}
interface Event {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Null: the staff member who created it was deleted
   * @example 7
   */
  ownerId: number | null;
  /** @example "2023-12-31" */
  date: string;
  time: string;
  venue: string;
  address: string;
  title: string | null;
  description: string | null;
  /** Sanitised HTML of description */
  descriptionHtml: string | null;
  imageUrl: string | null;
  /** Where the picture is one of ours: sizes, placeholder, variants */
  image: Image | null;
  capacity: number | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  startsAt: string | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  endsAt: string | null;
  timezone: string | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  canceledAt: string | null;
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
}
interface EventIdInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
}
interface EventPage {
  items: readonly Event[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface Export {
  /** Where the file is read, by whoever has the URL; it is made while it is read */
  url: string;
  /**
   * Until when reading may begin
   * @example "2026-03-01T09:30:00.123456Z"
   */
  expiresAt: string;
  /** @example "products-2026-03-01.csv" */
  fileName: string;
  /** @example "text/csv; charset=utf-8" */
  mediaType: string;
}
interface FailedJob {
  /**
   * Of the job, as logs and the command line name it
   * @example "0198c1f0-4b7a-7c3e-9d52-8f2a6b1c0d3e"
   */
  id: string;
  /**
   * What it does
   * @example "mail.order"
   */
  kind: 'mail.verification' | 'mail.password-reset' | 'mail.email-change' | 'mail.welcome' | 'mail.event-reminder' | 'mail.notice' | 'mail.webhook-disabled' | 'mail.order' | 'mail.new-order' | 'mail.order-access' | 'webhooks.deliver' | 'webhooks.retry' | 'webhooks.replay' | 'assets.purge' | 'assets.sweep' | 'assets.sweep-strays' | 'prices.turn' | 'prices.relist' | 'stock.relist' | 'stock.relist-location' | 'stock.audit' | 'documents.make' | 'returns.close' | 'documents.issue-waiting' | 'payments.sync' | 'payments.cancel' | 'payments.capture' | 'payments.refund' | 'payments.receive' | 'payments.reconcile' | 'payments.fake-notice' | 'imports.run' | 'imports.fetch-images' | 'orders.expire' | 'orders.sweep' | 'maintenance.sweep';
  attempts: number;
  /** Of the request that asked for it */
  requestId: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  failedAt: string;
  /**
   * Why its last attempt failed
   * @example "Error: connection refused"
   */
  cause: string;
}
interface FailedJobIdInput {
  /**
   * Of the job, as logs and the command line name it
   * @example "0198c1f0-4b7a-7c3e-9d52-8f2a6b1c0d3e"
   */
  id: string;
}
interface FailedJobPage {
  items: readonly FailedJob[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface Finding {
  /** What was checked */
  name: 'configuration' | 'database' | 'migrations' | 'clock' | 'collations' | 'indexes' | 'jobs' | 'events' | 'seller' | 'replica' | 'storage' | 'mail' | 'redis' | 'address';
  /** warn: something should be done; fail: it does not work */
  level: 'ok' | 'warn' | 'fail';
  /**
   * Versions, places, counts, or why it failed
   * @example "3 wait, 0 failed for good"
   */
  detail: string;
  /** What to do; null: nothing */
  cure: string | null;
}
interface Health {
  status: 'ok';
}
interface IdInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
}
interface Image {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * The image itself, re-encoded in its own format without metadata
   * @example "https://s3.amazonaws.com/atelier/9/images/lamp_0f8fad5b-d9cb-469f-a165-70867728950e.png"
   */
  url: string;
  /** Pixels */
  width: number;
  /** Pixels */
  height: number;
  /** More than one: animated. Variants are stills of the first */
  frames: number;
  /** ThumbHash, base64: a blurred placeholder of some 25 bytes */
  thumbhash: string;
  /** From the smallest; none larger than the image */
  variants: readonly ImageVariant[];
}
interface ImageVariant {
  /** Longest side at most 320, 960 or 1,920 pixels */
  name: 'thumb' | 'medium' | 'large';
  /** @example "https://s3.amazonaws.com/atelier/9/images/lamp_0f8fad5b-d9cb-469f-a165-70867728950e.png" */
  url: string;
  /** Pixels */
  width: number;
  /** Pixels */
  height: number;
  /** Bytes */
  bytes: number;
  /** @example "image/webp" */
  type: string;
}
interface Import {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * What the rows are
   * @example "products"
   */
  kind: 'categories' | 'sub-categories' | 'products' | 'offers' | 'prices';
  format: 'csv' | 'xlsx';
  mode: 'all' | 'rows';
  dryRun: boolean;
  decimal: 'point' | 'comma' | null;
  /** failed: see the report; what mode says holds */
  status: 'queued' | 'running' | 'completed' | 'failed' | 'canceled';
  /**
   * Name of the file, for people
   * @example "products.csv"
   */
  fileName: string;
  fileBytes: number;
  /**
   * Id of a row
   * @example 7
   */
  requestedBy: number | null;
  /** Rows so far, without the titles */
  rowsRead: number;
  /** Those that went in, or would in a dry run */
  rowsGood: number;
  /** Those with a fault */
  rowsBad: number;
  /** Distinct URLs in the column image_url; fetched once the rows are in */
  imagesWanted: number;
  /** Those that came to an image */
  imagesStored: number;
  /** Those that did not: the report warns of each */
  imagesRefused: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  startedAt: string | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  finishedAt: string | null;
}
interface ImportColumn {
  /**
   * Stands in the first line of the file, in any case
   * @example "sub_category"
   */
  title: string;
  /** The file must have it, and every row a value */
  isRequired: boolean;
  /** An export writes it; the others are read alone */
  isExported: boolean;
}
interface ImportColumns {
  items: {
    /**
     * What the rows are
     * @example "products"
     */
    kind: 'categories' | 'sub-categories' | 'products' | 'offers' | 'prices';
    columns: ImportColumn[];
  }[];
}
type ImportFault = {
  /** Line of the file at which the row begins, from 1 */
  line: number;
  /** Title of the column; null: the row, or the file */
  column: string | null;
  /** warning: the row went in, without that image */
  severity: 'error' | 'warning';
  /**
   * The sentence of the code, in English
   * @example "There is no product with this slug"
   */
  reason: string;
  code: 'file_gone' | 'file_empty' | 'file_too_complex' | 'broke_off' | 'unexpected_error' | 'not_utf8' | 'utf16_without_mark' | 'not_csv' | 'quote_not_closed' | 'quote_not_doubled' | 'not_xlsx' | 'old_or_locked_workbook' | 'workbook_has_too_many_parts' | 'workbook_too_large' | 'workbook_has_bad_xml' | 'no_visible_sheet' | 'no_titles' | 'too_many_columns' | 'column_twice' | 'row_has_too_many_columns' | 'more_cells_than_titles' | 'cell_too_long' | 'unstorable_character' | 'formula_not_calculated' | 'is_date' | 'is_patterned_number' | 'is_long_number' | 'required' | 'not_a_slug' | 'name_without_slug' | 'no_letter_or_figure' | 'other_decimal_sign' | 'repeated_name' | 'repeated_slug_or_name' | 'repeated_name_without_slug' | 'repeated_slug' | 'repeated_sku' | 'repeated_price' | 'repeated_record' | 'category_name_taken' | 'sub_category_name_taken' | 'unknown_category' | 'unknown_sub_category' | 'unknown_product' | 'unknown_offer' | 'unknown_price_list' | 'derived_price_list' | 'no_sub_category_to_move' | 'in_another_category' | 'name_in_both_categories' | 'several_of_this_name' | 'of_another_product' | 'sku_differs_in_punctuation' | 'not_clearable' | 'stale_quantity' | 'promised_to_orders';
  details: null;
} | {
  /** Line of the file at which the row begins, from 1 */
  line: number;
  /** Title of the column; null: the row, or the file */
  column: string | null;
  /** warning: the row went in, without that image */
  severity: 'error' | 'warning';
  /**
   * The sentence of the code, in English
   * @example "There is no product with this slug"
   */
  reason: string;
  code: 'too_many_rows' | 'row_too_long' | 'too_long' | 'too_many_bytes' | 'too_many_urls' | 'url_too_long';
  details: {
    max: number;
  };
} | {
  /** Line of the file at which the row begins, from 1 */
  line: number;
  /** Title of the column; null: the row, or the file */
  column: string | null;
  /** warning: the row went in, without that image */
  severity: 'error' | 'warning';
  /**
   * The sentence of the code, in English
   * @example "There is no product with this slug"
   */
  reason: string;
  code: 'not_whole';
  details: {
    min: number;
    max: number;
  };
} | {
  /** Line of the file at which the row begins, from 1 */
  line: number;
  /** Title of the column; null: the row, or the file */
  column: string | null;
  /** warning: the row went in, without that image */
  severity: 'error' | 'warning';
  /**
   * The sentence of the code, in English
   * @example "There is no product with this slug"
   */
  reason: string;
  code: 'too_many_tags';
  details: {
    max: number;
    maxLength: number;
  };
} | {
  /** Line of the file at which the row begins, from 1 */
  line: number;
  /** Title of the column; null: the row, or the file */
  column: string | null;
  /** warning: the row went in, without that image */
  severity: 'error' | 'warning';
  /**
   * The sentence of the code, in English
   * @example "There is no product with this slug"
   */
  reason: string;
  code: 'unknown_titles' | 'unknown_column' | 'not_listed';
  details: {
    /** Titles or words that can stand there */
    known: readonly string[];
  };
} | {
  /** Line of the file at which the row begins, from 1 */
  line: number;
  /** Title of the column; null: the row, or the file */
  column: string | null;
  /** warning: the row went in, without that image */
  severity: 'error' | 'warning';
  /**
   * The sentence of the code, in English
   * @example "There is no product with this slug"
   */
  reason: string;
  code: 'untitled_column';
  details: {
    /** Counted from 1 */
    number: number;
    /** Titles or words that can stand there */
    known: readonly string[];
  };
} | {
  /** Line of the file at which the row begins, from 1 */
  line: number;
  /** Title of the column; null: the row, or the file */
  column: string | null;
  /** warning: the row went in, without that image */
  severity: 'error' | 'warning';
  /**
   * The sentence of the code, in English
   * @example "There is no product with this slug"
   */
  reason: string;
  code: 'is_error' | 'is_logical';
  details: {
    /** As the cell shows it */
    text: string;
  };
} | {
  /** Line of the file at which the row begins, from 1 */
  line: number;
  /** Title of the column; null: the row, or the file */
  column: string | null;
  /** warning: the row went in, without that image */
  severity: 'error' | 'warning';
  /**
   * The sentence of the code, in English
   * @example "There is no product with this slug"
   */
  reason: string;
  code: 'not_with_declared_sign';
  details: {
    decimal: 'point' | 'comma';
  };
} | {
  /** Line of the file at which the row begins, from 1 */
  line: number;
  /** Title of the column; null: the row, or the file */
  column: string | null;
  /** warning: the row went in, without that image */
  severity: 'error' | 'warning';
  /**
   * The sentence of the code, in English
   * @example "There is no product with this slug"
   */
  reason: string;
  code: 'ambiguous_amount';
  details: {
    /** The amount with a decimal point */
    point: string;
    /** The amount with a decimal comma */
    comma: string;
  };
} | {
  /** Line of the file at which the row begins, from 1 */
  line: number;
  /** Title of the column; null: the row, or the file */
  column: string | null;
  /** warning: the row went in, without that image */
  severity: 'error' | 'warning';
  /**
   * The sentence of the code, in English
   * @example "There is no product with this slug"
   */
  reason: string;
  code: 'not_an_amount';
  details: {
    currency: string;
    /** An amount as the currency writes it */
    example: string;
  };
} | {
  /** Line of the file at which the row begins, from 1 */
  line: number;
  /** Title of the column; null: the row, or the file */
  column: string | null;
  /** warning: the row went in, without that image */
  severity: 'error' | 'warning';
  /**
   * The sentence of the code, in English
   * @example "There is no product with this slug"
   */
  reason: string;
  code: 'image_url_malformed' | 'image_url_scheme' | 'image_url_credentials' | 'image_url_port' | 'image_address_not_public' | 'image_redirect_malformed' | 'image_certificate' | 'image_timeout' | 'image_unreachable' | 'image_unreadable' | 'image_without_room' | 'image_not_decoded_in_time' | 'image_without_owner';
  details: {
    /** Of the image, as the row has it */
    url: string;
  };
} | {
  /** Line of the file at which the row begins, from 1 */
  line: number;
  /** Title of the column; null: the row, or the file */
  column: string | null;
  /** warning: the row went in, without that image */
  severity: 'error' | 'warning';
  /**
   * The sentence of the code, in English
   * @example "There is no product with this slug"
   */
  reason: string;
  code: 'image_status';
  details: {
    /** Of the image, as the row has it */
    url: string;
    status: number;
  };
} | {
  /** Line of the file at which the row begins, from 1 */
  line: number;
  /** Title of the column; null: the row, or the file */
  column: string | null;
  /** warning: the row went in, without that image */
  severity: 'error' | 'warning';
  /**
   * The sentence of the code, in English
   * @example "There is no product with this slug"
   */
  reason: string;
  code: 'image_redirects';
  details: {
    /** Of the image, as the row has it */
    url: string;
    max: number;
  };
} | {
  /** Line of the file at which the row begins, from 1 */
  line: number;
  /** Title of the column; null: the row, or the file */
  column: string | null;
  /** warning: the row went in, without that image */
  severity: 'error' | 'warning';
  /**
   * The sentence of the code, in English
   * @example "There is no product with this slug"
   */
  reason: string;
  code: 'image_too_large';
  details: {
    /** Of the image, as the row has it */
    url: string;
    maxBytes: number;
  };
} | {
  /** Line of the file at which the row begins, from 1 */
  line: number;
  /** Title of the column; null: the row, or the file */
  column: string | null;
  /** warning: the row went in, without that image */
  severity: 'error' | 'warning';
  /**
   * The sentence of the code, in English
   * @example "There is no product with this slug"
   */
  reason: string;
  /** Stored before reasons had codes */
  code: null;
  details: null;
};
interface ImportFaultPage {
  items: readonly ImportFault[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface ImportIdInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
}
interface ImportPage {
  items: readonly Import[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface ImportReportInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /**
   * Id of a row
   * @example 7
   */
  id: number;
}
interface Level {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  level: number;
}
interface ListAssetsInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /**
   * Default: oneself; another one needs EMPLOYEE
   * @example 7
   */
  userId?: number | undefined;
}
interface ListAuditInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /**
   * What was done
   * @example "user.updated"
   */
  action?: string | undefined;
  /**
   * Who did it
   * @example 7
   */
  actorUserId?: number | undefined;
  /**
   * To whom
   * @example 7
   */
  subjectUserId?: number | undefined;
}
interface ListCategoriesInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /**
   * Part of the name, in any case
   * @example "lamp"
   */
  q?: string | undefined;
  /** position, name, or newest first */
  sort?: 'position' | 'name' | 'newest' | undefined;
}
interface ListCollectionProductsInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /**
   * Id of a row
   * @example 7
   */
  collectionId: number;
  /**
   * Prices and price filters in this currency; left out: the shop's
   * @example "EUR"
   */
  currency?: string | undefined;
}
interface ListDeliveriesInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /**
   * Id of the endpoint
   * @example 7
   */
  id: number;
  state?: 'pending' | 'delivered' | 'failed' | undefined;
}
interface ListDocumentsInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  kind?: 'invoice' | 'credit_note' | 'packing_slip' | 'waybill' | undefined;
  /** `waiting`: the seller details in the shop settings are missing */
  status?: 'waiting' | 'pending' | 'ready' | 'failed' | undefined;
}
interface ListEventsInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /**
   * First day; events that last into it are listed too
   * @example "2023-12-31"
   */
  from?: string | undefined;
  /**
   * Last day
   * @example "2023-12-31"
   */
  to?: string | undefined;
  /**
   * One month, YYYY-MM, with the events that last into it; from and to narrow it
   * @example "2023-12"
   */
  month?: string | undefined;
  /** Words in title, venue, address or time */
  q?: string | undefined;
}
interface ListMailTemplatesInput {
  /**
   * Of mails about orders; the others are in English
   * @example "en"
   */
  locale?: 'en' | 'ru' | undefined;
}
interface ListMovementsInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /**
   * Id of a row
   * @example 7
   */
  offerId?: number | undefined;
  /**
   * Id of a row
   * @example 7
   */
  locationId?: number | undefined;
  /**
   * Id of a row
   * @example 7
   */
  waybillId?: number | undefined;
}
interface ListOffersInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  sort?: 'newest' | undefined;
  /**
   * Of this product; an unknown one is NOT_FOUND
   * @example 7
   */
  productId?: number | undefined;
  productSlug?: string | undefined;
  /** For staff; others see what is active */
  status?: 'draft' | 'active' | 'archived' | undefined;
  /**
   * Pieces that `price` is for
   * @example 10
   */
  quantity?: number | undefined;
  /**
   * Prices and price filters in this currency; left out: the shop's
   * @example "EUR"
   */
  currency?: string | undefined;
}
interface ListOrdersInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  status?: 'PENDING_PAYMENT' | 'NEW' | 'IN_PROGRESS' | 'SHIPPING' | 'COMPLETED' | 'CANCELED' | 'EXPIRED' | ('PENDING_PAYMENT' | 'NEW' | 'IN_PROGRESS' | 'SHIPPING' | 'COMPLETED' | 'CANCELED' | 'EXPIRED')[] | undefined;
  /**
   * EMPLOYEE; buyers get their own
   * @example 7
   */
  userId?: number | undefined;
  number?: string | undefined;
  /** EMPLOYEE */
  email?: string | undefined;
  /** The start of a number or an e-mail, or words of the buyer’s name */
  q?: string | undefined;
  /** Placed at this moment or later */
  from?: string | undefined;
  /** Placed before this moment */
  to?: string | undefined;
  /** A payment needs a decision; EMPLOYEE */
  requiresReview?: boolean | undefined;
}
interface ListPostersInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /** Also those that have expired; EMPLOYEE */
  include?: 'expired' | undefined;
}
interface ListPricesInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /**
   * Unique, and decided once: a to z, 0 to 9 and _
   * @example "summer_sale"
   */
  code: string;
}
interface ListProductsInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /** Default: relevance with q, best first, of 1,000 products at most; newest first without; by name; price from the lowest, -price from the highest, both without products that have no retail price; position: as a collection filled by hand has them */
  sort?: 'newest' | 'name' | 'price' | '-price' | 'position' | 'relevance' | undefined;
  /**
   * Words, all of which are wanted and each perhaps unfinished; "side by side"; -without; or a part number, with or without its spaces and dashes
   * @example "brake disc"
   */
  q?: string | undefined;
  /**
   * Of this category; an unknown one is NOT_FOUND
   * @example 7
   */
  categoryId?: number | undefined;
  categorySlug?: string | undefined;
  /**
   * Of this sub-category; an unknown one is NOT_FOUND
   * @example 7
   */
  subCategoryId?: number | undefined;
  subCategorySlug?: string | undefined;
  /**
   * In this collection; an unknown one is NOT_FOUND
   * @example 7
   */
  collectionId?: number | undefined;
  collectionSlug?: string | undefined;
  /**
   * With an offer of one of these brands
   * @example ["Bosch"]
   */
  brand?: readonly string[] | undefined;
  /**
   * With all of these tags
   * @example ["new"]
   */
  tag?: readonly string[] | undefined;
  /**
   * With an offer of one of these values, for each option named; in a query `option=colour:red`, a colon of the name as `\:`
   * @example {"colour":["red","blue"]}
   */
  option?: Record<string, readonly string[]> | undefined;
  /**
   * Lowest retail price of one of its offers, in minor units of `currency`: at least so much
   * @example 100000
   */
  minPrice?: number | undefined;
  /**
   * The same: at most so much
   * @example 199050
   */
  maxPrice?: number | undefined;
  /** Whether any of its offers can be had now */
  inStock?: boolean | undefined;
  /** For staff; others see what is published */
  status?: 'draft' | 'published' | 'archived' | undefined;
  /**
   * Prices and price filters in this currency; left out: the shop's
   * @example "EUR"
   */
  currency?: string | undefined;
  /** Count them, as far as 10000 */
  total?: boolean | undefined;
  /**
   * Count what could be chosen next, each facet without the filter of its own
   * @example ["brand","price"]
   */
  facets?: readonly ('brand' | 'price' | 'tags' | 'options' | 'category' | 'availability')[] | undefined;
}
interface ListProjectsByUserInput {
  username: string;
}
interface ListProjectsInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /**
   * Id of a row
   * @example 7
   */
  userId?: number | undefined;
}
interface ListRefundsInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /** failed: those that wait for another try or for staff */
  status?: 'pending' | 'succeeded' | 'failed' | undefined;
  /**
   * Id of a row
   * @example 7
   */
  orderId?: number | undefined;
}
interface ListReturnsInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  status?: 'requested' | 'approved' | 'rejected' | 'canceled' | 'received' | 'refunded' | 'closed' | undefined;
  /**
   * Id of a row
   * @example 7
   */
  orderId?: number | undefined;
}
interface ListStockInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /**
   * Only offers that were ever there
   * @example 7
   */
  locationId?: number | undefined;
  /** Only offers at or below their threshold */
  low?: boolean | undefined;
  /**
   * Words of the title or brand, each perhaps unfinished; or the start of a sku, part number or barcode
   * @example "brake disc"
   */
  q?: string | undefined;
}
interface ListSubCategoriesInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /**
   * Part of the name, in any case
   * @example "lamp"
   */
  q?: string | undefined;
  /** position, name, or newest first */
  sort?: 'position' | 'name' | 'newest' | undefined;
  /**
   * Of this category; an unknown one is NOT_FOUND
   * @example 7
   */
  categoryId?: number | undefined;
  /** The same by its slug */
  categorySlug?: string | undefined;
}
interface ListThumbnailsInput {
  /**
   * Offers of the lines
   * @example [7,8]
   */
  offerIds: readonly number[];
}
interface ListUsersInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /** Part of username or e-mail */
  q?: string | undefined;
  /** USER < EMPLOYEE < ADMIN */
  role?: 'USER' | 'EMPLOYEE' | 'ADMIN' | undefined;
  /** Which prices the customer sees */
  customerType?: 'retail' | 'wholesale' | 'super_wholesale' | undefined;
}
interface ListWaybillsInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  type?: 'WAYBILL_IN' | 'WAYBILL_OUT' | 'WAYBILL_RETURN' | 'WAYBILL_TRANSFER' | 'WAYBILL_STOCKTAKE' | 'WAYBILL_WRITE_OFF' | 'WAYBILL_SUPPLIER_RETURN' | undefined;
  status?: 'draft' | 'posted' | 'reversed' | 'canceled' | undefined;
  /**
   * Id of a row
   * @example 7
   */
  locationId?: number | undefined;
  /**
   * Id of a row
   * @example 7
   */
  orderId?: number | undefined;
  /**
   * Only those with a line of this offer
   * @example 7
   */
  offerId?: number | undefined;
  /** @example "W-2026-000123" */
  number?: string | undefined;
}
interface ListWebhookEndpointsInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
}
interface ListedPrice {
  /**
   * Id of a row
   * @example 7
   */
  offerId: number;
  sku: string;
  title: string;
  /** From how many pieces on it holds */
  minQuantity: number;
  price: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
}
interface ListedPricePage {
  items: readonly ListedPrice[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
type LiveItem = {
  type: 'ready';
  data: {
    position: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'gap';
  data: {
    from: number;
    to: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'closing';
  data: {
    reason: 'shutdown';
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'account.registered';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    accountId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'account.verified';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    accountId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'account.email_changed';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    accountId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'account.password_changed';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    accountId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'account.deleted';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    accountId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'user.updated';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'user.role_changed';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'user.banned';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'user.unbanned';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'project.created';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    projectId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'project.updated';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    projectId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'project.deleted';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    projectId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'asset.uploaded';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    assetId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'asset.deleted';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    assetId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'category.created';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    categoryId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'category.updated';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    categoryId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'category.deleted';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    categoryId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'sub_category.created';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    subCategoryId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'sub_category.updated';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    subCategoryId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'sub_category.deleted';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    subCategoryId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'product.created';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    productId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'product.updated';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    productId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'product.deleted';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    productId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'offer.created';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    offerId: number;
    /**
     * Id of a row
     * @example 7
     */
    productId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'offer.updated';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    offerId: number;
    /**
     * Id of a row
     * @example 7
     */
    productId: number;
    /**
     * Id of a row
     * @example 7
     */
    previousProductId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'offer.deleted';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    offerId: number;
    /**
     * Id of a row
     * @example 7
     */
    productId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'offer.price_changed';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    offerId: number;
    /**
     * Id of a row
     * @example 7
     */
    productId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'collection.created';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    collectionId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'collection.updated';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    collectionId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'collection.deleted';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    collectionId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'cart.merged';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    cartId: number;
    /**
     * Id of a row
     * @example 7
     */
    guestCartId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'cart.converted';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    cartId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'tax_class.created';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    taxClassId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'tax_class.updated';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    taxClassId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'price_list.created';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    priceListId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'price_list.updated';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    priceListId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'price_list.deleted';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    priceListId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'shipping_method.created';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    shippingMethodId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'shipping_method.updated';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    shippingMethodId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'coupon.created';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    couponId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'coupon.updated';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    couponId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'order.placed';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'order.confirmed';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'order.in_progress';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'order.shipped';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'order.completed';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'order.canceled';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'order.expired';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'payment.authorized';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    paymentId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'payment.captured';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    paymentId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'payment.failed';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    paymentId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'payment.auto_refunded';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    paymentId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'payment.requires_review';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    paymentId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'refund.succeeded';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    refundId: number;
    /**
     * Id of a row
     * @example 7
     */
    paymentId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'refund.failed';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    refundId: number;
    /**
     * Id of a row
     * @example 7
     */
    paymentId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'return.requested';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    returnId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'return.approved';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    returnId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'return.rejected';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    returnId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'return.canceled';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    returnId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'return.received';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    returnId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'return.refunded';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    returnId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'return.closed';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    returnId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'document.issued';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    documentId: number;
    kind: 'invoice' | 'credit_note' | 'packing_slip' | 'waybill';
    /**
     * Id of a row
     * @example 7
     */
    orderId: number | null;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'document.ready';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    documentId: number;
    kind: 'invoice' | 'credit_note' | 'packing_slip' | 'waybill';
    /**
     * Id of a row
     * @example 7
     */
    orderId: number | null;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'event.created';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    eventId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'event.updated';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    eventId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'event.deleted';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    eventId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'poster.created';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    posterId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'poster.updated';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    posterId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'poster.deleted';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    posterId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'stock.availability_changed';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    offerId: number;
    /**
     * Id of a row
     * @example 7
     */
    productId: number;
    availability: 'IN_STOCK' | 'LOW_STOCK' | 'OUT_OF_STOCK';
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'stock.low';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    offerId: number;
    /**
     * Id of a row
     * @example 7
     */
    productId: number;
    available: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'location.created';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    locationId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'location.updated';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    locationId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'waybill.posted';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    waybillId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'waybill.reversed';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    waybillId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'import.progressed';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    importId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
    status: 'queued' | 'running' | 'completed' | 'failed' | 'canceled';
    rowsRead: number;
    rowsGood: number;
    rowsBad: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'import.finished';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    importId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
    status: 'queued' | 'running' | 'completed' | 'failed' | 'canceled';
    rowsRead: number;
    rowsGood: number;
    rowsBad: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'import.batch_applied';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    importId: number;
    resource: 'categories' | 'sub-categories' | 'products' | 'offers' | 'prices';
    created: readonly number[];
    updated: readonly number[];
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'api_key.created';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    apiKeyId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'api_key.updated';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    apiKeyId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'api_key.deleted';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    apiKeyId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
};
interface Location {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /** @example "MAIN" */
  code: string;
  name: string;
  priority: number;
  sellable: boolean;
  kind: 'store' | 'quarantine';
  address: LocationAddress | null;
}
interface LocationAddress {
  /**
   * ISO 3166-1 alpha-2
   * @example "DE"
   */
  country?: string | undefined;
  region?: string | undefined;
  city?: string | undefined;
  street?: string | undefined;
  house?: string | undefined;
  postalCode?: string | undefined;
}
interface LocationPage {
  items: readonly Location[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface LoginInput {
  email?: string | undefined;
  username?: string | undefined;
  password: string;
  /** Where the refresh token goes: into the answer, or into an HttpOnly cookie */
  refreshIn?: 'body' | 'cookie' | undefined;
}
interface Logout {
  message: 'Successfully logged out';
}
interface MailTemplate {
  /**
   * As the log of mails names it
   * @example "order_shipped"
   */
  template: 'verify' | 'welcome' | 'reset' | 'password_changed' | 'email_change' | 'email_changed' | 'event_reminder' | 'webhook_disabled' | 'order_placed' | 'order_paid' | 'order_shipped' | 'order_canceled' | 'order_refunded' | 'order_access' | 'new_order';
  /**
   * Filled with sample data
   * @example "Order O-2026-000123 is on its way"
   */
  subject: string;
  /** The plain part */
  text: string;
  /** The HTML part; show it in a sandboxed frame */
  html: string;
}
interface MailTemplateInput {
  /**
   * As the log of mails names it
   * @example "order_shipped"
   */
  template: 'verify' | 'welcome' | 'reset' | 'password_changed' | 'email_change' | 'email_changed' | 'event_reminder' | 'webhook_disabled' | 'order_placed' | 'order_paid' | 'order_shipped' | 'order_canceled' | 'order_refunded' | 'order_access' | 'new_order';
  /**
   * Of mails about orders; the others are in English
   * @example "en"
   */
  locale?: 'en' | 'ru' | undefined;
}
interface MailTemplateList {
  items: readonly MailTemplateSummary[];
}
interface MailTemplateSummary {
  /**
   * As the log of mails names it
   * @example "order_shipped"
   */
  template: 'verify' | 'welcome' | 'reset' | 'password_changed' | 'email_change' | 'email_changed' | 'event_reminder' | 'webhook_disabled' | 'order_placed' | 'order_paid' | 'order_shipped' | 'order_canceled' | 'order_refunded' | 'order_access' | 'new_order';
  /**
   * Filled with sample data
   * @example "Order O-2026-000123 is on its way"
   */
  subject: string;
}
interface MarkdownPreview {
  /** Sanitized, as it will be shown */
  html: string;
}
interface Me {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /** Whether the e-mail address was proven */
  verified: boolean;
  /**
   * E-mail address, by HTML's rule
   * @example "ana@studio.example"
   */
  email: string;
  user: {
    /**
     * Id of a row
     * @example 7
     */
    id: number;
    /**
     * Id of a row
     * @example 7
     */
    accountId: number;
    /**
     * ISO 8601, UTC
     * @example "2026-03-01T09:30:00.123456Z"
     */
    createdAt: string;
    /**
     * ISO 8601, UTC
     * @example "2026-03-01T09:30:00.123456Z"
     */
    updatedAt: string | null;
    /**
     * 3 to 30 of a-z, 0-9, _ and -, starting with a letter or digit
     * @example "ana"
     */
    username: string;
    location: string;
    /** @example "default.jpg" */
    avatarUrl: string;
  };
  /** Markdown */
  about: string;
  /** Sanitised HTML of about */
  aboutHtml: string;
  links: readonly {
    label: string;
    url: string;
  }[];
  role: 'USER' | 'EMPLOYEE' | 'ADMIN';
  customerType: 'retail' | 'wholesale' | 'super_wholesale';
  level: number;
  /** Version of the user part; REST: ETag */
  version: number;
}
interface MergedCart {
  cart: Cart;
  /** What became of the guest's lines; empty for a repeat */
  lines: readonly {
    /**
     * Id of a row
     * @example 7
     */
    offerId: number;
    outcome: 'merged' | 'clamped' | 'dropped';
    /** In the cart now */
    quantity: number;
    /** The sum of both carts */
    wanted: number;
  }[];
  /** True: an earlier call did it, and this one changed nothing */
  alreadyMerged: boolean;
}
interface MovementPage {
  items: readonly StockMovement[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface Offer {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /**
   * Id of a row
   * @example 7
   */
  productId: number;
  productName: string;
  productSlug: string;
  categoryName: string;
  /** @example "BOSCH-0242" */
  sku: string;
  title: string;
  /**
   * Unique; of title and SKU
   * @example "spark-plug-bosch-0242"
   */
  slug: string;
  brand: string;
  manufacturerNumber: string;
  barcode: string | null;
  weightG: number | null;
  status: 'draft' | 'active' | 'archived';
  /** Its values, in the order of the product's options */
  options: readonly {
    /**
     * Id of a row
     * @example 7
     */
    valueId: number;
    name: string;
    value: string;
  }[];
  availability: 'IN_STOCK' | 'LOW_STOCK' | 'OUT_OF_STOCK';
  manageStock: boolean;
  /** Pieces at the location MAIN; for staff, null for others */
  quantity: number | null;
  /** For staff, null for others */
  lowStockThreshold: number | null;
  /** For staff, null for others */
  internalDescription: string | null;
  /** Of one piece, for `quantity` pieces; null: the caller cannot buy so few, or it has no price for them */
  price: ResolvedPrice | null;
  /** Of one piece, from each quantity on, the smallest quantity first */
  priceBreaks: readonly ResolvedPrice[];
  /** Roubles for one, in the list `retail` */
  priceRub: number | null;
  /** Roubles for one now in the list `wholesale`, for staff and wholesale buyers; null for others */
  wholesalePriceRub: number | null;
  /** Roubles for one, for staff and super wholesale buyers; null for others */
  superWholesalePriceRub: number | null;
  /** The image itself */
  imageUrl: string | null;
  /** The same, with sizes, placeholder and variants */
  image: Image | null;
  /** Further images, in order */
  images: readonly Image[];
}
interface OfferPage {
  items: readonly Offer[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface OfferPrices {
  /**
   * Id of a row
   * @example 7
   */
  offerId: number;
  /** Of the offer; REST: ETag */
  version: number;
  /** By list and quantity */
  prices: readonly {
    priceList: string;
    minQuantity: number;
    price: {
      /**
       * Minor units: 1990 is 19.90
       * @example 1990
       */
      amount: number;
      /**
       * ISO 4217
       * @example "EUR"
       */
      currency: string;
    };
  }[];
}
interface OfferThumbnail {
  /**
   * Id of a row
   * @example 7
   */
  offerId: number;
  /** Of its page in the shop; null: it has none now */
  productSlug: string | null;
  /** The image itself */
  imageUrl: string | null;
  /** The same, with sizes, placeholder and variants */
  image: Image | null;
}
interface Order {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** @example "O-2026-000123" */
  number: string;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * Id of a row
   * @example 7
   */
  userId: number | null;
  email: string;
  status: 'PENDING_PAYMENT' | 'NEW' | 'IN_PROGRESS' | 'SHIPPING' | 'COMPLETED' | 'CANCELED' | 'EXPIRED';
  paymentStatus: 'not_paid' | 'awaiting' | 'authorized' | 'partially_captured' | 'captured' | 'partially_refunded' | 'refunded' | 'canceled';
  fulfillmentStatus: 'not_fulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
  returnStatus: 'none' | 'requested' | 'partially_returned' | 'returned';
  /**
   * ISO 4217
   * @example "EUR"
   */
  currency: string;
  /** Language of mails and documents */
  locale: 'en' | 'ru';
  subtotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  discountTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  shippingTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  taxTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  total: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  /**
   * When an unpaid order ends by itself
   * @example "2026-03-01T09:30:00.123456Z"
   */
  holdExpiresAt: string | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  placedAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  confirmedAt: string | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  canceledAt: string | null;
  customerType: 'retail' | 'wholesale' | 'super_wholesale';
  pricesIncludeTax: boolean;
  lines: readonly OrderLine[];
  payments: readonly Payment[];
  shippingAddress: PostalAddress | null;
  billingAddress: PostalAddress | null;
  shippingMethod: {
    /**
     * Id of a row
     * @example 7
     */
    id: number;
    code: string;
    name: string;
    kind: 'SELF_PICKUP' | 'CARGO' | 'OTHER';
  };
  couponCode: string | null;
  carrier: string | null;
  trackingNumber: string | null;
  trackingUrl: string | null;
  cancelReason: string | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  completedAt: string | null;
}
interface OrderActionInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}
interface OrderIdInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
}
interface OrderLine {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Id of a row
   * @example 7
   */
  offerId: number;
  sku: string;
  title: string;
  brand: string;
  manufacturerNumber: string;
  quantity: number;
  unitPrice: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  discount: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  /** Hundredths of a percent */
  taxRateBps: number;
  tax: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  /** What the buyer pays for the line */
  lineTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  fulfilled: number;
  returned: number;
  canceled: number;
}
interface OrderPage {
  items: readonly OrderSummary[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface OrderSummary {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** @example "O-2026-000123" */
  number: string;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * Id of a row
   * @example 7
   */
  userId: number | null;
  email: string;
  status: 'PENDING_PAYMENT' | 'NEW' | 'IN_PROGRESS' | 'SHIPPING' | 'COMPLETED' | 'CANCELED' | 'EXPIRED';
  paymentStatus: 'not_paid' | 'awaiting' | 'authorized' | 'partially_captured' | 'captured' | 'partially_refunded' | 'refunded' | 'canceled';
  fulfillmentStatus: 'not_fulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
  returnStatus: 'none' | 'requested' | 'partially_returned' | 'returned';
  /**
   * ISO 4217
   * @example "EUR"
   */
  currency: string;
  /** Language of mails and documents */
  locale: 'en' | 'ru';
  subtotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  discountTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  shippingTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  taxTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  total: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  /**
   * When an unpaid order ends by itself
   * @example "2026-03-01T09:30:00.123456Z"
   */
  holdExpiresAt: string | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  placedAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  confirmedAt: string | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  canceledAt: string | null;
}
interface OrderTimeline {
  items: readonly {
    /** @example "order.placed" */
    type: string;
    /**
     * ISO 8601, UTC
     * @example "2026-03-01T09:30:00.123456Z"
     */
    at: string;
    actor: 'buyer' | 'staff' | 'system';
    data: Record<string, unknown>;
  }[];
}
interface PasswordInput {
  password: string;
}
interface Payment {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Id of a row
   * @example 7
   */
  orderId: number;
  provider: 'manual' | 'fake' | 'stripe';
  method: 'bank_transfer' | 'cash_on_delivery' | null;
  /** For staff; of the provider fake also for the buyer */
  providerRef: string | null;
  status: 'created' | 'awaiting' | 'requires_action' | 'authorized' | 'captured' | 'failed' | 'canceled';
  amount: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  authorized: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  captured: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  refunded: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  failureReason: 'card_declined' | 'insufficient_funds' | 'below_minimum' | 'expired_card' | 'authentication_failed' | 'other' | null;
  /** For the provider's code in the browser */
  clientSecret?: string | undefined;
  /** What the buyer does next */
  nextAction: {
    type: 'redirect';
    url: string;
  } | {
    type: 'confirm_with_client_secret';
  } | {
    type: 'complete_fake_payment';
  } | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  expiresAt: string | null;
  requiresReview: boolean;
}
interface PaymentIdInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
}
interface PaymentOption {
  provider: 'manual' | 'fake' | 'stripe';
  /** Null: send no method with this provider */
  method: 'bank_transfer' | 'cash_on_delivery' | null;
  /**
   * For the provider's own code in a browser; null: it has none, or no page of this server can use it
   * @example "pk_live_…"
   */
  publishableKey: string | null;
}
interface PaymentOptionList {
  items: readonly PaymentOption[];
}
interface PlacedOrder {
  order: Order;
  /** Null: the total is 0 */
  payment: Payment | null;
  /** Of a guest, only here: send it as Order-Token */
  orderToken?: string | undefined;
}
interface PostalAddress {
  /**
   * Who receives it
   * @example "Ana Oak"
   */
  fullName: string;
  /** @example "+49 30 123456" */
  phone: string;
  /**
   * ISO 3166-1 alpha-2
   * @example "DE"
   */
  country: string;
  /** State or province; null: none */
  region: string | null;
  /** @example "Berlin" */
  city: string;
  /** @example "Lindenstraße" */
  street: string;
  /**
   * Number, with flat or entrance
   * @example "7a"
   */
  house: string;
  /**
   * Empty in a country that has none, such as HK
   * @example "10115"
   */
  postalCode: string;
}
interface Poster {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  title: string | null;
  imageUrl: string;
  image: Image;
  deepLink: string;
  /**
   * Id of a row
   * @example 7
   */
  eventId: number | null;
  /**
   * Id of a row
   * @example 7
   */
  productId: number | null;
  /**
   * Id of a row
   * @example 7
   */
  projectId: number | null;
  position: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  expiresAt: string;
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
}
interface PosterIdInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
}
interface PosterPage {
  items: readonly Poster[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface PresignImportInput {
  /**
   * Name of the file, for people
   * @example "products.csv"
   */
  name: string;
  /** Size of the file in bytes, at most 64 MiB */
  bytes: number;
}
interface PresignInput {
  /**
   * File name, for the URL
   * @example "My Pic.jpg"
   */
  name?: string | undefined;
  /**
   * image/gif, image/jpeg, image/png or image/webp
   * @example "image/jpeg"
   */
  type: string;
  /**
   * Size of the file in bytes
   * @example 1310720
   */
  bytes: number;
}
interface PreviewCollectionInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /** Products that meet every condition */
  rule: {
    categoryIds?: readonly number[] | undefined;
    subCategoryIds?: readonly number[] | undefined;
    tags?: readonly string[] | undefined;
    /** Of an offer on sale */
    brands?: readonly string[] | undefined;
  };
}
interface PreviewProjectInput {
  /**
   * Markdown (CommonMark and GFM), at most 65,536 bytes; may be empty
   * @example "## Oak"
   */
  body: string;
}
interface PriceList {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /** @example "retail" */
  code: string;
  /**
   * ISO 4217
   * @example "EUR"
   */
  currency: string;
  /** Null: for every buyer */
  customerType: 'retail' | 'wholesale' | 'super_wholesale' | null;
  /** The higher one counts first */
  priority: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  startsAt: string | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  endsAt: string | null;
  /** Set: each price is the mean of what these lists give, half up */
  derivedFrom: {
    mean: readonly string[];
  } | null;
}
interface PriceListDocumentInput {
  /**
   * Code of the price list
   * @example "retail"
   */
  code: string;
  format?: 'csv' | 'xlsx' | 'pdf' | 'docx' | undefined;
}
interface PriceListInput {
  /**
   * Unique, and decided once: a to z, 0 to 9 and _
   * @example "summer_sale"
   */
  code: string;
}
interface PriceListPage {
  items: readonly PriceList[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface PricedIdInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Pieces that `price` is for
   * @example 10
   */
  quantity?: number | undefined;
  /**
   * Prices and price filters in this currency; left out: the shop's
   * @example "EUR"
   */
  currency?: string | undefined;
}
interface PricedSlugInput {
  slug: string;
  /**
   * Pieces that `price` is for
   * @example 10
   */
  quantity?: number | undefined;
  /**
   * Prices and price filters in this currency; left out: the shop's
   * @example "EUR"
   */
  currency?: string | undefined;
}
interface Product {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /** @example "candles test category" */
  name: string;
  /**
   * Unique; of the name, transliterated
   * @example "candles-test-category"
   */
  slug: string;
  status: 'draft' | 'published' | 'archived';
  crossNumber: string | null;
  /**
   * Id of a row
   * @example 7
   */
  taxClassId: number;
  /**
   * Id of a row
   * @example 7
   */
  categoryId: number;
  categoryName: string;
  categorySlug: string;
  /**
   * Id of a row
   * @example 7
   */
  subCategoryId: number;
  subCategoryName: string;
  subCategorySlug: string;
  tags: readonly string[];
  /** The lowest price of one piece among its active offers */
  priceFrom: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  /** The image itself */
  imageUrl: string | null;
  /** The same, with sizes, placeholder and variants */
  image: Image | null;
  /** Markdown as sent */
  description: string;
  /** Sanitised HTML of description */
  descriptionHtml: string;
  /** What it can be had in, in order */
  options: readonly {
    /**
     * Id of a row
     * @example 7
     */
    id: number;
    name: string;
    values: readonly {
      /**
       * Id of a row
       * @example 7
       */
      id: number;
      value: string;
    }[];
  }[];
  /** Further images, in order */
  images: readonly Image[];
  /** Alternative texts; an image without one is named like the product */
  imageAlts: readonly {
    /**
     * An image of the product or of its offers
     * @example 7
     */
    assetId: number;
    /**
     * What it shows
     * @example "A desk lamp of oak, switched on"
     */
    text: string;
  }[];
  /** What can be bought, the oldest first; at most 100 */
  offers: readonly Offer[];
}
interface ProductFacets {
  /** False: counted over 10000 of the products, spread evenly; shares are right, numbers too low */
  isExact: boolean;
  brand?: readonly {
    value: string;
    count: number;
  }[] | undefined;
  tags?: readonly {
    value: string;
    count: number;
  }[] | undefined;
  options?: readonly {
    name: string;
    values: readonly {
      value: string;
      count: number;
      /**
       * REST: the text of `option` that filters by it
       * @example "colour:red"
       */
      filter: string;
    }[];
  }[] | undefined;
  category?: readonly {
    /**
     * Id of a row
     * @example 7
     */
    id: number;
    name: string;
    slug: string;
    count: number;
  }[] | undefined;
  availability?: readonly {
    value: 'IN_STOCK' | 'OUT_OF_STOCK';
    count: number;
  }[] | undefined;
  /** Null: nothing in the list has a price */
  price?: {
    min: {
      /**
       * Minor units: 1990 is 19.90
       * @example 1990
       */
      amount: number;
      /**
       * ISO 4217
       * @example "EUR"
       */
      currency: string;
    };
    max: {
      /**
       * Minor units: 1990 is 19.90
       * @example 1990
       */
      amount: number;
      /**
       * ISO 4217
       * @example "EUR"
       */
      currency: string;
    };
    /** From the first amount to just below the second; each can be a price filter */
    buckets: readonly {
      from: {
        /**
         * Minor units: 1990 is 19.90
         * @example 1990
         */
        amount: number;
        /**
         * ISO 4217
         * @example "EUR"
         */
        currency: string;
      };
      to: {
        /**
         * Minor units: 1990 is 19.90
         * @example 1990
         */
        amount: number;
        /**
         * ISO 4217
         * @example "EUR"
         */
        currency: string;
      };
      count: number;
    }[];
  } | null | undefined;
}
interface ProductListPage {
  items: readonly ProductSummary[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
  /** If it was asked for */
  total?: ProductTotal | undefined;
  /** If any were asked for */
  facets?: ProductFacets | undefined;
}
interface ProductPage {
  items: readonly ProductSummary[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface ProductSummary {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /** @example "candles test category" */
  name: string;
  /**
   * Unique; of the name, transliterated
   * @example "candles-test-category"
   */
  slug: string;
  status: 'draft' | 'published' | 'archived';
  crossNumber: string | null;
  /**
   * Id of a row
   * @example 7
   */
  taxClassId: number;
  /**
   * Id of a row
   * @example 7
   */
  categoryId: number;
  categoryName: string;
  categorySlug: string;
  /**
   * Id of a row
   * @example 7
   */
  subCategoryId: number;
  subCategoryName: string;
  subCategorySlug: string;
  tags: readonly string[];
  /** The lowest price of one piece among its active offers */
  priceFrom: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  /** The image itself */
  imageUrl: string | null;
  /** The same, with sizes, placeholder and variants */
  image: Image | null;
}
interface ProductTotal {
  count: number;
  /** False: there are more than 10000 */
  isExact: boolean;
}
interface Profile {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  username: string;
  location: string;
  /** Markdown */
  about: string;
  /** Sanitised HTML of about */
  aboutHtml: string;
  links: readonly {
    label: string;
    url: string;
  }[];
  avatarUrl: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
}
interface Project {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Id of a row
   * @example 7
   */
  userId: number;
  /** @example "Lamp" */
  title: string;
  /**
   * Markdown as sent
   * @example "## Oak"
   */
  body: string;
  /**
   * Sanitised HTML of body
   * @example "<h2>Oak</h2>"
   */
  html: string;
  /** Headings of body, in order */
  toc: readonly {
    level: number;
    text: string;
    /** Unique in the document */
    anchor: string;
  }[];
  /**
   * Unique; a rename leaves it
   * @example "lamp"
   */
  slug: string;
  cover: Image | null;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
}
interface ProjectIdInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
}
interface ProjectPage {
  items: readonly Project[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface ProjectSlugInput {
  slug: string;
}
interface ProjectTextInput {
  /**
   * A project of your own
   * @example 7
   */
  projectId: number;
}
interface ReceiveReturnInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /**
   * Where resellable goods are put; default MAIN
   * @example 7
   */
  locationId?: number | undefined;
  /** A line that is left out arrived as wanted and resellable */
  lines?: readonly {
    /**
     * Id of a row
     * @example 7
     */
    returnLineId: number;
    /** Fewer than wanted may arrive, never more */
    received: number;
    /** Damaged goods are put into quarantine */
    condition: 'resellable' | 'damaged';
  }[] | undefined;
}
interface RefreshInput {
  refreshToken?: string | undefined;
}
interface Refund {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Id of a row
   * @example 7
   */
  paymentId: number;
  /**
   * Id of a row
   * @example 7
   */
  orderId: number;
  /** @example "O-2026-000123" */
  orderNumber: string;
  /**
   * Id of a row
   * @example 7
   */
  returnId: number | null;
  amount: {
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  shippingAmount: {
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  taxAmount: {
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  reason: 'goodwill' | 'shipping' | 'price' | 'other' | 'return' | 'canceled' | 'late_payment' | 'duplicate';
  note: string | null;
  /** A failed refund is tried again by itself, five times in all */
  status: 'pending' | 'succeeded' | 'failed';
  /** Times that the provider refused it */
  attempt: number;
  failureReason: string | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  settledAt: string | null;
}
interface RefundList {
  items: readonly Refund[];
}
interface RefundPage {
  items: readonly Refund[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface RefundPaymentInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  amount: {
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  reason: 'goodwill' | 'shipping' | 'price' | 'other';
  /** The part of the amount that gives shipping back */
  shippingAmount?: {
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | undefined;
  /**
   * Where the money was seen; needed for the provider manual
   * @example "Statement of 3 March, line 12"
   */
  note?: string | undefined;
}
interface RefundReturnInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /** Give back what was paid for shipping too; once an order */
  includeShipping?: boolean | undefined;
}
interface RegisterInput {
  /**
   * E-mail address, by HTML's rule
   * @example "ana@studio.example"
   */
  email: string;
  /**
   * Password, at most 1,024 bytes
   * @example "oak-and-linen-7"
   */
  password: string;
  /**
   * 3 to 30 of a-z, 0-9, _ and -, starting with a letter or digit
   * @example "ana"
   */
  username: string;
}
interface ReplaceEventInput {
  /**
   * A day, YYYY-MM-DD; never shifted by a zone
   * @example "2023-12-31"
   */
  date: string;
  /**
   * Free text, kept as sent
   * @example "8pm"
   */
  time: string;
  /** @example "Event Venue" */
  venue: string;
  /** @example "Event Address" */
  address: string;
  title?: string | null | undefined;
  /** Markdown, at most 65,536 bytes */
  description?: string | null | undefined;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  imageBlob?: File | undefined;
  /**
   * An image stored before, by its id; null takes the image away
   * @example 7
   */
  imageAssetId?: number | null | undefined;
  /**
   * An image stored before, by its URL, or a picture elsewhere; null takes the image away
   * @example "https://images.example/evening.webp"
   */
  imageUrl?: string | null | undefined;
  /** How many people fit in */
  capacity?: number | null | undefined;
  /**
   * Wall time in timezone, YYYY-MM-DDTHH:MM
   * @example "2023-12-31T20:00"
   */
  startsAt?: string | null | undefined;
  /**
   * Wall time in timezone, YYYY-MM-DDTHH:MM
   * @example "2023-12-31T20:00"
   */
  endsAt?: string | null | undefined;
  /**
   * IANA name
   * @example "Pacific/Auckland"
   */
  timezone?: string | null | undefined;
  /** True: it does not take place */
  canceled?: boolean | undefined;
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}
interface ReplaySinceInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * ISO 8601; events are kept for seven days
   * @example "2026-03-01T09:30:00Z"
   */
  since: string;
  /** undelivered: what the endpoint has taken is left out */
  include?: 'all' | 'undelivered' | undefined;
}
interface RequestOrderAccessInput {
  /** @example "O-2026-000123" */
  number: string;
  /**
   * E-mail of the buyer
   * @example "ana@studio.example"
   */
  email: string;
}
interface RequestReturnInput {
  /**
   * Id of the order
   * @example 7
   */
  id: number;
  reasonCode: 'damaged' | 'wrong_item' | 'not_as_described' | 'changed_mind' | 'other';
  /** What the buyer says about it */
  note?: string | undefined;
  lines: readonly {
    /**
     * Id of a row
     * @example 7
     */
    orderLineId: number;
    quantity: number;
  }[];
}
interface ResetPasswordInput {
  /** Token of the mailed link */
  token: string;
  /**
   * Password, at most 1,024 bytes
   * @example "oak-and-linen-7"
   */
  password: string;
}
interface ResolvedPrice {
  /**
   * Minor units: 1990 is 19.90
   * @example 1990
   */
  amount: number;
  /**
   * ISO 4217
   * @example "EUR"
   */
  currency: string;
  /**
   * Code of the list that decides
   * @example "retail"
   */
  priceList: string;
  /** From how many pieces on it holds */
  minQuantity: number;
}
interface Return {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** @example "R-2026-000001" */
  number: string;
  /**
   * Id of a row
   * @example 7
   */
  orderId: number;
  /** @example "O-2026-000123" */
  orderNumber: string;
  status: 'requested' | 'approved' | 'rejected' | 'canceled' | 'received' | 'refunded' | 'closed';
  reasonCode: 'damaged' | 'wrong_item' | 'not_as_described' | 'changed_mind' | 'other';
  note: string | null;
  lines: readonly {
    /**
     * Id of a row
     * @example 7
     */
    id: number;
    /**
     * Id of a row
     * @example 7
     */
    orderLineId: number;
    sku: string;
    title: string;
    /** Units that the buyer wants to send back */
    quantity: number;
    received: number;
    /** Null until they are received */
    condition: 'resellable' | 'damaged' | null;
    /** What the received units are worth, tax included */
    refunded: {
      /**
       * Minor units: 1990 is 19.90
       * @example 1990
       */
      amount: number;
      /**
       * ISO 4217
       * @example "EUR"
       */
      currency: string;
    } | null;
  }[];
  refund: {
    amount: {
      /**
       * Minor units: 1990 is 19.90
       * @example 1990
       */
      amount: number;
      /**
       * ISO 4217
       * @example "EUR"
       */
      currency: string;
    };
    /** Part of `amount` */
    shippingAmount: {
      /**
       * Minor units: 1990 is 19.90
       * @example 1990
       */
      amount: number;
      /**
       * ISO 4217
       * @example "EUR"
       */
      currency: string;
    };
    /** Given back before as goodwill, so not again */
    reducedBy: {
      /**
       * Minor units: 1990 is 19.90
       * @example 1990
       */
      amount: number;
      /**
       * ISO 4217
       * @example "EUR"
       */
      currency: string;
    };
    /** A failed refund is tried again */
    status: 'pending' | 'succeeded' | 'failed';
  } | null;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
}
interface ReturnActionInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}
interface ReturnPage {
  items: readonly Return[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface ReviewPaymentInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /**
   * What was decided
   * @example "The buyer sent the rest in cash"
   */
  note: string;
}
interface RevokeOthersInput {
  /** current: log out everywhere */
  include?: 'current' | undefined;
}
interface Sales {
  /**
   * In the shop's time zone
   * @example "2026-12-18"
   */
  from: string;
  /** @example "2026-12-31" */
  to: string;
  /** Those with orders, the one with the most first */
  currencies: readonly {
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
    orders: number;
    /** Sum of their totals, paid or not */
    worth: {
      /**
       * Minor units: 1990 is 19.90
       * @example 1990
       */
      amount: number;
      /**
       * ISO 4217
       * @example "EUR"
       */
      currency: string;
    };
    /** Every day, the oldest first */
    days: readonly {
      /** @example "2026-12-31" */
      day: string;
      orders: number;
      /** Sum of their totals, paid or not */
      worth: {
        /**
         * Minor units: 1990 is 19.90
         * @example 1990
         */
        amount: number;
        /**
         * ISO 4217
         * @example "EUR"
         */
        currency: string;
      };
    }[];
  }[];
}
interface SalesInput {
  /** How many days, today included */
  days?: number | undefined;
}
interface SavedProduct {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /** @example "candles test category" */
  name: string;
  /**
   * Unique; of the name, transliterated
   * @example "candles-test-category"
   */
  slug: string;
  status: 'draft' | 'published' | 'archived';
  crossNumber: string | null;
  /**
   * Id of a row
   * @example 7
   */
  taxClassId: number;
  /**
   * Id of a row
   * @example 7
   */
  categoryId: number;
  categoryName: string;
  categorySlug: string;
  /**
   * Id of a row
   * @example 7
   */
  subCategoryId: number;
  subCategoryName: string;
  subCategorySlug: string;
  tags: readonly string[];
  /** The lowest price of one piece among its active offers */
  priceFrom: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  /** The image itself */
  imageUrl: string | null;
  /** The same, with sizes, placeholder and variants */
  image: Image | null;
  /** Markdown as sent */
  description: string;
  /** Sanitised HTML of description */
  descriptionHtml: string;
  /** What it can be had in, in order */
  options: readonly {
    /**
     * Id of a row
     * @example 7
     */
    id: number;
    name: string;
    values: readonly {
      /**
       * Id of a row
       * @example 7
       */
      id: number;
      value: string;
    }[];
  }[];
  /** Further images, in order */
  images: readonly Image[];
  /** Alternative texts; an image without one is named like the product */
  imageAlts: readonly {
    /**
     * An image of the product or of its offers
     * @example 7
     */
    assetId: number;
    /**
     * What it shows
     * @example "A desk lamp of oak, switched on"
     */
    text: string;
  }[];
  /** What can be bought, the oldest first; at most 100 */
  offers: readonly Offer[];
  /** Whether guests see it */
  visible: boolean;
  /**
   * Why they do not: its status, no active offer, or no active offer with a price
   * @example ["no_active_offer"]
   */
  hiddenReasons: readonly ('draft' | 'archived' | 'no_active_offer' | 'no_price')[];
}
type Scope = 'accounts:read' | 'accounts:write' | 'addresses:read' | 'addresses:write' | 'assets:read' | 'assets:write' | 'assistant:write' | 'audit:read' | 'carts:read' | 'carts:write' | 'categories:read' | 'categories:write' | 'collections:read' | 'collections:write' | 'coupons:read' | 'coupons:write' | 'documents:read' | 'documents:write' | 'events:read' | 'events:write' | 'exports:write' | 'failed-jobs:read' | 'failed-jobs:write' | 'fake-payments:write' | 'imports:read' | 'imports:write' | 'live:read' | 'locations:read' | 'locations:write' | 'mail-templates:read' | 'offers:read' | 'offers:write' | 'orders:read' | 'orders:write' | 'payments:read' | 'payments:write' | 'posters:read' | 'posters:write' | 'price-lists:read' | 'price-lists:write' | 'products:read' | 'products:write' | 'projects:read' | 'projects:write' | 'refunds:read' | 'refunds:write' | 'returns:read' | 'returns:write' | 'search:read' | 'shipping-methods:read' | 'shipping-methods:write' | 'shop-settings:read' | 'shop-settings:write' | 'stock:read' | 'sub-categories:read' | 'sub-categories:write' | 'system:read' | 'tax-classes:read' | 'tax-classes:write' | 'users:read' | 'users:write' | 'waybills:read' | 'waybills:write' | 'webhook-endpoints:read' | 'webhook-endpoints:write';
type SearchHit = {
  type: 'product';
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Plain text, as it was written: to be escaped like any text */
  title: string;
  /** What of it was looked for, in UTF-16 code units: `text.slice(start, end)` */
  titleMarks: readonly SearchMark[];
  /** Plain text around what was looked for in its description; null: nothing of it is there */
  excerpt: string | null;
  /** What of it was looked for, in UTF-16 code units: `text.slice(start, end)` */
  excerptMarks: readonly SearchMark[];
  /** The image itself */
  imageUrl: string | null;
  /** The same, with sizes, placeholder and variants */
  image: Image | null;
  slug: string;
  categoryName: string;
  /** The lowest price of one piece among its active offers */
  priceFrom: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  /**
   * The part number it was found by, as it is written
   * @example "0 242 229 699"
   */
  number: string | null;
} | {
  type: 'project';
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Plain text, as it was written: to be escaped like any text */
  title: string;
  /** What of it was looked for, in UTF-16 code units: `text.slice(start, end)` */
  titleMarks: readonly SearchMark[];
  /** Plain text around what was looked for in its description; null: nothing of it is there */
  excerpt: string | null;
  /** What of it was looked for, in UTF-16 code units: `text.slice(start, end)` */
  excerptMarks: readonly SearchMark[];
  /** The image itself */
  imageUrl: string | null;
  /** The same, with sizes, placeholder and variants */
  image: Image | null;
  slug: string;
  /**
   * Id of a row
   * @example 7
   */
  userId: number;
} | {
  type: 'order' | 'waybill' | 'return';
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Plain text, as it was written: to be escaped like any text */
  title: string;
  /** What of it was looked for, in UTF-16 code units: `text.slice(start, end)` */
  titleMarks: readonly SearchMark[];
  /** Plain text around what was looked for in its description; null: nothing of it is there */
  excerpt: string | null;
  /** What of it was looked for, in UTF-16 code units: `text.slice(start, end)` */
  excerptMarks: readonly SearchMark[];
  /** The image itself */
  imageUrl: string | null;
  /** The same, with sizes, placeholder and variants */
  image: Image | null;
  /** @example "NEW" */
  status: string;
} | {
  type: 'event';
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Plain text, as it was written: to be escaped like any text */
  title: string;
  /** What of it was looked for, in UTF-16 code units: `text.slice(start, end)` */
  titleMarks: readonly SearchMark[];
  /** Plain text around what was looked for in its description; null: nothing of it is there */
  excerpt: string | null;
  /** What of it was looked for, in UTF-16 code units: `text.slice(start, end)` */
  excerptMarks: readonly SearchMark[];
  /** The image itself */
  imageUrl: string | null;
  /** The same, with sizes, placeholder and variants */
  image: Image | null;
  /** @example "2026-12-31" */
  date: string;
  venue: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  startsAt: string | null;
};
interface SearchInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /**
   * Words, all of which are wanted and each perhaps unfinished; "side by side"; -without; or a part number, with or without its spaces and dashes
   * @example "brake disc"
   */
  q: string;
  /**
   * What to look for; default: everything. Orders, waybills and returns are found by staff alone
   * @example ["products","projects"]
   */
  types?: readonly ('products' | 'projects' | 'events' | 'orders' | 'waybills' | 'returns')[] | undefined;
  /**
   * Prices and price filters in this currency; left out: the shop's
   * @example "EUR"
   */
  currency?: string | undefined;
}
interface SearchMark {
  start: number;
  end: number;
}
interface SearchPage {
  items: readonly SearchHit[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface Session {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Whether this request came with it */
  current: boolean;
  ip: string;
  userAgent: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  lastUsedAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  expiresAt: string;
}
interface SessionIdInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
}
interface SessionList {
  items: readonly Session[];
}
interface SessionTokens {
  /** JWT, HS512: Authorization: Bearer <it> */
  accessToken: string;
  /**
   * Seconds until the access token expires
   * @example 1800
   */
  expiresIn: number;
  /** Null when it went into the cookie */
  refreshToken: string | null;
}
interface SetAvatarInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  image?: File | undefined;
}
interface SetCartAddressesInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /** Pick-up needs none */
  shippingAddress?: {
    /**
     * Who receives it
     * @example "Ana Oak"
     */
    fullName: string;
    /** @example "+49 30 123456" */
    phone: string;
    /**
     * ISO 3166-1 alpha-2
     * @example "DE"
     */
    country: string;
    /** State or province; null: none */
    region?: string | null | undefined;
    /** @example "Berlin" */
    city: string;
    /** @example "Lindenstraße" */
    street: string;
    /**
     * Number, with flat or entrance
     * @example "7a"
     */
    house: string;
    /**
     * Empty in a country that has none, such as HK
     * @example "10115"
     */
    postalCode: string;
  } | null | undefined;
  /** Left out: as the shipping address */
  billingAddress?: {
    /**
     * Who receives it
     * @example "Ana Oak"
     */
    fullName: string;
    /** @example "+49 30 123456" */
    phone: string;
    /**
     * ISO 3166-1 alpha-2
     * @example "DE"
     */
    country: string;
    /** State or province; null: none */
    region?: string | null | undefined;
    /** @example "Berlin" */
    city: string;
    /** @example "Lindenstraße" */
    street: string;
    /**
     * Number, with flat or entrance
     * @example "7a"
     */
    house: string;
    /**
     * Empty in a country that has none, such as HK
     * @example "10115"
     */
    postalCode: string;
  } | null | undefined;
  /**
   * E-mail of the buyer
   * @example "ana@studio.example"
   */
  email?: string | undefined;
  /** Language of mails and documents */
  locale?: 'en' | 'ru' | undefined;
}
interface SetCartCouponInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /**
   * Without regard to case
   * @example "SPRING10"
   */
  code: string;
}
interface SetCartLineInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Id of a row
   * @example 7
   */
  lineId: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /**
   * 0 deletes the line
   * @example 2
   */
  quantity: number;
}
interface SetCartShippingInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /**
   * Id of a row
   * @example 7
   */
  shippingMethodId: number;
}
interface SetOfferPricesInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /** All prices there are from now on; one for each list and quantity */
  prices: readonly {
    /**
     * Code of a list that has prices of its own
     * @example "retail"
     */
    priceList: string;
    /** From how many pieces on it holds */
    minQuantity?: number | undefined;
    /** In the currency of the list */
    price: {
      /**
       * Minor units: 1990 is 19.90
       * @example 1990
       */
      amount: number;
      /**
       * ISO 4217
       * @example "EUR"
       */
      currency: string;
    };
  }[];
}
interface ShippingMethod {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /**
   * Unique: a to z, 0 to 9, _ and -, a letter first
   * @example "cargo"
   */
  code: string;
  /**
   * What buyers choose
   * @example "Cargo"
   */
  name: string;
  /** SELF_PICKUP needs no address */
  kind: 'SELF_PICKUP' | 'CARGO' | 'OTHER';
  /** With tax or without, as the shop enters prices */
  price: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  /** Goods for this much ship for nothing; null: never */
  freeFrom: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  /**
   * Its rate is the rate of shipping
   * @example 7
   */
  taxClassId: number;
  /** Where it leads to; null: to every country */
  countries: readonly string[] | null;
  /** False: no cart can choose it */
  active: boolean;
  /** Place in lists; equal ones by id */
  position: number;
}
interface ShippingMethodPage {
  items: readonly ShippingMethod[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface ShopSettings {
  /**
   * ISO 4217
   * @example "EUR"
   */
  currency: string;
  /** True: tax lies inside the prices; false: it comes on top */
  pricesIncludeTax: boolean;
  holdSeconds: {
    /**
     * While a payment provider is asked
     * @example 900
     */
    provider: number;
    /**
     * While a bank transfer is awaited
     * @example 259200
     */
    bankTransfer: number;
  };
  timezone: string;
  /**
   * Language of mails and documents
   * @example "en"
   */
  locale: 'en' | 'ru';
  seller: {
    /**
     * Up to 200 characters; null: not given
     * @example "Oak & Linen GmbH"
     */
    name: string | null;
    /**
     * Up to 1000 characters; null: not given
     * @example "Oak & Linen GmbH"
     */
    address: string | null;
    /**
     * Up to 100 characters; null: not given
     * @example "Oak & Linen GmbH"
     */
    taxNumber: string | null;
    /**
     * Up to 1000 characters; null: not given
     * @example "Oak & Linen GmbH"
     */
    bankDetails: string | null;
    /**
     * Up to 320 characters; null: not given
     * @example "Oak & Linen GmbH"
     */
    email: string | null;
    /**
     * Up to 50 characters; null: not given
     * @example "Oak & Linen GmbH"
     */
    phone: string | null;
  };
  /**
   * Where new orders are announced; null: nowhere
   * @example "orders@studio.example"
   */
  ordersEmail: string | null;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
}
interface SlugInput {
  slug: string;
}
interface Stock {
  /**
   * Id of a row
   * @example 7
   */
  offerId: number;
  sku: string;
  title: string;
  manageStock: boolean;
  lowStockThreshold: number;
  /** Pieces that lie there */
  onHand: number;
  /** Of them promised to confirmed orders */
  allocated: number;
  /** Of them held for unpaid orders */
  reserved: number;
  /** What can still be promised, at sellable locations */
  available: number;
  locations: readonly {
    /**
     * Id of a row
     * @example 7
     */
    locationId: number;
    code: string;
    sellable: boolean;
    /** Pieces that lie there */
    onHand: number;
    /** Of them promised to confirmed orders */
    allocated: number;
    /** Of them held for unpaid orders */
    reserved: number;
    /** How much more than lies there may be promised */
    backorderLimit: number;
  }[];
}
interface StockExplanation {
  /** Sum of the ledger before the movements shown */
  opening: number;
  /** The last 100, the oldest first; all of them: `GET /v1/stock/movements` */
  movements: readonly StockMovement[];
  /** Promised to confirmed orders */
  allocations: readonly {
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    orderNumber: string;
    /**
     * Id of a row
     * @example 7
     */
    locationId: number;
    quantity: number;
  }[];
  /** Held for unpaid orders */
  holds: readonly {
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    orderNumber: string;
    /**
     * Id of a row
     * @example 7
     */
    locationId: number;
    quantity: number;
    /**
     * ISO 8601, UTC
     * @example "2026-03-01T09:30:00.123456Z"
     */
    expiresAt: string | null;
  }[];
  /** Opening and all movements */
  sum: number;
  onHand: number;
  /** Whether ledger, promises and counters agree */
  ok: boolean;
}
interface StockInput {
  /**
   * Id of a row
   * @example 7
   */
  offerId: number;
}
interface StockMovement {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Id of a row
   * @example 7
   */
  offerId: number;
  /**
   * Id of a row
   * @example 7
   */
  locationId: number;
  /**
   * Id of a row
   * @example 7
   */
  waybillId: number;
  waybillNumber: string;
  waybillType: 'WAYBILL_IN' | 'WAYBILL_OUT' | 'WAYBILL_RETURN' | 'WAYBILL_TRANSFER' | 'WAYBILL_STOCKTAKE' | 'WAYBILL_WRITE_OFF' | 'WAYBILL_SUPPLIER_RETURN';
  /** Pieces that came, or left when it is negative */
  delta: number;
  onHandAfter: number;
  unitCost: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  /**
   * Id of a row
   * @example 7
   */
  actorId: number | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
}
interface StockPage {
  items: readonly Stock[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface StockViolation {
  rule: 'STK-1' | 'STK-2' | 'STK-3' | 'STK-4' | 'ORD-2' | 'ORD-3';
  problem: string;
  /**
   * Id of a row
   * @example 7
   */
  offerId: number | null;
  /**
   * Id of a row
   * @example 7
   */
  locationId: number | null;
  /**
   * Id of a row
   * @example 7
   */
  orderId: number | null;
  /**
   * Id of a row
   * @example 7
   */
  waybillId: number | null;
}
interface SubCategory {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /** @example "candles test category" */
  name: string;
  /**
   * Unique; of the name, transliterated
   * @example "candles-test-category"
   */
  slug: string;
  /** Place in lists; equal ones by id */
  position: number;
  /**
   * Id of a row
   * @example 7
   */
  categoryId: number;
  categoryName: string;
  categorySlug: string;
  /** The image itself */
  imageUrl: string | null;
  /** The same, with sizes, placeholder and variants */
  image: Image | null;
}
interface SubCategoryPage {
  items: readonly SubCategory[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface SubscribeLiveInput {
  /** Only these events; default: all you may hear */
  types?: readonly ('account.registered' | 'account.verified' | 'account.email_changed' | 'account.password_changed' | 'account.deleted' | 'user.updated' | 'user.role_changed' | 'user.banned' | 'user.unbanned' | 'project.created' | 'project.updated' | 'project.deleted' | 'asset.uploaded' | 'asset.deleted' | 'category.created' | 'category.updated' | 'category.deleted' | 'sub_category.created' | 'sub_category.updated' | 'sub_category.deleted' | 'product.created' | 'product.updated' | 'product.deleted' | 'offer.created' | 'offer.updated' | 'offer.deleted' | 'offer.price_changed' | 'collection.created' | 'collection.updated' | 'collection.deleted' | 'cart.merged' | 'cart.converted' | 'tax_class.created' | 'tax_class.updated' | 'price_list.created' | 'price_list.updated' | 'price_list.deleted' | 'shipping_method.created' | 'shipping_method.updated' | 'coupon.created' | 'coupon.updated' | 'order.placed' | 'order.confirmed' | 'order.in_progress' | 'order.shipped' | 'order.completed' | 'order.canceled' | 'order.expired' | 'payment.authorized' | 'payment.captured' | 'payment.failed' | 'payment.auto_refunded' | 'payment.requires_review' | 'refund.succeeded' | 'refund.failed' | 'return.requested' | 'return.approved' | 'return.rejected' | 'return.canceled' | 'return.received' | 'return.refunded' | 'return.closed' | 'document.issued' | 'document.ready' | 'event.created' | 'event.updated' | 'event.deleted' | 'poster.created' | 'poster.updated' | 'poster.deleted' | 'stock.availability_changed' | 'stock.low' | 'location.created' | 'location.updated' | 'waybill.posted' | 'waybill.reversed' | 'import.progressed' | 'import.finished' | 'import.batch_applied' | 'api_key.created' | 'api_key.updated' | 'api_key.deleted')[] | undefined;
  /**
   * Id of the last item you got: go on after it
   * @example "41"
   */
  lastEventId?: string | null | undefined;
}
interface Summary {
  /** Plain text of at most 600 characters, written by a model: a proposal, stored nowhere */
  text: string;
}
interface Tags {
  /** At most 8, in lower case: a proposal, stored nowhere */
  tags: readonly string[];
}
interface TaxClass {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /**
   * Unique: a to z, 0 to 9 and _
   * @example "reduced"
   */
  code: string;
  /** @example "Reduced rate" */
  name: string;
  /**
   * Hundredths of a percent: 700 is 7 %
   * @example 700
   */
  rateBps: number;
}
interface TaxClassPage {
  items: readonly TaxClass[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface ThumbnailList {
  items: readonly OfferThumbnail[];
}
interface UpdateAddressInput {
  /**
   * Who receives it
   * @example "Ana Oak"
   */
  fullName?: string | undefined;
  /** @example "+49 30 123456" */
  phone?: string | undefined;
  /**
   * ISO 3166-1 alpha-2
   * @example "DE"
   */
  country?: string | undefined;
  /** State or province; null: none */
  region?: string | null | undefined;
  /** @example "Berlin" */
  city?: string | undefined;
  /** @example "Lindenstraße" */
  street?: string | undefined;
  /**
   * Number, with flat or entrance
   * @example "7a"
   */
  house?: string | undefined;
  /**
   * Empty in a country that has none, such as HK
   * @example "10115"
   */
  postalCode?: string | undefined;
  /** At most one; a new default replaces the one before */
  isDefault?: boolean | undefined;
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}
interface UpdateApiKeyInput {
  /**
   * What uses the key
   * @example "Warehouse importer"
   */
  name?: string | undefined;
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}
interface UpdateCategoryInput {
  /**
   * Name, 1 to 200 characters; the slug is derived from it, again at every rename
   * @example "candles test category"
   */
  name?: string | undefined;
  /**
   * Unique. Left out: derived from the name, with a number where it is taken
   * @example "candles-2"
   */
  slug?: string | undefined | undefined;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  imageBlob?: File | undefined | undefined;
  /**
   * An image stored before, by its id; null takes the image away
   * @example 7
   */
  imageAssetId?: number | null | undefined | undefined;
  /** An image stored before, by its URL; null takes the image away */
  imageUrl?: string | null | undefined | undefined;
  /** Place in lists; equal ones by id */
  position?: number | undefined;
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}
interface UpdateCollectionInput {
  /**
   * Name, 1 to 200 characters; the slug is derived from it, again at every rename
   * @example "candles test category"
   */
  name?: string | undefined;
  /**
   * Unique. Left out: derived from the name, with a number where it is taken
   * @example "candles-2"
   */
  slug?: string | undefined | undefined;
  /** Set: it holds what meets the rule; otherwise it is filled by hand */
  rule?: {
    categoryIds?: readonly number[] | undefined;
    subCategoryIds?: readonly number[] | undefined;
    tags?: readonly string[] | undefined;
    /** Of an offer on sale */
    brands?: readonly string[] | undefined;
  } | null | undefined | undefined;
  /** Filled by hand, in this order; replaces what it held */
  productIds?: readonly number[] | undefined | undefined;
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}
interface UpdateCouponInput {
  /**
   * Letters, digits, _ and -, at most 64; unique without regard to case
   * @example "SPRING-10"
   */
  code?: string | undefined;
  /**
   * Of a percent coupon, hundredths of a percent: 1000 is 10 %
   * @example 1000
   */
  valueBps?: number | undefined | undefined;
  /** Of a fixed coupon; more than the goods cost is cut to that */
  amount?: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | undefined | undefined;
  /** Goods for at least this much; null: any */
  minSubtotal?: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null | undefined | undefined;
  /**
   * First moment it counts, ISO 8601 with its offset; null: since ever
   * @example "2026-06-01T00:00:00Z"
   */
  startsAt?: string | null | undefined | undefined;
  /**
   * First moment it no longer counts; null: without end
   * @example "2026-09-01T00:00:00Z"
   */
  endsAt?: string | null | undefined | undefined;
  /** Orders in all; null: any number */
  usageLimit?: number | null | undefined | undefined;
  /** Orders of one buyer; null: any number */
  perBuyerLimit?: number | null | undefined | undefined;
  /** False: it cannot be used */
  active?: boolean | undefined | undefined;
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}
interface UpdateEventInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /**
   * A day, YYYY-MM-DD; never shifted by a zone
   * @example "2023-12-31"
   */
  date?: string | undefined;
  /**
   * Free text, kept as sent
   * @example "8pm"
   */
  time?: string | undefined;
  /** @example "Event Venue" */
  venue?: string | undefined;
  /** @example "Event Address" */
  address?: string | undefined;
  title?: string | null | undefined;
  /** Markdown, at most 65,536 bytes */
  description?: string | null | undefined;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  imageBlob?: File | undefined;
  /**
   * An image stored before, by its id; null takes the image away
   * @example 7
   */
  imageAssetId?: number | null | undefined;
  /**
   * An image stored before, by its URL, or a picture elsewhere; null takes the image away
   * @example "https://images.example/evening.webp"
   */
  imageUrl?: string | null | undefined;
  /** How many people fit in */
  capacity?: number | null | undefined;
  /**
   * Wall time in timezone, YYYY-MM-DDTHH:MM
   * @example "2023-12-31T20:00"
   */
  startsAt?: string | null | undefined;
  /**
   * Wall time in timezone, YYYY-MM-DDTHH:MM
   * @example "2023-12-31T20:00"
   */
  endsAt?: string | null | undefined;
  /**
   * IANA name
   * @example "Pacific/Auckland"
   */
  timezone?: string | null | undefined;
  /** True: it does not take place */
  canceled?: boolean | undefined;
}
interface UpdateLocationInput {
  /** @example "Warehouse East" */
  name?: string | undefined;
  /** Locations of a higher priority are emptied first. Left out of a new one: 0 */
  priority?: number | undefined | undefined;
  /** Whether buyers can be promised what lies there. Left out of a new one: true for a store */
  sellable?: boolean | undefined | undefined;
  /** Left out of a new one: store */
  kind?: 'store' | 'quarantine' | undefined | undefined;
  address?: {
    /**
     * ISO 3166-1 alpha-2
     * @example "DE"
     */
    country?: string | undefined;
    region?: string | undefined;
    city?: string | undefined;
    street?: string | undefined;
    house?: string | undefined;
    postalCode?: string | undefined;
  } | null | undefined | undefined;
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}
interface UpdateMeInput {
  /**
   * 3 to 30 of a-z, 0-9, _ and -, starting with a letter or digit
   * @example "ana"
   */
  username?: string | undefined;
  /** @example "Lisbon" */
  location?: string | undefined;
  /**
   * Markdown, at most 4,096 bytes
   * @example "Furniture from *local* oak"
   */
  about?: string | undefined;
  /**
   * At most 10, each an absolute http or https URL
   * @example [{"label":"Portfolio","url":"https://ana.example"}]
   */
  links?: {
    label: string;
    url: string;
  }[] | undefined;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}
interface UpdateOfferInput {
  /**
   * The product it is an offer of
   * @example 7
   */
  productId?: number | undefined;
  /** @example "Bosch" */
  brand?: string | undefined;
  /** @example "0242229699" */
  manufacturerNumber?: string | undefined;
  /**
   * Unique ignoring case; left out of a new one: brand and number
   * @example "BOSCH-0242"
   */
  sku?: string | undefined | undefined;
  /**
   * Left out of a new one: of product, brand and number; the slug is made of it
   * @example "Spark plug Bosch 0242229699"
   */
  title?: string | undefined | undefined;
  barcode?: string | null | undefined | undefined;
  /** Grams */
  weightG?: number | null | undefined | undefined;
  /** Left out of a new one: active */
  status?: 'draft' | 'active' | 'archived' | undefined | undefined;
  /** Values of the product's options, one of each at most; one offer a combination */
  optionValueIds?: readonly number[] | undefined | undefined;
  /** False: it can always be had. Left out of a new one: true */
  manageStock?: boolean | undefined | undefined;
  /** From here down it is LOW_STOCK */
  lowStockThreshold?: number | undefined | undefined;
  /** Pieces at the location MAIN. A new offer begins with them; a change is a count and needs `expected_quantity` */
  quantity?: number | undefined | undefined;
  /** For staff */
  internalDescription?: string | null | undefined | undefined;
  /**
   * Price of one in the list `retail`; null takes it away
   * @example 1990.5
   */
  priceRub?: number | null | undefined | undefined;
  /**
   * Price of one in the list `super_wholesale`
   * @example 1990.5
   */
  superWholesalePriceRub?: number | null | undefined | undefined;
  /** Assets of further images, in order; replaces those there are */
  imageAssetIds?: readonly number[] | undefined | undefined;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  imageBlob?: File | undefined | undefined;
  /**
   * An image stored before, by its id; null takes the image away
   * @example 7
   */
  imageAssetId?: number | null | undefined | undefined;
  /** An image stored before, by its URL; null takes the image away */
  imageUrl?: string | null | undefined | undefined;
  /** `quantity` as it was when the pieces were counted */
  expectedQuantity?: number | undefined;
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}
interface UpdateOrderInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /** @example "DHL" */
  carrier?: string | null | undefined;
  /** @example "00340434161094042557" */
  trackingNumber?: string | null | undefined;
  /** @example "https://parcels.example/00340434161094042557" */
  trackingUrl?: string | null | undefined;
}
interface UpdatePosterInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  title?: string | null | undefined;
  /**
   * Absolute; http, https or the scheme of an app
   * @example "https://studio.example/lamps"
   */
  deepLink?: string | undefined;
  /**
   * ISO 8601 with its offset; in the future
   * @example "2031-12-31T20:00:00Z"
   */
  expiresAt?: string | undefined;
  /** Place in the carousel, the lowest first */
  position?: number | undefined;
  /**
   * Exactly one of the three is set
   * @example 7
   */
  eventId?: number | null | undefined;
  /**
   * Id of a row
   * @example 7
   */
  productId?: number | null | undefined;
  /**
   * Id of a row
   * @example 7
   */
  projectId?: number | null | undefined;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  imageBlob?: File | undefined;
  /**
   * An image stored before, by its id; null takes the image away
   * @example 7
   */
  imageAssetId?: number | null | undefined;
  /** An image stored before, by its URL; null takes the image away */
  imageUrl?: string | null | undefined;
}
interface UpdatePriceListInput {
  /**
   * Unique, and decided once: a to z, 0 to 9 and _
   * @example "summer_sale"
   */
  code: string;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /** Whom it is for; null: every buyer */
  customerType?: 'retail' | 'wholesale' | 'super_wholesale' | null | undefined;
  /** The higher one counts first; of equal ones the list of the buyer, then the older */
  priority?: number | undefined;
  /**
   * First moment it counts, ISO 8601 with its offset; null: since ever
   * @example "2026-06-01T00:00:00Z"
   */
  startsAt?: string | null | undefined;
  /**
   * First moment it counts no more; null: without end
   * @example "2026-09-01T00:00:00Z"
   */
  endsAt?: string | null | undefined;
  /** Each price is the mean of what these fixed lists of its currency give, half up */
  derivedFrom?: {
    mean: readonly string[];
  } | null | undefined;
}
interface UpdateProductInput {
  /**
   * Name, 1 to 200 characters; the slug is derived from it, again at every rename
   * @example "candles test category"
   */
  name?: string | undefined;
  /**
   * Unique. Left out: derived from the name, with a number where it is taken
   * @example "candles-2"
   */
  slug?: string | undefined | undefined;
  /**
   * The sub-category it stands in
   * @example 7
   */
  subCategoryId?: number | undefined;
  /** Markdown, at most 65,536 bytes */
  description?: string | undefined | undefined;
  /**
   * Number of the part it stands in for
   * @example "0 242 229 699"
   */
  crossNumber?: string | null | undefined | undefined;
  /** Left out of a new one: published */
  status?: 'draft' | 'published' | 'archived' | undefined | undefined;
  /**
   * Left out of a new one: the class `standard`
   * @example 7
   */
  taxClassId?: number | undefined | undefined;
  /** What it can be had in; replaces what there is, and what has the same name stays the same */
  options?: readonly {
    /** @example "colour" */
    name: string;
    /** @example ["red","blue"] */
    values: readonly string[];
  }[] | undefined | undefined;
  /**
   * Replaces those there are; kept in lower case
   * @example ["new"]
   */
  tags?: string[] | undefined | undefined;
  /** Assets of further images, in order; replaces those there are */
  imageAssetIds?: readonly number[] | undefined | undefined;
  /** Alternative texts of its images; replaces those there are */
  imageAlts?: readonly {
    /**
     * An image of the product or of its offers
     * @example 7
     */
    assetId: number;
    /**
     * What it shows
     * @example "A desk lamp of oak, switched on"
     */
    text: string;
  }[] | undefined | undefined;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  imageBlob?: File | undefined | undefined;
  /**
   * An image stored before, by its id; null takes the image away
   * @example 7
   */
  imageAssetId?: number | null | undefined | undefined;
  /** An image stored before, by its URL; null takes the image away */
  imageUrl?: string | null | undefined | undefined;
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}
interface UpdateProjectInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Title, 1 to 200 characters
   * @example "Lamp"
   */
  title?: string | undefined;
  /**
   * Markdown (CommonMark and GFM), at most 65,536 bytes; may be empty
   * @example "## Oak"
   */
  body?: string | undefined;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  imageBlob?: File | undefined;
  /**
   * An image stored before, by its id; null takes the image away
   * @example 7
   */
  imageAssetId?: number | null | undefined;
  /** An image stored before, by its URL; null takes the image away */
  imageUrl?: string | null | undefined;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}
interface UpdateShippingMethodInput {
  /**
   * Unique: a to z, 0 to 9, _ and -, a letter first
   * @example "cargo"
   */
  code?: string | undefined;
  /**
   * What buyers choose
   * @example "Cargo"
   */
  name?: string | undefined;
  /** SELF_PICKUP needs no address */
  kind?: 'SELF_PICKUP' | 'CARGO' | 'OTHER' | undefined;
  /** With tax or without, as the shop enters prices */
  price?: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | undefined;
  /** Goods for this much ship for nothing; null: never */
  freeFrom?: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null | undefined;
  /**
   * Its rate is the rate of shipping
   * @example 7
   */
  taxClassId?: number | undefined;
  /** Where it leads to; null: to every country */
  countries?: readonly string[] | null | undefined;
  /** False: no cart can choose it */
  active?: boolean | undefined;
  /** Place in lists; equal ones by id */
  position?: number | undefined;
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}
interface UpdateShopSettingsInput {
  /**
   * ISO 4217
   * @example "EUR"
   */
  currency?: string | undefined;
  /** True: tax lies inside the prices; false: it comes on top */
  pricesIncludeTax?: boolean | undefined;
  /** How long an unpaid order holds its goods; what is left out stays */
  holdSeconds?: {
    /**
     * While a payment provider is asked
     * @example 900
     */
    provider?: number | undefined;
    /**
     * While a bank transfer is awaited
     * @example 259200
     */
    bankTransfer?: number | undefined;
  } | undefined;
  /**
   * IANA zone that decides the year of document numbers
   * @example "Europe/Berlin"
   */
  timezone?: string | undefined;
  /**
   * Language of mails and documents
   * @example "en"
   */
  locale?: 'en' | 'ru' | undefined;
  /** Heading of issued documents; what is left out stays */
  seller?: {
    /**
     * Up to 200 characters; null: not given
     * @example "Oak & Linen GmbH"
     */
    name?: string | null | undefined;
    /**
     * Up to 1000 characters; null: not given
     * @example "Oak & Linen GmbH"
     */
    address?: string | null | undefined;
    /**
     * Up to 100 characters; null: not given
     * @example "Oak & Linen GmbH"
     */
    taxNumber?: string | null | undefined;
    /**
     * Up to 1000 characters; null: not given
     * @example "Oak & Linen GmbH"
     */
    bankDetails?: string | null | undefined;
    /**
     * Up to 320 characters; null: not given
     * @example "Oak & Linen GmbH"
     */
    email?: string | null | undefined;
    /**
     * Up to 50 characters; null: not given
     * @example "Oak & Linen GmbH"
     */
    phone?: string | null | undefined;
  } | undefined;
  /**
   * Where new orders are announced; null: nowhere
   * @example "orders@studio.example"
   */
  ordersEmail?: string | null | undefined;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}
interface UpdateSubCategoryInput {
  /**
   * Name, 1 to 200 characters; the slug is derived from it, again at every rename
   * @example "candles test category"
   */
  name?: string | undefined;
  /**
   * Unique. Left out: derived from the name, with a number where it is taken
   * @example "candles-2"
   */
  slug?: string | undefined | undefined;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  imageBlob?: File | undefined | undefined;
  /**
   * An image stored before, by its id; null takes the image away
   * @example 7
   */
  imageAssetId?: number | null | undefined | undefined;
  /** An image stored before, by its URL; null takes the image away */
  imageUrl?: string | null | undefined | undefined;
  /** Place in lists; equal ones by id */
  position?: number | undefined;
  /**
   * The category it belongs to
   * @example 7
   */
  categoryId?: number | undefined;
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}
interface UpdateTaxClassInput {
  /**
   * Unique: a to z, 0 to 9 and _
   * @example "reduced"
   */
  code?: string | undefined;
  /** @example "Reduced rate" */
  name?: string | undefined;
  /**
   * Hundredths of a percent: 700 is 7 %
   * @example 700
   */
  rateBps?: number | undefined;
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}
interface UpdateUserInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  username?: string | undefined;
  /** @example "Lisbon" */
  location?: string | undefined;
  /**
   * Markdown, at most 4,096 bytes
   * @example "Furniture from *local* oak"
   */
  about?: string | undefined;
  /**
   * At most 10, each an absolute http or https URL
   * @example [{"label":"Portfolio","url":"https://ana.example"}]
   */
  links?: {
    label: string;
    url: string;
  }[] | undefined;
  /** USER < EMPLOYEE < ADMIN */
  role?: 'USER' | 'EMPLOYEE' | 'ADMIN' | undefined;
  /** Which prices the customer sees */
  customerType?: 'retail' | 'wholesale' | 'super_wholesale' | undefined;
  level?: number | undefined;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}
interface UpdateWaybillInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /**
   * Left out of a new one: the location MAIN
   * @example 7
   */
  locationId?: number | undefined;
  /**
   * Of a transfer: where the goods go
   * @example 7
   */
  toLocationId?: number | null | undefined;
  /** Supplier or receiver, as on paper */
  counterpartyName?: string | null | undefined;
  /**
   * The user that it concerns
   * @example 7
   */
  userId?: number | null | undefined;
  note?: string | null | undefined;
}
interface UpdateWaybillLineInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Id of a row
   * @example 7
   */
  lineId: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /** Pieces that move; not of a stocktake */
  quantity?: number | undefined;
  /** Of a stocktake: pieces that were counted */
  countedQuantity?: number | undefined;
  /** Of a stocktake: `on_hand` when they were counted */
  expectedOnHand?: number | undefined;
  /** On paper. Left out of a new line: the retail price of one now */
  unitPrice?: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null | undefined;
  /** What one cost the shop; stands in the ledger */
  unitCost?: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null | undefined;
}
interface UpdateWebhookEndpointInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /**
   * Where messages are posted
   * @example "https://studio.example/hooks"
   */
  url?: string | undefined;
  description?: string | undefined;
  /**
   * Types it wants to hear of; none: all
   * @example ["project.created","event.updated"]
   */
  eventTypes?: ('account.registered' | 'account.verified' | 'account.email_changed' | 'account.password_changed' | 'account.deleted' | 'user.updated' | 'user.role_changed' | 'user.banned' | 'user.unbanned' | 'project.created' | 'project.updated' | 'project.deleted' | 'asset.uploaded' | 'asset.deleted' | 'category.created' | 'category.updated' | 'category.deleted' | 'sub_category.created' | 'sub_category.updated' | 'sub_category.deleted' | 'product.created' | 'product.updated' | 'product.deleted' | 'offer.created' | 'offer.updated' | 'offer.deleted' | 'offer.price_changed' | 'collection.created' | 'collection.updated' | 'collection.deleted' | 'cart.merged' | 'cart.converted' | 'tax_class.created' | 'tax_class.updated' | 'price_list.created' | 'price_list.updated' | 'price_list.deleted' | 'shipping_method.created' | 'shipping_method.updated' | 'coupon.created' | 'coupon.updated' | 'order.placed' | 'order.confirmed' | 'order.in_progress' | 'order.shipped' | 'order.completed' | 'order.canceled' | 'order.expired' | 'payment.authorized' | 'payment.captured' | 'payment.failed' | 'payment.auto_refunded' | 'payment.requires_review' | 'refund.succeeded' | 'refund.failed' | 'return.requested' | 'return.approved' | 'return.rejected' | 'return.canceled' | 'return.received' | 'return.refunded' | 'return.closed' | 'document.issued' | 'document.ready' | 'event.created' | 'event.updated' | 'event.deleted' | 'poster.created' | 'poster.updated' | 'poster.deleted' | 'stock.availability_changed' | 'stock.low' | 'location.created' | 'location.updated' | 'waybill.posted' | 'waybill.reversed' | 'import.progressed' | 'import.finished' | 'import.batch_applied' | 'api_key.created' | 'api_key.updated' | 'api_key.deleted')[] | undefined;
  enabled?: boolean | undefined;
}
interface Upload {
  uploadId: string;
  /**
   * Until when it can be resumed and completed
   * @example "2026-03-01T09:30:00.123456Z"
   */
  expiresAt: string;
  /** The file, cut in this order */
  parts: readonly UploadPart[];
}
interface UploadIdInput {
  /** uploadId of assets.presign */
  uploadId: string;
}
interface UploadImages {
  /** In the order of the files */
  imageObjectsUrls: readonly string[];
  /** The same, with sizes, placeholder and variants */
  images: readonly Asset[];
}
interface UploadImagesInput {
  /** One to five files */
  files: readonly File[];
  /** private: read by signed URLs that end, and only its owner and staff are given one */
  visibility?: 'public' | 'private' | undefined;
}
interface UploadPart {
  /** Bytes of the file that belong to this part: exactly these are sent */
  bytes: number;
  /** It has arrived and need not be sent again */
  stored: boolean;
  /** Where it is PUT, for 15 minutes; assets.resume gives new ones */
  url: string;
  /** Sent with it, exactly so */
  headers: Record<string, string>;
}
interface Usage {
  /** Images */
  count: number;
  /** Bytes, variants included */
  bytes: number;
  /** Bytes; an upload beyond it answers STORAGE_QUOTA_EXCEEDED */
  limitBytes: number;
}
interface UsageInput {
  /**
   * Default: oneself; another one needs EMPLOYEE
   * @example 7
   */
  userId?: number | undefined;
}
interface User {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Id of a row
   * @example 7
   */
  accountId: number;
  username: string;
  email: string;
  verified: boolean;
  /** USER < EMPLOYEE < ADMIN */
  role: 'USER' | 'EMPLOYEE' | 'ADMIN';
  /** Which prices the customer sees */
  customerType: 'retail' | 'wholesale' | 'super_wholesale';
  level: number;
  location: string;
  /** Markdown */
  about: string;
  /** Sanitised HTML of about */
  aboutHtml: string;
  links: readonly {
    label: string;
    url: string;
  }[];
  /** @example "default.jpg" */
  avatarUrl: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  bannedAt: string | null;
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
}
interface UserIdInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
}
interface UserPage {
  items: readonly User[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface UsernameInput {
  username: string;
}
interface VerifyInput {
  /** Token of the mailed link */
  token: string;
  /** True: answers as it would, changes nothing */
  preview?: boolean | undefined;
}
interface Waybill {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /** @example "W-2026-000123" */
  number: string;
  type: 'WAYBILL_IN' | 'WAYBILL_OUT' | 'WAYBILL_RETURN' | 'WAYBILL_TRANSFER' | 'WAYBILL_STOCKTAKE' | 'WAYBILL_WRITE_OFF' | 'WAYBILL_SUPPLIER_RETURN';
  status: 'draft' | 'posted' | 'reversed' | 'canceled';
  /**
   * Id of a row
   * @example 7
   */
  locationId: number;
  /**
   * Id of a row
   * @example 7
   */
  toLocationId: number | null;
  counterpartyName: string | null;
  /**
   * Id of a row
   * @example 7
   */
  userId: number | null;
  /**
   * Id of a row
   * @example 7
   */
  orderId: number | null;
  /** @example "O-2026-000123" */
  orderNumber: string | null;
  /**
   * Id of a row
   * @example 7
   */
  returnId: number | null;
  /** @example "R-2026-000001" */
  returnNumber: string | null;
  /**
   * The waybill whose movements this one takes back
   * @example 7
   */
  reversesId: number | null;
  /**
   * Number of that waybill
   * @example "W-2026-000122"
   */
  reversesNumber: string | null;
  /**
   * Id of a row
   * @example 7
   */
  authorId: number | null;
  authorName: string;
  /**
   * Id of a row
   * @example 7
   */
  postedBy: number | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  postedAt: string | null;
  note: string | null;
  lineCount: number;
  lines: readonly WaybillLine[];
}
interface WaybillActionInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}
interface WaybillLine {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  lineNo: number;
  /**
   * Id of a row
   * @example 7
   */
  offerId: number;
  quantity: number | null;
  countedQuantity: number | null;
  expectedOnHand: number | null;
  unitPrice: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  unitCost: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  sku: string;
  brand: string;
  manufacturerNumber: string;
  title: string;
  /** False: it moves nothing */
  manageStock: boolean;
}
interface WaybillPage {
  items: readonly WaybillSummary[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface WaybillSummary {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /** @example "W-2026-000123" */
  number: string;
  type: 'WAYBILL_IN' | 'WAYBILL_OUT' | 'WAYBILL_RETURN' | 'WAYBILL_TRANSFER' | 'WAYBILL_STOCKTAKE' | 'WAYBILL_WRITE_OFF' | 'WAYBILL_SUPPLIER_RETURN';
  status: 'draft' | 'posted' | 'reversed' | 'canceled';
  /**
   * Id of a row
   * @example 7
   */
  locationId: number;
  /**
   * Id of a row
   * @example 7
   */
  toLocationId: number | null;
  counterpartyName: string | null;
  /**
   * Id of a row
   * @example 7
   */
  userId: number | null;
  /**
   * Id of a row
   * @example 7
   */
  orderId: number | null;
  /** @example "O-2026-000123" */
  orderNumber: string | null;
  /**
   * Id of a row
   * @example 7
   */
  returnId: number | null;
  /** @example "R-2026-000001" */
  returnNumber: string | null;
  /**
   * The waybill whose movements this one takes back
   * @example 7
   */
  reversesId: number | null;
  /**
   * Number of that waybill
   * @example "W-2026-000122"
   */
  reversesNumber: string | null;
  /**
   * Id of a row
   * @example 7
   */
  authorId: number | null;
  authorName: string;
  /**
   * Id of a row
   * @example 7
   */
  postedBy: number | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  postedAt: string | null;
  note: string | null;
  lineCount: number;
}
interface WebhookDelivery {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Id of a row
   * @example 7
   */
  endpointId: number;
  /**
   * webhook-id: the same at every attempt and replay
   * @example "msg_41"
   */
  messageId: string;
  eventType: string;
  state: 'pending' | 'delivered' | 'failed';
  attemptCount: number;
  /** Null: no answer came */
  lastStatus: number | null;
  /**
   * Class of the failure
   * @example "timeout"
   */
  lastError: string | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  nextAttemptAt: string | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  settledAt: string | null;
}
interface WebhookDeliveryRecord {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Id of a row
   * @example 7
   */
  endpointId: number;
  /**
   * webhook-id: the same at every attempt and replay
   * @example "msg_41"
   */
  messageId: string;
  eventType: string;
  state: 'pending' | 'delivered' | 'failed';
  attemptCount: number;
  /** Null: no answer came */
  lastStatus: number | null;
  /**
   * Class of the failure
   * @example "timeout"
   */
  lastError: string | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  nextAttemptAt: string | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  settledAt: string | null;
  /** What is sent, byte for byte */
  body: string;
  attempts: readonly {
    number: number;
    /**
     * ISO 8601, UTC
     * @example "2026-03-01T09:30:00.123456Z"
     */
    startedAt: string;
    durationMs: number;
    status: number | null;
    /** Null: it was delivered */
    error: string | null;
    /** The first 1,024 bytes of what the receiver said */
    answer: string;
  }[];
}
interface WebhookEndpoint {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  url: string;
  description: string;
  /** None: all */
  eventTypes: readonly string[];
  /**
   * Null: it is on
   * @example "2026-03-01T09:30:00.123456Z"
   */
  disabledAt: string | null;
  /** by_hand; failing: for five days; gone: it answered 410 */
  disabledReason: 'by_hand' | 'failing' | 'gone' | null;
  /**
   * Since when no attempt succeeded
   * @example "2026-03-01T09:30:00.123456Z"
   */
  failingSince: string | null;
  /**
   * Until when the signature of the secret before is sent too
   * @example "2026-03-01T09:30:00.123456Z"
   */
  signedTwiceUntil: string | null;
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
}
interface WebhookEndpointIdInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
}
interface WebhookEndpointPage {
  items: readonly WebhookEndpoint[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}
interface WebhookEndpointWithSecret {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  url: string;
  description: string;
  /** None: all */
  eventTypes: readonly string[];
  /**
   * Null: it is on
   * @example "2026-03-01T09:30:00.123456Z"
   */
  disabledAt: string | null;
  /** by_hand; failing: for five days; gone: it answered 410 */
  disabledReason: 'by_hand' | 'failing' | 'gone' | null;
  /**
   * Since when no attempt succeeded
   * @example "2026-03-01T09:30:00.123456Z"
   */
  failingSince: string | null;
  /**
   * Until when the signature of the secret before is sent too
   * @example "2026-03-01T09:30:00.123456Z"
   */
  signedTwiceUntil: string | null;
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /**
   * Verifies signatures; shown this once
   * @example "whsec_…"
   */
  secret: string;
}
/** Every procedure of the API, by noun and verb. */
interface Procedures {
  /** Registration, e-mail verification and your own account. */
  readonly accounts: {
    /**
     * Register an account and its user.
     * For every caller.
     * @throws EMAIL_NOT_ALLOWED, ALREADY_EXISTS
     */
    readonly register: Mutation<RegisterInput, Account, 'ALREADY_EXISTS' | 'EMAIL_NOT_ALLOWED' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>;
    /**
     * Prove an e-mail address by its mailed link.
     * For every caller.
     * @throws LINK_TOKEN_INVALID, ALREADY_VERIFIED
     */
    readonly verify: Mutation<VerifyInput, Account, 'ALREADY_VERIFIED' | 'LINK_TOKEN_INVALID'>;
    /**
     * Ask for a new verification mail; the answer is the same for any address.
     * For every caller.
     */
    readonly resendVerification: Mutation<EmailInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>;
    /**
     * Your own account.
     * For who is signed in.
     */
    readonly me: Query<void, Me, never>;
    /**
     * Change your username or profile.
     * For who is signed in.
     * @throws ALREADY_EXISTS, VERSION_CONFLICT
     */
    readonly updateMe: Mutation<UpdateMeInput, Me, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>;
    /**
     * Delete your account and what it owns; needs the password, now or within ten minutes.
     * For who is signed in.
     * @throws STEP_UP_REQUIRED, INVALID_CREDENTIALS, RULE_VIOLATED
     */
    readonly deleteMe: Mutation<DeleteMeInput | undefined, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_CREDENTIALS' | 'RULE_VIOLATED' | 'STEP_UP_REQUIRED'>;
    /**
     * Everything kept about you, as JSON.
     * For who is signed in.
     */
    readonly exportMe: Query<void, AccountExport, never>;
    /**
     * Ask for a reset mail; the answer is the same for any address.
     * For every caller.
     */
    readonly forgotPassword: Mutation<EmailInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>;
    /**
     * Set a password by the mailed link; every session ends.
     * For every caller.
     * @throws LINK_TOKEN_INVALID
     */
    readonly resetPassword: Mutation<ResetPasswordInput, void, 'LINK_TOKEN_INVALID'>;
    /**
     * Change your password; every session ends, this device gets a new one.
     * For who is signed in.
     * @throws INVALID_CREDENTIALS
     */
    readonly changePassword: Mutation<ChangePasswordInput, SessionTokens, 'INVALID_CREDENTIALS'>;
    /**
     * Mail a link to a new address; the old one stays until the link is used.
     * For who is signed in.
     * @throws EMAIL_NOT_ALLOWED, STEP_UP_REQUIRED, INVALID_CREDENTIALS
     */
    readonly changeEmail: Mutation<ChangeEmailInput, void, 'EMAIL_NOT_ALLOWED' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_CREDENTIALS' | 'STEP_UP_REQUIRED'>;
    /**
     * Use the link of a changed address.
     * For every caller.
     * @throws LINK_TOKEN_INVALID, ALREADY_EXISTS
     */
    readonly confirmEmail: Mutation<VerifyInput, Account, 'ALREADY_EXISTS' | 'LINK_TOKEN_INVALID'>;
  };
  /** Users, their roles and levels. */
  readonly users: {
    /**
     * Users by page, with filters.
     * For employees.
     */
    readonly list: Query<ListUsersInput, UserPage, never>;
    /**
     * One user: your own record; staff may read every user.
     * For who is signed in.
     */
    readonly get: Query<UserIdInput, User, never>;
    /**
     * The level of a user.
     * For who is signed in.
     */
    readonly level: Query<UserIdInput, Level, never>;
    /**
     * The public side of a user.
     * For every caller.
     */
    readonly profile: Query<UsernameInput, Profile, never>;
    /**
     * Create an account for another person.
     * For admins.
     * @throws ALREADY_EXISTS, STEP_UP_REQUIRED
     */
    readonly create: Mutation<CreateUserInput, User, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'STEP_UP_REQUIRED'>;
    /**
     * Change a user, their role, customer type or level.
     * For admins.
     * @throws ALREADY_EXISTS, VERSION_CONFLICT, STEP_UP_REQUIRED, RULE_VIOLATED
     */
    readonly update: Mutation<UpdateUserInput, User, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'RULE_VIOLATED' | 'STEP_UP_REQUIRED' | 'VERSION_CONFLICT'>;
    /**
     * Delete another account, or count what that would delete.
     * Events of staff stay without an owner. Projects, and events of other users, are deleted unless `transferTo` takes them over.
     * For admins.
     * @throws REFERENCE_MISSING
     */
    readonly delete: Mutation<DeleteUserInput, DeletionPlan | undefined, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'REFERENCE_MISSING'>;
    /**
     * Where a user is logged in, newest first.
     * For admins.
     */
    readonly listSessions: Query<UserIdInput, SessionList, never>;
    /**
     * Log a user out everywhere, at once.
     * For admins.
     */
    readonly revokeSessions: Mutation<UserIdInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>;
    /**
     * Ban a user: every session ends at once.
     * For admins.
     */
    readonly ban: Mutation<UserIdInput, User, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>;
    /**
     * Let a banned user in again.
     * For admins.
     */
    readonly unban: Mutation<UserIdInput, User, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>;
    /**
     * Set your avatar; staff may set that of every user.
     * For who is signed in.
     * @throws REFERENCE_MISSING, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, EMAIL_NOT_VERIFIED
     */
    readonly setAvatar: Mutation<SetAvatarInput, User, 'EMAIL_NOT_VERIFIED' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE'>;
    /**
     * Back to the default avatar.
     * For who is signed in.
     */
    readonly deleteAvatar: Mutation<UserIdInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>;
  };
  /** Portfolio entries written in Markdown. */
  readonly projects: {
    /**
     * Publish a project written in Markdown.
     * For who is signed in.
     * @throws RULE_VIOLATED, REFERENCE_MISSING, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, EMAIL_NOT_VERIFIED
     */
    readonly create: Mutation<CreateProjectInput, Project, 'EMAIL_NOT_VERIFIED' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE'>;
    /**
     * Markdown as it will be shown, before it is saved.
     * For who is signed in.
     */
    readonly preview: Mutation<PreviewProjectInput, MarkdownPreview, never>;
    /**
     * All of one user's projects, oldest first.
     * For every caller.
     */
    readonly listByUser: Query<ListProjectsByUserInput, Project[], never>;
    /**
     * Projects by page, newest first.
     * For every caller.
     */
    readonly list: Query<ListProjectsInput, ProjectPage, never>;
    /**
     * One project by its id.
     * For every caller.
     */
    readonly get: Query<ProjectIdInput, Project, never>;
    /**
     * One project by its slug.
     * For every caller.
     */
    readonly bySlug: Query<ProjectSlugInput, Project, never>;
    /**
     * Change a project.
     * For who is signed in.
     * @throws VERSION_CONFLICT, RULE_VIOLATED, REFERENCE_MISSING, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, EMAIL_NOT_VERIFIED
     */
    readonly update: Mutation<UpdateProjectInput, Project, 'EMAIL_NOT_VERIFIED' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE' | 'VERSION_CONFLICT'>;
    /**
     * Delete a project.
     * For who is signed in.
     * @throws VERSION_CONFLICT
     */
    readonly delete: Mutation<DeleteProjectInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>;
  };
  /** Public events, as lists and as calendar files. */
  readonly events: {
    /**
     * Announce an event.
     * For who is signed in.
     * @throws RULE_VIOLATED, REFERENCE_MISSING, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, EMAIL_NOT_VERIFIED
     */
    readonly create: Mutation<CreateEventInput, Event, 'EMAIL_NOT_VERIFIED' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE'>;
    /**
     * Events by date, with filters.
     * For every caller.
     */
    readonly list: Query<ListEventsInput, EventPage, never>;
    /**
     * One event.
     * For every caller.
     */
    readonly get: Query<EventIdInput, Event, never>;
    /**
     * Replace an event: what is left out is cleared.
     * For who is signed in.
     * @throws VERSION_CONFLICT, RULE_VIOLATED, REFERENCE_MISSING, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED
     */
    readonly replace: Mutation<ReplaceEventInput, Event, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE' | 'VERSION_CONFLICT'>;
    /**
     * Change an event.
     * For who is signed in.
     * @throws VERSION_CONFLICT, RULE_VIOLATED, REFERENCE_MISSING, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED
     */
    readonly update: Mutation<UpdateEventInput, Event, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE' | 'VERSION_CONFLICT'>;
    /**
     * Delete an event.
     * For who is signed in.
     * @throws VERSION_CONFLICT
     */
    readonly delete: Mutation<DeleteEventInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>;
    /**
     * Events as iCalendar, for subscription.
     * For every caller.
     */
    readonly calendar: Query<CalendarInput, string, never>;
  };
  /** Carousel images with a link and an expiry date. */
  readonly posters: {
    /**
     * Put up a poster for an event, a product or a project.
     * For employees.
     * @throws RULE_VIOLATED, REFERENCE_MISSING, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED
     */
    readonly create: Mutation<CreatePosterInput, Poster, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE'>;
    /**
     * The carousel: live posters by position; staff may ask for the expired too.
     * For every caller; signed-in users may get more.
     */
    readonly list: Query<ListPostersInput, PosterPage, never>;
    /**
     * One poster: a live one, or any for staff.
     * For every caller; signed-in users may get more.
     */
    readonly get: Query<PosterIdInput, Poster, never>;
    /**
     * Change a poster; a new target sends the old one as null.
     * For employees.
     * @throws VERSION_CONFLICT, RULE_VIOLATED, REFERENCE_MISSING, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED
     */
    readonly update: Mutation<UpdatePosterInput, Poster, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE' | 'VERSION_CONFLICT'>;
    /**
     * Take a poster down.
     * For employees.
     * @throws VERSION_CONFLICT
     */
    readonly delete: Mutation<DeletePosterInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>;
  };
  /** Images in several sizes, uploaded by form or directly to the storage. */
  readonly assets: {
    /**
     * Upload one to five images, all or none.
     * Each is turned upright, re-encoded in its own format without metadata, and stored with smaller WebP variants. The same file again answers with the image it made before.
     * For who is signed in.
     * @throws INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, EMAIL_NOT_VERIFIED
     */
    readonly uploadImages: Mutation<UploadImagesInput, UploadImages, 'EMAIL_NOT_VERIFIED' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE'>;
    /**
     * Your images, newest first; staff see those of every user.
     * For who is signed in.
     * @throws FORBIDDEN
     */
    readonly list: Query<ListAssetsInput, AssetPage, never>;
    /**
     * How much one has stored, and how much one may.
     * For who is signed in.
     * @throws FORBIDDEN
     */
    readonly usage: Query<UsageInput, Usage, never>;
    /**
     * One own image.
     * For who is signed in.
     */
    readonly get: Query<AssetIdInput, Asset, never>;
    /**
     * Delete an image that nothing shows any more.
     * For who is signed in.
     * @throws IN_USE
     */
    readonly delete: Mutation<AssetIdInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'IN_USE'>;
    /**
     * Begin an upload straight to the storage.
     * Answers a PUT for each part of the file; parts that broke off are sent again alone. `assets.complete` ends it.
     * For who is signed in.
     * @throws INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, EMAIL_NOT_VERIFIED
     */
    readonly presign: Mutation<PresignInput, Upload, 'EMAIL_NOT_VERIFIED' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE'>;
    /**
     * What of an upload has arrived, and new URLs for the rest.
     * For who is signed in.
     * @throws NOT_CONFIGURED, STORAGE_UNAVAILABLE
     */
    readonly resume: Query<UploadIdInput, Upload, 'NOT_CONFIGURED' | 'STORAGE_UNAVAILABLE'>;
    /**
     * End an upload: its parts become an image.
     * The file is judged and re-encoded as one sent to `assets.uploadImages`. The same upload again answers the same image.
     * For who is signed in.
     * @throws INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, EMAIL_NOT_VERIFIED
     */
    readonly complete: Mutation<CompleteUploadInput, Asset, 'EMAIL_NOT_VERIFIED' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE'>;
    /**
     * Give an upload up and delete what arrived.
     * For who is signed in.
     * @throws NOT_CONFIGURED, STORAGE_UNAVAILABLE
     */
    readonly abort: Mutation<UploadIdInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'NOT_CONFIGURED' | 'STORAGE_UNAVAILABLE'>;
  };
  /** Top-level categories of the catalog. */
  readonly categories: {
    /**
     * Categories, by position unless `sort` says otherwise.
     * For every caller.
     */
    readonly list: Query<ListCategoriesInput, CategoryPage, never>;
    /**
     * One category by its id.
     * For every caller.
     */
    readonly get: Query<IdInput, Category, never>;
    /**
     * One category by its slug.
     * For every caller.
     */
    readonly bySlug: Query<SlugInput, Category, never>;
    /**
     * Add a category, with an optional image.
     * For employees.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED
     */
    readonly create: Mutation<CreateCategoryInput, Category, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE'>;
    /**
     * Change a category; fields that are left out stay, the image too.
     * For employees.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, VERSION_CONFLICT
     */
    readonly update: Mutation<UpdateCategoryInput, Category, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE' | 'VERSION_CONFLICT'>;
    /**
     * Delete a category that holds no sub-category.
     * For admins.
     * @throws VERSION_CONFLICT, HAS_CHILDREN
     */
    readonly delete: Mutation<DeleteInput, void, 'HAS_CHILDREN' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>;
  };
  /** Sub-categories; each belongs to one category. */
  readonly subCategories: {
    /**
     * Sub-categories, all or of one category.
     * For every caller.
     * @throws NOT_FOUND
     */
    readonly list: Query<ListSubCategoriesInput, SubCategoryPage, never>;
    /**
     * One sub-category by its id.
     * For every caller.
     */
    readonly get: Query<IdInput, SubCategory, never>;
    /**
     * One sub-category by its slug.
     * For every caller.
     */
    readonly bySlug: Query<SlugInput, SubCategory, never>;
    /**
     * Add a sub-category, with an optional image.
     * For employees.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED
     */
    readonly create: Mutation<CreateSubCategoryInput, SubCategory, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE'>;
    /**
     * Change a sub-category or move it; fields that are left out stay, the image too.
     * For employees.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, VERSION_CONFLICT
     */
    readonly update: Mutation<UpdateSubCategoryInput, SubCategory, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE' | 'VERSION_CONFLICT'>;
    /**
     * Delete a sub-category that holds no product.
     * For admins.
     * @throws VERSION_CONFLICT, HAS_CHILDREN
     */
    readonly delete: Mutation<DeleteInput, void, 'HAS_CHILDREN' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>;
  };
  /** Products of the catalog. */
  readonly products: {
    /**
     * Products on sale, newest first unless asked otherwise; staff see every status.
     * For every caller; signed-in users may get more.
     * @throws NOT_FOUND, RULE_VIOLATED
     */
    readonly list: Query<ListProductsInput, ProductListPage, 'RULE_VIOLATED'>;
    /**
     * One product by its id, with its offers.
     * For every caller; signed-in users may get more.
     */
    readonly get: Query<PricedIdInput, Product, never>;
    /**
     * One product by its slug, with its offers.
     * For every caller; signed-in users may get more.
     */
    readonly bySlug: Query<PricedSlugInput, Product, never>;
    /**
     * Add a product, with an image if there is one; it is published unless a status says otherwise.
     * For employees.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED
     */
    readonly create: Mutation<CreateProductInput, SavedProduct, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE'>;
    /**
     * Change a product or move it; what is left out stays, its image too.
     * For employees.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, VERSION_CONFLICT, IN_USE
     */
    readonly update: Mutation<UpdateProductInput, SavedProduct, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'IN_USE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE' | 'VERSION_CONFLICT'>;
    /**
     * Delete a product that holds no offer.
     * For admins.
     * @throws VERSION_CONFLICT, HAS_CHILDREN
     */
    readonly delete: Mutation<DeleteInput, void, 'HAS_CHILDREN' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>;
  };
  /** Buyable variants of a product, each with its SKU and prices. */
  readonly offers: {
    /**
     * Offers on sale, newest first; staff see every status.
     * For every caller; signed-in users may get more.
     * @throws NOT_FOUND
     */
    readonly list: Query<ListOffersInput, OfferPage, never>;
    /**
     * One offer by its id.
     * For every caller; signed-in users may get more.
     */
    readonly get: Query<PricedIdInput, Offer, never>;
    /**
     * One offer by its slug.
     * For every caller; signed-in users may get more.
     */
    readonly bySlug: Query<PricedSlugInput, Offer, never>;
    /**
     * Pictures for the lines of a cart or an order.
     * The image of each offer as it is now, or else that of its product. Deleted offers are left out, and drafts for all but staff.
     * For every caller; signed-in users may get more.
     */
    readonly thumbnails: Query<ListThumbnailsInput, ThumbnailList, never>;
    /**
     * Put a product on sale: an offer with its SKU and, if it is sent, its price.
     * For employees.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED
     */
    readonly create: Mutation<CreateOfferInput, Offer, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE'>;
    /**
     * Change an offer; what is left out stays, its image too.
     * For employees.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, VERSION_CONFLICT, STALE_COUNT, WOULD_STRAND_ORDERS
     */
    readonly update: Mutation<UpdateOfferInput, Offer, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'STALE_COUNT' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE' | 'VERSION_CONFLICT' | 'WOULD_STRAND_ORDERS'>;
    /**
     * All prices of an offer, by list and quantity.
     * For employees.
     */
    readonly prices: Query<IdInput, OfferPrices, never>;
    /**
     * All prices of an offer, by list and quantity, in place of those there were.
     * For employees.
     * @throws VERSION_CONFLICT, REFERENCE_MISSING, RULE_VIOLATED
     */
    readonly setPrices: Mutation<SetOfferPricesInput, OfferPrices, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'VERSION_CONFLICT'>;
    /**
     * Delete an offer that no order and no waybill names; archive others.
     * For admins.
     * @throws VERSION_CONFLICT, IN_USE
     */
    readonly delete: Mutation<DeleteInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'IN_USE' | 'VERSION_CONFLICT'>;
  };
  /** Groups of products, chosen by hand or by a rule. */
  readonly collections: {
    /**
     * Collections by name.
     * For every caller.
     */
    readonly list: Query<ListWebhookEndpointsInput, CollectionPage, never>;
    /**
     * One collection by its id.
     * For every caller.
     */
    readonly get: Query<IdInput, Collection, never>;
    /**
     * One collection by its slug.
     * For every caller.
     */
    readonly bySlug: Query<SlugInput, Collection, never>;
    /**
     * What a collection holds of what is on sale: by hand in its order, by rule the newest first.
     * For every caller; signed-in users may get more.
     * @throws NOT_FOUND
     */
    readonly products: Query<ListCollectionProductsInput, ProductPage, never>;
    /**
     * What a collection of a rule would hold of what is on sale, before it is saved.
     * For employees.
     */
    readonly preview: Mutation<PreviewCollectionInput, ProductPage, never>;
    /**
     * Add a collection, filled by hand or by a rule.
     * For employees.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED
     */
    readonly create: Mutation<CreateCollectionInput, Collection, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED'>;
    /**
     * Change a collection.
     * For employees.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED, VERSION_CONFLICT
     */
    readonly update: Mutation<UpdateCollectionInput, Collection, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'VERSION_CONFLICT'>;
    /**
     * Delete a collection; its products stay.
     * For employees.
     * @throws VERSION_CONFLICT
     */
    readonly delete: Mutation<DeleteInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>;
  };
  /** Tax rates. */
  readonly taxClasses: {
    /**
     * Tax classes, the oldest first.
     * For employees.
     */
    readonly list: Query<ListWebhookEndpointsInput, TaxClassPage, never>;
    /**
     * Add a tax class.
     * For admins.
     * @throws ALREADY_EXISTS
     */
    readonly create: Mutation<CreateTaxClassInput, TaxClass, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>;
    /**
     * Change a tax class.
     * For admins.
     * @throws ALREADY_EXISTS, VERSION_CONFLICT
     */
    readonly update: Mutation<UpdateTaxClassInput, TaxClass, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>;
  };
  /** Where goods lie. */
  readonly locations: {
    /**
     * Locations, the oldest first.
     * For employees.
     */
    readonly list: Query<ListWebhookEndpointsInput, LocationPage, never>;
    /**
     * Add a location.
     * For admins.
     * @throws ALREADY_EXISTS, RULE_VIOLATED
     */
    readonly create: Mutation<CreateLocationInput, Location, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'RULE_VIOLATED'>;
    /**
     * Change a location; one with promised goods stays sellable.
     * For admins.
     * @throws VERSION_CONFLICT, RULE_VIOLATED, WOULD_STRAND_ORDERS
     */
    readonly update: Mutation<UpdateLocationInput, Location, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'RULE_VIOLATED' | 'VERSION_CONFLICT' | 'WOULD_STRAND_ORDERS'>;
  };
  /** What lies where, what is promised, and why. */
  readonly stock: {
    /**
     * Stock of offers, the oldest offers first.
     * For employees.
     */
    readonly list: Query<ListStockInput, StockPage, never>;
    /**
     * Stock of one offer, in all and by location.
     * For employees.
     */
    readonly get: Query<StockInput, Stock, never>;
    /**
     * Why the stock of an offer is what it is: its movements by waybill, and to whom it is promised.
     * For employees.
     */
    readonly explain: Query<StockInput, StockExplanation, never>;
    /**
     * The ledger, the latest movements first.
     * For employees.
     */
    readonly movements: Query<ListMovementsInput, MovementPage, never>;
    /**
     * Every number that disagrees with its waybills or orders; none is right.
     * For admins.
     */
    readonly audit: Query<void, readonly StockViolation[], never>;
  };
  /** The documents that move goods: in, out, between locations, counted, written off. */
  readonly waybills: {
    /**
     * Waybills, the latest first.
     * For employees.
     */
    readonly list: Query<ListWaybillsInput, WaybillPage, never>;
    /**
     * One waybill with its lines.
     * For employees.
     */
    readonly get: Query<IdInput, Waybill, never>;
    /**
     * Draft a waybill; it has its number at once and moves nothing yet.
     * For employees.
     * @throws REFERENCE_MISSING, RULE_VIOLATED
     */
    readonly create: Mutation<CreateWaybillInput, Waybill, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED'>;
    /**
     * Change a draft.
     * For employees.
     * @throws VERSION_CONFLICT, REFERENCE_MISSING, RULE_VIOLATED, ILLEGAL_TRANSITION
     */
    readonly update: Mutation<UpdateWaybillInput, Waybill, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'VERSION_CONFLICT'>;
    /**
     * Cancel a draft; it stays to be read.
     * For employees.
     * @throws VERSION_CONFLICT, ILLEGAL_TRANSITION
     */
    readonly delete: Mutation<WaybillActionInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'VERSION_CONFLICT'>;
    /**
     * Add a line to a draft; what it says of the offer is a snapshot.
     * For employees.
     * @throws VERSION_CONFLICT, REFERENCE_MISSING, RULE_VIOLATED, ILLEGAL_TRANSITION, LIMIT_REACHED
     */
    readonly addLine: Mutation<AddWaybillLineInput, WaybillLine, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'LIMIT_REACHED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'VERSION_CONFLICT'>;
    /**
     * Change a line of a draft.
     * For employees.
     * @throws VERSION_CONFLICT, RULE_VIOLATED, ILLEGAL_TRANSITION
     */
    readonly updateLine: Mutation<UpdateWaybillLineInput, WaybillLine, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'RULE_VIOLATED' | 'VERSION_CONFLICT'>;
    /**
     * Delete a line of a draft.
     * For employees.
     * @throws VERSION_CONFLICT, ILLEGAL_TRANSITION
     */
    readonly deleteLine: Mutation<DeleteWaybillLineInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'VERSION_CONFLICT'>;
    /**
     * Post a draft: its goods move, once; a posted one is answered as it is.
     * For employees.
     * @throws ILLEGAL_TRANSITION, INSUFFICIENT_STOCK, STALE_COUNT, WOULD_STRAND_ORDERS, EXCEEDS_REMAINING, RULE_VIOLATED, VERSION_CONFLICT
     */
    readonly commit: Mutation<WaybillActionInput, Waybill, 'EXCEEDS_REMAINING' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REQUIRED' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'INSUFFICIENT_STOCK' | 'RULE_VIOLATED' | 'STALE_COUNT' | 'VERSION_CONFLICT' | 'WOULD_STRAND_ORDERS'>;
    /**
     * Take a posted waybill back by a new one with opposite movements.
     * For employees.
     * @throws ILLEGAL_TRANSITION, INSUFFICIENT_STOCK, STALE_COUNT, WOULD_STRAND_ORDERS, EXCEEDS_REMAINING, RULE_VIOLATED, VERSION_CONFLICT
     */
    readonly reverse: Mutation<WaybillActionInput, Waybill, 'EXCEEDS_REMAINING' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REQUIRED' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'INSUFFICIENT_STOCK' | 'RULE_VIOLATED' | 'STALE_COUNT' | 'VERSION_CONFLICT' | 'WOULD_STRAND_ORDERS'>;
    /**
     * The document of a posted waybill.
     * Over REST the answer is the file itself, or 202 while it is made. The link holds for five minutes.
     * For employees.
     * @throws NOT_FOUND
     */
    readonly document: Query<DocumentFileInput, DocumentFile, never>;
  };
  /** Price lists: customer groups, periods and prices. */
  readonly priceLists: {
    /**
     * Price lists, the oldest first.
     * For employees.
     */
    readonly list: Query<ListWebhookEndpointsInput, PriceListPage, never>;
    /**
     * One price list by its code.
     * For employees.
     */
    readonly get: Query<PriceListInput, PriceList, never>;
    /**
     * Prices that a list has of its own, the lowest first; a derived list has none.
     * For employees.
     */
    readonly prices: Query<ListPricesInput, ListedPricePage, never>;
    /**
     * Add a price list: with prices of its own, or derived from others.
     * For employees.
     * @throws ALREADY_EXISTS, RULE_VIOLATED
     */
    readonly create: Mutation<CreatePriceListInput, PriceList, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'RULE_VIOLATED'>;
    /**
     * Change whom a price list is for, when and before which others; code, currency and kind stay.
     * For employees.
     * @throws VERSION_CONFLICT, RULE_VIOLATED
     */
    readonly update: Mutation<UpdatePriceListInput, PriceList, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'RULE_VIOLATED' | 'VERSION_CONFLICT'>;
    /**
     * Delete a price list that no price and no derived list stands on.
     * For admins.
     * @throws VERSION_CONFLICT, IN_USE
     */
    readonly delete: Mutation<DeletePriceListInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'IN_USE' | 'VERSION_CONFLICT'>;
  };
  /** How this shop sells: currency, tax, holds, seller. */
  readonly shopSettings: {
    /**
     * The settings of the shop.
     * For employees.
     */
    readonly get: Query<void, ShopSettings, never>;
    /**
     * Change the settings of the shop.
     * The currency can change while no cart is active. Orders keep what they were placed under.
     * For admins.
     * @throws VERSION_CONFLICT, IN_USE
     */
    readonly update: Mutation<UpdateShopSettingsInput, ShopSettings, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'IN_USE' | 'VERSION_CONFLICT'>;
  };
  /** Ways an order reaches its buyer. */
  readonly shippingMethods: {
    /**
     * Shipping methods by position, inactive ones included.
     * For employees.
     */
    readonly list: Query<ListWebhookEndpointsInput, ShippingMethodPage, never>;
    /**
     * One shipping method.
     * For employees.
     */
    readonly get: Query<IdInput, ShippingMethod, never>;
    /**
     * Add a shipping method.
     * For admins.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED
     */
    readonly create: Mutation<CreateShippingMethodInput, ShippingMethod, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED'>;
    /**
     * Change a shipping method; orders keep what they were placed with.
     * For admins.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED, VERSION_CONFLICT
     */
    readonly update: Mutation<UpdateShippingMethodInput, ShippingMethod, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'VERSION_CONFLICT'>;
  };
  /** Coupons: codes that lower the price of goods. */
  readonly coupons: {
    /**
     * Coupons, the oldest first.
     * For employees.
     */
    readonly list: Query<ListWebhookEndpointsInput, CouponPage, never>;
    /**
     * One coupon.
     * For employees.
     */
    readonly get: Query<IdInput, Coupon, never>;
    /**
     * Issue a coupon: a percent, or a fixed amount.
     * For admins.
     * @throws ALREADY_EXISTS, RULE_VIOLATED
     */
    readonly create: Mutation<CreateCouponInput, Coupon, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'RULE_VIOLATED'>;
    /**
     * Change a coupon, or end it with active: false; its kind stays.
     * For admins.
     * @throws ALREADY_EXISTS, RULE_VIOLATED, VERSION_CONFLICT
     */
    readonly update: Mutation<UpdateCouponInput, Coupon, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'RULE_VIOLATED' | 'VERSION_CONFLICT'>;
  };
  /** Your address book. */
  readonly addresses: {
    /**
     * Your addresses, the oldest first.
     * For who is signed in.
     */
    readonly list: Query<ListWebhookEndpointsInput, AddressPage, never>;
    /**
     * One of your addresses.
     * For who is signed in.
     */
    readonly get: Query<IdInput, Address, never>;
    /**
     * Add an address.
     * For who is signed in.
     * @throws LIMIT_REACHED
     */
    readonly create: Mutation<CreateAddressInput, Address, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'LIMIT_REACHED'>;
    /**
     * Change one of your addresses; carts and orders keep theirs.
     * For who is signed in.
     * @throws VERSION_CONFLICT
     */
    readonly update: Mutation<UpdateAddressInput, Address, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>;
    /**
     * Delete one of your addresses; carts and orders keep theirs.
     * For who is signed in.
     * @throws VERSION_CONFLICT
     */
    readonly delete: Mutation<DeleteInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>;
  };
  /** Payments of orders, captures and refunds. */
  readonly payments: {
    /**
     * How buyers can pay here, in the order to offer it.
     * For every caller.
     */
    readonly options: Query<void, PaymentOptionList, never>;
    /**
     * Try again to pay an order; an attempt that lives is canceled first.
     * For every caller; signed-in users may get more.
     * @throws ILLEGAL_TRANSITION, PAYMENT_DECLINED, NOT_CONFIGURED
     */
    readonly create: Mutation<CreatePaymentInput, Payment, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REQUIRED' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'NOT_CONFIGURED' | 'PAYMENT_DECLINED'>;
    /**
     * One attempt to pay an order.
     * For every caller; signed-in users may get more.
     */
    readonly get: Query<PaymentIdInput, Payment, never>;
    /**
     * Capture what is authorized, or record money that came by bank transfer or in cash.
     * For employees.
     * @throws VERSION_CONFLICT, ILLEGAL_TRANSITION, EXCEEDS_REMAINING, RULE_VIOLATED
     */
    readonly capture: Mutation<CapturePaymentInput, Payment, 'EXCEEDS_REMAINING' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REQUIRED' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'RULE_VIOLATED' | 'VERSION_CONFLICT'>;
    /**
     * End an attempt to pay; what it authorized is voided.
     * For employees.
     * @throws VERSION_CONFLICT, ILLEGAL_TRANSITION
     */
    readonly cancel: Mutation<CancelPaymentInput, Payment, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'VERSION_CONFLICT'>;
    /**
     * Record that money which is not what was asked for was looked at; its flag goes.
     * For employees.
     * @throws VERSION_CONFLICT
     */
    readonly review: Mutation<ReviewPaymentInput, Payment, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>;
    /**
     * Give money back without a return; it is sent by a job.
     * For employees.
     * @throws EXCEEDS_REMAINING, RULE_VIOLATED
     */
    readonly refund: Mutation<RefundPaymentInput, Refund, 'EXCEEDS_REMAINING' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REQUIRED' | 'IDEMPOTENCY_KEY_REUSED' | 'RULE_VIOLATED'>;
    /**
     * Refunds of a payment, failed ones included, the oldest first.
     * For employees.
     */
    readonly refunds: Query<PaymentIdInput, RefundList, never>;
  };
  /** Money on its way back to buyers, and what providers refused. */
  readonly refunds: {
    /**
     * Refunds of all orders, the latest first.
     * For employees.
     */
    readonly list: Query<ListRefundsInput, RefundPage, never>;
    /**
     * Send a failed refund once more.
     * For employees.
     * @throws NOT_FOUND, ILLEGAL_TRANSITION, EXCEEDS_REMAINING
     */
    readonly retry: Mutation<IdInput, Refund, 'EXCEEDS_REMAINING' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION'>;
  };
  /** What buyers and banks do at the pretended provider; not in production. */
  readonly fakePayments: {
    /**
     * Decide what becomes of a fake payment; its webhook follows.
     * For every caller.
     */
    readonly complete: Mutation<CompleteFakePaymentInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>;
  };
  /** Carts of users and guests, priced anew at every read. */
  readonly carts: {
    /**
     * Open a cart; a guest gets its token, a user the active cart if there is one.
     * For every caller; signed-in users may get more.
     */
    readonly create: Mutation<CreateCartInput | undefined, CreatedCart, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>;
    /**
     * The active cart of the caller.
     * For who is signed in.
     * @throws NOT_FOUND
     */
    readonly mine: Query<void, Cart, never>;
    /**
     * A cart with prices, totals and issues of this moment.
     * For every caller; signed-in users may get more.
     */
    readonly get: Query<CartIdInput, Cart, never>;
    /**
     * Put an offer into the cart; again: more of it.
     * For every caller; signed-in users may get more.
     * @throws VERSION_CONFLICT, CART_NOT_ACTIVE, REFERENCE_MISSING, LIMIT_REACHED
     */
    readonly addLine: Mutation<AddCartLineInput, Cart, 'CART_NOT_ACTIVE' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'LIMIT_REACHED' | 'REFERENCE_MISSING' | 'VERSION_CONFLICT'>;
    /**
     * Set the quantity of a line.
     * For every caller; signed-in users may get more.
     * @throws VERSION_CONFLICT, CART_NOT_ACTIVE
     */
    readonly setLine: Mutation<SetCartLineInput, Cart, 'CART_NOT_ACTIVE' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>;
    /**
     * Take a line out of the cart.
     * For every caller; signed-in users may get more.
     * @throws VERSION_CONFLICT, CART_NOT_ACTIVE
     */
    readonly deleteLine: Mutation<DeleteCartLineInput, Cart, 'CART_NOT_ACTIVE' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>;
    /**
     * Set addresses, e-mail and language.
     * For every caller; signed-in users may get more.
     * @throws VERSION_CONFLICT, CART_NOT_ACTIVE
     */
    readonly setAddresses: Mutation<SetCartAddressesInput, Cart, 'CART_NOT_ACTIVE' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>;
    /**
     * Shipping methods that the cart can choose, with what each costs it.
     * For every caller; signed-in users may get more.
     */
    readonly shippingOptions: Query<CartIdInput, readonly {
      /**
       * Id of a row
       * @example 7
       */
      id: number;
      code: string;
      name: string;
      kind: 'SELF_PICKUP' | 'CARGO' | 'OTHER';
      price: {
        /**
         * Minor units: 1990 is 19.90
         * @example 1990
         */
        amount: number;
        /**
         * ISO 4217
         * @example "EUR"
         */
        currency: string;
      };
      /** Goods for this much ship for nothing */
      freeFrom: {
        /**
         * Minor units: 1990 is 19.90
         * @example 1990
         */
        amount: number;
        /**
         * ISO 4217
         * @example "EUR"
         */
        currency: string;
      } | null;
      /** What this cart pays for it now */
      cost: {
        /**
         * Minor units: 1990 is 19.90
         * @example 1990
         */
        amount: number;
        /**
         * ISO 4217
         * @example "EUR"
         */
        currency: string;
      };
    }[], never>;
    /**
     * Choose a shipping method.
     * For every caller; signed-in users may get more.
     * @throws VERSION_CONFLICT, CART_NOT_ACTIVE, REFERENCE_MISSING
     */
    readonly setShipping: Mutation<SetCartShippingInput, Cart, 'CART_NOT_ACTIVE' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'REFERENCE_MISSING' | 'VERSION_CONFLICT'>;
    /**
     * Use a coupon; one a cart.
     * For every caller; signed-in users may get more.
     * @throws VERSION_CONFLICT, CART_NOT_ACTIVE, COUPON_INVALID
     */
    readonly setCoupon: Mutation<SetCartCouponInput, Cart, 'CART_NOT_ACTIVE' | 'COUPON_INVALID' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>;
    /**
     * Use no coupon.
     * For every caller; signed-in users may get more.
     * @throws VERSION_CONFLICT, CART_NOT_ACTIVE
     */
    readonly deleteCoupon: Mutation<DeleteCartCouponInput, Cart, 'CART_NOT_ACTIVE' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>;
    /**
     * Turn a cart into an order and begin its payment.
     * For every caller; signed-in users may get more.
     * @throws EMAIL_NOT_VERIFIED, CART_NOT_READY, COUPON_INVALID, TOTAL_CHANGED, LIMIT_REACHED, INSUFFICIENT_STOCK, PAYMENT_DECLINED, NOT_CONFIGURED, CART_NOT_ACTIVE
     */
    readonly checkout: Mutation<CheckoutInput, PlacedOrder, 'CART_NOT_ACTIVE' | 'CART_NOT_READY' | 'COUPON_INVALID' | 'EMAIL_NOT_VERIFIED' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REQUIRED' | 'IDEMPOTENCY_KEY_REUSED' | 'INSUFFICIENT_STOCK' | 'LIMIT_REACHED' | 'NOT_CONFIGURED' | 'PAYMENT_DECLINED' | 'TOTAL_CHANGED'>;
    /**
     * Move a guest's cart into the caller's after login, with a report of each line.
     * For who is signed in.
     * @throws NOT_FOUND, CART_NOT_ACTIVE
     */
    readonly merge: Mutation<void, MergedCart, 'CART_NOT_ACTIVE' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>;
  };
  /** Orders from checkout to delivery, with their timeline. */
  readonly orders: {
    /**
     * Order without a cart: the short form of a checkout.
     * For who is signed in.
     * @throws EMAIL_NOT_VERIFIED, CART_NOT_READY, COUPON_INVALID, TOTAL_CHANGED, LIMIT_REACHED, INSUFFICIENT_STOCK, PAYMENT_DECLINED, NOT_CONFIGURED, FORBIDDEN, REFERENCE_MISSING
     */
    readonly create: Mutation<CreateOrderInput, PlacedOrder, 'CART_NOT_READY' | 'COUPON_INVALID' | 'EMAIL_NOT_VERIFIED' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REQUIRED' | 'IDEMPOTENCY_KEY_REUSED' | 'INSUFFICIENT_STOCK' | 'LIMIT_REACHED' | 'NOT_CONFIGURED' | 'PAYMENT_DECLINED' | 'REFERENCE_MISSING' | 'TOTAL_CHANGED'>;
    /**
     * Orders, the latest first: your own, all of them for staff.
     * For who is signed in.
     */
    readonly list: Query<ListOrdersInput, OrderPage, never>;
    /**
     * Orders and their worth by day.
     * Days are those of the shop's time zone. Canceled and expired orders are left out; unpaid and refunded ones count.
     * For employees.
     */
    readonly sales: Query<SalesInput, Sales, never>;
    /**
     * One order with its lines and payments.
     * For every caller; signed-in users may get more.
     */
    readonly get: Query<OrderIdInput, Order, never>;
    /**
     * What happened to an order, the oldest first.
     * For every caller; signed-in users may get more.
     */
    readonly timeline: Query<OrderIdInput, OrderTimeline, never>;
    /**
     * Cancel an order: buyers before it is in progress, staff before anything has left.
     * For every caller; signed-in users may get more.
     * @throws VERSION_CONFLICT, ILLEGAL_TRANSITION
     */
    readonly cancel: Mutation<CancelOrderInput, Order, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'VERSION_CONFLICT'>;
    /**
     * Confirm an unpaid order: its goods are allocated, the money may come later.
     * For employees.
     * @throws VERSION_CONFLICT, ILLEGAL_TRANSITION
     */
    readonly accept: Mutation<OrderActionInput, Order, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'VERSION_CONFLICT'>;
    /**
     * Make the draft waybills that send the goods, one a location.
     * For employees.
     * @throws VERSION_CONFLICT, ILLEGAL_TRANSITION, ALREADY_CONVERTED
     */
    readonly convert: Mutation<OrderActionInput, ConvertedOrder, 'ALREADY_CONVERTED' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'VERSION_CONFLICT'>;
    /**
     * Record that a shipped order was delivered or picked up.
     * For employees.
     * @throws VERSION_CONFLICT, ILLEGAL_TRANSITION
     */
    readonly deliver: Mutation<OrderActionInput, Order, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'VERSION_CONFLICT'>;
    /**
     * Set carrier and tracking of an order.
     * For employees.
     * @throws VERSION_CONFLICT
     */
    readonly update: Mutation<UpdateOrderInput, Order, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>;
    /**
     * Erase a guest's e-mail and addresses from carts and ended orders; issued documents keep them.
     * For admins.
     */
    readonly eraseContact: Mutation<EraseContactInput, ErasedContact, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>;
    /**
     * Documents of an order, the oldest first.
     * For every caller; signed-in users may get more.
     * @throws NOT_FOUND
     */
    readonly documents: Query<IdInput, DocumentList, never>;
    /**
     * Mail a fresh link to an order; the answer is the same for any number.
     * For every caller.
     */
    readonly requestAccess: Mutation<RequestOrderAccessInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>;
  };
  /** Full-text and part-number search. */
  readonly search: {
    /**
     * Products on sale, projects and events by words or part numbers, best first.
     * Where nothing meets the query as it stands, part numbers that hold it and words a slip of the pen away are found. Of each kind a thousand rows are weighed, those put down first.
     * For every caller; signed-in users may get more.
     */
    readonly query: Query<SearchInput, SearchPage, never>;
  };
  /** The audit log of changes by staff. */
  readonly audit: {
    /**
     * Who did what to whom, newest first.
     * For admins.
     */
    readonly list: Query<ListAuditInput, AuditPage, never>;
  };
  /** Domain events as a resumable stream of server-sent events. */
  readonly live: {
    /**
     * Events as they happen, in order, each once.
     * The first item is ready. Public events go to every subscriber, events of an account to its owner, all events to staff. After a lost connection, send the id of the last item to go on; gap says which events are lost. The stream ends with its session.
     * For every caller; signed-in users may get more.
     * @throws LIMIT_REACHED
     */
    readonly subscribe: Subscription<SubscribeLiveInput | undefined, {
      id: string;
      data: LiveItem;
    }, 'LIMIT_REACHED'>;
  };
  /** Signed deliveries of domain events to your servers. */
  readonly webhookEndpoints: {
    /**
     * Let a URL hear of events; the answer holds its secret, this once.
     * For admins.
     * @throws LIMIT_REACHED
     */
    readonly create: Mutation<CreateWebhookEndpointInput, WebhookEndpointWithSecret, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'LIMIT_REACHED'>;
    /**
     * Webhook endpoints by page, newest first.
     * For admins.
     */
    readonly list: Query<ListWebhookEndpointsInput, WebhookEndpointPage, never>;
    /**
     * One webhook endpoint.
     * For admins.
     */
    readonly get: Query<WebhookEndpointIdInput, WebhookEndpoint, never>;
    /**
     * Change a webhook endpoint, or switch it on or off.
     * For admins.
     * @throws VERSION_CONFLICT
     */
    readonly update: Mutation<UpdateWebhookEndpointInput, WebhookEndpoint, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>;
    /**
     * Delete a webhook endpoint and the log of its deliveries.
     * For admins.
     * @throws VERSION_CONFLICT
     */
    readonly delete: Mutation<DeleteWebhookEndpointInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>;
    /**
     * Give a webhook endpoint a new secret; the one before signs for another day.
     * For admins.
     */
    readonly rotateSecret: Mutation<WebhookEndpointIdInput, WebhookEndpointWithSecret, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>;
    /**
     * Send a message of type ping to a webhook endpoint.
     * For admins.
     * @throws ILLEGAL_TRANSITION
     */
    readonly ping: Mutation<WebhookEndpointIdInput, WebhookDelivery, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION'>;
    /**
     * What was sent to a webhook endpoint, newest first.
     * For admins.
     */
    readonly listDeliveries: Query<ListDeliveriesInput, DeliveryPage, never>;
    /**
     * One delivery with each of its attempts.
     * For admins.
     */
    readonly getDelivery: Query<DeliveryIdInput, WebhookDeliveryRecord, never>;
    /**
     * Send one delivery again, under the same webhook-id.
     * For admins.
     * @throws ILLEGAL_TRANSITION
     */
    readonly replayDelivery: Mutation<DeliveryIdInput, WebhookDelivery, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION'>;
    /**
     * Send everything since a moment again, what was missed while the endpoint was off included.
     * For admins.
     * @throws ILLEGAL_TRANSITION
     */
    readonly replaySince: Mutation<ReplaySinceInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION'>;
  };
  /** Jobs whose attempts are used up, such as mails that could not be sent. */
  readonly failedJobs: {
    /**
     * Failed jobs by page, the latest failure first.
     * For admins.
     */
    readonly list: Query<ListWebhookEndpointsInput, FailedJobPage, never>;
    /**
     * Queue a failed job again, with all its attempts.
     * For admins.
     */
    readonly retry: Mutation<FailedJobIdInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>;
  };
  /** The mails that the server writes, with sample data. */
  readonly mailTemplates: {
    /**
     * Every mail there is, by its subject.
     * For employees.
     */
    readonly list: Query<ListMailTemplatesInput, MailTemplateList, never>;
    /**
     * One mail as it would be sent, with sample data.
     * For employees.
     */
    readonly get: Query<MailTemplateInput, MailTemplate, never>;
  };
  /** Generated drafts of descriptions, summaries and tags. */
  readonly assistant: {
    /**
     * Propose alternative text for an image.
     * For who is signed in.
     * @throws NOT_CONFIGURED, PROVIDER_UNAVAILABLE, STORAGE_UNAVAILABLE
     */
    readonly altText: Mutation<AltTextInput, AltText, 'NOT_CONFIGURED' | 'PROVIDER_UNAVAILABLE' | 'STORAGE_UNAVAILABLE'>;
    /**
     * Propose a summary of a project.
     * For who is signed in.
     * @throws NOT_CONFIGURED, PROVIDER_UNAVAILABLE
     */
    readonly summary: Mutation<ProjectTextInput, Summary, 'NOT_CONFIGURED' | 'PROVIDER_UNAVAILABLE'>;
    /**
     * Propose tags for a project.
     * For who is signed in.
     * @throws NOT_CONFIGURED, PROVIDER_UNAVAILABLE
     */
    readonly tags: Mutation<ProjectTextInput, Tags, 'NOT_CONFIGURED' | 'PROVIDER_UNAVAILABLE'>;
    /**
     * Propose a description of a product.
     * For employees.
     * @throws NOT_CONFIGURED, PROVIDER_UNAVAILABLE
     */
    readonly description: Mutation<DescribeProductInput, Description, 'NOT_CONFIGURED' | 'PROVIDER_UNAVAILABLE'>;
  };
  /** Imports of catalog files, row by row or all or nothing. */
  readonly imports: {
    /**
     * Begin to send a file straight to the storage.
     * Answers a PUT for each part of the file, for files of up to 64 MiB; `imports.create` takes its id.
     * For employees.
     * @throws NOT_CONFIGURED, STORAGE_UNAVAILABLE
     */
    readonly presign: Mutation<PresignImportInput, Upload, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'NOT_CONFIGURED' | 'STORAGE_UNAVAILABLE'>;
    /**
     * Bring a CSV or XLSX file into the catalogue.
     * Rows are known by slug, SKU, or SKU with list and quantity: the same again changes nothing. Watch it by `imports.get` or the live stream.
     * For employees.
     * @throws RULE_VIOLATED, NOT_CONFIGURED, STORAGE_UNAVAILABLE
     */
    readonly create: Mutation<CreateImportInput, Import, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'NOT_CONFIGURED' | 'RULE_VIOLATED' | 'STORAGE_UNAVAILABLE'>;
    /**
     * The columns that a file of each kind may have.
     * For employees.
     */
    readonly columns: Query<void, ImportColumns, never>;
    /**
     * Imports, newest first.
     * For employees.
     */
    readonly list: Query<ListWebhookEndpointsInput, ImportPage, never>;
    /**
     * One import and how far it is.
     * For employees.
     */
    readonly get: Query<ImportIdInput, Import, never>;
    /**
     * What was wrong with the file, by line, column and reason.
     * The faults of up to 10,000 rows are kept; `rowsBad` counts all.
     * For employees.
     */
    readonly report: Query<ImportReportInput, ImportFaultPage, never>;
    /**
     * Call an import off.
     * For employees.
     * @throws ILLEGAL_TRANSITION
     */
    readonly cancel: Mutation<ImportIdInput, Import, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION'>;
  };
  /** Exports of the catalog as files. */
  readonly exports: {
    /**
     * A link to a table of the catalogue as CSV or XLSX.
     * The columns are those that an import of the kind takes. The link holds for five minutes.
     * For employees.
     */
    readonly create: Mutation<CreateExportInput, Export, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>;
  };
  /** Documents generated from the data. */
  readonly documents: {
    /**
     * Issued documents, newest first, with those that wait or failed.
     * For employees.
     */
    readonly list: Query<ListDocumentsInput, DocumentPage, never>;
    /**
     * One document: for the buyer of its order, and for staff.
     * For every caller; signed-in users may get more.
     * @throws NOT_FOUND
     */
    readonly get: Query<IdInput, Document, never>;
    /**
     * A file of a document.
     * Over REST the answer is the file itself, or 202 while it is made. The link holds for five minutes.
     * For every caller; signed-in users may get more.
     * @throws NOT_FOUND
     */
    readonly file: Query<DocumentFileInput, DocumentFile, never>;
    /**
     * A link to a price list as PDF, DOCX, XLSX or CSV.
     * The public price list is open to every caller, the others are for staff. The link works for five minutes.
     * For every caller; signed-in users may get more.
     */
    readonly priceList: Mutation<PriceListDocumentInput, Export, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>;
  };
  /** Goods on their way back: requested, approved, received, refunded. */
  readonly returns: {
    /**
     * Ask to send goods of a shipped order back.
     * For every caller; signed-in users may get more.
     * @throws ILLEGAL_TRANSITION, REFERENCE_MISSING, EXCEEDS_REMAINING
     */
    readonly request: Mutation<RequestReturnInput, Return, 'EXCEEDS_REMAINING' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'REFERENCE_MISSING'>;
    /**
     * Returns, newest first: for staff all of them, for buyers those of their orders.
     * For every caller; signed-in users may get more.
     */
    readonly list: Query<ListReturnsInput, ReturnPage, never>;
    /**
     * One return: for the buyer of its order, and for staff.
     * For every caller; signed-in users may get more.
     * @throws NOT_FOUND
     */
    readonly get: Query<IdInput, Return, never>;
    /**
     * Agree to take the goods back.
     * For employees.
     * @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION
     */
    readonly approve: Mutation<DecideReturnInput, Return, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'VERSION_CONFLICT'>;
    /**
     * Refuse to take the goods back.
     * For employees.
     * @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION
     */
    readonly reject: Mutation<DecideReturnInput, Return, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'VERSION_CONFLICT'>;
    /**
     * Call a return off before its goods are received.
     * For every caller; signed-in users may get more.
     * @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION
     */
    readonly cancel: Mutation<ReturnActionInput, Return, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'VERSION_CONFLICT'>;
    /**
     * Goods of a return arrive: their waybill is posted.
     * For employees.
     * @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, REFERENCE_MISSING, EXCEEDS_REMAINING, RULE_VIOLATED
     */
    readonly receive: Mutation<ReceiveReturnInput, Return, 'EXCEEDS_REMAINING' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REQUIRED' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'VERSION_CONFLICT'>;
    /**
     * Give the money of received goods back.
     * For employees.
     * @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, EXCEEDS_REMAINING, RULE_VIOLATED
     */
    readonly refund: Mutation<RefundReturnInput, Return, 'EXCEEDS_REMAINING' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REQUIRED' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'RULE_VIOLATED' | 'VERSION_CONFLICT'>;
  };
  /** Health, readiness and version, for monitoring. */
  readonly system: {
    /**
     * Whether the process lives; needs no database.
     * For every caller.
     */
    readonly health: Query<void, Health, never>;
    /**
     * State of the database, jobs, events, storage, mail and Redis, and what to do about it.
     * Runs the checks of `pnpm ops doctor`: they change nothing and can take a few seconds.
     * For admins.
     */
    readonly diagnose: Query<void, Diagnosis, never>;
  };
  /** Login, token refresh, logout and active sessions. */
  readonly sessions: {
    /**
     * Log in by e-mail or username.
     * For every caller.
     * @throws INVALID_CREDENTIALS, ACCOUNT_BANNED
     */
    readonly login: Mutation<LoginInput, SessionTokens, 'ACCOUNT_BANNED' | 'INVALID_CREDENTIALS'>;
    /**
     * Exchange a refresh token for a new pair.
     * For every caller.
     */
    readonly refresh: Mutation<RefreshInput | undefined, SessionTokens, never>;
    /**
     * End this session; repeating it answers the same.
     * For every caller.
     */
    readonly logout: Mutation<RefreshInput | undefined, Logout, never>;
    /**
     * Where one is logged in.
     * For who is signed in.
     */
    readonly list: Query<void, Session[], never>;
    /**
     * End one of your own sessions.
     * For who is signed in.
     */
    readonly revoke: Mutation<SessionIdInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>;
    /**
     * End all other sessions, or all of them.
     * For who is signed in.
     */
    readonly revokeOthers: Mutation<RevokeOthersInput | undefined, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>;
    /**
     * Enter the password again; it counts for ten minutes.
     * For who is signed in.
     * @throws INVALID_CREDENTIALS
     */
    readonly reauthenticate: Mutation<PasswordInput, void, 'INVALID_CREDENTIALS'>;
  };
  /** Keys by which programs act for you, within scopes. */
  readonly apiKeys: {
    /**
     * Your API keys, the oldest first.
     * For who is signed in.
     */
    readonly list: Query<ListWebhookEndpointsInput, ApiKeyPage, never>;
    /**
     * One of your API keys, without the key itself.
     * For who is signed in.
     */
    readonly get: Query<IdInput, ApiKey, never>;
    /**
     * Make an API key; the answer holds it, this once.
     * Needs the password, entered within ten minutes.
     * For who is signed in.
     * @throws STEP_UP_REQUIRED, LIMIT_REACHED
     */
    readonly create: Mutation<CreateApiKeyInput, ApiKeyWithSecret, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'LIMIT_REACHED' | 'STEP_UP_REQUIRED'>;
    /**
     * Rename one of your API keys.
     * For who is signed in.
     * @throws VERSION_CONFLICT
     */
    readonly update: Mutation<UpdateApiKeyInput, ApiKey, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>;
    /**
     * Revoke one of your API keys, at once.
     * For who is signed in.
     * @throws VERSION_CONFLICT
     */
    readonly delete: Mutation<DeleteInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>;
  };
}
/** The wire form of an error of one code on tRPC. Named, so that the router's declaration does not repeat it. */
interface Shape<C extends ErrorCode> {
  message: string;
  code: TRPCErrorShape['code'];
  data: {
    code: C;
    httpStatus: number;
    requestId: string;
    details: DetailsOf$1<C>;
  };
}
/** The wire form of an error on tRPC: one member per code, so that testing `code` narrows `details`. */
type ShapeOf<C extends ErrorCode> = C extends ErrorCode ? Shape<C> : never;
type Typed = { readonly [T in Types]: unknown; };
type Side<R, S extends 'input' | 'output'> = { readonly [K in keyof R]: R[K] extends Typed ? R[K][Types][S & keyof R[K][Types]] : Side<R[K], S>; };
/** What a procedure takes: `Inputs['projects']['create']`. */
type Inputs = Side<Procedures, 'input'>;
/** What a procedure answers: `Outputs['projects']['create']`. */
type Outputs = Side<Procedures, 'output'>;
type SdkShape<C extends SdkCode> = C extends SdkCode ? {
  message: string;
  code: number;
  data: {
    code: C;
    httpStatus: number;
    requestId: string;
    details: DetailsOf<C>;
  };
} : never;
/** A failure as tRPC's own client shows it: the codes a procedure declares, those every call has, and the SDK's own. */
type Failure<C extends ErrorCode> = ShapeOf<C | UniversalCode> | SdkShape<SdkCode>;
type Facts = {
  type: unknown;
  input: unknown;
  output: unknown;
  code: ErrorCode;
};
/**
 * A procedure as every tRPC 11 knows one. tRPC's own type also names what its server passes to a procedure, which
 * differs from release to release; here anything may be passed, so that a consumer's release need not be ours.
 */
interface Routed<T, I, O, S> {
  (options: unknown): Promise<O>;
  meta: unknown;
  _def: {
    $types: {
      input: I;
      output: O;
      errorShape: S;
    };
    /** Lets `isTRPCClientError` of tRPC take a procedure too. */
    _config: {
      $types: {
        errorShape: S;
        transformer: false;
      };
    };
    procedure: true;
    type: T;
    meta: unknown;
    experimental_caller: boolean;
    inputs: never[];
  };
}
type Routes<R> = { [K in keyof R]: R[K] extends { readonly [T in Types]: infer P extends Facts; } ? Routed<P['type'], P['input'], P['type'] extends 'subscription' ? AsyncIterable<P['output']> : P['output'], Failure<P['code']>> : Routes<R[K]>; };
type Root = {
  ctx: object;
  meta: object;
  errorShape: Failure<ErrorCode>;
  transformer: false;
};
type Frame = TRPCBuiltRouter<Root, Record<never, never>>;
/**
 * The same procedures as a tRPC router, for tRPC's own tools such as TanStack Query. The record stands beside tRPC's
 * router type, not inside it: inside, tRPC holds every procedure against its own, which who only imports us would pay.
 */
type AppRouter = Frame & {
  _def: {
    procedures: Routes<Procedures>;
    record: Routes<Procedures>;
  };
} & Routes<Procedures>;
type Item = Outputs['live']['subscribe']['data'];
type OfServer = 'ready' | 'gap' | 'closing';
type Placed<T> = T extends unknown ? T & {
  readonly id: string;
} : never;
/** Something happened; `type` tells what, and which ids `data` holds. `id` is where to go on after it. */
type LiveEvent = Placed<Exclude<Item, {
  type: OfServer;
}>>;
/** Events from `data.from` to `data.to` are gone from the server: read anew what you show. */
type LiveGap = Placed<Extract<Item, {
  type: 'gap';
}>>;
/** Which events, and from where on. */
type LiveInput = NonNullable<Inputs['live']['subscribe']>;
interface LiveHandlers {
  readonly onEvent?: (event: LiveEvent) => void;
  /** The wanted events were older than the server keeps them. */
  readonly onGap?: (gap: LiveGap) => void;
  /** The stream is over: refused, or its session has ended. What passes is retried without a word. */
  readonly onError?: (error: AtelierError) => void;
  /** Ends the stream. */
  readonly signal?: AbortSignal;
}
interface LiveMembers {
  /**
   * Receives events as they happen, in order, each once, across lost connections, restarts of the server and renewals of
   * the token. With `onEvent` it begins at once; otherwise when it is iterated.
   * @throws UNAUTHENTICATED, SESSION_ENDED, LIMIT_REACHED, INVALID_INPUT while it is iterated
   * @example
   * ```ts
   * for await (const event of api.live.subscribe({ types: ['project.created'] })) console.log(event.data)
   * ```
   */
  readonly subscribe: (input?: LiveInput, handlers?: LiveHandlers) => AsyncIterable<LiveEvent | LiveGap>;
}
type ImportCode = Procedures['imports']['presign' | 'create'][Types]['code'];
type Wanted = Omit<Inputs['imports']['create'], 'file' | 'uploadId'>;
/** What the rows are and how they go in, as for `imports.create`. */
interface ImportOptions extends Wanted {
  /** Called with how much of the file has been sent, in whole percent: 0 first, never a smaller number, 100 once the import is queued. */
  readonly onProgress?: ((percent: number) => void) | undefined;
  /** Ends the upload with ABORTED; no import begins. Parts that arrived are deleted within a day. */
  readonly signal?: AbortSignal | undefined;
}
/** What the client adds to the noun `imports`. */
interface Importing {
  /**
   * Sends a CSV or XLSX file of up to 64 MiB and begins its import. A file over 10 MiB goes straight to the storage, in parts
   * that are sent again when they break off. The end of the name says the format unless `format` does.
   * @throws INVALID_INPUT, RULE_VIOLATED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, ABORTED
   * @example
   * ```ts
   * const { id } = await api.imports.upload(file, { kind: 'products', onProgress: percent => (bar.value = percent) })
   * ```
   */
  upload(file: File, options: ImportOptions): Call<Import, ImportCode>;
}
/** The part of an image that a `srcset` is made from: every image of the API has it. */
interface SizedImage {
  readonly url: string;
  readonly width: number;
  /** More than one: animated, and the variants are stills. */
  readonly frames: number;
  readonly variants: readonly {
    readonly url: string;
    readonly width: number;
  }[];
}
/**
 * The `srcset` of an image, from the smallest: the browser takes the one that fits. An animated image has only itself.
 * @example
 * ```ts
 * img.srcset = srcset(project.cover)
 * img.sizes = '(max-width: 600px) 100vw, 600px'
 * ```
 */
export declare function srcset({ url, width, frames, variants }: SizedImage): string;
type Verbs = 'uploadImages' | 'presign' | 'resume' | 'complete';
type UploadCode = Procedures['assets'][Verbs][Types]['code'];
interface UploadOptions {
  /**
   * `direct` sends the files through the API, all or none; `presigned` sends each straight to the storage, in parts, so
   * that a lost connection costs a part and not the file. Default: `direct`.
   */
  readonly via?: 'direct' | 'presigned' | undefined;
  /** Who may read them: every caller by their URL, or the owner by URLs that end. Default: `public`. */
  readonly visibility?: 'public' | 'private' | undefined;
  /** Called with how much has been sent, in whole percent: 0 first, never a smaller number, 100 once the images are stored. */
  readonly onProgress?: ((percent: number) => void) | undefined;
  /** Ends the upload with ABORTED. Parts that arrived stay for a day; `assets.abort` deletes them. */
  readonly signal?: AbortSignal | undefined;
}
/** For one file by `presigned`: to go on where an earlier visit broke off. */
interface ResumableOptions extends UploadOptions {
  /** Called with the id of the upload before the first byte is sent: keep it to resume. */
  readonly onStart?: ((uploadId: string) => void) | undefined;
  /** Id of an earlier upload of this very file; an ended one begins anew. */
  readonly resume?: string | undefined;
}
/** What the client adds to the noun `assets`. */
interface Uploading {
  /**
   * Uploads images with progress: gif, jpeg, png or webp by content, at most 2 MiB each, which is looked at before a
   * byte is sent. The same file again gives the same asset.
   * @throws INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, ABORTED
   * @example
   * ```ts
   * const asset = await api.assets.upload(file, { onProgress: percent => (bar.value = percent) })
   * image.srcset = srcset(asset)
   * ```
   */
  upload(file: Blob, options?: ResumableOptions): Call<Asset, UploadCode>;
  upload(files: readonly Blob[], options?: UploadOptions): Call<readonly Asset[], UploadCode>;
}
/** What the client knows of its login. */
interface LoginState {
  /** Whether a user is signed in, without a request; the same object until it changes. */
  readonly state: LoginSnapshot;
  /**
   * Calls the listener at each change of {@link state}, also by other tabs that share the login.
   * @returns ends the subscription
   * @example
   * ```ts
   * const stop = api.$login.subscribe(({ status }) => console.log(status))
   * ```
   */
  readonly subscribe: (listener: (state: LoginSnapshot) => void) => () => void;
  /** Whether tokens are kept; the server may have ended the session meanwhile. */
  signedIn(): Promise<boolean>;
  /**
   * Takes up a login kept from an earlier visit: asks the refresh cookie for an access token when none is kept.
   * @returns whether a user is signed in
   * @throws NETWORK_ERROR, DEADLINE_EXCEEDED when the server could not be asked
   */
  resume(): Promise<boolean>;
  /** The access token, for requests this client does not make itself. */
  accessToken(): Promise<string | null>;
  /** Forgets the tokens here without telling the server; to end the session, call `sessions.logout`. */
  forget(): Promise<void>;
}
/** Every procedure by its name, uploads with progress, live events, and the login of this client. */
type Client = Procedures & {
  readonly $login: LoginState;
  readonly assets: AssetMembers;
  readonly imports: Importing;
  readonly live: LiveMembers;
};
/** What the client knows of images beside the procedures. */
interface AssetMembers extends Uploading {
  /** The `srcset` of an image, from its variants. */
  readonly srcset: typeof srcset;
}
/**
 * Makes a client: every procedure of the API as `api.<noun>.<verb>.query(…)` or `.mutate(…)`.
 * @example
 * ```ts
 * const api = createClient({ url: 'http://localhost:3000' })
 * await api.sessions.login.mutate({ email: 'ada@example.com', password: 'correct horse' })
 * const project = await api.projects.create.mutate({ title: 'Lamp', body: '## Oak' })
 * ```
 */
export declare function createClient(options: ClientOptions): Client;
/** A request as Node or the Fetch standard gives it. */
interface CookieRequest {
  readonly headers: {
    get(name: string): string | null;
  } | {
    readonly cookie?: string | undefined;
  };
}
/** An answer whose headers are not sent yet, as Node or the Fetch standard has it. */
type CookieResponse = {
  appendHeader(name: string, value: string): unknown;
} | {
  readonly headers: {
    append(name: string, value: string): void;
  };
};
/** Cookies as a framework hands them over: `await cookies()` of Next.js, `event.cookies` of SvelteKit. */
interface CookieJar {
  get(name: string): string | {
    readonly value: string;
  } | undefined;
  set(name: string, value: string, options: {
    readonly path: '/';
    readonly maxAge: number;
    readonly httpOnly: true;
    readonly sameSite: 'lax';
    readonly secure: boolean;
  }): unknown;
}
interface CookieOptions {
  /** Default: `atelier-login`. */
  readonly name?: string;
  /** False only for plain http in development. Default: true. */
  readonly secure?: boolean;
}
/**
 * Keeps the login of one visitor in a cookie that no script can read, for pages that a server renders. Make one client a
 * request, and call the API before headers are sent: a renewed login is written to them.
 * @example
 * ```ts
 * const api = createClient({ url, storage: cookieStorage(request, response) })
 * const inNext = createClient({ url, storage: cookieStorage(await cookies()) })
 * ```
 */
export declare function cookieStorage(request: CookieRequest, response: CookieResponse, options?: CookieOptions): LoginStorage;
export declare function cookieStorage(jar: CookieJar, options?: CookieOptions): LoginStorage;
/** Every scope that an API key can have. */
export declare const scopes: readonly ['accounts:read', 'accounts:write', 'addresses:read', 'addresses:write', 'assets:read', 'assets:write', 'assistant:write', 'audit:read', 'carts:read', 'carts:write', 'categories:read', 'categories:write', 'collections:read', 'collections:write', 'coupons:read', 'coupons:write', 'documents:read', 'documents:write', 'events:read', 'events:write', 'exports:write', 'failed-jobs:read', 'failed-jobs:write', 'fake-payments:write', 'imports:read', 'imports:write', 'live:read', 'locations:read', 'locations:write', 'mail-templates:read', 'offers:read', 'offers:write', 'orders:read', 'orders:write', 'payments:read', 'payments:write', 'posters:read', 'posters:write', 'price-lists:read', 'price-lists:write', 'products:read', 'products:write', 'projects:read', 'projects:write', 'refunds:read', 'refunds:write', 'returns:read', 'returns:write', 'search:read', 'shipping-methods:read', 'shipping-methods:write', 'shop-settings:read', 'shop-settings:write', 'stock:read', 'sub-categories:read', 'sub-categories:write', 'system:read', 'tax-classes:read', 'tax-classes:write', 'users:read', 'users:write', 'waybills:read', 'waybills:write', 'webhook-endpoints:read', 'webhook-endpoints:write'];
/** Every type of event that a webhook endpoint can ask for. */
export declare const eventTypes: readonly ['account.registered', 'account.verified', 'account.email_changed', 'account.password_changed', 'account.deleted', 'user.updated', 'user.role_changed', 'user.banned', 'user.unbanned', 'project.created', 'project.updated', 'project.deleted', 'asset.uploaded', 'asset.deleted', 'category.created', 'category.updated', 'category.deleted', 'sub_category.created', 'sub_category.updated', 'sub_category.deleted', 'product.created', 'product.updated', 'product.deleted', 'offer.created', 'offer.updated', 'offer.deleted', 'offer.price_changed', 'collection.created', 'collection.updated', 'collection.deleted', 'cart.merged', 'cart.converted', 'tax_class.created', 'tax_class.updated', 'price_list.created', 'price_list.updated', 'price_list.deleted', 'shipping_method.created', 'shipping_method.updated', 'coupon.created', 'coupon.updated', 'order.placed', 'order.confirmed', 'order.in_progress', 'order.shipped', 'order.completed', 'order.canceled', 'order.expired', 'payment.authorized', 'payment.captured', 'payment.failed', 'payment.auto_refunded', 'payment.requires_review', 'refund.succeeded', 'refund.failed', 'return.requested', 'return.approved', 'return.rejected', 'return.canceled', 'return.received', 'return.refunded', 'return.closed', 'document.issued', 'document.ready', 'event.created', 'event.updated', 'event.deleted', 'poster.created', 'poster.updated', 'poster.deleted', 'stock.availability_changed', 'stock.low', 'location.created', 'location.updated', 'waybill.posted', 'waybill.reversed', 'import.progressed', 'import.finished', 'import.batch_applied', 'api_key.created', 'api_key.updated', 'api_key.deleted'];
/** Every country that an address can name, by its code of ISO 3166-1 alpha-2, and XK for Kosovo. */
export declare const countries: readonly ['AD', 'AE', 'AF', 'AG', 'AI', 'AL', 'AM', 'AO', 'AQ', 'AR', 'AS', 'AT', 'AU', 'AW', 'AX', 'AZ', 'BA', 'BB', 'BD', 'BE', 'BF', 'BG', 'BH', 'BI', 'BJ', 'BL', 'BM', 'BN', 'BO', 'BQ', 'BR', 'BS', 'BT', 'BV', 'BW', 'BY', 'BZ', 'CA', 'CC', 'CD', 'CF', 'CG', 'CH', 'CI', 'CK', 'CL', 'CM', 'CN', 'CO', 'CR', 'CU', 'CV', 'CW', 'CX', 'CY', 'CZ', 'DE', 'DJ', 'DK', 'DM', 'DO', 'DZ', 'EC', 'EE', 'EG', 'EH', 'ER', 'ES', 'ET', 'FI', 'FJ', 'FK', 'FM', 'FO', 'FR', 'GA', 'GB', 'GD', 'GE', 'GF', 'GG', 'GH', 'GI', 'GL', 'GM', 'GN', 'GP', 'GQ', 'GR', 'GS', 'GT', 'GU', 'GW', 'GY', 'HK', 'HM', 'HN', 'HR', 'HT', 'HU', 'ID', 'IE', 'IL', 'IM', 'IN', 'IO', 'IQ', 'IR', 'IS', 'IT', 'JE', 'JM', 'JO', 'JP', 'KE', 'KG', 'KH', 'KI', 'KM', 'KN', 'KP', 'KR', 'KW', 'KY', 'KZ', 'LA', 'LB', 'LC', 'LI', 'LK', 'LR', 'LS', 'LT', 'LU', 'LV', 'LY', 'MA', 'MC', 'MD', 'ME', 'MF', 'MG', 'MH', 'MK', 'ML', 'MM', 'MN', 'MO', 'MP', 'MQ', 'MR', 'MS', 'MT', 'MU', 'MV', 'MW', 'MX', 'MY', 'MZ', 'NA', 'NC', 'NE', 'NF', 'NG', 'NI', 'NL', 'NO', 'NP', 'NR', 'NU', 'NZ', 'OM', 'PA', 'PE', 'PF', 'PG', 'PH', 'PK', 'PL', 'PM', 'PN', 'PR', 'PS', 'PT', 'PW', 'PY', 'QA', 'RE', 'RO', 'RS', 'RU', 'RW', 'SA', 'SB', 'SC', 'SD', 'SE', 'SG', 'SH', 'SI', 'SJ', 'SK', 'SL', 'SM', 'SN', 'SO', 'SR', 'SS', 'ST', 'SV', 'SX', 'SY', 'SZ', 'TC', 'TD', 'TF', 'TG', 'TH', 'TJ', 'TK', 'TL', 'TM', 'TN', 'TO', 'TR', 'TT', 'TV', 'TW', 'TZ', 'UA', 'UG', 'UM', 'US', 'UY', 'UZ', 'VA', 'VC', 'VE', 'VG', 'VI', 'VN', 'VU', 'WF', 'WS', 'XK', 'YE', 'YT', 'ZA', 'ZM', 'ZW'];
/** Those of them whose post uses no postal codes: there the code of an address may be empty. */
export declare const countriesWithoutPostalCodes: readonly ['AE', 'AG', 'AO', 'AW', 'BF', 'BI', 'BJ', 'BO', 'BS', 'BW', 'CD', 'CF', 'CG', 'CI', 'CK', 'CM', 'CW', 'DJ', 'DM', 'ER', 'FJ', 'GA', 'GD', 'GM', 'GQ', 'GY', 'HK', 'JM', 'KI', 'KM', 'KN', 'KP', 'LY', 'ML', 'MO', 'MR', 'MW', 'NR', 'NU', 'QA', 'RW', 'SB', 'SC', 'SL', 'SR', 'ST', 'SX', 'SY', 'TD', 'TF', 'TG', 'TK', 'TL', 'TO', 'TV', 'UG', 'VU', 'YE', 'ZW'];
/**
 * Links for tRPC's own client, and so for TanStack Query, with everything this SDK does for a call:
 * login, keys, retries, batches, deadlines. Give it a client to share that client's login.
 * Subscriptions pass through to the link that follows.
 * @example
 * ```ts
 * const trpc = createTRPCClient<AppRouter>({ links: links(api) })
 * ```
 */
export declare function links(of: Client | ClientOptions): TRPCLink<AppRouter>[];
/**
 * The `AtelierError` behind anything a call failed with, also by tRPC's own client or TanStack Query.
 * @example
 * ```ts
 * const failure = atelierErrorOf(query.error)
 * if (failure?.code === 'RATE_LIMITED') console.log(failure.retryAfterSeconds)
 * ```
 */
export declare function atelierErrorOf(thrown: unknown): AtelierErrorOf<Code> | undefined;
/** The fields of an address that name its place. */
type PlaceField = 'street' | 'house' | 'city' | 'region' | 'postalCode';
/**
 * The lines of an address as they stand on a parcel, in the order of its country: name, street, place, country, phone.
 * @param locale language of the country's name
 * @example
 * ```ts
 * addressLines(order.shippingAddress, 'en') // ['Ana Lee', '12 Main Street', 'Austin, TX 78701', 'United States', '+1 512 5550100']
 * ```
 */
export declare const addressLines: (address: PostalAddress, locale: string) => readonly string[];
/** Those lines without name and phone. */
export declare const placeLines: (address: PostalAddress, locale: string) => readonly string[];
/** The fields of a place in the order in which a country writes them, for a form. */
export declare const placeFields: (country: string) => readonly PlaceField[];
/** The name of a country in a language, by its code of ISO 3166-1; a code without a name is returned as it is. */
export declare const countryName: (code: string, locale: string) => string;
/** Texts by code, each in full or made from the error and its typed `details`. */
type Messages = { readonly [C in Code]?: string | ((error: AtelierErrorOf<C>) => string); };
/**
 * What to tell a user about a failure: your text for its code, else the server's own. Anything that no call failed
 * with has the text of `INTERNAL`.
 * @returns undefined where nothing failed, so that it can be rendered as it is
 * @example
 * ```ts
 * messageOf(error, { VERSION_CONFLICT: ({ details }) => `Version ${details.currentVersion} was saved meanwhile.` })
 * ```
 */
export declare function messageOf(error: unknown, messages?: Messages): string | undefined;
/** An amount of the API: minor units of a currency. */
interface Money {
  /** Minor units: 1990 is 19.90 */
  readonly amount: number;
  /** ISO 4217 */
  readonly currency: string;
}
/**
 * Writes an amount as a language does, with the digits of ISO 4217: `Intl` alone gives some currencies fewer.
 * @example
 * ```ts
 * formatMoney({ amount: 1990, currency: 'EUR' }, 'de') // 19,90 €
 * ```
 */
export declare function formatMoney({ amount, currency }: Money, locale?: string): string;
export type { Account, AccountExport, AddCartLineInput, AddWaybillLineInput, Address, AddressPage, AltText, AltTextInput, ApiKey, ApiKeyPage, ApiKeyWithSecret, AppRouter, Asset, AssetIdInput, AssetPage, AtelierErrorOf, AuditPage, AuditRecord, CalendarInput, Call, CallOptions, CancelOrderInput, CancelPaymentInput, CapturePaymentInput, Cart, CartIdInput, CartIssue, CartLine, Category, CategoryPage, ChangeEmailInput, ChangePasswordInput, CheckoutInput, Client, ClientOptions, Code, Collection, CollectionPage, CompleteFakePaymentInput, CompleteUploadInput, ConvertedOrder, CookieJar, CookieOptions, CookieRequest, CookieResponse, Coupon, CouponPage, CreateAddressInput, CreateApiKeyInput, CreateCartInput, CreateCategoryInput, CreateCollectionInput, CreateCouponInput, CreateEventInput, CreateExportInput, CreateImportInput, CreateLocationInput, CreateOfferInput, CreateOrderInput, CreatePaymentInput, CreatePosterInput, CreatePriceListInput, CreateProductInput, CreateProjectInput, CreateShippingMethodInput, CreateSubCategoryInput, CreateTaxClassInput, CreateUserInput, CreateWaybillInput, CreateWebhookEndpointInput, CreatedCart, DecideReturnInput, DeleteCartCouponInput, DeleteCartLineInput, DeleteEventInput, DeleteInput, DeleteMeInput, DeletePosterInput, DeletePriceListInput, DeleteProjectInput, DeleteUserInput, DeleteWaybillLineInput, DeleteWebhookEndpointInput, DeletionPlan, DeliveryIdInput, DeliveryPage, DescribeProductInput, Description, DetailsOf, DeviceStorage, Diagnosis, Document, DocumentFile, DocumentFileInput, DocumentList, DocumentPage, EmailInput, EraseContactInput, ErasedContact, Event, EventIdInput, EventPage, Export, FailedJob, FailedJobIdInput, FailedJobPage, Failure, Fetch, FetchAnswer, FetchInit, Finding, Health, IdInput, Image, ImageVariant, Import, ImportColumn, ImportColumns, ImportFault, ImportFaultPage, ImportIdInput, ImportOptions, ImportPage, ImportReportInput, Inputs, Level, ListAssetsInput, ListAuditInput, ListCategoriesInput, ListCollectionProductsInput, ListDeliveriesInput, ListDocumentsInput, ListEventsInput, ListMailTemplatesInput, ListMovementsInput, ListOffersInput, ListOrdersInput, ListPostersInput, ListPricesInput, ListProductsInput, ListProjectsByUserInput, ListProjectsInput, ListRefundsInput, ListReturnsInput, ListStockInput, ListSubCategoriesInput, ListThumbnailsInput, ListUsersInput, ListWaybillsInput, ListWebhookEndpointsInput, ListedPrice, ListedPricePage, LiveEvent, LiveGap, LiveHandlers, LiveInput, LiveItem, LiveMembers, Location, LocationAddress, LocationPage, LoginInput, LoginSnapshot, LoginState, LoginStorage, Logout, MailTemplate, MailTemplateInput, MailTemplateList, MailTemplateSummary, MarkdownPreview, Me, MergedCart, Messages, Money, MovementPage, Mutation, Offer, OfferPage, OfferPrices, OfferThumbnail, Order, OrderActionInput, OrderIdInput, OrderLine, OrderPage, OrderSummary, OrderTimeline, Outputs, PasswordInput, Payment, PaymentIdInput, PaymentOption, PaymentOptionList, PlaceField, PlacedOrder, PostalAddress, Poster, PosterIdInput, PosterPage, PresignImportInput, PresignInput, PreviewCollectionInput, PreviewProjectInput, PriceList, PriceListDocumentInput, PriceListInput, PriceListPage, PricedIdInput, PricedSlugInput, Procedures, Product, ProductFacets, ProductListPage, ProductPage, ProductSummary, ProductTotal, Profile, Project, ProjectIdInput, ProjectPage, ProjectSlugInput, ProjectTextInput, Query, ReceiveReturnInput, RefreshInput, Refund, RefundList, RefundPage, RefundPaymentInput, RefundReturnInput, RegisterInput, ReplaceEventInput, ReplaySinceInput, RequestOrderAccessInput, RequestReturnInput, ResetPasswordInput, ResolvedPrice, Result, ResumableOptions, Return, ReturnActionInput, ReturnPage, ReviewPaymentInput, RevokeOthersInput, Sales, SalesInput, SavedProduct, Scope, SdkCode, SearchHit, SearchInput, SearchMark, SearchPage, Session, SessionIdInput, SessionList, SessionTokens, SetAvatarInput, SetCartAddressesInput, SetCartCouponInput, SetCartLineInput, SetCartShippingInput, SetOfferPricesInput, ShippingMethod, ShippingMethodPage, ShopSettings, SignedInUser, SizedImage, SlugInput, Stock, StockExplanation, StockInput, StockMovement, StockPage, StockViolation, StoredLogin, SubCategory, SubCategoryPage, SubscribeLiveInput, Subscription, Summary, Tags, TaxClass, TaxClassPage, ThumbnailList, UpdateAddressInput, UpdateApiKeyInput, UpdateCategoryInput, UpdateCollectionInput, UpdateCouponInput, UpdateEventInput, UpdateLocationInput, UpdateMeInput, UpdateOfferInput, UpdateOrderInput, UpdatePosterInput, UpdatePriceListInput, UpdateProductInput, UpdateProjectInput, UpdateShippingMethodInput, UpdateShopSettingsInput, UpdateSubCategoryInput, UpdateTaxClassInput, UpdateUserInput, UpdateWaybillInput, UpdateWaybillLineInput, UpdateWebhookEndpointInput, Upload, UploadIdInput, UploadImages, UploadImagesInput, UploadOptions, UploadPart, Usage, UsageInput, User, UserIdInput, UserPage, UsernameInput, VerifyInput, Waybill, WaybillActionInput, WaybillLine, WaybillPage, WaybillSummary, WebhookDelivery, WebhookDeliveryRecord, WebhookEndpoint, WebhookEndpointIdInput, WebhookEndpointPage, WebhookEndpointWithSecret };